/**
 * The list of documents a term stands in, with its frequency in each: that of all fields together, weighted.
 *
 * Each document is `varint((gap << 1) | plain), varint frequency`, gap from the one before; what is not plain is followed by
 * `varint places`, how many positions are stored. A plain one has as many as its frequency, or none if the term is sparse.
 */

import type { ByteWriter } from '../byte-writer.ts';

/** Decoded postings, in the shape that scoring walks over once. */
export interface Postings {
  /** Documents by their place in the archive, ascending. */
  readonly ordinals: Uint32Array;
  readonly frequencies: Uint16Array;
  /** How many positions are stored of each document. The same array as `frequencies` where these are equal. */
  readonly places: Uint16Array;
}

/** A frequency above this is stored as this: BM25 saturates long before. No more positions are kept either. */
export const MAX_FREQUENCY = 0x3fff;

/** Writes documents, ascending. */
export function writePostings(writer: ByteWriter, { ordinals, frequencies, places }: Postings, sparse: boolean): void {
  let previous = -1;
  for (const [index, ordinal] of ordinals.entries()) {
    const frequency = frequencies[index] ?? 0;
    const isPlain = (places[index] ?? 0) === (sparse ? 0 : frequency);
    writer.varint((ordinal - previous - 1) * 2 + (isPlain ? 1 : 0));
    writer.varint(frequency);
    if (!isPlain) writer.varint(places[index] ?? 0);
    previous = ordinal;
  }
}

/** Copies encoded postings that begin `distance` documents later than they were written to. */
export function movePostings(writer: ByteWriter, from: EncodedPostings, distance: number): void {
  // Only the first document is counted from the beginning; all others from the one before.
  let at = from.postingsStart;
  let first = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = from.bytes[at++] as number;
    first |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  writer.varint(first + distance * 2);
  writer.copy(from.bytes, at, from.postingsEnd);
}

/** Postings that {@link writePostings} wrote, and where they are. */
export interface EncodedPostings {
  readonly bytes: Uint8Array;
  readonly postingsStart: number;
  readonly postingsEnd: number;
}

/** Decodes `count` documents from `bytes` at `offset`. Bounds follow from the block's checksum, verified before. */
export function readPostings(bytes: Uint8Array, offset: number, count: number, sparse: boolean): Postings {
  const ordinals = new Uint32Array(count);
  const frequencies = new Uint16Array(count);
  let places = sparse ? new Uint16Array(count) : frequencies;
  let at = offset;
  let ordinal = -1;
  // One loop with nothing called in it: a fresh isolate interprets it, at half a microsecond a document.
  for (let index = 0; index < count; index++) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    ordinal += (value >>> 1) + 1;
    ordinals[index] = ordinal;
    byte = bytes[at++] as number;
    frequencies[index] = byte < 128 ? byte : (byte & 127) | ((bytes[at++] as number) << 7);
    if (places !== frequencies && !sparse) places[index] = frequencies[index] as number;
    if ((value & 1) === 1) continue;
    if (places === frequencies) places = frequencies.slice();
    byte = bytes[at++] as number;
    places[index] = byte < 128 ? byte : (byte & 127) | ((bytes[at++] as number) << 7);
  }
  return { ordinals, frequencies, places };
}
