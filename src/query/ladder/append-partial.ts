/** Posts with much of a query below the few that have all of it. */

import { type Matches, NO_MATCHES, select, subtract, uniteBest } from '../../index/read/matches.ts';
import type { Statistics } from '../../index/statistics.ts';
import { weighFunctionTerm } from '../match/function-terms.ts';
import { isFree, type Leaf, type TermGroup } from '../match/leaf.ts';
import { termsOfPhrases } from '../match/match-leaf.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { chooseTerms, type PartialScores, selectBest } from '../match/match-partial.ts';
import { listLeaves, type PlanNode } from '../match/plan.ts';
import type { LadderContext, LadderResult, Tier } from './level.ts';
import { freeTerms, scorePlanPartially } from './match-texts.ts';

/** Two pages of hits: where so many posts have all of a query, nothing is missing. */
const ENOUGH = 20;

/** Units from which a query is a question; with a question word fewer will do. A question gets partial matches even where a post has all of it. */
const QUESTION_UNITS = 7;
const SHORT_QUESTION_UNITS = 6;
const QUESTION_WORDS = /什[么麼]|怎|如何|[为為]何|哪|多少|[吗嗎呢]|是否|[区區]別|区别/;

/**
 * Keep posts with this share of the query's information, in all or in the title. With .5 and .3 more posts about it are missed: nDCG@10
 * falls by .002 to .014 on six of eleven sets of blogs, and rises on none.
 */
const LEAST_PART = 0.3;
const LEAST_TITLE_PART = 0.2;

/** Posts with all of several words gain this share of the query's information. A tier of their own would hide the post named after the rarest word. */
const CLOSENESS = 0.6;

/**
 * A post whose title has this share of one run of text is named after it in other words (定义二叉树 for 二叉树定义). Rank it among the posts that
 * have the text, by score; all other partial matches stay below those. It gains .006 to .011 of nDCG@10 on the links of four blogs. From .3 on,
 * titles displace posts with a text that was drawn from them.
 */
const LEAST_NAMED_PART = 0.4;

/**
 * A title that was typed whole gains this much of what its words tell: of 行列式的 Leibniz 展开 the post 行列式. nDCG@10 rises by .002 on the links of
 * two blogs. A question gains nothing: short titles of web pages would rise (dureader .737 → .727).
 */
const TITLE_COVER = 1;

/** As {@link QUESTION_UNITS} where no post has the text itself. */
const LOOSE_UNITS = 4;

/** Adds a tier of partial matches below `result`, by the terms that lie in at most `maxBlocks` blocks. */
export async function appendPartial(context: LadderContext, result: LadderResult, maxBlocks: number): Promise<LadderResult> {
  const [best] = result.tiers;
  const found = result.tiers.reduce((sum, { matches }) => sum + matches.ordinals.length, 0);
  if (best === undefined || best.level === 'most' || context.mode !== 'auto' || found >= ENOUGH) return result;
  // With OR, the reader said which parts will do.
  if (hasAlternatives(context.plan)) return result;
  // The correction may be wrong: show posts with a part of what was typed below it.
  const plan = best.level === 'corrected' ? context.plan : result.plan;
  const { wanted, excluded } = listLeaves(plan);
  const free = wanted.filter(isFree);
  const { reader, statistics } = context.matching;
  const terms = reader.affordable(chooseTerms(freeTerms(free)), maxBlocks);
  const isAsked = isQuestion(free, best.level);
  const isLiteral = best.level === 'phrase' || best.level === 'all';
  if (!isAsked && !canBeParted(free)) return isLiteral && plan.kind === 'leaf' ? appendNamed(context, result) : result;
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
  const steps = [...result.steps, step];
  const cover = isAsked ? 0 : TITLE_COVER;
  if (isLiteral && free.reduce((sum, leaf) => sum + countWords(leaf), 0) > 1)
    return { ...result, steps, tiers: mixTiers(result.tiers, partial, { scored, statistics, closeness: CLOSENESS, cover }) };
  const isNamed = (ordinal: number): boolean => (titleShares[ordinal] as number) >= LEAST_NAMED_PART * total;
  const named = isLiteral && countTelling(free) > 1 ? select(partial, isNamed) : NO_MATCHES;
  const tiers =
    named.ordinals.length === 0 ? result.tiers : mixTiers(result.tiers, named, { scored, statistics, closeness: 0, cover });
  const last = tiers.at(-1)?.place ?? 0;
  return { ...result, steps, tiers: [...tiers, { level: 'most', matches: subtract(partial, named), place: last + 1 }] };
}

/** Adds posts below `result` that have another name of the one word that was typed. */
async function appendNamed(context: LadderContext, result: LadderResult): Promise<LadderResult> {
  const { keep, statistics } = context.matching;
  const names = await context.scoredNames();
  const all = uniteBest(
    names.map(({ matches }) => matches),
    statistics.postCount,
  );
  const named = result.tiers.reduce(
    (matches, tier) => subtract(matches, tier.matches),
    keep === undefined ? all : select(all, keep),
  );
  const posts = named.ordinals.length;
  const step = { level: 'synonym', posts, reason: `fewer than ${ENOUGH} posts have it as typed` } as const;
  const place = (result.tiers.at(-1)?.place ?? 0) + 1;
  return { ...result, steps: [...result.steps, step], tiers: [...result.tiers, { level: 'synonym', matches: named, place }] };
}

interface Mixing {
  readonly scored: PartialScores;
  readonly statistics: Statistics;
  readonly closeness: number;
  readonly cover: number;
}

/**
 * Ranks partial matches among the others. A post's score counts how rare its words are, where they stand, how much of its title was typed, and
 * `closeness` if it has all.
 */
function mixTiers(tiers: readonly Tier[], partial: Matches, { scored, statistics, closeness, cover }: Mixing): Tier[] {
  const { scores, titleShares, titleCounts, total } = scored;
  return [...tiers, { level: 'most' as const, matches: partial }].map(({ level, matches: { ordinals } }) => {
    const gain = level === 'most' ? 0 : closeness * total;
    const own = Float64Array.from(ordinals, (ordinal) => {
      const covered = Math.min(1, (titleCounts[ordinal] as number) / Math.max(1, statistics.titleLengths[ordinal] as number));
      return (scores[ordinal] as number) + gain + cover * covered * (titleShares[ordinal] as number);
    });
    return { level, matches: { ordinals, scores: own }, place: 0 };
  });
}

function hasAlternatives(plan: PlanNode): boolean {
  return plan.kind === 'or' || (plan.kind === 'and' && plan.nodes.some(hasAlternatives));
}

/** Counts the stretches between punctuation that say what a post is about; 我们 and "of" do not. */
function countWords({ units, pieces }: Leaf): number {
  const gaps = units.map(({ position }, index) => (index > 0 && position > (units[index - 1]?.position ?? 0) + 1 ? 1 : 0));
  const stretchOf = (place: number): number => gaps.slice(0, place + 1).reduce<number>((sum, gap) => sum + gap, 0);
  const telling = pieces.filter(({ groups }) => groups.some(tellsMuch));
  return new Set(telling.map(({ start }) => stretchOf(start))).size;
}

function tellsMuch(group: TermGroup): boolean {
  return group.every(({ term }) => weighFunctionTerm(term) === 1);
}

/** Whether a post may match in part: several words, a run of Han, Han beside Latin. An identifier is one thing. */
function canBeParted(leaves: readonly Leaf[]): boolean {
  const parts = leaves.flatMap(({ pieces }) => pieces).flatMap(({ groups }) => groups.slice(0, 1));
  const some = parts.filter((group) => group.every(({ term }) => weighFunctionTerm(term) > 0));
  return some.length > 1 && countTelling(leaves) > 0;
}

function countTelling(leaves: readonly Leaf[]): number {
  return leaves.flatMap(({ pieces }) => pieces).filter(({ groups }) => groups.some(tellsMuch)).length;
}

function isQuestion(leaves: readonly Leaf[], level: MatchLevel): boolean {
  const units = leaves.reduce((sum, leaf) => sum + leaf.units.length, 0);
  if (level === 'all' || level === 'near') return units >= LOOSE_UNITS;
  return units >= (leaves.some((leaf) => QUESTION_WORDS.test(leaf.text)) ? SHORT_QUESTION_UNITS : QUESTION_UNITS);
}
