/** A word of a text, and the form in which all its spellings are one. */

import { isSuffixed, splitUnits } from '../../analysis/units.ts';

export interface Word {
  /** As the text has it. */
  readonly surface: string;
  /** Folded, without marks between its parts: `GPT-2` is `gpt2`. */
  readonly term: string;
  readonly kind: 'ideographs' | 'letters' | 'number';
  /** What stands between this word and the one before: nothing, a space or hyphen, or something that ends a phrase. */
  readonly before: '' | ' ' | '-' | undefined;
  /**
   * Whether it touches what may be the rest of a word: a single character that was dropped (调 of 调用, 莱 and 梅 of 不莱梅), or,
   * when it is an ending, any word that was dropped.
   */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Folded units without what stands between them: `GPT-2` is `gpt2`, `C++` is `c++`, and `chunks` is `chunk`. */
export function foldTerm(surface: string): string {
  const units = splitUnits(surface);
  const [first] = units;
  const term = isSuffixed(first) ? first.whole.term : units.map(({ term }) => term).join('');
  return PLURAL.test(term) ? term.slice(0, -1) : term;
}

const PLURAL = /^[a-z]{2,}[a-rtv-z]s$/;
