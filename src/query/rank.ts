/** Chooses one page of hits in the order asked for, without sorting the rest. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { UNCOUNTED } from '../catalogue/catalogue.ts';
import type { Matches } from '../index/matches.ts';

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

/** Indexes of the `count` largest keys, largest first, ties by index: a heap of `count`, its worst on top. */
export function selectLargest(keys: Float64Array, count: number): number[] {
  const heap: number[] = [];
  const isWorse = (left: number, right: number): boolean => {
    const difference = (keys[left] ?? 0) - (keys[right] ?? 0);
    return difference === 0 ? left > right : difference < 0;
  };
  const siftDown = (from: number): void => {
    let at = from;
    for (;;) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
        if (isWorse(heap[child] ?? 0, heap[worst] ?? 0)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] ?? 0, heap[at] ?? 0];
      at = worst;
    }
  };
  const limit = Math.min(count, keys.length);
  if (limit === 0) return [];
  for (let index = 0; index < limit; index++) heap.push(index);
  for (let at = (limit >>> 1) - 1; at >= 0; at--) siftDown(at);
  for (let index = limit; index < keys.length; index++) {
    if (!isWorse(heap[0] ?? 0, index)) continue;
    heap[0] = index;
    siftDown(0);
  }
  return heap.sort((left, right) => (isWorse(left, right) ? 1 : -1));
}
