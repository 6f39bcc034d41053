/** The posts of an archive in their one order: newest first, then by id; posts without a date last. */

import type { PostMeta } from './post.ts';

/** A post's place in that order is its ordinal: what the index, the catalogue and the packs count by. */
export function comparePosts(left: PostMeta, right: PostMeta): number {
  if (left.date === undefined || right.date === undefined) {
    if (left.date !== right.date) return left.date === undefined ? 1 : -1;
    return compareText(left.id, right.id);
  }
  return compareText(right.date, left.date) || instantOf(right) - instantOf(left) || compareText(left.id, right.id);
}

/** Time of day only orders posts of one day; a post without it counts as written at the day's beginning. */
function instantOf({ date, dateTime }: PostMeta): number {
  return Date.parse(dateTime ?? `${date}T00:00:00Z`) || 0;
}

/** Order of UTF-16 units, the same on every machine, unlike `localeCompare`. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A month of the archive; its posts stand together in the order. */
export interface ArchiveMonth {
  readonly year: number;
  readonly month: number;
  readonly count: number;
  /** Ordinal of its newest post. */
  readonly first: number;
}

/** Months with posts, newest first. `posts` must be in archive order. */
export function listMonths(posts: readonly PostMeta[]): ArchiveMonth[] {
  const months: ArchiveMonth[] = [];
  for (const [ordinal, { date }] of posts.entries()) {
    if (date === undefined) break;
    const year = Number(date.slice(0, 4));
    const month = Number(date.slice(5, 7));
    const last = months.at(-1);
    if (last?.year === year && last.month === month) months[months.length - 1] = { ...last, count: last.count + 1 };
    else months.push({ year, month, count: 1, first: ordinal });
  }
  return months;
}
