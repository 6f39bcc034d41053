/** A heap in an array: each item comes before its two children, at twice its place and one or two more. */

export type IsBefore<Item> = (left: Item, right: Item) => boolean;

/** Puts items in heap order. */
export function makeHeap<Item>(items: Item[], isBefore: IsBefore<Item>): void {
  for (let at = (items.length >>> 1) - 1; at >= 0; at--) siftDown(items, at, isBefore);
}

/** Moves the item at `from` down to where it belongs, after it was replaced or went on to what comes later. */
export function siftDown<Item>(heap: Item[], from: number, isBefore: IsBefore<Item>): void {
  const moved = heap[from];
  if (moved === undefined) return;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    let first = heap[child];
    if (first === undefined) break;
    const right = heap[child + 1];
    if (right !== undefined && isBefore(right, first)) {
      child++;
      first = right;
    }
    if (!isBefore(first, moved)) break;
    heap[at] = first;
    at = child;
  }
  heap[at] = moved;
}
