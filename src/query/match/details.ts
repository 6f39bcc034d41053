/**
 * Reads a date (`2023年11月`) or a number of readers in a text. Posts of that date are found too, below those that have the words. The
 * catalogue has them as a range, so nothing is fetched.
 */

import { type Filters, NO_FILTERS } from '../filter/filter.ts';
import { parsePeriod } from '../language/fields/period.ts';
import { parseReaders } from '../language/fields/readers.ts';
import type { Clause, Combination } from '../language/query.ts';

export interface DetailOptions {
  /** Whether nothing else was typed. A bare number is one of many things beside words: `Windows Server 2019`, `CVPR 2021`. */
  readonly isAlone: boolean;
}

/** Filters, any of which stands for the text. */
export function parseDetails(text: string, { isAlone }: DetailOptions): Filters[] {
  const isNumber = /^\d[\d,]*$/.test(text.normalize('NFKC'));
  if (isNumber && !isAlone) return [];
  const filters: Filters[] = [];
  const period = parsePeriod(text);
  if (period !== undefined) filters.push({ ...NO_FILTERS, from: period.first, to: period.last });
  const readers = isNumber ? parseReaders(text) : undefined;
  if (readers !== undefined) filters.push({ ...NO_FILTERS, readersMin: readers.min, readersMax: readers.max });
  return filters;
}

/** Clauses that stand for one thing, and the filters any of which does as well. */
export interface ClauseGroup {
  readonly clauses: readonly Clause[];
  readonly date: readonly Filters[];
}

/** Puts texts beside each other that are one date with spaces in it (`2023 年 11 月`) into a group; all else is by itself. */
export function groupSpacedDates({ kind, clauses }: Combination<'and' | 'or'>, isExcluded: boolean): ClauseGroup[] {
  const groups: ClauseGroup[] = [];
  for (let at = 0; at < clauses.length; ) {
    const found = kind === 'and' && !isExcluded ? findSpacedDate(clauses, at) : undefined;
    const end = at + (found?.count ?? 1);
    groups.push({ clauses: clauses.slice(at, end), date: found?.filters ?? [] });
    at = end;
  }
  return groups;
}

function findSpacedDate(clauses: readonly Clause[], start: number): { count: number; filters: Filters[] } | undefined {
  let joined = '';
  let found: { count: number; filters: Filters[] } | undefined;
  for (let count = 1; count <= MAX_DATE_PARTS; count++) {
    const clause = clauses[start + count - 1];
    if (clause?.kind !== 'text') break;
    joined += clause.text;
    const filters = count > 1 && joined.includes('年') ? parseDetails(joined, { isAlone: false }) : [];
    if (filters.length > 0) found = { count, filters };
  }
  return found;
}

/** Year, month and day, each with the character behind it. */
const MAX_DATE_PARTS = 6;
