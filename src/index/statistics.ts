/** What BM25 needs to know of the whole archive: how many posts, how long each is. Four bytes a post. */

import type { ByteWriter } from '../byte-writer.ts';
import type { Segment } from './segment.ts';

export interface Statistics {
  readonly documents: number;
  /** Average length of posts. */
  readonly average: number;
  /** Length of each post as MiniSearch counts it: its different terms. */
  readonly lengths: Uint32Array;
}

/** Statistics of segments that follow one another. */
export function collectStatistics(segments: readonly Segment[]): Statistics {
  const lengths = Uint32Array.from(segments.flatMap((segment) => [...segment.lengths]));
  return statisticsOf(lengths);
}

function statisticsOf(lengths: Uint32Array): Statistics {
  const sum = lengths.reduce((total, length) => total + length, 0);
  return { documents: lengths.length, average: lengths.length === 0 ? 1 : sum / lengths.length, lengths };
}

/** The average as a 64-bit float, then the lengths as 32-bit numbers. */
export function writeStatistics(writer: ByteWriter, { average, lengths }: Statistics): void {
  writer.bytes(new Uint8Array(Float64Array.of(average).buffer));
  for (const length of lengths) writer.uint32(length);
}

/** Looks straight into `bytes`, which must begin at a multiple of eight. */
export function readStatistics(bytes: Uint8Array): Statistics {
  const [average = 1] = new Float64Array(bytes.buffer, bytes.byteOffset, 1);
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, bytes.length / 4 - 2);
  return { documents: lengths.length, average, lengths };
}
