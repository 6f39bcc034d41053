/** The levels on which posts have another name of what was typed, or what was probably meant by it. */

import { NO_MATCHES } from '../../index/read/matches.ts';
import { matchLiterally, termsOfPhrases } from '../match/match-leaf.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { matchClosely, termsOfNear } from '../match/match-near.ts';
import { createPlan, listLeaves } from '../match/plan.ts';
import { type Rewrite, rewriteByCorrections, rewriteBySwap, rewriteBySynonyms } from '../widen/rewrite.ts';
import type { LadderContext, Level } from './level.ts';
import { matchFreeTexts, matchLiteralPlan } from './match-texts.ts';

export const SYNONYM: Level = rewritingLevel('synonym', rewriteBySynonyms);
export const CORRECTED: Level = rewritingLevel('corrected', rewriteByCorrections);

/** Tried before {@link ALL}: two keys in the wrong order are likelier than a post that has a text's pieces here and there. */
export const SWAPPED: Level = rewritingLevel('corrected', rewriteBySwap);

export const NEAR: Level = {
  name: 'near',
  leftOut: (context) =>
    leftOutUnlessWidened(context) ?? (context.missing().length === 0 ? 'every text by itself is somewhere' : undefined),
  async match(context) {
    const { matching, plan } = context;
    const missing = new Set(context.missing());
    await matching.reader.read([...missing].flatMap(termsOfNear));
    const matches = matchFreeTexts(context, plan, (leaf) =>
      missing.has(leaf) ? matchClosely(leaf, matching) : matchLiterally(leaf, matching),
    );
    return { matches };
  },
};

function leftOutUnlessWidened({ isWidened }: LadderContext): string | undefined {
  return isWidened ? undefined : 'the query was loosened already';
}

function rewritingLevel(name: MatchLevel, rewrite: Rewrite): Level {
  return {
    name,
    leftOut: leftOutUnlessWidened,
    async match(context) {
      const { source, clause, matching, formulas } = context;
      const rewriting = await rewrite(clause, context.missing(), { source, matching });
      const plan = rewriting && createPlan(rewriting.clause, formulas);
      if (rewriting === undefined || plan === undefined) return { matches: NO_MATCHES };
      await matching.reader.read(listLeaves(plan).wanted.flatMap(termsOfPhrases));
      return { matches: matchLiteralPlan(context, plan), rewritten: { plan, rewriting } };
    },
  };
}
