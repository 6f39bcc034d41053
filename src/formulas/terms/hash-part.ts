/** Hashes of parts of a formula in which variables are numbered in the order in which they appear, so that renamed formulas are equal. */

import type { FlatFormula, FormulaPart } from './flatten-formula.ts';
import { mixHash } from './mix-hash.ts';

export interface PartHash {
  readonly hash: number;
  /** Symbols that were hashed. */
  readonly size: number;
  /** Rarities of the two rarest symbols that are no variables; 0 where there are none. */
  readonly rarest: number;
  readonly secondRarest: number;
}

/** The hashes of a part: as it is and, if that is another, with `x_t`, `\hat x` and `x^{(i)}` read as one variable each. */
export function hashPart(flat: FlatFormula, part: FormulaPart): readonly PartHash[] {
  const whole = hashRange(flat, part, false);
  for (let at = part.start; at < part.end; at += 1) {
    if ((flat.collapsedEnds[at] ?? 0) > 0) return [whole, hashRange(flat, part, true)];
  }
  return [whole];
}

function hashRange(
  { codes, rarities, collapsedEnds, kinds }: FlatFormula,
  { start, end }: FormulaPart,
  collapses: boolean,
): PartHash {
  const numbers = new Map<number, number>();
  let hash = SEED;
  let size = 0;
  let rarest = 0;
  let secondRarest = 0;
  for (let at = start; at < end; at += 1) {
    let code = codes[at] ?? 0;
    const rarity = rarities[at] ?? 0;
    if (rarity > rarest) {
      secondRarest = rarest;
      rarest = rarity;
    } else if (rarity > secondRarest && rarity !== rarest) secondRarest = rarity;
    const kind = kinds[at];
    if (kind !== 'edge') size += 1;
    if (kind === 'variable') {
      const collapsedEnd = collapses ? (collapsedEnds[at] ?? 0) : 0;
      if (collapsedEnd > 0) {
        for (let inner = at + 1; inner < collapsedEnd; inner += 1) code = mixHash(code, codes[inner] ?? 0);
        at = collapsedEnd - 1;
      }
      const number = numbers.get(code) ?? numbers.size;
      numbers.set(code, number);
      code = number + 1;
    }
    hash = mixHash(hash, code);
  }
  return { hash, size, rarest, secondRarest };
}

const SEED = 0x2545f491;
