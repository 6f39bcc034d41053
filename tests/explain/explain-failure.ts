/** A test of searches that fails prints how its last search came to its hits, as `npm run explain` does. */

import { onTestFailed, TestRunner } from 'vitest';
import { explainSearch } from '../../src/query/explain/explain-search.ts';
import type { SearchRequest } from '../../src/query/request.ts';
import type { SearchSource } from '../../src/query/source/search-source.ts';
import { formatExplanation } from './format-explanation.ts';

interface Asked {
  source: SearchSource;
  request: SearchRequest;
}

/** The last search of each test: the one that an expectation behind it speaks of. */
const lastAsked = new WeakMap<object, Asked>();

/** To be called at each search; says nothing outside of a test. */
export function explainIfFailed(source: SearchSource, request: SearchRequest): void {
  const test = TestRunner.getCurrentTest();
  if (test === undefined) return;
  const asked = lastAsked.get(test);
  if (asked !== undefined) {
    Object.assign(asked, { source, request });
    return;
  }
  const first = { source, request };
  lastAsked.set(test, first);
  onTestFailed(async ({ task }) => {
    const error = task.result?.errors?.[0];
    if (error === undefined) return;
    const explanation = await explainSearch(first.source, first.request);
    error.message += `\n\nThe last search of this test, ${JSON.stringify(first.request.text)}:\n${formatExplanation(explanation)}\n`;
  });
}
