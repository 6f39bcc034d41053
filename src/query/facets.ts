/** How the hits of a search are spread over the values of each dimension. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { DIMENSIONS, type Dimension, type DimensionName, type PostValues } from '../catalogue/dimension.ts';
import { selectLargest } from './rank.ts';

export type FacetDistribution = Readonly<Record<DimensionName, Readonly<Record<string, number>>>>;

/** Values a facet shows, the most frequent first (Meilisearch's `maxValuesPerFacet` has the same default). */
export const MAX_FACET_VALUES = 100;

/** Counts values over `ordinals`; without them over the whole archive, from the lengths of the stored lists. */
export function countFacets(catalogue: Catalogue, ordinals: Uint32Array | undefined): FacetDistribution {
  const { present, counts } =
    ordinals === undefined ? countAll(catalogue) : countValues(catalogue.values, ordinals, sizeOf(catalogue));
  const byDimension = new Map(DIMENSIONS.map((name) => [name, [] as number[]]));
  for (const value of present) {
    for (const name of DIMENSIONS) {
      const { first, size } = catalogue.dimensions[name];
      if (value >= first && value < first + size) byDimension.get(name)?.push(value);
    }
  }
  const entries = DIMENSIONS.map(
    (name) => [name, mostFrequent(catalogue.dimensions[name], byDimension.get(name) ?? [], counts)] as const,
  );
  return Object.fromEntries(entries) as Record<DimensionName, Record<string, number>>;
}

interface Counts {
  /** Values that were counted at all. */
  readonly present: readonly number[];
  readonly counts: Uint32Array;
}

function sizeOf({ dimensions }: Catalogue): number {
  return DIMENSIONS.reduce((sum, name) => sum + dimensions[name].size, 0);
}

function countAll(catalogue: Catalogue): Counts {
  const counts = new Uint32Array(sizeOf(catalogue));
  for (const name of DIMENSIONS) {
    const { first, size, posts } = catalogue.dimensions[name];
    for (let value = first; value < first + size; value++) counts[value] = posts(value).length;
  }
  return { present: [...counts.keys()], counts };
}

function countValues({ offsets, values }: PostValues, ordinals: Uint32Array, size: number): Counts {
  const counts = new Uint32Array(size);
  const present: number[] = [];
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] as number;
    const end = offsets[ordinal + 1] as number;
    for (let at = offsets[ordinal] as number; at < end; at++) {
      const value = values[at] as number;
      const count = counts[value] as number;
      if (count === 0) present.push(value);
      counts[value] = count + 1;
    }
  }
  return { present, counts };
}

function mostFrequent({ first, names }: Dimension, values: readonly number[], counts: Uint32Array): Record<string, number> {
  const ascending = [...values].sort((left, right) => left - right);
  const keys = Float64Array.from(ascending, (value) => counts[value] ?? 0);
  const chosen = selectLargest(keys, MAX_FACET_VALUES).map((index) => ascending[index] ?? 0);
  return Object.fromEntries(chosen.map((value) => [names()[value - first] ?? '', counts[value] ?? 0]));
}
