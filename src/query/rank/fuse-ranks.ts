/** Joins two orders of posts, by text and by formulas, whose scores have no common scale. */

import type { Matches } from '../../index/read/matches.ts';
import { findSorted } from '../../storage/binary-search.ts';
import { selectLargest } from '../../storage/select-largest.ts';
import { MAX_FUSED } from '../limits.ts';
import { listFormulaNodes, type PlanNode } from '../match/plan.ts';

/** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): the larger, the less the first ranks differ. */
const SMOOTHING = 60;

/** How well the formulas of each post match those of a plan; `undefined` where it has none. */
export function scoreFormulas(ordinals: Uint32Array, plan: PlanNode): Float64Array | undefined {
  const nodes = listFormulaNodes(plan);
  if (nodes.length === 0) return undefined;
  const sums = new Float64Array(ordinals.length);
  for (const { answer } of nodes) {
    const { posts } = answer;
    for (let index = 0; index < ordinals.length; index++) {
      const at = findSorted(posts.ordinals, ordinals[index] as number);
      if (at !== -1) sums[index] = (sums[index] as number) + (posts.scores[at] as number);
    }
  }
  return sums;
}

/** The sort key of each match: the sum of 1 / (60 + rank) over both orders. */
export function fuseRanks({ scores }: Matches, byFormula: Float64Array): Float64Array {
  const keys = new Float64Array(scores.length);
  for (const order of [byFormula, scores]) {
    for (const [rank, index] of selectLargest(order, MAX_FUSED).entries()) {
      if ((order[index] as number) > 0) keys[index] = (keys[index] as number) + 1 / (SMOOTHING + rank + 1);
    }
  }
  return keys;
}
