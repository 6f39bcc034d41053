/** Entries from a first letter and a length, and from the last two letters and a length, to the words that have them. */

import { createEntryWriter } from '../storage/entry-writer.ts';
import type { KeyEntry } from '../storage/key-table.ts';
import {
  isWholeWordKey,
  MAX_WORD_LETTERS,
  MIN_WORD_LETTERS,
  MIN_WORD_LETTERS_BY_END,
  wordEndKey,
  wordKey,
} from './variant-key.ts';
import { encodeWord } from './variant-value.ts';

export interface OccurringWord {
  /** From a to z. */
  readonly letters: Uint8Array;
  readonly documents: number;
}

/** Words in the table. A larger archive leaves out those of few posts: 5,200 posts have 69,000 words, 28,000 of them in two or more. */
export const MAX_WORDS_PER_KEY = 40_000;

export function isVariantWord(term: Uint8Array): boolean {
  if (term.length < MIN_WORD_LETTERS || term.length > MAX_WORD_LETTERS) return false;
  for (let at = 0; at < term.length; at++) if ((term[at] ?? 0) < 97 || (term[at] ?? 0) > 122) return false;
  return true;
}

function keysOf({ letters, documents }: OccurringWord, minPostsByEnd: number): string[] {
  const word = String.fromCharCode(...letters);
  const byFirst = wordKey(word, word.length);
  const isMeant = word.length >= MIN_WORD_LETTERS_BY_END && documents >= minPostsByEnd;
  return isMeant ? [byFirst, wordEndKey(word, word.length)] : [byFirst];
}

/** In an archive of more words, a word of a single post is hardly meant by one whose first letter is wrong. */
const MAX_RARE_WORDS = 20_000;

/** The words of every key, those in most posts first. */
export function writeWordEntries(words: readonly OccurringWord[]): KeyEntry[] {
  const kept = words.toSorted((left, right) => right.documents - left.documents);
  const over = kept[MAX_WORDS_PER_KEY]?.documents ?? 0;
  const minPostsByEnd = words.length > MAX_RARE_WORDS ? 2 : 1;
  const byKey = new Map<string, OccurringWord[]>();
  for (const word of kept) {
    if (word.documents <= over) break;
    for (const key of keysOf(word, minPostsByEnd)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [word]);
      else list.push(word);
    }
  }
  const writer = createEntryWriter();
  for (const key of [...byKey.keys()].sort()) {
    writer.key(key);
    const start = isWholeWordKey(key) ? 0 : 1;
    for (const { letters, documents } of byKey.get(key) ?? []) encodeWord(writer.bytes, letters, documents, start);
  }
  return writer.finish();
}
