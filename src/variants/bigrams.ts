/** The bigrams of an archive as numbers: making 400,000 objects would take longer than all that is done with them. */

import { type KeyWidths, packKey, unpackKey } from './packed-key.ts';

/** Bigrams by the number of their posts, the most frequent first. */
export interface RankedBigrams {
  readonly length: number;
  /** Code points, U+4E00 to U+9FFF. */
  readonly firsts: Uint16Array;
  readonly seconds: Uint16Array;
  /** In how many posts. */
  readonly documents: Uint32Array;
}

/** Bigrams in the table. A larger archive leaves out those of few posts: 5,200 posts have 375,000 bigrams, 198,000 of them in two or more. */
export const MAX_BIGRAMS = 150_000;

/** A term of two Han characters and its posts in one number that sorts by posts, the most first, then by characters. */
export function packBigram(term: Uint8Array, documents: number): number | undefined {
  if (term.length !== 6) return undefined;
  const first = codeAt(term, 0);
  const second = codeAt(term, 3);
  if (first === undefined || second === undefined) return undefined;
  return packKey([MAX_DOCUMENTS - Math.min(documents, MAX_DOCUMENTS), first, second], WIDTHS);
}

/** Sorts packed bigrams, and leaves out those in too few posts. */
export function rankBigrams(packed: readonly number[]): RankedBigrams {
  const sorted = Float64Array.from(packed).sort();
  const length = countKept(sorted);
  const firsts = new Uint16Array(length);
  const seconds = new Uint16Array(length);
  const documents = new Uint32Array(length);
  for (let rank = 0; rank < length; rank++) {
    const [missing = 0, first = 0, second = 0] = unpackKey(sorted[rank] ?? 0, WIDTHS);
    firsts[rank] = first;
    seconds[rank] = second;
    documents[rank] = MAX_DOCUMENTS - missing;
  }
  return { length, firsts, seconds, documents };
}

/** Keeps or leaves out all bigrams with the same number of posts together, so that no accident decides which can be suggested. */
function countKept(sorted: Float64Array): number {
  const over = sorted[MAX_BIGRAMS];
  if (over === undefined) return sorted.length;
  let length = MAX_BIGRAMS;
  while (length > 0 && documentsOf(sorted[length - 1] ?? 0) === documentsOf(over)) length--;
  return length;
}

/** Posts are counted up to here. */
const MAX_DOCUMENTS = 2 ** 20 - 1;

/**
 *     52                        32                 16               0
 *      | 1,048,575 - posts (20)  | first (16)       | second (16)   |
 */
const WIDTHS: KeyWidths = [20, 16, 16];

function documentsOf(value: number): number {
  return MAX_DOCUMENTS - (unpackKey(value, WIDTHS)[0] ?? 0);
}

/** The character of three bytes at an offset, if it is Han. */
function codeAt(term: Uint8Array, at: number): number | undefined {
  const lead = term[at] ?? 0;
  if (lead < 0xe4 || lead > 0xe9) return undefined;
  const code = ((lead & 15) << 12) | (((term[at + 1] ?? 0) & 63) << 6) | ((term[at + 2] ?? 0) & 63);
  return code >= 0x4e00 ? code : undefined;
}
