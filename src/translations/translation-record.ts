/**
 * What the table of translations holds under a word: the names that stand for it, and the best posts that have one, each with its best.
 *
 * `varint names`, for each `text, varint weight * 255, varint posts`; `varint posts`, for each `varint distance * 32 + title * 16 +
 * name * 4 + count`, where the count is 0 for one occurrence, 1 for two or three, 2 for four to seven, 3 for more.
 */

import { createByteReader } from '../storage/byte-reader.ts';
import type { ByteWriter } from '../storage/byte-writer.ts';

export interface TranslationName {
  readonly text: string;
  /** From 0 to 1, in steps of 1/255. */
  readonly weight: number;
  /** How many posts have it. */
  readonly posts: number;
}

/** Parallel arrays, a place a post; `names` are places in the record's names, `counts` at least how often the post has it. */
export interface TranslationPosts {
  readonly ordinals: Uint32Array;
  readonly names: Uint8Array;
  readonly counts: Uint8Array;
  /** 1 where the title has it. */
  readonly titles: Uint8Array;
}

export interface TranslationRecord {
  readonly names: readonly TranslationName[];
  readonly posts: TranslationPosts;
}

/** Scores saturate, so that a power of two is close enough. */
function packCount(count: number): number {
  return count < 2 ? 0 : count < 4 ? 1 : count < 8 ? 2 : 3;
}

export function encodeTranslation(writer: ByteWriter, { names, posts }: TranslationRecord): void {
  writer.varint(names.length);
  for (const { text, weight, posts: count } of names) {
    writer.text(text);
    writer.varint(Math.round(weight * 255));
    writer.varint(count);
  }
  writer.varint(posts.ordinals.length);
  let last = 0;
  for (const [index, ordinal] of posts.ordinals.entries()) {
    const flags = (posts.titles[index] ?? 0) * 16 + (posts.names[index] ?? 0) * 4 + packCount(posts.counts[index] ?? 0);
    writer.varint((ordinal - last) * 32 + flags);
    last = ordinal;
  }
}

export function decodeTranslation(bytes: Uint8Array): TranslationRecord {
  const reader = createByteReader(bytes);
  const names = Array.from({ length: reader.varint() }, () => ({
    text: reader.text(),
    weight: reader.varint() / 255,
    posts: reader.varint(),
  }));
  const size = reader.varint();
  const ordinals = new Uint32Array(size);
  const places = new Uint8Array(size);
  const counts = new Uint8Array(size);
  const titles = new Uint8Array(size);
  let at = reader.offset;
  let last = 0;
  // By hand: a name of many posts is a thousand numbers, and each call of a reader costs more than the number.
  for (let index = 0; index < size; index++) {
    let byte = bytes[at++] ?? 0;
    const flags = byte & 31;
    let distance = (byte & 127) >> 5;
    for (let shift = 2; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance += (byte & 127) << shift;
    }
    last += distance;
    ordinals[index] = last;
    titles[index] = flags >> 4;
    places[index] = (flags >> 2) & 3;
    counts[index] = 1 << (flags & 3);
  }
  return { names, posts: { ordinals, names: places, counts, titles } };
}
