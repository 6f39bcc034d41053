/** Posts that have another name of a query's words: by the glossary, which is surer, and by the dictionary of the build. */

import { type Matches, uniteBest } from '../../index/read/matches.ts';
import { TITLE_GAIN } from '../../index/read/score.ts';
import { matchTranslations } from '../../translations/match-translations.ts';
import type { Clause } from '../language/query.ts';
import { MAX_NAME_BLOCKS, MAX_QUERY_UNITS, MAX_SCORED_NAMES, MAX_TRANSLATION_BLOCKS } from '../limits.ts';
import { createLeaf, isFree, type Leaf } from '../match/leaf.ts';
import { type MatchContext, matchLiterally, termsOfPhrases } from '../match/match-leaf.ts';
import { listLeaves, type PlanNode } from '../match/plan.ts';
import type { SearchSource } from '../source/search-source.ts';
import { listTexts } from '../widen/replace-texts.ts';
import type { Synonyms } from '../widen/synonyms.ts';

/** A word of a query, or several that are one name, with the posts that have another name of it. */
export interface NamedWord extends Synonyms {
  /** Scored as a term of the query would be; of several names of one thing the best counts. */
  readonly matches: Matches;
}

export interface NamesInput {
  readonly source: Pick<SearchSource, 'glossary' | 'translations'>;
  readonly clause: Clause;
  /** The plan of `clause`. */
  readonly plan: PlanNode;
  readonly matching: MatchContext;
}

const HAN = /\p{Script=Han}+/gu;

/** Texts of a query that may be one name of the glossary. */
const MAX_NAME_TEXTS = 4;

/**
 * In the order of the query, each text in one name at most: the glossary's before the dictionary's. With `latinOnly` the dictionary is asked for
 * Latin words alone: each pair of Han would be a look-up.
 */
export async function matchOtherNames(
  { source, clause, plan, matching }: NamesInput,
  { latinOnly }: { readonly latinOnly: boolean },
): Promise<readonly NamedWord[]> {
  const known = await matchGlossary(listTexts(clause), source.glossary.synonymsOf, matching);
  const texts = listLeaves(plan).wanted.filter(isFree);
  const { words } = await matchTranslations(
    texts.map(({ text }) => (latinOnly ? text.replace(HAN, ' ') : text)),
    {
      table: source.translations,
      statistics: matching.statistics,
      titleTerm: TITLE_GAIN,
      maxBlocks: MAX_TRANSLATION_BLOCKS,
    },
  );
  const isKnown = ({ term }: NamedWord): boolean => known.some((each) => holdsWord(each.term, term));
  return [...known, ...words.filter((word) => !isKnown(word))];
}

async function matchGlossary(
  texts: readonly Extract<Clause, { kind: 'text' }>[],
  synonymsOf: (term: string) => readonly string[],
  matching: MatchContext,
): Promise<NamedWord[]> {
  const found: (Synonyms & { readonly leaves: readonly Leaf[] })[] = [];
  for (let at = 0; at < texts.length; ) {
    const name = findLongestName(
      texts.slice(at, at + MAX_NAME_TEXTS).map(({ text }) => text),
      synonymsOf,
    );
    at += name?.count ?? 1;
    if (name === undefined) continue;
    const names = name.names.slice(0, MAX_SCORED_NAMES);
    const leaves = names.flatMap((text) => createLeaf(text, { quoted: true, inTitle: false }, MAX_QUERY_UNITS) ?? []);
    found.push({ term: name.term, names, leaves });
  }
  const { reader, statistics } = matching;
  const terms = found.flatMap(({ leaves }) => leaves.flatMap(termsOfPhrases));
  await reader.read(reader.affordable(terms, reader.blocks + MAX_NAME_BLOCKS));
  return found.map(({ term, names, leaves }) => {
    const matches = uniteBest(
      leaves.map((leaf) => matchLiterally(leaf, matching)),
      statistics.postCount,
    );
    return { term, names, matches };
  });
}

function findLongestName(
  texts: readonly string[],
  synonymsOf: (term: string) => readonly string[],
): { readonly term: string; readonly names: readonly string[]; readonly count: number } | undefined {
  for (let count = texts.length; count > 0; count--) {
    const term = texts.slice(0, count).join(' ');
    const names = synonymsOf(term);
    if (names.length > 0) return { term, names, count };
  }
  return undefined;
}

/** Whether a name has the words of another. */
function holdsWord(name: string, word: string): boolean {
  return ` ${name.toLowerCase()} `.includes(` ${word.toLowerCase()} `);
}
