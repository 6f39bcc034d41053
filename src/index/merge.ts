/** Walks over the terms of several segments together, in the order of their bytes. */

import { compareBytes } from '../compare-bytes.ts';
import { openSegment, type Segment, type SegmentCursor } from './segment.ts';

/** A term's lists in one segment, and how many documents stand before that segment. */
export interface TermPart {
  readonly base: number;
  readonly documents: number;
  /** The last of its documents, counted from the segment's first. */
  readonly last: number;
  readonly postings: Uint8Array;
  readonly positions: Uint8Array;
}

interface Source {
  readonly base: number;
  readonly order: number;
  readonly cursor: SegmentCursor;
}

/** Calls `visit` for each term of segments that follow one another, with its parts in their order. */
export function mergeTerms(segments: readonly Segment[], visit: (term: Uint8Array, parts: readonly TermPart[]) => void): void {
  const heap: Source[] = [];
  let base = 0;
  for (const [order, segment] of segments.entries()) {
    const cursor = openSegment(segment);
    if (cursor.next()) heap.push({ base, order, cursor });
    base += segment.documents;
  }
  for (let at = (heap.length >>> 1) - 1; at >= 0; at--) siftDown(heap, at);

  let term: Uint8Array = new Uint8Array(0);
  let parts: TermPart[] = [];
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    const { cursor } = top;
    if (parts.length > 0 && compareBytes(term, cursor.term) !== 0) {
      visit(term, parts);
      parts = [];
    }
    if (parts.length === 0) term = cursor.term;
    parts.push({
      base: top.base,
      documents: cursor.documents,
      last: cursor.last,
      postings: cursor.postings(),
      positions: cursor.positions(),
    });
    if (!cursor.next()) {
      const end = heap.pop();
      if (end !== undefined && heap.length > 0) heap[0] = end;
    }
    siftDown(heap, 0);
  }
  if (parts.length > 0) visit(term, parts);
}

function siftDown(heap: Source[], from: number): void {
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

/** The first four bytes decide nearly always, and are compared as one number. */
function isBefore(left: Source, right: Source): boolean {
  if (left.cursor.prefix !== right.cursor.prefix) return left.cursor.prefix < right.cursor.prefix;
  const order = compareBytes(left.cursor.term, right.cursor.term);
  return order === 0 ? left.order < right.order : order < 0;
}
