import { makeHeap, siftDown } from './heap.ts';

/** Indexes of the `count` largest keys, largest first, ties by index: a heap of `count`, its worst on top. */
export function selectLargest(keys: Float64Array, count: number): number[] {
  const isWorse = (left: number, right: number): boolean => {
    const a = keys[left] ?? 0;
    const b = keys[right] ?? 0;
    // Compared, not subtracted: keys may be infinite.
    return a === b ? left > right : a < b;
  };
  const limit = Math.min(count, keys.length);
  if (limit === 0) return [];
  const heap = Array.from({ length: limit }, (_, index) => index);
  makeHeap(heap, isWorse);
  for (let index = limit; index < keys.length; index++) {
    if (!isWorse(heap[0] ?? 0, index)) continue;
    heap[0] = index;
    siftDown(heap, 0, isWorse);
  }
  return heap.sort((left, right) => (isWorse(left, right) ? 1 : -1));
}
