/** An explanation as lines for a terminal, or for a ranking test that failed. */

import type { Explanation } from '../../src/query/explain/explain-search.ts';

export function formatExplanation({ query, texts, formulas, steps, fetched, hits }: Explanation): string {
  const bytes = fetched.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `query     ${query ?? '(nothing to find)'}`,
    ...texts.map(
      ({ text, phrases, pieces }) => `text      ${text}\n  phrases ${phrases.join(' / ')}\n  pieces  ${pieces.join(' ')}`,
    ),
    ...formulas.map(({ tex, posts }) => `formula   ${tex}: ${posts} posts`),
    ...steps.map(({ level, posts, reason }) => `level     ${level}: ${posts} posts, ${reason}`),
    `fetched   ${fetched.length} blocks, ${bytes} bytes`,
    ...hits.map(({ id, title, key, score, terms }, place) => {
      const parts = Object.entries(terms).map(([term, own]) => `${term} ${own.toFixed(2)}`);
      return `${String(place + 1).padStart(2)}. ${id} ${title}\n    key ${key.toFixed(2)}, score ${score.toFixed(2)}: ${parts.join(', ')}`;
    }),
  ].join('\n');
}
