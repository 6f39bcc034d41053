/** Narrows hits, or the archive, to posts of certain values, days and reader counts. */

import { type Catalogue, UNCOUNTED, UNDATED } from '../../catalogue/catalogue.ts';
import { parseDay } from '../../catalogue/day.ts';
import type { DimensionName } from '../../catalogue/dimension.ts';
import { listOrdinals } from '../../catalogue/list-ordinals.ts';
import type { PlainDate } from '../../post.ts';
import { findFirst } from '../../storage/binary-search.ts';

export type Names = Readonly<Partial<Record<DimensionName, readonly string[]>>>;

/** All that are given must hold; of several names of one dimension, any. */
export interface Filters {
  readonly names: Names;
  /** Posts of any of these are left out. */
  readonly notNames?: Names | undefined;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly readersMin: number | undefined;
  readonly readersMax: number | undefined;
}

export type Keep = (ordinal: number) => boolean;

/** One condition: a test for a hit, and all posts that pass it, ascending, for when there are no hits to test. */
interface Condition {
  readonly keep: Keep;
  readonly count: number;
  readonly posts: () => ArrayLike<number>;
}

/** Filters that let everything through. */
export const NO_FILTERS: Filters = { names: {}, from: undefined, to: undefined, readersMin: undefined, readersMax: undefined };

/** A test for single posts; `undefined` when nothing is filtered. */
export function createFilter(catalogue: Catalogue, filters: Filters): Keep | undefined {
  const conditions = conditionsOf(catalogue, filters);
  return conditions.length === 0 ? undefined : (ordinal) => conditions.every((condition) => condition.keep(ordinal));
}

/** Posts that pass, ascending; costs as much as the narrowest condition lets through. `undefined` when nothing is filtered. */
export function listFiltered(catalogue: Catalogue, filters: Filters): Uint32Array | undefined {
  const conditions = conditionsOf(catalogue, filters).sort((left, right) => left.count - right.count);
  const [narrowest, ...rest] = conditions;
  if (narrowest === undefined) return undefined;
  return Uint32Array.from(narrowest.posts()).filter((ordinal) => rest.every((condition) => condition.keep(ordinal)));
}

function conditionsOf(catalogue: Catalogue, filters: Filters): Condition[] {
  const conditions: Condition[] = [];
  for (const [name, wanted] of Object.entries(filters.names)) {
    conditions.push(namesCondition(catalogue, name as DimensionName, wanted));
  }
  for (const [name, unwanted] of Object.entries(filters.notNames ?? {})) {
    conditions.push(notCondition(catalogue.postCount, namesCondition(catalogue, name as DimensionName, unwanted)));
  }
  if (filters.from !== undefined || filters.to !== undefined) conditions.push(dateCondition(catalogue, filters));
  if (filters.readersMin !== undefined || filters.readersMax !== undefined) conditions.push(readersCondition(catalogue, filters));
  return conditions;
}

function namesCondition(catalogue: Catalogue, name: DimensionName, wanted: readonly string[]): Condition {
  const dimension = catalogue.dimensions.byName[name];
  const values = new Set(wanted.flatMap((each) => dimension.find(each)));
  const lists = [...values].map((value) => dimension.posts(value));
  const [only] = lists;
  return {
    keep(ordinal) {
      const { offsets, values: own } = catalogue.dimensions.ofPosts;
      const end = offsets[ordinal + 1] ?? 0;
      for (let at = offsets[ordinal] ?? 0; at < end; at++) if (values.has(own[at] ?? -1)) return true;
      return false;
    },
    count: lists.reduce((sum, list) => sum + list.length, 0),
    posts: () => (lists.length === 1 && only !== undefined ? only : mergeLists(lists)),
  };
}

function notCondition(size: number, { keep, count }: Condition): Condition {
  return {
    keep: (ordinal) => !keep(ordinal),
    count: Math.max(0, size - count),
    posts: () => listOrdinals(size).filter((ordinal) => !keep(ordinal)),
  };
}

function mergeLists(lists: readonly Uint16Array[]): Uint32Array {
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}

/** Posts stand newest first, so a range of days is a range of ordinals. */
function dateCondition({ days, postCount }: Catalogue, { from, to }: Filters): Condition {
  const first = to === undefined ? 0 : firstNotAfter(days, parseDay(to));
  const end = from === undefined ? firstNotAfter(days, UNDATED) : firstNotAfter(days, parseDay(from) - 1);
  const count = Math.max(0, Math.min(end, postCount) - first);
  return {
    keep: (ordinal) => ordinal >= first && ordinal < end,
    count,
    posts: () => listOrdinals(count, first),
  };
}

/** First ordinal whose day is `day` or earlier; days descend. */
function firstNotAfter(days: Int32Array, day: number): number {
  return findFirst(0, days.length, (ordinal) => (days[ordinal] ?? UNDATED) <= day);
}

/** Posts are also stored from most readers to fewest, so a range of counts is a range there. */
function readersCondition({ readers, byReaders }: Catalogue, { readersMin = 0, readersMax = UNCOUNTED - 1 }: Filters): Condition {
  const rank = (ordinal: number): number => (readers[ordinal] === UNCOUNTED ? -1 : (readers[ordinal] ?? -1));
  const firstBelow = (limit: number): number => findFirst(0, byReaders.length, (place) => rank(byReaders[place] ?? 0) < limit);
  const first = firstBelow(readersMax + 1);
  const end = firstBelow(readersMin);
  return {
    keep: (ordinal) => rank(ordinal) >= readersMin && rank(ordinal) <= readersMax,
    count: Math.max(0, end - first),
    posts: () => byReaders.slice(first, Math.max(first, end)).sort(),
  };
}
