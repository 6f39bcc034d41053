/** The values of the table of variants: how each kind is written, and read for a typed term. */

import { createByteReader } from '../storage/byte-reader.ts';
import type { ByteWriter } from '../storage/byte-writer.ts';
import { editDistance } from './edit-distance.ts';
import { groupMembers } from './look-alikes.ts';
import {
  GROUP_BASE,
  isWholeWordKey,
  maxEdits,
  SHAPE,
  type VariantCandidate,
  type VariantKey,
  wordLength,
} from './variant-key.ts';

/** Candidates of one look-up. */
export const MAX_CANDIDATES = 64;

/** The candidates in a value that was found for a key, without the typed term itself; the most frequent first. */
export function decodeVariants(
  wanted: VariantKey,
  found: { readonly key: string; readonly value: Uint8Array },
): VariantCandidate[] {
  if (wanted.by === 'edit') return decodeWords(wanted, found.value);
  const terms = wanted.by === 'shape' ? decodeShapes(found.key, found.value) : decodeSoundTerms(found.value);
  const candidates: VariantCandidate[] = [];
  for (const { term, documents } of terms) {
    if (term === wanted.typed) continue;
    candidates.push({ term, documents, by: wanted.by, distance: wanted.typed === '' ? 0 : countChanged(wanted.typed, term) });
  }
  return candidates;
}

/** Each term once, nearest first: fewest changes, then equal sounds before similar ones, then most posts. */
export function rankVariants(candidates: readonly VariantCandidate[]): VariantCandidate[] {
  const ranked = [...candidates].sort(
    (left, right) =>
      left.distance - right.distance ||
      Number(left.by === 'fuzzy-sound') - Number(right.by === 'fuzzy-sound') ||
      right.documents - left.documents ||
      (left.term < right.term ? -1 : Number(left.term > right.term)),
  );
  const seen = new Set<string>();
  return ranked.filter(({ term }) => !seen.has(term) && seen.add(term));
}

export interface Occurring {
  readonly term: string;
  readonly documents: number;
}

/** Bigrams that sound alike: two characters of `uint16` and a varint of posts each. */
export function encodeSoundTerm(writer: ByteWriter, first: number, second: number, documents: number): void {
  writer.uint16(first);
  writer.uint16(second);
  writer.varint(documents);
}

export function decodeSoundTerms(value: Uint8Array): Occurring[] {
  const reader = createByteReader(value);
  const found: Occurring[] = [];
  while (reader.offset < value.length && found.length < MAX_CANDIDATES) {
    const [a = 0, b = 0, c = 0, d = 0] = reader.bytes(4);
    found.push({ term: String.fromCharCode(a | (b << 8), c | (d << 8)), documents: reader.varint() });
  }
  return found;
}

/** Bigrams that differ in one character of a group: its place in the group and the number of posts. The key has the rest. */
export function encodeShapeTerm(writer: ByteWriter, group: number, code: number, documents: number): void {
  writer.varint(groupMembers(group).indexOf(String.fromCharCode(code)));
  writer.varint(documents);
}

export function decodeShapes(key: string, value: Uint8Array): Occurring[] {
  const fixed = key.charAt(SHAPE.length);
  const isFirst = key.charAt(SHAPE.length + 1) === '0';
  const members = groupMembers(key.charCodeAt(SHAPE.length + 2) - GROUP_BASE);
  const reader = createByteReader(value);
  const found: Occurring[] = [];
  while (reader.offset < value.length && found.length < MAX_CANDIDATES) {
    const member = members.charAt(reader.varint());
    found.push({ term: isFirst ? member + fixed : fixed + member, documents: reader.varint() });
  }
  return found;
}

/**
 * Words with one first letter and one length: the letters of each as bits of a `uint32`, its posts as `uint16` (65,535 at most), and
 * its letters from `start` on. The bits rule out nearly all words without reading them.
 */
export function encodeWord(writer: ByteWriter, word: Uint8Array, documents: number, start: 0 | 1 = 1): void {
  let bits = 0;
  for (const letter of word) bits |= 1 << (letter - LETTER_A);
  writer.uint32(bits >>> 0);
  writer.uint16(Math.min(documents, 0xffff));
  writer.copy(word, start, word.length);
}

export const WORD_HEADER = 6;
const LETTER_A = 97;

function decodeWords({ key, typed }: VariantKey, value: Uint8Array): VariantCandidate[] {
  const isWhole = isWholeWordKey(key);
  const first = isWhole ? '' : typed.charAt(0);
  const size = WORD_HEADER + wordLength(key) - first.length;
  const limit = maxEdits(typed);
  const view = new DataView(value.buffer, value.byteOffset, value.length);
  let typedBits = 0;
  for (let at = 0; at < typed.length; at++) typedBits |= 1 << (typed.charCodeAt(at) - LETTER_A);
  const found: VariantCandidate[] = [];
  for (let start = 0; start + size <= value.length && found.length < MAX_CANDIDATES; start += size) {
    // An edit changes at most two of the bits.
    if (countBits(view.getUint32(start, true) ^ typedBits) > 2 * limit) continue;
    const term = first + String.fromCharCode(...value.subarray(start + WORD_HEADER, start + size));
    const distance = editDistance(typed, term, limit);
    if (distance === 0 || distance > limit) continue;
    found.push({ term, documents: view.getUint16(start + 4, true), by: 'edit', distance });
  }
  return found;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function countChanged(left: string, right: string): number {
  let changed = 0;
  for (let at = 0; at < left.length; at++) if (left.charCodeAt(at) !== right.charCodeAt(at)) changed++;
  return changed;
}
