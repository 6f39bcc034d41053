/** All posts that match a query, before any page of them is chosen. */

import { type Matches, select } from '../index/matches.ts';
import { createFilter } from './filter.ts';
import { type Climb, climbDown } from './ladder.ts';
import { parseQueryText } from './language/parse.ts';
import type { Clause, Note } from './language/query.ts';
import { createPlan } from './plan.ts';
import type { SearchRequest } from './result.ts';
import type { SearchSource } from './search-source.ts';
import { createTermReader, type TermReader } from './term-reader.ts';

export type Found =
  /** The query asks for nothing but the archive. */
  | { readonly kind: 'list'; readonly notes: readonly Note[] }
  | {
      readonly kind: 'matches';
      /** What matches but for the filters of names, and how. */
      readonly climb: Climb;
      /** What passes all filters. */
      readonly matches: Matches;
      readonly reader: TermReader;
      readonly clause: Clause;
      readonly notes: readonly Note[];
    };

export async function findPosts(
  source: SearchSource,
  { text, filters, match }: Pick<SearchRequest, 'text' | 'filters' | 'match'>,
): Promise<Found> {
  const { clause, notes } = parseQueryText(text);
  const plan = createPlan(clause);
  if (clause === undefined || plan === undefined) return { kind: 'list', notes };
  const { catalogue, statistics } = source;
  const reader = createTermReader(source.directory, source.loadBlock);
  const context = { reader, statistics, keep: createFilter(catalogue, { ...filters, names: {} }) };
  // Filters of names come last: each facet is counted without its own.
  const keepNames = createFilter(catalogue, filters);
  const narrow = (matches: Matches): Matches => (keepNames === undefined ? matches : select(matches, keepNames));
  const climb = await climbDown(source, clause, plan, context, { mode: match, narrow });
  return { kind: 'matches', climb, matches: narrow(climb.matches), reader, clause, notes };
}
