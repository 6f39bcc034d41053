/** All posts that match a query, before any page of them is chosen. */

import { type Matches, select, unite } from '../index/read/matches.ts';
import { boundSource } from './bounded-source.ts';
import { createFilter } from './filter/filter.ts';
import { type Climb, climbDown, lookFurther } from './ladder.ts';
import { parseQueryText } from './language/parse.ts';
import type { Clause, Note } from './language/query.ts';
import { createPlan, listFormulaNodes } from './match/plan.ts';
import { findFormulas, isOnlyFormulas } from './match/query-formulas.ts';
import { createTermReader, type TermReader } from './match/term-reader.ts';
import type { SearchRequest } from './result.ts';
import type { Rung } from './rung.ts';
import type { SearchSource } from './search-source.ts';

export type Found =
  /** The query asks for nothing but the archive. */
  | { readonly kind: 'list'; readonly notes: readonly Note[] }
  | {
      readonly kind: 'matches';
      readonly climb: Climb;
      /** How closely the best of them match. */
      readonly rung: Rung;
      /** What matches but for the filters of names, and what passes those too. */
      readonly all: Matches;
      readonly matches: Matches;
      readonly reader: TermReader;
      /** Files that were looked up. */
      readonly lookUps: number;
      readonly clause: Clause;
      readonly notes: readonly Note[];
    };

/** Blocks of terms read in all where a few posts have all of a query: what is left of eight fetches is for texts. */
const MAX_BLOCKS_FURTHER = 6;

export async function findPosts(
  unbounded: SearchSource,
  { text, filters, match }: Pick<SearchRequest, 'text' | 'filters' | 'match'>,
): Promise<Found> {
  const { clause, notes } = parseQueryText(text);
  if (clause === undefined) return { kind: 'list', notes };
  const source = boundSource(unbounded);
  const { catalogue, statistics } = source;
  const keep = createFilter(catalogue, { ...filters, names: {} });
  const formulas = await findFormulas(clause, source, keep);
  const plan = createPlan(clause, formulas);
  if (plan === undefined) return { kind: 'list', notes };
  const reader = createTermReader(source.blockIndex, source.loadBlock);
  const context = { reader, statistics, keep };
  // Filters of names come last: each facet is counted without its own.
  const keepNames = createFilter(catalogue, filters);
  const narrow = (matches: Matches): Matches => (keepNames === undefined ? matches : select(matches, keepNames));
  const found = await climbDown(source, clause, plan, context, match, formulas);
  const climb = await lookFurther(found, source, context, match, MAX_BLOCKS_FURTHER);
  const all = unite([climb.matches, climb.further], catalogue.postCount);
  const isFurther = climb.further.ordinals.length > 0 && narrow(climb.matches).ordinals.length === 0;
  const { lookUps } = source;
  const isByFormula = climb.rung === 'phrase' && listFormulaNodes(climb.plan).length > 0 && isOnlyFormulas(clause);
  return {
    kind: 'matches',
    climb,
    rung: isFurther ? 'most' : isByFormula ? 'formula' : climb.rung,
    all,
    matches: narrow(all),
    reader,
    lookUps,
    clause,
    notes,
  };
}
