/** Posts with much of a query below the few that have all of it. */

import { subtract } from '../../index/read/matches.ts';
import { isFree, type Leaf } from '../match/leaf.ts';
import { termsOfPhrases } from '../match/match-leaf.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { chooseTerms } from '../match/match-most.ts';
import { listLeaves } from '../match/plan.ts';
import type { LadderContext, LadderResult } from './level.ts';
import { freeTerms, matchPartialPlan } from './match-texts.ts';

/** A page of hits: where as many have all of a query, nothing is too little. */
const ENOUGH = 10;

/** A query this long, in units, is a question, and so is a shorter one with such a word: posts with most of it are worth a look even where one has all. */
const QUESTION_UNITS = 7;
const SHORT_QUESTION_UNITS = 6;
const QUESTION_WORDS =
  /\u4ec0[\u4e48\u9ebc]|\u600e|\u5982\u4f55|[\u4e3a\u70ba]\u4f55|\u54ea|\u591a\u5c11|[\u5417\u55ce\u5462]|\u662f\u5426|[\u533a\u5340]\u5225|\u533a\u522b/;

/** Where nothing has the text itself, a shorter one will do. */
const LOOSE_UNITS = 4;

/** `result` with a tier of partial matches below it, as far as `maxBlocks` blocks of terms tell. */
export async function appendPartial(context: LadderContext, result: LadderResult, maxBlocks: number): Promise<LadderResult> {
  const [best] = result.tiers;
  const found = result.tiers.reduce((sum, { matches }) => sum + matches.ordinals.length, 0);
  if (best === undefined || best.level === 'most' || context.mode !== 'auto' || found >= ENOUGH) return result;
  const { wanted, excluded } = listLeaves(result.plan);
  const free = wanted.filter(isFree);
  if (!isQuestion(free, best.level)) return result;
  const { reader } = context.matching;
  const terms = reader.affordable(chooseTerms(freeTerms(free)), maxBlocks);
  await reader.read([...terms, ...excluded.flatMap(termsOfPhrases)]);
  const partial = result.tiers.reduce(
    (matches, tier) => subtract(matches, tier.matches),
    matchPartialPlan(context, result.plan, terms),
  );
  const step = { level: 'most', posts: partial.ordinals.length, reason: `fewer than ${ENOUGH} posts have all of it` } as const;
  return { ...result, tiers: [...result.tiers, { level: 'most', matches: partial }], steps: [...result.steps, step] };
}

function isQuestion(leaves: readonly Leaf[], level: MatchLevel): boolean {
  const units = leaves.reduce((sum, leaf) => sum + leaf.units.length, 0);
  if (level === 'all' || level === 'near') return units >= LOOSE_UNITS;
  return units >= (leaves.some((leaf) => QUESTION_WORDS.test(leaf.text)) ? SHORT_QUESTION_UNITS : QUESTION_UNITS);
}
