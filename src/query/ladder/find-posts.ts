/** All posts that match a query, before any page of them is chosen. */

import { type Matches, select, unite } from '../../index/read/matches.ts';
import { createFilter } from '../filter/filter.ts';
import { createNameNotes } from '../filter/name-notes.ts';
import { parseQueryText } from '../language/parse.ts';
import type { Clause, Note } from '../language/query.ts';
import { MAX_PARTIAL_BLOCKS } from '../limits.ts';
import type { MatchContext } from '../match/match-leaf.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { createPlan, listFormulaNodes } from '../match/plan.ts';
import { findFormulas, isOnlyFormulas } from '../match/query-formulas.ts';
import { createTermReader, type TermReader } from '../match/term-reader.ts';
import type { SearchRequest } from '../request.ts';
import { boundSource } from '../source/bounded-source.ts';
import { type Budget, createBudget } from '../source/budget.ts';
import type { SearchSource } from '../source/search-source.ts';
import type { LadderResult } from './level.ts';
import { listReadings, type Reading } from './readings.ts';
import { walkLadder } from './walk-ladder.ts';

export interface FoundMatches {
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
  /** As it was read, and whether that is as typed. */
  readonly clause: Clause;
  readonly isAsTyped: boolean;
  readonly notes: readonly Note[];
}

/** `list`: the query asks for nothing but the archive. `nothing`: for something that no search can find. */
export type Found =
  | FoundMatches
  | { readonly kind: 'list'; readonly notes: readonly Note[] }
  | { readonly kind: 'nothing'; readonly notes: readonly Note[] };

export async function findPosts(
  unbounded: SearchSource,
  { text, filters, match: mode }: Pick<SearchRequest, 'text' | 'filters' | 'match'>,
): Promise<Found> {
  const parsed = parseQueryText(text, { addNotes: createNameNotes(unbounded.catalogue, filters) });
  const { notes } = parsed;
  const nothing = { kind: 'nothing', notes: [...notes, nothingToFind(text)] } as const;
  if (parsed.clause === undefined) return text.trim() === '' || notes.some(isMistake) ? { kind: 'list', notes } : nothing;
  const budget = createBudget();
  const source = boundSource(unbounded, budget);
  const { catalogue, statistics } = source;
  const keep = createFilter(catalogue, { ...filters, names: {} });
  const reader = createTermReader(source.blockIndex, source.loadBlock);
  const matching = { reader, statistics, keep };
  const readings =
    mode === 'auto' ? listReadings(text, parsed) : [{ clause: parsed.clause, reach: 'all', note: undefined } as const];
  const walked = await walkReadings(source, readings, mode, matching);
  if (walked === undefined) return nothing;
  const { ladder, reading } = walked;
  // Filters of names come last: each facet is counted without its own.
  const keepNames = createFilter(catalogue, filters);
  const narrow = (matches: Matches): Matches => (keepNames === undefined ? matches : select(matches, keepNames));
  const all = unite(
    ladder.tiers.map(({ matches }) => matches),
    catalogue.postCount,
  );
  const best = ladder.tiers.find(({ matches }) => narrow(matches).ordinals.length > 0);
  const isByFormula = best?.level === 'phrase' && listFormulaNodes(ladder.plan).length > 0 && isOnlyFormulas(reading.clause);
  const level = isByFormula ? 'formula' : (best?.level ?? 'none');
  const said = reading.note === undefined || best === undefined ? notes : [...notes, reading.note];
  return {
    kind: 'matches',
    ladder,
    level,
    all,
    matches: narrow(all),
    reader,
    budget,
    clause: reading.clause,
    isAsTyped: reading.note === undefined,
    notes: said,
  };
}

/** The first reading that finds a post, or else the first that could. */
async function walkReadings(
  source: SearchSource,
  readings: readonly Reading[],
  mode: SearchRequest['match'],
  matching: MatchContext,
): Promise<{ readonly ladder: LadderResult; readonly reading: Reading } | undefined> {
  let first: { readonly ladder: LadderResult; readonly reading: Reading } | undefined;
  for (const reading of readings) {
    const { clause, reach } = reading;
    const formulas = await findFormulas(clause, source, matching.keep);
    const plan = createPlan(clause, formulas);
    if (plan === undefined) continue;
    const isWidened = reach === 'all';
    const input = { source, clause, plan, mode: reach === 'literal' ? 'phrase' : mode, isWidened, formulas, matching } as const;
    const ladder = await walkLadder(input, MAX_PARTIAL_BLOCKS);
    if (ladder.tiers.length > 0) return { ladder, reading };
    if (reach !== 'literal') first ??= { ladder, reading };
  }
  return first;
}

/** Whether a note says why there is no text to find; notes on names do not, and signs alone never list the archive. */
function isMistake({ code }: Note): boolean {
  return code !== 'unknown-name' && code !== 'author-named';
}

function nothingToFind(text: string): Note {
  return { code: 'nothing-to-find', message: 'Nothing in it can be searched for', start: 0, end: text.length };
}
