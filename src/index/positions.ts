/**
 * Where in each document a term stands. For every document of the term's postings, as many gaps (varints) as the postings
 * say; documents follow one another without lengths.
 */

import { createByteReader } from '../storage/byte-reader.ts';
import type { ByteWriter } from '../storage/byte-writer.ts';
import type { Postings } from './postings.ts';

/** Writes the first `count` positions of one document, ascending. */
export function encodePositions(writer: ByteWriter, positions: readonly number[], count: number): void {
  let previous = 0;
  for (let index = 0; index < count; index++) {
    const position = positions[index] ?? previous;
    writer.varint(position - previous);
    previous = position;
  }
}

/** Runs of a term, documents of one segment that follow one another in its postings. */
export interface PositionRuns {
  /** Of each the index in the postings of its first document. */
  readonly firsts: Uint32Array;
  /** Of each where its positions begin in the block. */
  readonly offsets: Uint32Array;
}

/** Reads `varint runs` and for each `varint documents, varint positionsBytes` at `offset`; the first run's positions begin at `positionsOffset`. */
export function decodeRuns(block: Uint8Array, offset: number, positionsOffset: number): PositionRuns {
  const reader = createByteReader(block, offset);
  const count = reader.varint();
  const firsts = new Uint32Array(count);
  const offsets = new Uint32Array(count);
  for (let run = 0, first = 0, start = positionsOffset; run < count; run++) {
    firsts[run] = first;
    offsets[run] = start;
    first += reader.varint();
    start += reader.varint();
  }
  return { firsts, offsets };
}

/** Where the runs at `offset` end. */
export function skipRuns(block: Uint8Array, offset: number): number {
  const reader = createByteReader(block, offset);
  const runs = reader.varint();
  return skipVarints(block, reader.offset, 2 * runs);
}

/** Reads the positions of one document after another. */
export interface PositionCursor {
  /** Reads the positions in the `index`-th document of the postings, and gives how many there are. Indexes must ascend. */
  open(index: number): number;
  /** What was read, ascending, and behind it what was read before: no view is made of it, for that takes longer than reading it. */
  readonly positions: Uint32Array;
}

export function createPositionCursor(
  block: Uint8Array,
  { firsts, offsets }: PositionRuns,
  { positionCounts }: Postings,
): PositionCursor {
  let run = -1;
  let index = 0;
  let offset = 0;
  const cursor = {
    // This few lie in V8's own heap; more are allocated outside.
    positions: new Uint32Array(16),
    open(wanted: number): number {
      const before = run;
      while (run + 1 < firsts.length && (firsts[run + 1] as number) <= wanted) run++;
      if (run !== before) {
        index = firsts[run] as number;
        offset = offsets[run] as number;
      }
      let skip = 0;
      for (; index < wanted; index++) skip += positionCounts[index] as number;
      offset = skipVarints(block, offset, skip);
      const count = positionCounts[wanted] as number;
      if (count > cursor.positions.length) cursor.positions = new Uint32Array(count * 2);
      offset = decodeGaps(block, offset, count, cursor.positions);
      index = wanted + 1;
      return count;
    },
  };
  return cursor;
}

/** A varint ends with the first byte below 128, so skipping is counting such bytes. */
function skipVarints(block: Uint8Array, offset: number, count: number): number {
  let at = offset;
  let rest = count;
  while (rest > 0) if ((block[at++] as number) < 128) rest--;
  return at;
}

/** Varints read by hand: a search reads tens of thousands, and each call of a reader costs more than the number. */
function decodeGaps(block: Uint8Array, offset: number, count: number, into: Uint32Array): number {
  let at = offset;
  let position = 0;
  for (let index = 0; index < count; index++) {
    let byte = block[at++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = block[at++] as number;
      gap |= (byte & 127) << shift;
    }
    position += gap;
    into[index] = position;
  }
  return at;
}
