/**
 * Beginnings of words as terms of their own: `tra*` stands for every word that begins with `tra` and goes on. A short
 * beginning has thousands of words in tens of blocks; so it is found with one look-up, beside the word itself.
 */

import { isSingleIdeograph } from '../analysis/analyse.ts';
import { isIdeographic } from '../analysis/character.ts';
import { sortCounts, type TermCounts } from './term-counts.ts';

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

interface CountedTerm {
  readonly term: string;
  readonly counts: TermCounts;
}

/** The beginnings of all words, with the counts of their words added up. */
export function collectBeginnings(terms: readonly CountedTerm[]): CountedTerm[] {
  const beginnings = new Map<string, Map<number, { title: number; frequency: number }>>();
  for (const { term, counts } of terms) {
    if (term.length <= MIN_BEGINNING || isIdeographic(term.codePointAt(0) ?? 0)) continue;
    for (let length = MIN_BEGINNING; length <= MAX_BEGINNING && length < term.length; length++) {
      const beginning = formatBeginning(term.slice(0, length));
      const sums = beginnings.get(beginning) ?? new Map<number, { title: number; frequency: number }>();
      beginnings.set(beginning, sums);
      for (const [index, ordinal] of counts.ordinals.entries()) {
        const sum = sums.get(ordinal) ?? { title: 0, frequency: 0 };
        sums.set(ordinal, sum);
        sum.title += counts.titles[index] ?? 0;
        sum.frequency += counts.frequencies[index] ?? 0;
      }
    }
  }
  return [...beginnings].map(([term, sums]) => ({ term, counts: sortCounts(sums) }));
}
