/**
 * The list of documents a term stands in, with its frequency in each field.
 *
 * Each document is `varint((gap << 1) | plain)`, gap from the one before; a plain one stands in the text only and is
 * followed by that frequency, any other by a mask of fields (bit 0 the title) and a frequency for each.
 */

import type { ByteWriter } from '../byte-writer.ts';
import { FIELDS } from './schema.ts';

const FIELD_COUNT = FIELDS.length;
const TEXT = FIELDS.indexOf('text');

export interface Postings {
  /** Documents by their place in the archive, ascending. */
  readonly ordinals: Uint32Array;
  /** `frequencies[i * FIELDS.length + field]` for the i-th document. */
  readonly frequencies: Uint16Array;
}

/** A frequency above this is stored as this: BM25 saturates long before. Positions are kept for as many. */
export const MAX_FREQUENCY = 0xffff;

export function writePostings(writer: ByteWriter, postings: Postings): void {
  let previous = -1;
  for (let index = 0; index < postings.ordinals.length; index++) {
    const ordinal = postings.ordinals[index] ?? 0;
    const gap = ordinal - previous - 1;
    previous = ordinal;
    let mask = 0;
    for (let field = 0; field < FIELD_COUNT; field++) if (frequencyAt(postings, index, field) > 0) mask |= 1 << field;
    const isPlain = mask === 1 << TEXT;
    writer.varint(gap * 2 + (isPlain ? 1 : 0));
    if (!isPlain) writer.varint(mask);
    for (let field = 0; field < FIELD_COUNT; field++) {
      if ((mask >> field) & 1) writer.varint(frequencyAt(postings, index, field));
    }
  }
}

/** Copies encoded postings that begin `distance` documents later than they were written to. */
export function movePostings(writer: ByteWriter, postings: Uint8Array, distance: number): void {
  // Only the first document is counted from the beginning; all others from the one before.
  let at = 0;
  let first = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = postings[at++] ?? 0;
    first |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  writer.varint(first + distance * 2);
  writer.bytes(postings.subarray(at));
}

/** Decodes `count` documents from `bytes` at `offset`. Bounds follow from the block's checksum, verified before. */
export function readPostings(bytes: Uint8Array, offset: number, count: number): Postings {
  const ordinals = new Uint32Array(count);
  const frequencies = new Uint16Array(count * FIELD_COUNT);
  let at = offset;
  let ordinal = -1;
  for (let index = 0; index < count; index++) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    ordinal += (value >>> 1) + 1;
    ordinals[index] = ordinal;
    const mask = value & 1 ? 1 << TEXT : (bytes[at++] ?? 0);
    for (let field = 0; field < FIELD_COUNT; field++) {
      if (((mask >> field) & 1) === 0) continue;
      byte = bytes[at++] ?? 0;
      let frequency = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        frequency |= (byte & 127) << shift;
      }
      frequencies[index * FIELD_COUNT + field] = frequency;
    }
  }
  return { ordinals, frequencies };
}

/** How often the term stands in all fields of the i-th document: as many positions are stored. */
export function totalFrequency(postings: Postings, index: number): number {
  let total = 0;
  for (let field = 0; field < FIELD_COUNT; field++) total += frequencyAt(postings, index, field);
  return total;
}

function frequencyAt(postings: Postings, index: number, field: number): number {
  return postings.frequencies[index * FIELD_COUNT + field] ?? 0;
}
