/**
 * Beginnings of words as terms of their own. A short beginning has thousands of words in tens of blocks; so it is found with one
 * look-up, beside the word itself.
 */

import { kindOfTerm } from '../analysis/term-kind.ts';

/** Beginnings of these lengths are terms; longer ones begin so few words that these are looked through. */
export const MIN_BEGINNING = 3;
export const MAX_BEGINNING = 5;

/** Whether a term is a word as it stands in a text, or a part of one: what beginnings are of. */
export function isPlainWord(term: string): boolean {
  const kind = kindOfTerm(term);
  return kind === 'word' || kind === 'bigram' || kind === 'character';
}

/** Terms of which most documents keep no positions. */
export function isSparse(term: string): boolean {
  const kind = kindOfTerm(term);
  return kind === 'beginning' || kind === 'character' || kind === 'symbol';
}
