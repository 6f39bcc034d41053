/**
 * Beginnings of words as terms of their own: `tra*` stands for every word that begins with `tra` and goes on. A short
 * beginning has thousands of words in tens of blocks; so it is found with one look-up, beside the word itself.
 */

import { isSingleIdeograph } from '../analysis/analyse.ts';
import { isPluralTerm } from '../analysis/singular.ts';
import { isSymbolTerm } from '../analysis/symbols.ts';

/** Beginnings of these lengths are terms; longer ones begin so few words that these are looked through. */
export const MIN_BEGINNING = 3;
export const MAX_BEGINNING = 5;

/** The term of a beginning. No word holds the mark, and it sorts right behind the word itself. */
export function formatBeginning(word: string): string {
  return `${word}*`;
}

/** Whether a term is a word as it stands in a text, or a part of one: what beginnings are of. */
export function isPlainWord(term: string): boolean {
  return !term.endsWith('*') && !isPluralTerm(term) && !isSymbolTerm(term);
}

/** Terms of which most documents keep no positions. */
export function isSparse(term: string): boolean {
  return term.endsWith('*') || isSingleIdeograph(term) || isSymbolTerm(term);
}
