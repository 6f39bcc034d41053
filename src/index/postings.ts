/**
 * The list of documents a term stands in, with its frequency in each.
 *
 * Each document is `varint((gap << 2) | (titled << 1) | plain)`, gap from the one before, then `varint frequency`, that of all
 * fields but the title, weighted; if titled `varint` how often it is in the title; unless plain `varint positionCounts`, how many
 * positions are stored. A plain one has as many as both frequencies together, or none if the term is sparse.
 */

import type { ByteWriter } from '../storage/byte-writer.ts';

/** Decoded postings, in the shape that scoring walks over once. */
export interface Postings {
  /** Documents by their place in the archive, ascending. */
  readonly ordinals: Uint32Array;
  /** Frequency in all fields but the title, weighted. */
  readonly frequencies: Uint16Array;
  /** Frequency in the title; `undefined` where it stands in none. */
  readonly titles: Uint8Array | undefined;
  /** How many positions are stored of each document. The same array as `frequencies` where these are equal. */
  readonly positionCounts: Uint16Array;
}

/** A frequency above this is stored as this: BM25 saturates long before. No more positions are kept either. */
export const MAX_FREQUENCY = 0x3fff;

/** Nobody repeats a word more often in a title, and saturation would hide it. */
export const MAX_TITLE_FREQUENCY = 0x7f;

/** Writes documents, ascending. */
export function encodePostings(
  writer: ByteWriter,
  { ordinals, frequencies, titles, positionCounts }: Postings,
  sparse: boolean,
): void {
  let previous = -1;
  for (const [index, ordinal] of ordinals.entries()) {
    const frequency = frequencies[index] ?? 0;
    const title = titles?.[index] ?? 0;
    const isPlain = (positionCounts[index] ?? 0) === (sparse ? 0 : frequency + title);
    writer.varint((ordinal - previous - 1) * DISTANCE + (title > 0 ? TITLED : 0) + (isPlain ? PLAIN : 0));
    writer.varint(frequency);
    if (title > 0) writer.varint(title);
    if (!isPlain) writer.varint(positionCounts[index] ?? 0);
    previous = ordinal;
  }
}

const DISTANCE = 4;
const TITLED = 2;
const PLAIN = 1;

/** Copies encoded postings that begin `distance` documents later than they were written to. */
export function movePostings(writer: ByteWriter, from: EncodedPostings, distance: number): void {
  // Only the first document is counted from the beginning; all others from the one before. Read without a reader: a build moves
  // millions of these, and making a reader for each would take longer than the copy.
  let at = from.postingsStart;
  let first = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = from.bytes[at++] as number;
    first |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  writer.varint(first + distance * DISTANCE);
  writer.copy(from.bytes, at, from.postingsEnd);
}

/** Postings that {@link encodePostings} wrote, and where they are. */
export interface EncodedPostings {
  readonly bytes: Uint8Array;
  readonly postingsStart: number;
  readonly postingsEnd: number;
}

/** Decodes `count` documents from `bytes` at `offset`. Bounds follow from the block's checksum, verified before. */
export function decodePostings(bytes: Uint8Array, offset: number, count: number, sparse: boolean): Postings {
  const ordinals = new Uint32Array(count);
  const frequencies = new Uint16Array(count);
  let titles: Uint8Array | undefined;
  let positionCounts = sparse ? new Uint16Array(count) : frequencies;
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
    ordinal += (value >>> 2) + 1;
    ordinals[index] = ordinal;
    byte = bytes[at++] as number;
    const frequency = byte < 128 ? byte : (byte & 127) | ((bytes[at++] as number) << 7);
    frequencies[index] = frequency;
    if (positionCounts !== frequencies && !sparse) positionCounts[index] = frequency;
    if ((value & 3) === PLAIN) continue;
    if (!sparse && positionCounts === frequencies) positionCounts = frequencies.slice();
    if ((value & TITLED) !== 0) {
      const title = bytes[at++] as number;
      titles ??= new Uint8Array(count);
      titles[index] = title;
      if (!sparse) positionCounts[index] = frequency + title;
    }
    if ((value & PLAIN) !== 0) continue;
    byte = bytes[at++] as number;
    positionCounts[index] = byte < 128 ? byte : (byte & 127) | ((bytes[at++] as number) << 7);
  }
  return { ordinals, frequencies, titles, positionCounts };
}

/** Documents that have the term in their title, without positions. */
export function selectTitled({ ordinals, frequencies, titles }: Postings): Postings {
  const isTitled = (_: number, index: number): boolean => (titles?.[index] ?? 0) > 0;
  const kept = ordinals.filter(isTitled);
  return {
    ordinals: kept,
    frequencies: frequencies.filter(isTitled),
    titles: titles?.filter(isTitled),
    positionCounts: new Uint16Array(kept.length),
  };
}
