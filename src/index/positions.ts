/**
 * Where in each document a term stands. For every document of the term's postings, as many gaps (varints) as its
 * frequencies add up to; documents follow one another without lengths, since the postings tell them.
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

/** Positions in the `index`-th document of the postings, at most `limit` of them. */
export function readPositions(
  block: Uint8Array,
  runs: readonly PositionRun[],
  postings: Postings,
  index: number,
  limit: number,
): Uint32Array {
  const run = runs.findLast(({ first }) => first <= index);
  if (run === undefined) return new Uint32Array(0);
  let skip = 0;
  for (let before = run.first; before < index; before++) skip += postings.totals[before] ?? 0;
  let at = run.offset;
  // A varint ends with the first byte below 128, so skipping is counting such bytes.
  while (skip > 0) if ((block[at++] ?? 0) < 128) skip--;
  const positions = new Uint32Array(Math.min(postings.totals[index] ?? 0, limit));
  let position = 0;
  for (let count = 0; count < positions.length; count++) {
    let byte = block[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = block[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    position += gap;
    positions[count] = position;
  }
  return positions;
}
