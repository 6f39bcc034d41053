/**
 * The ladder of a search: how closely a post must match. Each rung is tried only when those above found nothing, and the
 * answer says which one it was.
 */

import { type Matches, NO_MATCHES } from '../index/matches.ts';
import type { Leaf } from './leaf.ts';
import { isUncertain, type MatchContext, matchLiterally, matchPieces, termsOfPhrases, termsOfPieces } from './match-leaf.ts';
import { matchMost } from './match-most.ts';
import { matchPlan } from './match-plan.ts';
import { listLeaves, type PlanNode } from './plan.ts';
import type { MatchMode, Rung } from './rung.ts';
import type { SearchSource } from './search-source.ts';

export interface Climb {
  readonly rung: Rung;
  readonly matches: Matches;
  readonly plan: PlanNode;
}

export interface ClimbOptions {
  readonly mode: MatchMode;
  /** What the filters leave of some matches: a rung without hits is none. */
  readonly narrow: (matches: Matches) => Matches;
}

export async function climbDown(
  source: SearchSource,
  plan: PlanNode,
  context: MatchContext,
  { mode, narrow }: ClimbOptions,
): Promise<Climb> {
  const { wanted, excluded } = listLeaves(plan);
  const { reader } = context;
  const match = (wantedMatch: (leaf: Leaf) => Matches): Matches =>
    matchPlan(plan, { wanted: wantedMatch, excluded: (leaf) => matchLiterally(leaf, context) }, source.catalogue);
  const isEnough = (matches: Matches): boolean => narrow(matches).ordinals.length > 0;

  await reader.read([...wanted, ...excluded].flatMap(termsOfPhrases));
  if (mode === 'auto' || mode === 'phrase') {
    const uncertain = mode === 'auto' && wanted.some((leaf) => isUncertain(leaf, context));
    const matches = uncertain ? NO_MATCHES : match((leaf) => matchLiterally(leaf, context));
    if (isEnough(matches) || mode === 'phrase') return { rung: 'phrase', matches, plan };
  }
  await reader.read(wanted.flatMap(termsOfPieces));
  if (mode === 'auto' || mode === 'all') {
    const matches = match((leaf) => (leaf.quoted ? matchLiterally(leaf, context) : matchPieces(leaf, context)));
    if (isEnough(matches) || mode === 'all') return { rung: 'all', matches, plan };
  }
  const terms = wanted.filter((leaf) => !leaf.quoted).flatMap(termsOfPieces);
  if (terms.length === 0) return { rung: 'phrase', matches: NO_MATCHES, plan };
  return { rung: 'most', matches: matchMost(terms, reader, context.statistics), plan };
}
