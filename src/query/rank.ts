/** Chooses one page of hits in the order asked for, without sorting the rest. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { UNCOUNTED } from '../catalogue/catalogue.ts';
import type { Matches } from '../index/matches.ts';
import { selectLargest } from '../select-largest.ts';

export const SORTS = ['relevance', 'date', 'readers'] as const;
export type Sort = (typeof SORTS)[number];

export interface Page {
  readonly page: number;
  readonly hitsPerPage: number;
}

/**
 * Indexes into `matches` of a page's hits. Ties are broken by the archive's order (newest first, then id), so pages are
 * stable.
 */
export function selectPage(matches: Matches, sort: Sort, { page, hitsPerPage }: Page, catalogue: Catalogue): number[] {
  const { ordinals, scores } = matches;
  const start = (page - 1) * hitsPerPage;
  const end = Math.min(start + hitsPerPage, ordinals.length);
  if (start >= end) return [];
  // Ordinals ascend from the newest post, so matches stand in order of date already.
  if (sort === 'date') return Array.from({ length: end - start }, (_, index) => start + index);
  const keys = sort === 'readers' ? readerKeys(ordinals, catalogue.readers) : scores;
  return selectLargest(keys, end).slice(start);
}

function readerKeys(ordinals: Uint32Array, readers: Uint32Array): Float64Array {
  const keys = new Float64Array(ordinals.length);
  for (let index = 0; index < ordinals.length; index++) {
    const count = readers[ordinals[index] ?? 0] ?? UNCOUNTED;
    keys[index] = count === UNCOUNTED ? -1 : count;
  }
  return keys;
}
