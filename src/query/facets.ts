/** How the hits of a search are spread over the values of each dimension. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { DIMENSIONS, type Dimension, type DimensionName } from '../catalogue/dimension.ts';

export type FacetDistribution = Readonly<Record<DimensionName, Readonly<Record<string, number>>>>;

/** Values a facet shows, the most frequent first (Meilisearch's `maxValuesPerFacet` has the same default). */
export const MAX_FACET_VALUES = 100;

/** Counts values over `ordinals`; without them over the whole archive, from the lengths of the stored lists. */
export function countFacets(catalogue: Catalogue, ordinals: Uint32Array | undefined): FacetDistribution {
  const entries = DIMENSIONS.map((name) => {
    const dimension = catalogue.dimensions[name];
    const counts = ordinals === undefined ? countAll(dimension) : countValues(dimension, ordinals);
    return [name, mostFrequent(dimension, counts, name === 'year')] as const;
  });
  return Object.fromEntries(entries) as Record<DimensionName, Record<string, number>>;
}

function countAll(dimension: Dimension): Uint32Array {
  return Uint32Array.from({ length: dimension.size }, (_, value) => dimension.posts(value).length);
}

function countValues({ size, offsets, values }: Dimension, ordinals: Uint32Array): Uint32Array {
  const counts = new Uint32Array(size);
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] ?? 0;
    const end = offsets[ordinal + 1] ?? 0;
    for (let at = offsets[ordinal] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

function mostFrequent(dimension: Dimension, counts: Uint32Array, newestFirst: boolean): Record<string, number> {
  const present: number[] = [];
  for (let value = 0; value < counts.length; value++) if (counts[value] !== 0) present.push(value);
  if (newestFirst) present.reverse();
  else present.sort((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0) || left - right);
  const names = dimension.names();
  return Object.fromEntries(present.slice(0, MAX_FACET_VALUES).map((value) => [names[value] ?? '', counts[value] ?? 0]));
}
