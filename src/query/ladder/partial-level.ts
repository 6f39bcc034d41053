/** The last level: posts with much of a query; where formulas were asked for too, those with either. */

import { type Matches, NO_MATCHES, subtract, unite } from '../../index/read/matches.ts';
import { chooseTerms } from '../match/match-partial.ts';
import { allPosts } from '../match/match-plan.ts';
import { listFormulaNodes, type PlanNode, withoutFormulas } from '../match/plan.ts';
import type { LadderContext, Level } from './level.ts';
import { freeTerms, matchFreeTexts, matchLiteralPlan, matchPartialPlan, matchPiecesPlan } from './match-texts.ts';

export const PARTIAL: Level = {
  name: 'most',
  mode: 'most',
  leftOut: ({ mode, wanted, plan }) =>
    mode === 'auto' && wanted.every((leaf) => leaf.quoted) && listFormulaNodes(plan).length === 0
      ? 'no text may be taken apart'
      : undefined,
  async match(context) {
    const { plan, wanted, mode, matching } = context;
    const terms = chooseTerms(freeTerms(wanted));
    await matching.reader.read(terms);
    const some = terms.length === 0 && mode === 'auto' ? NO_MATCHES : await matchPartialPlan(context, plan, terms);
    return { matches: listFormulaNodes(plan).length === 0 ? some : await matchEither(context, some) };
  },
};

/** No post has both text and formula: take posts with the formula, and posts with as much of the text as there is. */
async function matchEither(context: LadderContext, some: Matches): Promise<Matches> {
  const { plan, source, matching } = context;
  const { postCount } = matching.statistics;
  const formula = matchFreeTexts(context, plan, () => allPosts(source.catalogue));
  const text = withoutFormulas(plan);
  const found = text === undefined ? some : unite([some, subtract(await matchText(context, text), some)], postCount);
  return unite([found, subtract(formula, found)], postCount);
}

async function matchText(context: LadderContext, text: PlanNode): Promise<Matches> {
  for (const match of [matchLiteralPlan, matchPiecesPlan]) {
    const matches = match(context, text);
    if (matches.ordinals.length > 0) return matches;
  }
  return matchPartialPlan(context, text, chooseTerms(freeTerms(context.wanted)));
}
