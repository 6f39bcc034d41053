/** Keys of the table of variants, and the candidates found under them. */

import type { SoundTable } from '../pinyin/sounds.ts';
import { fuzzySounds } from '../pinyin/sounds.ts';
import { lookAlikeGroups } from './look-alikes.ts';

/** A term that occurs and may have been meant. */
export interface VariantCandidate {
  readonly term: string;
  /** Posts it occurs in. Found by sound, an eighth of them for each reading that is not the usual one of its character. */
  readonly documents: number;
  readonly by: 'sound' | 'fuzzy-sound' | 'shape' | 'edit';
  /** How many characters or letters differ from what was typed; a transposition counts 1, and pinyin 0. */
  readonly distance: number;
}

/** One look-up for a typed term. */
export interface VariantKey {
  readonly key: string;
  readonly match: 'exact' | 'prefix';
  readonly by: VariantCandidate['by'];
  /** The typed term, folded; empty for pinyin. */
  readonly typed: string;
}

/** First characters of keys of shapes and of words. Keys of sounds are letters, which come behind both. */
export const SHAPE = '\u0001';
export const WORD = '\u0002';
const WORD_END = '\u0003';

/** Readings of one typed character that are looked up. */
const MAX_READINGS = 2;

/** Keys of nearly the same sound that are looked up; most bigrams have fewer. */
const MAX_FUZZY_KEYS = 8;

/** Keys that lead to the bigrams which sound or look like a typed one of folded characters; at most 18. */
export function variantKeysOfBigram(bigram: string, sounds: SoundTable): readonly VariantKey[] {
  const [first = '', second = ''] = bigram;
  const pairs = pairReadings(sounds.readings(first), sounds.readings(second));
  const exact = new Set(pairs.map(([left, right]) => soundKey(left, right)));
  const fuzzy = new Set(
    pairs.flatMap(([left, right]) => [
      ...fuzzySounds(left).map((sound) => soundKey(sound, right)),
      ...fuzzySounds(right).map((sound) => soundKey(left, sound)),
    ]),
  );
  const shapes = [
    ...lookAlikeGroups(first).map(({ id }) => shapeKey(second, 0, id)),
    ...lookAlikeGroups(second).map(({ id }) => shapeKey(first, 1, id)),
  ];
  const keyOf = (by: VariantCandidate['by']) => (key: string) => ({ key, match: 'exact', by, typed: bigram }) as const;
  return [
    ...[...exact].map(keyOf('sound')),
    ...shapes.map(keyOf('shape')),
    ...[...fuzzy]
      .filter((key) => !exact.has(key))
      .slice(0, MAX_FUZZY_KEYS)
      .map(keyOf('fuzzy-sound')),
  ];
}

/** The key of the bigrams that two typed syllables stand for; with `partial` the second is only the beginning of one. */
export function variantKeyOfSyllables(first: string, second: string, { partial = false } = {}): VariantKey {
  return { key: soundKey(first, second), match: partial ? 'prefix' : 'exact', by: 'sound', typed: '' };
}

/** Keys that lead to the words near a typed one, in lower case; none for what is no word of 4 to 24 letters. */
export function variantKeysOfWord(word: string): readonly VariantKey[] {
  if (!isCorrectable(word)) return [];
  const reach = maxEdits(word);
  const keys: VariantKey[] = [];
  for (let length = word.length - reach; length <= word.length + reach; length++) {
    if (length < MIN_WORD_LETTERS || length > MAX_WORD_LETTERS) continue;
    keys.push({ key: wordKey(word, length), match: 'exact', by: 'edit', typed: word });
    if (length >= MIN_WORD_LETTERS_BY_END) keys.push({ key: wordEndKey(word, length), match: 'exact', by: 'edit', typed: word });
  }
  return keys;
}

/** Every pair of two characters' readings. */
function pairReadings(first: readonly string[], second: readonly string[]): [first: string, second: string][] {
  const rights = second.slice(0, MAX_READINGS);
  return first.slice(0, MAX_READINGS).flatMap((left) => rights.map((right): [string, string] => [left, right]));
}

export function soundKey(first: string, second: string): string {
  return `${first} ${second}`;
}

/** The character that stays comes first: keys of both its sides are neighbours, so a wrong character between two costs two blocks. */
export function shapeKey(fixed: string, replaced: 0 | 1, group: number): string {
  return SHAPE + fixed + replaced + String.fromCharCode(GROUP_BASE + group);
}

/** Group numbers are written as one character each, from here on. */
export const GROUP_BASE = 0x100;

/** The first letter, and the length as the letter of that number. */
export function wordKey(word: string, length: number): string {
  return WORD + word.charAt(0) + String.fromCharCode(LENGTH_BASE + length);
}

/** The length, behind the last two letters: for a word whose first letter is wrong. */
export function wordEndKey(word: string, length: number): string {
  return WORD_END + word.slice(-2) + String.fromCharCode(LENGTH_BASE + length);
}

/** The length of the words behind a key. */
export function wordLength(key: string): number {
  return key.charCodeAt(key.length - 1) - LENGTH_BASE;
}

/** Whether the words behind a key are written whole, or without the first letter that all have. */
export function isWholeWordKey(key: string): boolean {
  return key.startsWith(WORD_END);
}

const LENGTH_BASE = 0x60;

/** A shorter word with a wrong first letter is any other word. */
export const MIN_WORD_LETTERS_BY_END = 5;

/** Shorter words have too many neighbours; longer ones are no words. */
export const MIN_WORD_LETTERS = 4;
export const MAX_WORD_LETTERS = 24;

/** Words of letters from a to z only: an identifier is not corrected. */
export function isCorrectable(word: string): boolean {
  return word.length >= MIN_WORD_LETTERS && word.length <= MAX_WORD_LETTERS && /^[a-z]+$/.test(word);
}

/** Edits that are forgiven: two in six letters or more. */
export function maxEdits(word: string): number {
  return word.length < 6 ? 1 : 2;
}
