/** Calendar days as numbers, for columns and ranges. */

import type { PlainDate } from '../post.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01. */
export function parseDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The day, or `undefined` for a number that is none (a column's mark for "no date"). */
export function formatDay(day: number): PlainDate | undefined {
  const time = day * MILLISECONDS_A_DAY;
  return Math.abs(time) > 8.64e15 ? undefined : (new Date(time).toISOString().slice(0, 10) as PlainDate);
}
