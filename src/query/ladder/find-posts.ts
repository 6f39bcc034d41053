/** All posts that match a query, before any page of them is chosen. */

import { type Matches, select, unite } from '../../index/read/matches.ts';
import { createFilter } from '../filter/filter.ts';
import { parseQueryText } from '../language/parse.ts';
import type { Clause, Note } from '../language/query.ts';
import { MAX_PARTIAL_BLOCKS } from '../limits.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { createPlan, listFormulaNodes } from '../match/plan.ts';
import { findFormulas, isOnlyFormulas } from '../match/query-formulas.ts';
import { createTermReader, type TermReader } from '../match/term-reader.ts';
import type { SearchRequest } from '../request.ts';
import { boundSource } from '../source/bounded-source.ts';
import { type Budget, createBudget } from '../source/budget.ts';
import type { SearchSource } from '../source/search-source.ts';
import type { LadderResult } from './level.ts';
import { walkLadder } from './walk-ladder.ts';

export type Found =
  /** The query asks for nothing but the archive. */
  | { readonly kind: 'list'; readonly notes: readonly Note[] }
  | {
      readonly kind: 'matches';
      readonly ladder: LadderResult;
      /** How closely the best of them match; `none` where there are none. */
      readonly level: MatchLevel | 'none';
      /** What matches but for the filters of names, and what passes those too. */
      readonly all: Matches;
      readonly matches: Matches;
      readonly reader: TermReader;
      /** What is left for the hits to show. */
      readonly budget: Budget;
      readonly clause: Clause;
      readonly notes: readonly Note[];
    };

export async function findPosts(
  unbounded: SearchSource,
  { text, filters, match: mode }: Pick<SearchRequest, 'text' | 'filters' | 'match'>,
): Promise<Found> {
  const { clause, notes } = parseQueryText(text);
  if (clause === undefined) return { kind: 'list', notes };
  const budget = createBudget();
  const source = boundSource(unbounded, budget);
  const { catalogue, statistics } = source;
  const keep = createFilter(catalogue, { ...filters, names: {} });
  const formulas = await findFormulas(clause, source, keep);
  const plan = createPlan(clause, formulas);
  if (plan === undefined) return { kind: 'list', notes };
  const reader = createTermReader(source.blockIndex, source.loadBlock);
  const matching = { reader, statistics, keep };
  const ladder = await walkLadder({ source, clause, plan, mode, formulas, matching }, MAX_PARTIAL_BLOCKS);
  // Filters of names come last: each facet is counted without its own.
  const keepNames = createFilter(catalogue, filters);
  const narrow = (matches: Matches): Matches => (keepNames === undefined ? matches : select(matches, keepNames));
  const all = unite(
    ladder.tiers.map(({ matches }) => matches),
    catalogue.postCount,
  );
  const best = ladder.tiers.find(({ matches }) => narrow(matches).ordinals.length > 0);
  const isByFormula = best?.level === 'phrase' && listFormulaNodes(ladder.plan).length > 0 && isOnlyFormulas(clause);
  const level = isByFormula ? 'formula' : (best?.level ?? 'none');
  return { kind: 'matches', ladder, level, all, matches: narrow(all), reader, budget, clause, notes };
}
