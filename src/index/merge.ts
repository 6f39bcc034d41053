/** Walks over the terms of several segments together, in the order of their bytes. */

import { compareBytes } from '../compare-bytes.ts';
import { readSegment, type Segment, type SegmentTerm } from './segment.ts';

/** A term's lists in one segment, and how many documents stand before that segment. */
export interface TermPart {
  readonly base: number;
  readonly term: SegmentTerm;
}

interface Cursor {
  readonly base: number;
  readonly order: number;
  readonly rest: Iterator<SegmentTerm>;
  term: SegmentTerm;
}

/** For each term of segments that follow one another, its parts in their order. The list is reused for the next term. */
export function* mergeTerms(segments: readonly Segment[]): Generator<readonly TermPart[]> {
  const heap: Cursor[] = [];
  let base = 0;
  for (const [order, segment] of segments.entries()) {
    const rest = readSegment(segment);
    const { value } = rest.next();
    if (value !== undefined) heap.push({ base, order, rest, term: value });
    base += segment.documents;
  }
  for (let at = (heap.length >>> 1) - 1; at >= 0; at--) siftDown(heap, at);

  const parts: TermPart[] = [];
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    const last = parts.at(-1);
    if (last !== undefined && compareBytes(last.term.bytes, top.term.bytes) !== 0) {
      yield parts;
      parts.length = 0;
    }
    parts.push({ base: top.base, term: top.term });
    const next = top.rest.next();
    if (next.done !== true) top.term = next.value;
    else {
      const end = heap.pop();
      if (end !== undefined && heap.length > 0) heap[0] = end;
    }
    siftDown(heap, 0);
  }
  if (parts.length > 0) yield parts;
}

function siftDown(heap: Cursor[], from: number): void {
  let at = from;
  for (;;) {
    const left = 2 * at + 1;
    let first = at;
    if (left < heap.length && isBefore(heap, left, first)) first = left;
    if (left + 1 < heap.length && isBefore(heap, left + 1, first)) first = left + 1;
    const cursor = heap[at];
    const other = heap[first];
    if (first === at || cursor === undefined || other === undefined) return;
    heap[at] = other;
    heap[first] = cursor;
    at = first;
  }
}

function isBefore(heap: readonly Cursor[], left: number, right: number): boolean {
  const a = heap[left];
  const b = heap[right];
  if (a === undefined || b === undefined) return false;
  const order = compareBytes(a.term.bytes, b.term.bytes);
  return order === 0 ? a.order < b.order : order < 0;
}
