/** Counts an answer's fetches. The query alone decides, never a cache, so that the same question has the same answer. */

import { MAX_CORRECTION_LOOK_UPS, MAX_FETCHES, MAX_LOOK_UPS } from '../limits.ts';

export interface Budget {
  /** Files taken so far, whether or not a cache has them. */
  readonly spent: number;
  /** Takes one file of terms or keys; false where there is none left. */
  takeLookUp(kind?: 'term' | 'correction'): boolean;
  /** Takes up to `wanted` files for what hits show, and tells how many. */
  take(wanted: number): number;
}

export function createBudget(): Budget {
  let spent = 0;
  let lookUps = 0;
  let corrections = 0;
  return {
    get spent() {
      return spent;
    },
    takeLookUp(kind = 'term') {
      if (lookUps >= MAX_LOOK_UPS || (kind === 'correction' && corrections >= MAX_CORRECTION_LOOK_UPS)) return false;
      if (kind === 'correction') corrections++;
      lookUps++;
      spent++;
      return true;
    },
    take(wanted) {
      const taken = Math.max(0, Math.min(wanted, MAX_FETCHES - spent));
      spent += taken;
      return taken;
    },
  };
}
