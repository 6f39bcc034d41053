/** What a plan lets through where its texts are matched in one way or another. */

import type { WantedTerm } from '../../index/read/look-up.ts';
import { type Matches, select } from '../../index/read/matches.ts';
import { isFree, type Leaf } from '../match/leaf.ts';
import { matchLiterally, matchPieces, termsOfPieces } from '../match/match-leaf.ts';
import { matchMost } from '../match/match-most.ts';
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

/** The terms of all texts of which less than the whole will do. */
export function freeTerms(leaves: readonly Leaf[]): WantedTerm[] {
  return leaves.filter(isFree).flatMap(termsOfPieces);
}

/** Posts with much of the terms; what is quoted, excluded or filtered by holds. */
export function matchPartialPlan(context: LadderContext, plan: PlanNode, terms: readonly WantedTerm[]): Matches {
  const { reader, statistics, keep } = context.matching;
  if (terms.length > 0 && isFreeThroughout(plan)) return matchMost(terms, reader, statistics, keep);
  const required = matchFreeTexts(context, plan, () => allPosts(context.source.catalogue));
  if (terms.length === 0) return keep === undefined ? required : select(required, keep);
  const holds = new Uint8Array(statistics.postCount);
  for (const ordinal of required.ordinals) holds[ordinal] = 1;
  return matchMost(terms, reader, statistics, (ordinal) => holds[ordinal] === 1 && (keep === undefined || keep(ordinal)));
}

/** Whether there is nothing in a plan that must hold. */
function isFreeThroughout(plan: PlanNode): boolean {
  if (plan.kind === 'leaf') return isFree(plan.leaf);
  return (plan.kind === 'and' || plan.kind === 'or') && plan.nodes.every(isFreeThroughout);
}
