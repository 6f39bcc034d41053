/** Posts with much of a query below the few that have all of it. */

import { select, subtract } from '../../index/read/matches.ts';
import { weighFunctionTerm } from '../match/function-terms.ts';
import { isFree, type Leaf } from '../match/leaf.ts';
import { termsOfPhrases } from '../match/match-leaf.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { chooseTerms, type PartialScores, selectBest } from '../match/match-partial.ts';
import { listLeaves } from '../match/plan.ts';
import type { LadderContext, LadderResult } from './level.ts';
import { freeTerms, scorePlanPartially } from './match-texts.ts';

/** A page of hits: where as many have all of a query, nothing is too little. */
const ENOUGH = 10;

/** A query this long, in units, is a question, and so is a shorter one with such a word: posts with most of it are worth a look even where one has all. */
const QUESTION_UNITS = 7;
const SHORT_QUESTION_UNITS = 6;
const QUESTION_WORDS = /什[么麼]|怎|如何|[为為]何|哪|多少|[吗嗎呢]|是否|[区區]別|区别/;

/** Bigrams of one run of Han of which a post may have a part; two words may be parted as well, but no identifier. */
const MIN_BIGRAMS = 3;

/** Posts have this much of the query's information, in all or in their titles: with less, short queries end in noise. */
const LEAST_PART = 0.5;
const LEAST_TITLE_PART = 0.3;

/** What posts with all of several words gain, of the query's information: a tier would hide the post named after the rarest of them. */
const CLOSENESS = 0.5;

/** Where nothing has the text itself, a shorter one will do. */
const LOOSE_UNITS = 4;

/** `result` with a tier of partial matches below it, as far as `maxBlocks` blocks of terms tell. */
export async function appendPartial(context: LadderContext, result: LadderResult, maxBlocks: number): Promise<LadderResult> {
  const [best] = result.tiers;
  const found = result.tiers.reduce((sum, { matches }) => sum + matches.ordinals.length, 0);
  if (best === undefined || best.level === 'most' || context.mode !== 'auto' || found >= ENOUGH) return result;
  // Below a correction stand the posts with a part of what was typed, should the correction be wrong.
  const plan = best.level === 'corrected' ? context.plan : result.plan;
  const { wanted, excluded } = listLeaves(plan);
  const free = wanted.filter(isFree);
  const { reader } = context.matching;
  const terms = reader.affordable(chooseTerms(freeTerms(free)), maxBlocks);
  const isAsked = isQuestion(free, best.level);
  if (!isAsked && !canBeParted(free)) return result;
  await reader.read([...terms, ...excluded.flatMap(termsOfPhrases)]);
  const scored = await scorePlanPartially(context, plan, terms);
  const { shares, titleShares, total } = scored;
  const chosen = isAsked
    ? selectBest(scored)
    : select(
        scored.matches,
        (ordinal) =>
          (shares[ordinal] as number) >= LEAST_PART * total || (titleShares[ordinal] as number) >= LEAST_TITLE_PART * total,
      );
  const partial = result.tiers.reduce((matches, tier) => subtract(matches, tier.matches), chosen);
  const step = { level: 'most', posts: partial.ordinals.length, reason: `fewer than ${ENOUGH} posts have all of it` } as const;
  const appended = {
    ...result,
    tiers: [...result.tiers, { level: 'most' as const, matches: partial }],
    steps: [...result.steps, step],
  };
  const isSeveral = free.filter(isTelling).length > 1 && (best.level === 'phrase' || best.level === 'all');
  return isSeveral ? orderByScores(appended, scored) : appended;
}

/** Of several words, how many stand in a post counts with how rare they are and where they stand. */
function orderByScores(result: LadderResult, { scores, total }: PartialScores): LadderResult {
  const rescored = result.tiers.map(({ level, matches }) => {
    const gain = level === 'most' ? 0 : CLOSENESS * total;
    return {
      level,
      matches: {
        ordinals: matches.ordinals,
        scores: Float64Array.from(matches.ordinals, (ordinal) => (scores[ordinal] as number) + gain),
      },
    };
  });
  return { ...result, tiers: rescored, order: 'scores' };
}

/** Whether a text says what a post is about: 我们 and "of" do not. */
function isTelling({ pieces }: Leaf): boolean {
  return pieces.some(({ groups }) => groups.some((group) => group.every(({ term }) => weighFunctionTerm(term) === 1)));
}

function canBeParted(leaves: readonly Leaf[]): boolean {
  if (leaves.filter(isTelling).length > 1) return true;
  return (
    leaves.flatMap(({ pieces }) => pieces).filter(({ width, groups }) => width === 2 && groups.length === 1).length >= MIN_BIGRAMS
  );
}

function isQuestion(leaves: readonly Leaf[], level: MatchLevel): boolean {
  const units = leaves.reduce((sum, leaf) => sum + leaf.units.length, 0);
  if (level === 'all' || level === 'near') return units >= LOOSE_UNITS;
  return units >= (leaves.some((leaf) => QUESTION_WORDS.test(leaf.text)) ? SHORT_QUESTION_UNITS : QUESTION_UNITS);
}
