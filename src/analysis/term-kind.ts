/**
 * What a term of the index is. Terms are bytes in sorted blocks, so the kind is not stored beside them: it shows in the term itself,
 * and this is the one place that looks.
 *
 *     word       `index`, `c++`, `注意` of one identifier: as it stands in a text
 *     character  `索`, alone: found through bigrams nearly always
 *     bigram     `索引`: two neighbours of one run
 *     beginning  `ind*`: every word that begins so and goes on
 *     plural     `index'`: the plurals of a word
 *     symbol     `=>`, `∞`: known without its place
 */

import { isIdeographic } from './character.ts';
import { isCompatibilityIdeograph } from './fold.ts';
import { isSymbolTerm } from './symbols.ts';

export type TermKind = 'word' | 'character' | 'bigram' | 'beginning' | 'plural' | 'symbol';

/** No word holds a mark, and both sort right behind the word itself, so that they stand in one block with it as a rule. */
const BEGINNING_MARK = '*';
const PLURAL_MARK = "'";

export function kindOfTerm(term: string): TermKind {
  const first = term.codePointAt(0) ?? 0;
  if (isHan(first)) {
    const width = first > 0xffff ? 2 : 1;
    if (term.length === width) return 'character';
    const second = term.codePointAt(width) ?? 0;
    if (term.length === width + (second > 0xffff ? 2 : 1) && isHan(second)) return 'bigram';
  }
  if (isSymbolTerm(term)) return 'symbol';
  if (term.endsWith(BEGINNING_MARK)) return 'beginning';
  if (term.endsWith(PLURAL_MARK)) return 'plural';
  return 'word';
}

/** The term of a beginning: `tra*` stands for every word that begins with `tra` and goes on. */
export function formatBeginning(word: string): string {
  return word + BEGINNING_MARK;
}

/** The term under which the index keeps the plurals of a word, beside the word itself. */
export function formatPlural(singular: string): string {
  return singular + PLURAL_MARK;
}

/** Han, kana and Hangul: what stands in bigrams. */
function isHan(code: number): boolean {
  return isIdeographic(code) || isCompatibilityIdeograph(code);
}
