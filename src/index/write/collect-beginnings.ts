/** The beginnings of a segment's words, counted as terms of their own. */

import { isIdeographic } from '../../analysis/character.ts';
import { formatBeginning } from '../../analysis/term-kind.ts';
import { isPlainWord, MAX_BEGINNING, MIN_BEGINNING } from '../beginnings.ts';
import { sortCounts, type TermCounts } from './term-counts.ts';

interface CountedTerm {
  readonly term: string;
  readonly counts: TermCounts;
}

/** The beginnings of all words, with the counts of their words added up. */
export function collectBeginnings(terms: readonly CountedTerm[]): CountedTerm[] {
  const beginnings = new Map<string, Map<number, { title: number; frequency: number }>>();
  for (const { term, counts } of terms) {
    if (term.length <= MIN_BEGINNING || isIdeographic(term.codePointAt(0) ?? 0) || !isPlainWord(term)) continue;
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
