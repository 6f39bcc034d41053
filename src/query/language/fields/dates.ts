/** Days in a query: `date:2023..2024-03`, `date:2023年11月至2024年3月`, `after:2023-05`, `before:2024`. */

import { formatDay, parseDay } from '../../../catalogue/day.ts';
import { type PlainDate, parsePlainDate } from '../../../post.ts';
import { foldValue } from '../operators.ts';
import { parsePeriod } from './period.ts';

/** Inclusive; an end that is not given is `undefined`. */
export interface DateRange {
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
}

export interface ParsedDates extends DateRange {
  /** The ends were given the wrong way round, and are exchanged here. */
  readonly isReversed: boolean;
}

/**
 * Reads what stands after `date:`: a year, month or day, two of them with `..`, `~`, 至 or 到 between (either may be missing), or one after `>`,
 * `>=`, `<`, `<=` or `=`, where `>2023` begins on 2024-01-01. `undefined` when it is no date.
 */
export function parseDates(value: string): ParsedDates | undefined {
  const folded = foldValue(value);
  const ends = folded.split(/\.\.|[~至到]/);
  if (ends.length === 2) {
    const [first = '', last = ''] = ends;
    const [earlier, later] = [parsePeriod(first), parsePeriod(last)];
    if (earlier === undefined) return first === '' ? endingAt(later?.last) : undefined;
    if (later === undefined) return last === '' ? startingAt(earlier.first) : undefined;
    if (earlier.first <= later.last) return { from: earlier.first, to: later.last, isReversed: false };
    return { from: later.first, to: earlier.last, isReversed: true };
  }
  const [, comparison = '', rest = ''] = /^([<>]?=?)(.*)$/s.exec(folded) ?? [];
  const period = parsePeriod(rest);
  if (period === undefined) return undefined;
  if (comparison === '' || comparison === '=') return { from: period.first, to: period.last, isReversed: false };
  if (comparison === '>=') return startingAt(period.first);
  if (comparison === '<=') return endingAt(period.last);
  return comparison === '>' ? startingAt(addDays(period.last, 1)) : endingAt(addDays(period.first, -1));
}

/** Reads what stands after `after:`: from the first day of a year, month or day on, that day included. */
export function parseAfter(value: string): ParsedDates | undefined {
  return startingAt(parsePeriod(foldValue(value))?.first);
}

/** Reads what stands after `before:`: up to the last day before a year, month or day begins. */
export function parseBefore(value: string): ParsedDates | undefined {
  const first = parsePeriod(foldValue(value))?.first;
  return first === undefined ? undefined : endingAt(addDays(first, -1));
}

/** Writes a range as what stands after `date:`, each end as short as it can be. */
export function formatDates({ from, to }: DateRange): string {
  const period = from === undefined ? undefined : shortened(from).find((text) => isPeriod(text, from, to));
  if (period !== undefined) return period;
  const first = from === undefined ? '' : shortened(from).find((text) => parsePeriod(text)?.first === from);
  const last = to === undefined ? '' : shortened(to).find((text) => parsePeriod(text)?.last === to);
  return `${first}..${last}`;
}

/** `undefined` beyond the years that have four digits. */
function addDays(date: PlainDate, days: number): PlainDate | undefined {
  return parsePlainDate(formatDay(parseDay(date) + days) ?? '');
}

function startingAt(from: PlainDate | undefined): ParsedDates | undefined {
  return from === undefined ? undefined : { from, to: undefined, isReversed: false };
}

function endingAt(to: PlainDate | undefined): ParsedDates | undefined {
  return to === undefined ? undefined : { from: undefined, to, isReversed: false };
}

/** Its year, its month and itself. */
function shortened(date: PlainDate): string[] {
  return [date.slice(0, 4), date.slice(0, 7), date];
}

function isPeriod(text: string, from: PlainDate, to: PlainDate | undefined): boolean {
  const period = parsePeriod(text);
  return period?.first === from && period.last === to;
}
