/** What BM25 needs to know of the whole archive: how many posts, how long each is. Six bytes a post. */

import type { ByteWriter } from '../byte-writer.ts';
import type { Segment } from './segment.ts';

export interface Statistics {
  readonly documents: number;
  /** Average length of posts. */
  readonly average: number;
  /** Length of each post as MiniSearch counts it: its different terms. */
  readonly lengths: Uint32Array;
  /** Tokens of each post's title. */
  readonly titleLengths: Uint16Array;
}

/** Statistics of segments that follow one another. */
export function collectStatistics(segments: readonly Segment[]): Statistics {
  const lengths = Uint32Array.from(segments.flatMap((segment) => [...segment.lengths]));
  const titleLengths = Uint16Array.from(segments.flatMap((segment) => [...segment.titleLengths]));
  const sum = lengths.reduce((total, length) => total + length, 0);
  return { documents: lengths.length, average: lengths.length === 0 ? 1 : sum / lengths.length, lengths, titleLengths };
}

/** The average as a 64-bit float, then the lengths as 32-bit and those of titles as 16-bit numbers. */
export function writeStatistics(writer: ByteWriter, { average, lengths, titleLengths }: Statistics): void {
  writer.bytes(new Uint8Array(Float64Array.of(average).buffer));
  for (const length of lengths) writer.uint32(length);
  for (const length of titleLengths) writer.uint16(length);
}

const POST_BYTES = 6;

/** Looks straight into `bytes`, which must begin at a multiple of eight. */
export function readStatistics(bytes: Uint8Array): Statistics {
  const documents = (bytes.length - 8) / POST_BYTES;
  const [average = 1] = new Float64Array(bytes.buffer, bytes.byteOffset, 1);
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, documents);
  const titleLengths = new Uint16Array(bytes.buffer, bytes.byteOffset + 8 + documents * 4, documents);
  return { documents, average, lengths, titleLengths };
}
