/**
 * A segment: the terms of some neighbouring posts, encoded for merging. Threads build segments side by side, and a changed post
 * rebuilds one.
 */

import { createByteReader } from '../../storage/byte-reader.ts';
import { createByteWriter } from '../../storage/byte-writer.ts';
import { encodePositions } from '../positions.ts';
import { encodePostings, type Postings } from '../postings.ts';

/** Walks over the terms of a segment, sorted by their bytes: where each part of the current term is in `bytes`. */
export interface SegmentCursor {
  readonly bytes: Uint8Array;
  /** Goes to the next term; `false` behind the last. */
  next(): boolean;
  /** The term, in UTF-8. */
  readonly termStart: number;
  readonly termEnd: number;
  /** The term's first four bytes as a number, zeros behind its end. */
  readonly prefix: number;
  /** How many documents it stands in, counted from the segment's first post. */
  readonly documents: number;
  /** The last of them. */
  readonly last: number;
  readonly postingsStart: number;
  readonly postingsEnd: number;
  readonly positionsStart: number;
  readonly positionsEnd: number;
}

export interface Segment {
  readonly documents: number;
  /** Different terms of each document. */
  readonly lengths: Uint32Array;
  /** Tokens of each document's title. */
  readonly titleLengths: Uint16Array;
  /** What {@link createSegmentWriter} wrote and {@link openSegment} reads. */
  readonly terms: Uint8Array;
}

/** One term with its documents, and the positions in each as many as its postings say. */
export interface TermDocuments {
  /** UTF-8. */
  readonly term: Uint8Array;
  /** Whether most documents have no positions of it. */
  readonly sparse: boolean;
  readonly postings: Postings;
  /** Positions in each document. */
  readonly positions: readonly (readonly number[])[];
}

/** Encodes terms, which must come in the order of their bytes. */
export function createSegmentWriter(): { add(term: TermDocuments): void; finish(): Uint8Array } {
  const writer = createByteWriter(1 << 16);
  const postings = createByteWriter(1 << 12);
  const positions = createByteWriter(1 << 12);
  return {
    add({ term, sparse, postings: counted, positions: lists }) {
      const { ordinals, positionCounts } = counted;
      postings.clear();
      positions.clear();
      encodePostings(postings, counted, sparse);
      for (const [index, list] of lists.entries()) {
        const count = positionCounts[index] ?? 0;
        if (count > 0) encodePositions(positions, list, count);
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

export function openSegment({ terms: bytes }: Segment): SegmentCursor {
  const reader = createByteReader(bytes);
  const cursor = {
    bytes,
    termStart: 0,
    termEnd: 0,
    prefix: 0,
    documents: 0,
    last: 0,
    postingsStart: 0,
    postingsEnd: 0,
    positionsStart: 0,
    positionsEnd: 0,
    next() {
      if (reader.offset >= bytes.length) return false;
      const length = reader.varint();
      cursor.termStart = reader.offset;
      cursor.termEnd = reader.offset += length;
      cursor.prefix = firstFour(bytes, cursor.termStart, length);
      cursor.documents = reader.varint();
      cursor.last = reader.varint();
      const postingsBytes = reader.varint();
      cursor.postingsStart = reader.offset;
      cursor.postingsEnd = reader.offset += postingsBytes;
      const positionsBytes = reader.varint();
      cursor.positionsStart = reader.offset;
      cursor.positionsEnd = reader.offset += positionsBytes;
      return true;
    },
  };
  return cursor;
}

function firstFour(bytes: Uint8Array, start: number, length: number): number {
  let prefix = 0;
  for (let at = 0; at < 4; at++) prefix = prefix * 256 + (at < length ? (bytes[start + at] as number) : 0);
  return prefix;
}
