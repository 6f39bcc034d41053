/** The order of the posts of a series, and what is missing among their numbers. */

import { foldLabel } from './analysis/fold-label.ts';
import type { Series } from './post.ts';

/** A post of a series by its place in the archive. */
export interface SeriesMember {
  readonly ordinal: number;
  readonly number: number | undefined;
}

/** By number; those without one come behind, in the order of the archive, the oldest first. */
export function compareMembers(left: SeriesMember, right: SeriesMember): number {
  if (left.number !== undefined && right.number !== undefined && left.number !== right.number) return left.number - right.number;
  if ((left.number === undefined) !== (right.number === undefined)) return left.number === undefined ? 1 : -1;
  return right.ordinal - left.ordinal;
}

/** The members of each series in order, by its folded name; `posts` are in archive order. */
export function groupSeries(
  posts: readonly { readonly series: Series | undefined }[],
): ReadonlyMap<string, readonly SeriesMember[]> {
  const groups = new Map<string, SeriesMember[]>();
  for (const [ordinal, { series }] of posts.entries()) {
    if (series === undefined) continue;
    const name = foldLabel(series.name);
    const list = groups.get(name) ?? [];
    list.push({ ordinal, number: series.number });
    groups.set(name, list);
  }
  for (const list of groups.values()) list.sort(compareMembers);
  return groups;
}

/** Numbers from this on are years: what is missing begins with the first of them, not with 1. */
const FIRST_YEAR = 1900;

/** More numbers missing say that the numbers count something else: chapters of a book, days. */
const MAX_MISSING = 200;

/** Numbers that no post has, from 1 to the largest; `undefined` where they are no count. */
export function listMissing(numbers: readonly number[]): number[] | undefined {
  const known = new Set(numbers);
  const smallest = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const first = smallest >= FIRST_YEAR ? smallest : 1;
  if (largest - first - known.size >= MAX_MISSING) return undefined;
  const missing: number[] = [];
  for (let number = first; number < largest; number++) if (!known.has(number)) missing.push(number);
  return missing;
}
