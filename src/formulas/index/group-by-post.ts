/** Groups formulas by post. A post scores as its best formula, and a little for each further one. */

import type { Matches } from '../../index/read/matches.ts';
import { lastNotAbove } from '../../storage/binary-search.ts';
import type { FormulaStatistics } from './formula-statistics.ts';
import type { FormulaMatches } from './match-formulas.ts';

/** One formula of a post. */
export interface FoundFormula {
  /** Its place among the post's. */
  readonly index: number;
  readonly score: number;
}

/** Which formulas count as like the typed one. */
export interface Likeness {
  /** Share of the score that the typed formula itself would have, and of that without its parts that are nowhere. */
  readonly ofFull: number;
  readonly ofKnown: number;
  /** Share of the best formula's score. */
  readonly ofBest: number;
}

/** Where a formula was asked for: the nearest one, and those that are nearly as near. */
export const LIKE: Likeness = { ofFull: 0, ofKnown: 0.1, ofBest: 0.4 };

/** Where a formula is only guessed. */
export const RATHER_LIKE: Likeness = { ofFull: 0, ofKnown: 0.3, ofBest: 0.4 };

/** The formula itself, or with a letter more or less, or a larger one around it. */
export const SAME: Likeness = { ofFull: 0.8, ofKnown: 0, ofBest: 0 };

/** The least score of what is so like the typed formula. */
export function leastScore(matches: FormulaMatches, { ofFull, ofKnown, ofBest }: Likeness): number {
  return Math.max(matches.fullScore * ofFull, matches.knownScore * ofKnown, bestScore(matches) * ofBest);
}

/** Whether some formula is so like the typed one. */
export function hasLike(matches: FormulaMatches, likeness: Likeness): boolean {
  const best = bestScore(matches);
  return best > 0 && best >= leastScore(matches, likeness);
}

function bestScore({ scores }: FormulaMatches): number {
  let best = 0;
  for (let index = 0; index < scores.length; index++) best = Math.max(best, scores[index] as number);
  return best;
}

/** How much a further formula of a post adds to the best one. */
const OTHERS_WEIGHT = 0.05;

export function groupByPost(matches: FormulaMatches, { firsts }: FormulaStatistics, likeness: Likeness): Matches {
  const { formulas, scores } = matches;
  const least = leastScore(matches, likeness);
  const ordinals: number[] = [];
  const sums: number[] = [];
  let end = 0;
  let best = 0;
  let others = 0;
  for (let index = 0; index < formulas.length; index++) {
    const score = scores[index] as number;
    if (score < least) continue;
    const formula = formulas[index] as number;
    if (formula >= end) {
      const post = lastNotAbove(firsts, formula);
      end = firsts[post + 1] ?? formula + 1;
      ordinals.push(post);
      sums.push(0);
      best = 0;
      others = 0;
    }
    others += Math.min(best, score);
    best = Math.max(best, score);
    // At most as much again as the difference between two formulas that are alike.
    sums[sums.length - 1] = best + OTHERS_WEIGHT * Math.min(others, best);
  }
  return { ordinals: Uint32Array.from(ordinals), scores: Float64Array.from(sums) };
}

/** The best formulas of one post with at least a score, best first, then in the order of the post. */
export function listBest(
  { formulas, scores }: FormulaMatches,
  { firsts }: FormulaStatistics,
  post: number,
  { least, count }: { readonly least: number; readonly count: number },
): FoundFormula[] {
  const first = firsts[post] ?? 0;
  const end = firsts[post + 1] ?? 0;
  const found: FoundFormula[] = [];
  for (let at = lastNotAbove(formulas, first - 1) + 1; (formulas[at] ?? end) < end; at++) {
    const score = scores[at] as number;
    if (score >= least) found.push({ index: (formulas[at] as number) - first, score });
  }
  return found.sort((left, right) => right.score - left.score || left.index - right.index).slice(0, count);
}
