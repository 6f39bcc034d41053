/** Hashes of parts of a formula in which variables are numbered in the order in which they appear, so that renamed formulas are equal. */

import type { FlatFormula, FormulaRange } from './flatten-formula.ts';
import { mixHash } from './hash.ts';

export interface PartHash {
  readonly hash: number;
  /** Symbols that were hashed. */
  readonly size: number;
  /** Whether a variable with a subscript or an accent was read as one variable. */
  readonly isCollapsed: boolean;
}

/** Hashes a part; `collapses` reads `x_t`, `\hat x` and `x^{(i)}` as one variable each. */
export function hashPart(
  { codes, collapsedEnds, kinds }: FlatFormula,
  { start, end }: FormulaRange,
  collapses: boolean,
): PartHash {
  const numbers = new Map<number, number>();
  let hash = SEED;
  let size = 0;
  let isCollapsed = false;
  for (let at = start; at < end; at += 1) {
    let code = codes[at] ?? 0;
    const kind = kinds[at];
    if (kind !== 'edge') size += 1;
    if (kind === 'variable') {
      const collapsedEnd = collapses ? (collapsedEnds[at] ?? 0) : 0;
      if (collapsedEnd > 0) {
        for (let inner = at + 1; inner < collapsedEnd; inner += 1) code = mixHash(code, codes[inner] ?? 0);
        at = collapsedEnd - 1;
        isCollapsed = true;
      }
      const number = numbers.get(code) ?? numbers.size;
      numbers.set(code, number);
      code = number + 1;
    }
    hash = mixHash(hash, code);
  }
  return { hash, size, isCollapsed };
}

const SEED = 0x2545f491;
