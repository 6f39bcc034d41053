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

/** A page of hits: where so many posts have all of a query, nothing is missing. */
const ENOUGH = 10;

/** Units from which a query is a question; with a question word fewer will do. A question gets partial matches even where a post has all of it. */
const QUESTION_UNITS = 7;
const SHORT_QUESTION_UNITS = 6;
const QUESTION_WORDS = /什[么麼]|怎|如何|[为為]何|哪|多少|[吗嗎呢]|是否|[区區]別|区别/;

/** Bigrams from which a run of Han may match in part; two words may be parted as well, an identifier never. */
const MIN_BIGRAMS = 3;

/** Keep posts with this share of the query's information, in all or in the title. With less, short queries end in noise. */
const LEAST_PART = 0.5;
const LEAST_TITLE_PART = 0.3;

/** Posts with all of several words gain this share of the query's information. A tier of their own would hide the post named after the rarest word. */
const CLOSENESS = 0.5;

/** As {@link QUESTION_UNITS} where no post has the text itself. */
const LOOSE_UNITS = 4;

/** Adds a tier of partial matches below `result`, by the terms that lie in at most `maxBlocks` blocks. */
export async function appendPartial(context: LadderContext, result: LadderResult, maxBlocks: number): Promise<LadderResult> {
  const [best] = result.tiers;
  const found = result.tiers.reduce((sum, { matches }) => sum + matches.ordinals.length, 0);
  if (best === undefined || best.level === 'most' || context.mode !== 'auto' || found >= ENOUGH) return result;
  // The correction may be wrong: show posts with a part of what was typed below it.
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

/** Of several words, a post's score counts how many it has, how rare they are and where they stand. */
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
