/** Walks over the terms of several segments together, in the order of their bytes. */

import { makeHeap, siftDown } from '../../storage/heap.ts';
import type { TermPart } from '../block.ts';
import { openSegment, type Segment, type SegmentCursor } from './segment.ts';

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
  makeHeap(heap, isBefore);

  let term: Uint8Array = new Uint8Array(0);
  let parts: TermPart[] = [];
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    const { cursor } = top;
    if (parts.length > 0 && !isTerm(cursor, term)) {
      visit(term, parts);
      parts = [];
    }
    if (parts.length === 0) term = cursor.bytes.subarray(cursor.termStart, cursor.termEnd);
    const { bytes, documents, last, postingsStart, postingsEnd, positionsStart, positionsEnd } = cursor;
    parts.push({ base: top.base, bytes, documents, last, postingsStart, postingsEnd, positionsStart, positionsEnd });
    if (!cursor.next()) {
      const end = heap.pop();
      if (end !== undefined && heap.length > 0) heap[0] = end;
    }
    siftDown(heap, 0, isBefore);
  }
  if (parts.length > 0) visit(term, parts);
}

function isTerm({ bytes, termStart, termEnd }: SegmentCursor, term: Uint8Array): boolean {
  if (termEnd - termStart !== term.length) return false;
  for (let at = 0; at < term.length; at++) if (bytes[termStart + at] !== term[at]) return false;
  return true;
}

/** The first four bytes decide nearly always, and are compared as one number. */
function isBefore(left: Source, right: Source): boolean {
  const a = left.cursor;
  const b = right.cursor;
  if (a.prefix !== b.prefix) return a.prefix < b.prefix;
  const length = Math.min(a.termEnd - a.termStart, b.termEnd - b.termStart);
  for (let at = 0; at < length; at++) {
    const difference = (a.bytes[a.termStart + at] as number) - (b.bytes[b.termStart + at] as number);
    if (difference !== 0) return difference < 0;
  }
  const order = a.termEnd - a.termStart - (b.termEnd - b.termStart);
  return order === 0 ? left.order < right.order : order < 0;
}
