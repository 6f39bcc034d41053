/** Indexes of the `count` largest keys, largest first, ties by index: a heap of `count`, its worst on top. */
export function selectLargest(keys: Float64Array, count: number): number[] {
  const heap: number[] = [];
  const isWorse = (left: number, right: number): boolean => {
    const a = keys[left] ?? 0;
    const b = keys[right] ?? 0;
    // Compared, not subtracted: keys may be infinite.
    return a === b ? left > right : a < b;
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
