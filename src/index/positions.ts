/**
 * Where in each document a term stands. For every document of the term's postings, as many gaps (varints) as the postings
 * say; documents follow one another without lengths.
 */

import type { ByteWriter } from '../byte-writer.ts';
import type { Postings } from './postings.ts';

/** Writes the first `count` positions of one document, ascending. */
export function writePositions(writer: ByteWriter, positions: readonly number[], count: number): void {
  let previous = 0;
  for (let index = 0; index < count; index++) {
    const position = positions[index] ?? previous;
    writer.varint(position - previous);
    previous = position;
  }
}

/** Documents of one segment that follow one another in a term's postings. */
export interface PositionRun {
  /** Index in the postings of its first document. */
  readonly first: number;
  /** Where its positions begin in the block. */
  readonly offset: number;
}

/** Reads the positions of one document after another. */
export interface PositionCursor {
  /** Positions in the `index`-th document of the postings, ascending; valid until the next call. Indexes must ascend. */
  read(index: number): Uint32Array;
}

export function createPositionCursor(block: Uint8Array, runs: readonly PositionRun[], { places }: Postings): PositionCursor {
  let run = -1;
  let index = 0;
  let offset = 0;
  let scratch = new Uint32Array(64);
  return {
    read(wanted) {
      const before = run;
      while (run + 1 < runs.length && (runs[run + 1]?.first ?? 0) <= wanted) run++;
      if (run !== before) ({ first: index, offset } = runs[run] ?? { first: 0, offset: 0 });
      let skip = 0;
      for (; index < wanted; index++) skip += places[index] as number;
      offset = skipVarints(block, offset, skip);
      const count = places[wanted] ?? 0;
      if (count > scratch.length) scratch = new Uint32Array(count * 2);
      offset = readGaps(block, offset, count, scratch);
      index = wanted + 1;
      return scratch.subarray(0, count);
    },
  };
}

/** A varint ends with the first byte below 128, so skipping is counting such bytes. */
function skipVarints(block: Uint8Array, offset: number, count: number): number {
  let at = offset;
  let rest = count;
  while (rest > 0) if ((block[at++] as number) < 128) rest--;
  return at;
}

function readGaps(block: Uint8Array, offset: number, count: number, into: Uint32Array): number {
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
