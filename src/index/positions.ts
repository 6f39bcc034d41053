/**
 * Where in each document a term stands. For every document of the term's postings, as many gaps (varints) as its
 * frequencies add up to; documents follow one another without lengths, since the postings tell them.
 */

import type { ByteWriter } from '../byte-writer.ts';
import { type Postings, totalFrequency } from './postings.ts';

/** Writes the first `count` positions of one document. */
export function writePositions(writer: ByteWriter, positions: readonly number[], count: number): void {
  let previous = 0;
  for (let index = 0; index < count; index++) {
    const position = positions[index] ?? previous;
    writer.varint(position - previous);
    previous = position;
  }
}

/** Positions in the i-th document of the postings, at most `limit` of them. */
export function readPositions(bytes: Uint8Array, offset: number, postings: Postings, index: number, limit: number): Uint32Array {
  let skip = 0;
  for (let before = 0; before < index; before++) skip += totalFrequency(postings, before);
  let at = offset;
  // A varint ends with the first byte below 128, so skipping is counting such bytes.
  while (skip > 0) if ((bytes[at++] ?? 0) < 128) skip--;
  const positions = new Uint32Array(Math.min(totalFrequency(postings, index), limit));
  let position = 0;
  for (let count = 0; count < positions.length; count++) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    position += gap;
    positions[count] = position;
  }
  return positions;
}
