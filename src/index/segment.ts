/**
 * A segment: the terms of some neighbouring posts, encoded for merging. Segments are what threads build side by side, and
 * what a changed post rebuilds.
 */

import { createByteWriter } from '../byte-writer.ts';
import { writePositions } from './positions.ts';
import { writePostings } from './postings.ts';
import { FIELDS } from './schema.ts';

/** Walks over the terms of a segment, sorted by their bytes; what it shows is valid until `next`. */
export interface SegmentCursor {
  /** Goes to the next term; `false` behind the last. */
  next(): boolean;
  /** UTF-8. */
  readonly term: Uint8Array;
  /** The term's first four bytes as a number, zeros behind its end. */
  readonly prefix: number;
  /** How many documents it stands in, counted from the segment's first post. */
  readonly documents: number;
  /** The last of them. */
  readonly last: number;
  postings(): Uint8Array;
  positions(): Uint8Array;
}

export interface Segment {
  readonly documents: number;
  /** MiniSearch's field lengths (distinct terms), `documents * FIELDS.length` of them. */
  readonly fieldLengths: Uint32Array;
  /** What {@link createSegmentWriter} wrote and {@link openSegment} reads. */
  readonly terms: Uint8Array;
}

/** One term with its documents, ascending; `FIELDS.length` frequencies of each, and all its positions, if it has any. */
export interface TermDocuments {
  /** UTF-8. */
  readonly term: Uint8Array;
  readonly ordinals: Uint32Array;
  readonly frequencies: Uint16Array;
  readonly positionsOf: ((ordinal: number) => readonly number[]) | undefined;
}

/** Encodes terms, which must come in the order of their bytes. */
export function createSegmentWriter(): { add(term: TermDocuments): void; finish(): Uint8Array } {
  const writer = createByteWriter(1 << 16);
  const postings = createByteWriter(1 << 12);
  const positions = createByteWriter(1 << 12);
  return {
    add({ term, ordinals, frequencies, positionsOf }) {
      postings.clear();
      positions.clear();
      writePostings(postings, ordinals, frequencies);
      if (positionsOf !== undefined) {
        for (const [index, ordinal] of ordinals.entries()) {
          const row = frequencies.subarray(index * FIELDS.length, (index + 1) * FIELDS.length);
          const total = row.reduce((sum, frequency) => sum + frequency, 0);
          writePositions(positions, positionsOf(ordinal), total);
        }
      }
      writer.varint(term.length);
      writer.bytes(term);
      writer.varint(ordinals.length);
      writer.varint(ordinals.at(-1) ?? 0);
      writer.varint(postings.length);
      writer.bytes(postings.view());
      writer.varint(positions.length);
      writer.bytes(positions.view());
    },
    finish: () => writer.finish(),
  };
}

export function openSegment({ terms }: Segment): SegmentCursor {
  let at = 0;
  const varint = (): number => {
    let byte = terms[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = terms[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  let postingsStart = 0;
  let postingsEnd = 0;
  let positionsStart = 0;
  const cursor = {
    term: new Uint8Array(0) as Uint8Array,
    prefix: 0,
    documents: 0,
    last: 0,
    next() {
      if (at >= terms.length) return false;
      const length = varint();
      cursor.term = terms.subarray(at, at + length);
      cursor.prefix = firstFour(cursor.term);
      at += length;
      cursor.documents = varint();
      cursor.last = varint();
      const postingsBytes = varint();
      postingsStart = at;
      postingsEnd = at + postingsBytes;
      at = postingsEnd;
      const positionsBytes = varint();
      positionsStart = at;
      at += positionsBytes;
      return true;
    },
    postings: () => terms.subarray(postingsStart, postingsEnd),
    positions: () => terms.subarray(positionsStart, at),
  };
  return cursor;
}

function firstFour(term: Uint8Array): number {
  return (term[0] ?? 0) * 0x1000000 + (((term[1] ?? 0) << 16) | ((term[2] ?? 0) << 8) | (term[3] ?? 0));
}
