/** The whole archive as BM25 needs it: how many posts, how long each is. Six bytes a post. */

import type { ByteWriter } from '../storage/byte-writer.ts';

export interface Statistics {
  readonly postCount: number;
  /** Average length of posts. */
  readonly average: number;
  /** Length of each post as MiniSearch counts it: its different terms. */
  readonly lengths: Uint32Array;
  /** Tokens of each post's title. */
  readonly titleLengths: Uint16Array;
}

/** The average as a 64-bit float, then the lengths as 32-bit and those of titles as 16-bit numbers. */
export function encodeStatistics(writer: ByteWriter, { average, lengths, titleLengths }: Statistics): void {
  writer.bytes(new Uint8Array(Float64Array.of(average).buffer));
  for (const length of lengths) writer.uint32(length);
  for (const length of titleLengths) writer.uint16(length);
}

const POST_BYTES = 6;

/** Looks straight into `bytes`, which must begin at a multiple of eight. */
export function decodeStatistics(bytes: Uint8Array): Statistics {
  const postCount = (bytes.length - 8) / POST_BYTES;
  const [average = 1] = new Float64Array(bytes.buffer, bytes.byteOffset, 1);
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, postCount);
  const titleLengths = new Uint16Array(bytes.buffer, bytes.byteOffset + 8 + postCount * 4, postCount);
  return { postCount, average, lengths, titleLengths };
}
