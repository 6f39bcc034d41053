/** Posts that a plan lets through, with its texts matched literally, by pieces or otherwise. */

import type { WantedTerm } from '../../index/read/look-up.ts';
import { type Matches, select } from '../../index/read/matches.ts';
import { isFunctionWord } from '../match/function-terms.ts';
import { isFree, type Leaf } from '../match/leaf.ts';
import { matchLiterally, matchPieces, termsOfPieces } from '../match/match-leaf.ts';
import { type PartialScores, scorePartially, selectBest, weighCoverage } from '../match/match-partial.ts';
import { allPosts, matchPlan } from '../match/match-plan.ts';
import type { PlanNode } from '../match/plan.ts';
import type { LadderContext } from './level.ts';

export type MatchText = (leaf: Leaf) => Matches;

/** Quoted texts and those excluded are meant literally; all others are matched by `matchText`. */
export function matchTexts(context: LadderContext, plan: PlanNode, matchText: MatchText): Matches {
  return matchFixed(context, plan, (leaf) => leaf.quoted, matchText);
}

/** As `matchTexts`, but texts wanted in a title are meant literally as well. */
export function matchFreeTexts(context: LadderContext, plan: PlanNode, matchText: MatchText): Matches {
  return matchFixed(context, plan, (leaf) => !isFree(leaf), matchText);
}

function matchFixed(
  { source, matching }: LadderContext,
  plan: PlanNode,
  isFixed: (leaf: Leaf) => boolean,
  matchText: MatchText,
): Matches {
  const excluded = (leaf: Leaf): Matches => matchLiterally(leaf, matching);
  const wanted = (leaf: Leaf): Matches => (isFixed(leaf) ? excluded(leaf) : matchText(leaf));
  return matchPlan(plan, { wanted, excluded }, source.catalogue);
}

/** Posts with the texts as typed. */
export function matchLiteralPlan(context: LadderContext, plan: PlanNode): Matches {
  return matchTexts(context, plan, (leaf) => matchLiterally(leaf, context.matching));
}

/** Posts with all pieces of the texts, wherever they stand. */
export function matchPiecesPlan(context: LadderContext, plan: PlanNode): Matches {
  return matchTexts(context, plan, (leaf) => matchPieces(leaf, context.matching));
}

/** The terms of all texts that may match in part. */
export function freeTerms(leaves: readonly Leaf[]): WantedTerm[] {
  return leaves.filter(isFree).flatMap(termsOfPieces);
}

/** What each post has of the terms. Quoted texts, exclusions and filters must hold. */
export async function scorePlanPartially(
  context: LadderContext,
  plan: PlanNode,
  terms: readonly WantedTerm[],
): Promise<PartialScores> {
  const { reader, statistics, keep } = context.matching;
  const query = { terms, reader, statistics, named: await context.scoredNames() };
  if (isFreeThroughout(plan)) return scorePartially({ ...query, keep });
  const required = matchFreeTexts(context, plan, () => allPosts(context.source.catalogue));
  const holds = new Uint8Array(statistics.postCount);
  for (const ordinal of required.ordinals) holds[ordinal] = 1;
  return scorePartially({ ...query, keep: (ordinal) => holds[ordinal] === 1 && (keep === undefined || keep(ordinal)) });
}

/** Posts with much of the terms; where there are none, those with what must hold. */
export async function matchPartialPlan(context: LadderContext, plan: PlanNode, terms: readonly WantedTerm[]): Promise<Matches> {
  if (terms.length > 0) {
    const scored = await scorePlanPartially(context, plan, terms);
    const isTyped = (await context.scoredNames()).length === 0;
    return selectBest(isTyped ? weighCoverage(scored) : scored, isAnchored(context));
  }
  const { keep } = context.matching;
  const required = matchFreeTexts(context, plan, () => allPosts(context.source.catalogue));
  return keep === undefined ? required : select(required, keep);
}

/** Whether some text with information stands literally in a post. Then a partial match is not chance, whatever else is missing. */
function isAnchored({ wanted, missing }: LadderContext): boolean {
  const absent = missing();
  return wanted.some((leaf) => isFree(leaf) && !absent.includes(leaf) && !leaf.units.every(({ term }) => isFunctionWord(term)));
}

/** Whether there is nothing in a plan that must hold. */
function isFreeThroughout(plan: PlanNode): boolean {
  if (plan.kind === 'leaf') return isFree(plan.leaf);
  return (plan.kind === 'and' || plan.kind === 'or') && plan.nodes.every(isFreeThroughout);
}
