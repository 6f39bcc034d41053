/**
 * Beginnings of words as terms of their own: `tra*` stands for every word that begins with `tra` and goes on. A short
 * beginning has thousands of words in tens of blocks; so it is found with one look-up, beside the word itself.
 */

import { isSingleIdeograph } from '../analysis/analyse.ts';
import { isIdeographic } from '../analysis/character.ts';

/** Beginnings of these lengths are terms; longer ones begin so few words that these are looked through. */
export const MIN_BEGINNING = 3;
export const MAX_BEGINNING = 5;

/** The term of a beginning. No word holds the mark, and it sorts right behind the word itself. */
export function formatBeginning(word: string): string {
  return `${word}*`;
}

/** Terms of which most documents keep no positions. */
export function isSparse(term: string): boolean {
  return term.endsWith('*') || isSingleIdeograph(term);
}

/** How often a term stands in one document: in its title, and in its other fields, weighted. */
export interface TermCount {
  readonly title: number;
  readonly frequency: number;
}

interface CountedTerm {
  readonly term: string;
  readonly documents: ReadonlyMap<number, TermCount>;
}

/** The beginnings of all words, with the frequencies of their words added up. */
export function collectBeginnings(terms: readonly CountedTerm[]): CountedTerm[] {
  const beginnings = new Map<string, Map<number, TermCount>>();
  for (const { term, documents } of terms) {
    if (term.length <= MIN_BEGINNING || isIdeographic(term.codePointAt(0) ?? 0)) continue;
    for (let length = MIN_BEGINNING; length <= MAX_BEGINNING && length < term.length; length++) {
      const beginning = formatBeginning(term.slice(0, length));
      const sums = beginnings.get(beginning) ?? new Map<number, TermCount>();
      beginnings.set(beginning, sums);
      for (const [document, { title, frequency }] of documents) {
        const sum = sums.get(document);
        sums.set(document, { title: title + (sum?.title ?? 0), frequency: frequency + (sum?.frequency ?? 0) });
      }
    }
  }
  return [...beginnings].map(([term, documents]) => ({ term, documents }));
}
