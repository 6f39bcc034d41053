/** What a reader typed to a query. Total: whatever it is, it is text to search for. */

import { splitUnits, type Unit } from '../analysis/units.ts';
import type { IndexQuery } from '../index/query.ts';

export interface ParsedQuery {
  /** Every part must stand in a post; `undefined` when nothing can be searched for. */
  readonly all: IndexQuery | undefined;
  /** Any part may, for when `all` finds nothing. */
  readonly any: IndexQuery | undefined;
}

/** Longer queries are cut here: a paragraph pasted whole still fits. */
export const MAX_QUERY_LENGTH = 400;

/** Units that are searched for: each bigram may be a block to fetch, and a title of thirty characters must fit. */
export const MAX_QUERY_UNITS = 40;

/** A word this long or longer also finds words that begin with it; shorter ones begin too many. */
const MIN_PREFIX_LENGTH = 3;

export function parseQuery(text: string): ParsedQuery {
  const units = splitUnits(text.slice(0, MAX_QUERY_LENGTH)).slice(0, MAX_QUERY_UNITS);
  const parts = splitRuns(units).flatMap(runToQueries);
  if (parts.length === 0) return { all: undefined, any: undefined };
  return { all: { kind: 'and', queries: parts }, any: { kind: 'or', queries: parts } };
}

/** Runs of ideographs, and identifiers: each is one thing to look for. */
function splitRuns(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  let identifierEnd = -1;
  for (const unit of units) {
    const previous = runs.at(-1)?.at(-1);
    const continues = previous !== undefined && previous.kind === unit.kind && unit.joined;
    if (continues && (unit.kind === 'ideograph' || unit.start < identifierEnd)) runs.at(-1)?.push(unit);
    else runs.push([unit]);
    if (unit.whole !== undefined) identifierEnd = unit.whole.end;
  }
  return runs;
}

function runToQueries(run: readonly Unit[]): IndexQuery[] {
  const [first] = run;
  if (first === undefined) return [];
  if (first.kind === 'word') {
    const parts = run.filter((unit) => unit.term !== '').map((unit) => termQuery(unit.term));
    if (first.whole === undefined) return parts;
    // GPT-2 is found written GPT2 as well; C++ is not just any C.
    const whole = termQuery(first.whole.term);
    return first.whole.parts === 1 ? [whole] : [{ kind: 'or', queries: [whole, { kind: 'and', queries: parts }] }];
  }
  if (run.length === 1) return [{ kind: 'term', term: first.term, prefix: false }];
  return coverRun(run.length).map((start) => ({
    kind: 'term',
    term: (run[start]?.term ?? '') + (run[start + 1]?.term ?? ''),
    prefix: false,
  }));
}

/** A longer run is looked up by bigrams that lie side by side: half as many blocks, and what holds them all is the run. */
const MAX_OVERLAPPING_RUN = 4;

/** Where the bigrams of a run of `length` begin. */
function coverRun(length: number): number[] {
  const step = length > MAX_OVERLAPPING_RUN ? 2 : 1;
  const starts: number[] = [];
  for (let start = 0; start < length - 1; start += step) starts.push(start);
  if (starts.at(-1) !== length - 2) starts.push(length - 2);
  return starts;
}

function termQuery(term: string): IndexQuery {
  return { kind: 'term', term, prefix: term.length >= MIN_PREFIX_LENGTH };
}
