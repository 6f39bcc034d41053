/** The level on which posts have another name of each text that they do not have: English for Chinese and the reverse. */

import { intersect, type Matches, NO_MATCHES, select, unite } from '../../index/read/matches.ts';
import { isFree, type Leaf } from '../match/leaf.ts';
import { matchLiterally } from '../match/match-leaf.ts';
import type { LadderContext, Level } from './level.ts';
import type { NamedWord } from './other-names.ts';

/** Shown as synonyms. The glossary's names are surer, so their level comes first. */
export const TRANSLATED: Level = {
  name: 'synonym',
  leftOut: ({ isWidened, wanted, plan }) => {
    if (!isWidened) return 'the query was loosened already';
    return wanted.every(isFree) && isConjunction(plan) ? undefined : 'something is quoted, or not all must be there';
  },
  async match(context) {
    const words = await context.otherNames();
    return { matches: matchGroups(context, words) };
  },
};

function isConjunction(plan: LadderContext['plan']): boolean {
  return plan.kind === 'leaf' || (plan.kind === 'and' && plan.nodes.every(({ kind }) => kind === 'leaf'));
}

/** Texts that are one name together; by themselves where no name is theirs. */
function matchGroups({ wanted, matching }: LadderContext, words: readonly NamedWord[]): Matches {
  const { statistics, keep } = matching;
  const groups: Matches[] = [];
  let isTranslated = false;
  for (let at = 0; at < wanted.length; ) {
    const word = words.find((each) => countTexts(wanted, at, each.term) > 0);
    const count = word === undefined ? 1 : countTexts(wanted, at, word.term);
    const literal = wanted
      .slice(at, at + count)
      .map((leaf) => matchLiterally(leaf, matching))
      .reduce(intersect);
    const other = word === undefined || keep === undefined ? word?.matches : select(word.matches, keep);
    if (other !== undefined && other.ordinals.length > 0) isTranslated = true;
    groups.push(unite([literal, other ?? NO_MATCHES], statistics.postCount));
    at += count;
  }
  return isTranslated ? groups.reduce(intersect) : NO_MATCHES;
}

/** How many texts from a place on are the term; 0 where they are not. */
function countTexts(leaves: readonly Leaf[], first: number, term: string): number {
  const folded = term.toLowerCase();
  let text = '';
  for (let at = first; at < leaves.length && text.length < folded.length; at++) {
    text += (text === '' ? '' : ' ') + (leaves[at]?.text.toLowerCase() ?? '');
    if (text === folded) return at - first + 1;
  }
  return 0;
}
