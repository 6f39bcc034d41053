/** How posts are spread over the values of each dimension. */

import { selectLargest } from '../storage/select-largest.ts';
import { DIMENSIONS, type Dimension, type DimensionName, type Dimensions, type PostValues } from './dimension.ts';

export type FacetDistribution = Readonly<Record<DimensionName, Readonly<Record<string, number>>>>;

/** Values a facet shows, the most frequent first (Meilisearch's `maxValuesPerFacet` has the same default). */
export const MAX_FACET_VALUES = 100;

/** Counts the values of posts given by their ordinals. */
export function countFacets({ byName, ofPosts, countedAs }: Dimensions, ordinals: Uint32Array): FacetDistribution {
  const last = byName[DIMENSIONS[DIMENSIONS.length - 1] ?? 'year'];
  const counts = new Uint32Array(last.first + last.size);
  // Sorted as numbers by native code, values of one dimension stand together.
  const present = Uint16Array.from(countValues(ofPosts, countedAs, ordinals, counts)).sort();
  let at = 0;
  const entries = DIMENSIONS.map((name) => {
    const { first, size } = byName[name];
    const start = at;
    while (at < present.length && (present[at] ?? 0) < first + size) at++;
    return [name, mostFrequent(byName[name], present.subarray(start, at), counts)] as const;
  });
  return Object.fromEntries(entries) as Record<DimensionName, Record<string, number>>;
}

/** Adds to `counts`, and gives the values that were counted at all. */
function countValues(
  { offsets, values }: PostValues,
  countedAs: Uint16Array,
  ordinals: Uint32Array,
  counts: Uint32Array,
): number[] {
  const present: number[] = [];
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] as number;
    const end = offsets[ordinal + 1] as number;
    for (let at = offsets[ordinal] as number; at < end; at++) {
      const value = countedAs[values[at] as number] as number;
      const count = counts[value] as number;
      if (count === 0) present.push(value);
      counts[value] = count + 1;
    }
  }
  return present;
}

function mostFrequent({ name }: Dimension, values: Uint16Array, counts: Uint32Array): Record<string, number> {
  const keys = new Float64Array(values.length);
  for (let index = 0; index < keys.length; index++) keys[index] = counts[values[index] as number] as number;
  const chosen = selectLargest(keys, MAX_FACET_VALUES).map((index) => values[index] ?? 0);
  return Object.fromEntries(chosen.map((value) => [name(value), counts[value] ?? 0]));
}
