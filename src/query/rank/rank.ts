/** Chooses one page of hits in the order asked for, without sorting the rest. */

import type { Catalogue } from '../../catalogue/catalogue.ts';
import { UNCOUNTED, UNDATED } from '../../catalogue/catalogue.ts';
import { selectLargest } from '../../storage/select-largest.ts';

export const SORTS = ['relevance', 'date', 'readers'] as const;
export const ORDERS = ['desc', 'asc'] as const;

/** What hits are sorted by. */
export interface Sort {
  readonly by: (typeof SORTS)[number];
  readonly order: (typeof ORDERS)[number];
}

export interface Page {
  readonly page: number;
  readonly hitsPerPage: number;
}

/**
 * Indexes into `ordinals` of a page's hits; `relevance` holds a key for each. Ties are broken by the archive's order (newest
 * first, then id), so pages are stable. Undated and uncounted posts come last in either order.
 */
export function selectPage(
  ordinals: ArrayLike<number>,
  relevance: Float64Array,
  { sort, page, hitsPerPage }: Page & { readonly sort: Sort },
  catalogue: Catalogue,
): number[] {
  const start = (page - 1) * hitsPerPage;
  const end = Math.min(start + hitsPerPage, ordinals.length);
  if (start >= end) return [];
  // Ordinals ascend from the newest post, so hits stand in order of date already.
  if (sort.by === 'date' && sort.order === 'desc') return Array.from({ length: end - start }, (_, index) => start + index);
  return selectLargest(keysOf(ordinals, relevance, sort, catalogue), end).slice(start);
}

function keysOf(ordinals: ArrayLike<number>, relevance: Float64Array, { by, order }: Sort, catalogue: Catalogue): Float64Array {
  const sign = order === 'asc' ? -1 : 1;
  if (by === 'relevance') return sign === 1 ? relevance : relevance.map((key) => -key);
  const { column, absent } =
    by === 'date' ? { column: catalogue.days, absent: UNDATED } : { column: catalogue.readers, absent: UNCOUNTED };
  const keys = new Float64Array(ordinals.length);
  for (let index = 0; index < ordinals.length; index++) {
    const value = column[ordinals[index] as number] as number;
    keys[index] = value === absent ? Number.NEGATIVE_INFINITY : sign * value;
  }
  return keys;
}
