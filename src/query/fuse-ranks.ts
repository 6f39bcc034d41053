/** One order from two: of posts by their text and by their formulas, which no common scale measures. */

import { findSorted } from '../find-sorted.ts';
import type { Matches } from '../index/matches.ts';
import { selectLargest } from '../select-largest.ts';
import { listFormulaNodes, type PlanNode } from './plan.ts';

/** Reciprocal rank fusion's constant (Cormack, Clarke and Büttcher 2009): how little the first ranks differ. */
const SMOOTHING = 60;

/** Posts ranked by each; those behind are behind all of them. */
const MAX_RANKED = 256;

/** A key for each match by which posts are sorted: the sum of 1 / (60 + rank) over both orders, or the scores where there is but one. */
export function fuseRanks({ ordinals, scores }: Matches, plan: PlanNode): Float64Array {
  const nodes = listFormulaNodes(plan);
  if (nodes.length === 0) return scores.slice();
  const byFormula = new Float64Array(scores.length);
  for (const { answer } of nodes) {
    const { posts } = answer;
    for (let index = 0; index < ordinals.length; index++) {
      const at = findSorted(posts.ordinals, ordinals[index] as number);
      if (at !== -1) byFormula[index] = (byFormula[index] as number) + (posts.scores[at] as number);
    }
  }
  const byText = scores.map((score, index) => Math.max(0, score - (byFormula[index] as number)));
  const keys = new Float64Array(scores.length);
  for (const order of [byFormula, byText]) {
    for (const [rank, index] of selectLargest(order, Math.min(MAX_RANKED, order.length)).entries()) {
      if ((order[index] as number) > LEAST) keys[index] = (keys[index] as number) + 1 / (SMOOTHING + rank + 1);
    }
  }
  // What is ranked by neither keeps its order below.
  const most = Math.max(...selectLargest(scores, 1).map((index) => scores[index] ?? 0), 1);
  return keys.map((key, index) => key + ((scores[index] as number) / most) * LEAST);
}

/** Below it a score is what rounding left. */
const LEAST = 1e-6;
