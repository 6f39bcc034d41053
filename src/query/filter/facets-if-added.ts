/** Facets beside filters: how many hits a value has, or would bring if it were chosen as well. */

import type { Catalogue } from '../../catalogue/catalogue.ts';
import { DIMENSIONS, type DimensionName } from '../../catalogue/dimension.ts';
import { countFacets, type FacetDistribution } from '../../catalogue/facets.ts';
import { listOrdinals } from '../../catalogue/list-ordinals.ts';
import { createFilter, type Filters, listFiltered } from './filter.ts';

/**
 * `ordinals` are the posts that match before the filters of names (all posts where there is no text). Names of one dimension
 * are alternatives, so each dimension is counted without its own filter: what is counted for a value is what choosing it brings.
 */
export function countFacetsIfAdded(catalogue: Catalogue, ordinals: Uint32Array | undefined, filters: Filters): FacetDistribution {
  const filtered = DIMENSIONS.filter((name) => filters.names[name] !== undefined);
  const count = (names: Filters['names']): FacetDistribution =>
    countFacets(catalogue.dimensions, narrow(catalogue, ordinals, { ...filters, names }));
  const all = count(filters.names);
  const ifAdded = filtered.map((name) => [name, count(without(filters.names, name))[name]] as const);
  return { ...all, ...Object.fromEntries(ifAdded) };
}

function narrow(catalogue: Catalogue, ordinals: Uint32Array | undefined, filters: Filters): Uint32Array {
  if (ordinals === undefined) {
    return listFiltered(catalogue, filters) ?? listOrdinals(catalogue.postCount);
  }
  const keep = createFilter(catalogue, filters);
  return keep === undefined ? ordinals : ordinals.filter((ordinal) => keep(ordinal));
}

function without(names: Filters['names'], name: DimensionName): Filters['names'] {
  return Object.fromEntries(Object.entries(names).filter(([each]) => each !== name));
}
