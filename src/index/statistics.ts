/** What BM25 needs to know of the whole archive: how many posts, how long each field of each is. A few bytes a post. */

import type { ByteWriter } from '../byte-writer.ts';
import { FIELDS } from './schema.ts';
import type { Segment } from './segment.ts';

export interface Statistics {
  readonly documents: number;
  /** Average length of each field over all posts. */
  readonly averages: ArrayLike<number>;
  /** Length of each field of each post, field by field: `lengths[field * documents + ordinal]`. */
  readonly lengths: Uint32Array;
}

/** Statistics of segments that follow one another. */
export function collectStatistics(segments: readonly Segment[]): Statistics {
  const documents = segments.reduce((sum, segment) => sum + segment.documents, 0);
  const lengths = new Uint32Array(documents * FIELDS.length);
  const sums = FIELDS.map(() => 0);
  let ordinal = 0;
  for (const { fieldLengths, documents: count } of segments) {
    for (let document = 0; document < count; document++, ordinal++) {
      for (let field = 0; field < FIELDS.length; field++) {
        const length = fieldLengths[document * FIELDS.length + field] ?? 0;
        lengths[field * documents + ordinal] = length;
        sums[field] = (sums[field] ?? 0) + length;
      }
    }
  }
  return { documents, averages: sums.map((sum) => (documents === 0 ? 0 : sum / documents)), lengths };
}

/** Averages as 64-bit floats, then the lengths as 32-bit numbers. */
export function writeStatistics(writer: ByteWriter, { averages, lengths }: Statistics): void {
  writer.bytes(new Uint8Array(Float64Array.from(averages).buffer));
  for (const length of lengths) writer.uint32(length);
}

/** Looks straight into `bytes`, which must begin at a multiple of eight. */
export function readStatistics(bytes: Uint8Array): Statistics {
  const averages = new Float64Array(bytes.buffer, bytes.byteOffset, FIELDS.length);
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + averages.byteLength, (bytes.length - averages.byteLength) / 4);
  return { documents: lengths.length / FIELDS.length, averages, lengths };
}
