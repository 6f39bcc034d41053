/** The posts a leaf matches: literally, or with all it is made of. */

import { selectTitled } from '../../index/postings.ts';
import type { FoundTerm, TermAnswer, WantedTerm } from '../../index/read/look-up.ts';
import { intersect, type Matches, select, subtract, unite } from '../../index/read/matches.ts';
import { matchPhrase, type PhrasePart } from '../../index/read/phrase.ts';
import { scoreAnswer } from '../../index/read/score.ts';
import type { Statistics } from '../../index/statistics.ts';
import { LABELS_POSITION } from '../../index/write/document.ts';
import type { Leaf, PlannedPart, TermGroup } from './leaf.ts';
import type { TermReader } from './term-reader.ts';

export interface MatchContext {
  readonly reader: TermReader;
  readonly statistics: Statistics;
  /** Posts that are looked at; all when absent. */
  readonly keep: ((ordinal: number) => boolean) | undefined;
}

/** Posts with the leaf's literal text. */
export function matchLiterally(leaf: Leaf, context: MatchContext): Matches {
  const { statistics } = context;
  return unite(
    leaf.phrases.map((parts) => matchParts(parts, leaf.inTitle, context)),
    statistics.postCount,
  );
}

function matchParts(planned: readonly PlannedPart[], inTitle: boolean, { reader, statistics, keep }: MatchContext): Matches {
  const parts = planned.map((part): PhrasePart => ({ ...part, answer: reader.get(part) }));
  const [only] = parts;
  if (parts.length === 1 && !inTitle) {
    const matches = scoreAnswer(only?.answer, statistics);
    return keep === undefined ? matches : select(matches, keep);
  }
  // Symbols have no positions, so ask the postings which titles have them.
  if (inTitle && parts.every(({ anywhere }) => anywhere)) {
    const titled = parts.map((part): PhrasePart => ({ ...part, answer: part.answer && inTitles(part.answer) }));
    return matchPhrase(titled, statistics, keep);
  }
  const matches = matchPhrase(parts, statistics, keep);
  return inTitle ? select(matches, (_, index) => (matches.starts[index] ?? 0) < LABELS_POSITION) : matches;
}

/**
 * Whether some post may hold the literal text without being found: a short beginning has more words than are read.
 */
export function isUncertain(leaf: Leaf, { reader }: MatchContext): boolean {
  return leaf.phrases.some(
    (parts) => parts.length > 1 && parts.some((part) => part.prefix && reader.get(part)?.hasAllLonger === false),
  );
}

/** Posts with all pieces of the leaf, wherever they stand, or with the leaf itself, which white space may have cut otherwise. */
export function matchPieces(leaf: Leaf, context: MatchContext): Matches {
  const literal = matchLiterally(leaf, context);
  return unite([literal, subtract(matchAllPieces(leaf, context), literal)], context.statistics.postCount);
}

function matchAllPieces(leaf: Leaf, { reader, statistics, keep }: MatchContext): Matches {
  const termMatches = (term: WantedTerm): Matches => {
    const answer = reader.get(term);
    return scoreAnswer(leaf.inTitle && answer !== undefined ? inTitles(answer) : answer, statistics);
  };
  const groupMatches = (group: TermGroup): Matches => group.map(termMatches).reduce(intersect);
  const matches = leaf.pieces.map(({ groups }) => unite(groups.map(groupMatches), statistics.postCount)).reduce(intersect);
  return keep === undefined ? matches : select(matches, keep);
}

/** The part of an answer that stands in titles. */
function inTitles({ exact, beginning, longer, hasAllLonger, forms }: TermAnswer): TermAnswer {
  const only = (term: FoundTerm): FoundTerm => ({ ...term, postings: selectTitled(term.postings) });
  const begun = { beginning: beginning && only(beginning), longer: longer.map(only), hasAllLonger };
  return { exact: exact && only(exact), ...begun, forms: forms.map(only) };
}

/** All terms that tell whether the leaf stands somewhere literally. */
export function termsOfPhrases(leaf: Leaf): readonly PlannedPart[] {
  return leaf.phrases.flat();
}

/** All terms the leaf is made of. */
export function termsOfPieces(leaf: Leaf): TermGroup {
  return leaf.pieces.flatMap(({ groups }) => groups.flat());
}
