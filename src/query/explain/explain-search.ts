/** How an answer came about: what was understood, what each level found, what was fetched, and the scores of the first hits. */

import { scoreAnswer } from '../../index/read/score.ts';
import { findSorted } from '../../storage/binary-search.ts';
import { findPosts } from '../ladder/find-posts.ts';
import type { LadderStep } from '../ladder/level.ts';
import { formatQuery } from '../language/format.ts';
import { termsOfPhrases, termsOfPieces } from '../match/match-leaf.ts';
import { listFormulaNodes, listLeaves } from '../match/plan.ts';
import { selectPage } from '../rank/rank.ts';
import { rankMatches } from '../rank/relevance.ts';
import type { SearchRequest } from '../request.ts';
import type { SearchSource } from '../source/search-source.ts';
import { type FetchedFile, recordFetches } from './record-fetches.ts';

export interface ExplainedHit {
  readonly id: string;
  readonly title: string;
  /** The key that hits are sorted by, and the sum of BM25 scores in it. */
  readonly key: number;
  readonly score: number;
  /** By term, in the post; those it does not have are left out. */
  readonly terms: Readonly<Record<string, number>>;
}

export interface Explanation {
  /** The query as it was read; `undefined` where it asks for nothing. */
  readonly query: string | undefined;
  /** Each text with the terms that find it literally, and those it is made of. */
  readonly texts: readonly { readonly text: string; readonly phrases: readonly string[]; readonly pieces: readonly string[] }[];
  /** Formulas, with how many posts have one like it. */
  readonly formulas: readonly { readonly tex: string; readonly posts: number }[];
  readonly steps: readonly LadderStep[];
  readonly fetched: readonly FetchedFile[];
  readonly hits: readonly ExplainedHit[];
}

/** Hits that are explained. */
const MAX_EXPLAINED_HITS = 10;

/** Explains a search, for whoever works on the ranking. It searches once more and costs more than a search. */
export async function explainSearch(source: SearchSource, request: SearchRequest): Promise<Explanation> {
  const recorded = recordFetches(source);
  const found = await findPosts(recorded.source, request);
  if (found.kind !== 'matches')
    return { query: undefined, texts: [], formulas: [], steps: [], fetched: recorded.files, hits: [] };
  const { ladder, matches, reader, clause } = found;
  const { wanted } = listLeaves(ladder.plan);
  const keys = rankMatches(matches, ladder, { ...source, reader });
  const shown = { ...request, hitsPerPage: Math.min(request.hitsPerPage, MAX_EXPLAINED_HITS) };
  const terms = [
    ...new Map(
      wanted.flatMap((leaf) => [...termsOfPhrases(leaf), ...termsOfPieces(leaf)]).map((each) => [each.term, each]),
    ).values(),
  ];
  const scored = terms.map((term) => ({ term: term.term, scores: scoreAnswer(reader.get(term), source.statistics) }));
  const hits = selectPage(matches.ordinals, keys, shown, source.catalogue).map((index): ExplainedHit => {
    const ordinal = matches.ordinals[index] ?? 0;
    const { id, title } = source.catalogue.post(ordinal);
    const own = scored.flatMap(({ term, scores }) => {
      const at = findSorted(scores.ordinals, ordinal);
      return at === -1 ? [] : [[term, scores.scores[at] ?? 0] as const];
    });
    return { id, title, key: keys[index] ?? 0, score: matches.scores[index] ?? 0, terms: Object.fromEntries(own) };
  });
  return {
    query: formatQuery(clause),
    texts: wanted.map((leaf) => ({
      text: leaf.text,
      phrases: leaf.phrases.map((parts) => parts.map(({ term, prefix }) => (prefix ? `${term}…` : term)).join(' ')),
      pieces: termsOfPieces(leaf).map(({ term }) => term),
    })),
    formulas: listFormulaNodes(ladder.plan).map(({ answer }) => ({ tex: answer.tex, posts: answer.posts.ordinals.length })),
    steps: ladder.steps,
    fetched: recorded.files,
    hits,
  };
}
