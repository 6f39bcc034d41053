/** Partial matches: posts with a part of a query's terms, weighed by how rare each is. They answer long questions. */

import { analyse } from '../../analysis/analyse.ts';
import type { TermAnswer, WantedTerm } from '../../index/read/look-up.ts';
import { gather, type Matches, NO_MATCHES, select } from '../../index/read/matches.ts';
import { scoreAnswer } from '../../index/read/score.ts';
import type { Statistics } from '../../index/statistics.ts';
import { informationOf } from '../../storage/information.ts';
import { selectLargest } from '../../storage/select-largest.ts';
import { AMPLE_TERMS, MAX_PARTIAL_TERMS } from '../limits.ts';
import { weighFunctionTerm } from './function-terms.ts';
import type { TermGroup } from './leaf.ts';
import { countDocuments, type TermReader } from './term-reader.ts';

/**
 * Keep the best few posts, and every post with this part of the best one's share of the query's information. Without the share a question
 * finds half the archive; without the few nDCG@10 on dureader falls by .015.
 */
const LEAST_SHARE = 0.4;
const BEST_KEPT = 10;

/** Where the best post has less than this share of the query's information, it matches by chance: a 2 is no GPT-2. */
const LEAST_FOUND = 0.1;

/** The terms worth looking up, each once, the rarest kind first. */
export function chooseTerms(terms: TermGroup): WantedTerm[] {
  const distinct = [...new Map(terms.map((term) => [term.term, term])).values()];
  const telling = distinct.filter(({ term }) => weighFunctionTerm(term) === 1);
  const middling = distinct.filter(({ term }) => weighFunctionTerm(term) < 1 && weighFunctionTerm(term) > 0);
  const chosen = [...telling, ...middling.slice(0, Math.max(0, AMPLE_TERMS - telling.length))];
  return (chosen.length === 0 ? distinct : chosen).slice(0, MAX_PARTIAL_TERMS);
}

/** What each post has of a query: 22 bytes a post of the archive, 8 more for each word with other names while it is made; no objects. */
export interface PartialScores {
  /** Posts with any of the terms. */
  readonly matches: Matches;
  /** By ordinal: the scores of the matches. */
  readonly scores: Float64Array;
  /** By ordinal: the information of the terms a post has, and of those in its title. */
  readonly shares: Float32Array;
  readonly titleShares: Float32Array;
  /** By ordinal: how many of the terms stand in the title. */
  readonly titleCounts: Uint16Array;
  /** The information of all terms. */
  readonly total: number;
}

export interface PartialQuery {
  readonly terms: readonly WantedTerm[];
  readonly reader: TermReader;
  readonly statistics: Statistics;
  readonly keep: ((ordinal: number) => boolean) | undefined;
  /** Other names of words among the terms. */
  readonly named: readonly { readonly term: string; readonly matches: Matches }[];
}

/** Scores all posts with any of the terms, or another name of a word, that `keep` lets through. */
export function scorePartially({ terms, reader, statistics, keep, named }: PartialQuery): PartialScores {
  const { postCount } = statistics;
  const scores = new Float64Array(postCount);
  const shares = new Float32Array(postCount);
  const titleShares = new Float32Array(postCount);
  const titleCounts = new Uint16Array(postCount);
  const seen = new Uint8Array(postCount);
  const words = named.map((word) => ({
    ...word,
    terms: new Set(analyse(word.term).map(({ term }) => term)),
    typed: new Float64Array(postCount),
  }));
  let total = 0;
  let count = 0;
  for (const term of terms) {
    const answer = reader.get(term);
    const weight = weighFunctionTerm(term.term);
    const information = weight * informationOf(countDocuments(answer), statistics.postCount);
    const matches = scoreAnswer(answer, statistics);
    total += information;
    count += addTerm(matches, { weight, information }, { scores, shares, seen });
    addTitles(answer, information, titleShares, titleCounts);
    for (const { terms: own, typed } of words) if (own.has(term.term)) addScores(matches, weight, typed);
  }
  for (const { matches, typed } of words) {
    const information = informationOf(matches.ordinals.length, statistics.postCount);
    count += addTerm(subtractScores(matches, typed), { weight: 1, information }, { scores, shares, seen });
  }
  const all = gather(scores, seen, count);
  return { matches: keep === undefined ? all : select(all, keep), scores, shares, titleShares, titleCounts, total };
}

/**
 * The scores, each times the root of how much of the query a post has, for posts are compared that have different parts of it: one rare
 * word that is repeated says less than all others together (nDCG@10 +.006 on the links of one blog, +.003 on dureader). A title has more of it
 * than its words tell. Other names of words say nothing of how much they are, so queries with some stay as they are (English titles fall by .018).
 */
export function weighCoverage(scored: PartialScores): PartialScores {
  const { matches, shares, titleShares, total } = scored;
  const scores = Float64Array.from(matches.ordinals, (ordinal, index) => {
    const share = Math.max(shares[ordinal] as number, COVERED_BY_TITLE * (titleShares[ordinal] as number)) / total;
    return (matches.scores[index] as number) * Math.sqrt(Math.min(1, share));
  });
  return { ...scored, matches: { ...matches, scores } };
}

/** What a share of the query's information counts that stands in the title. */
const COVERED_BY_TITLE = 1.25;

/** Posts with much of the best post's share, and the best few; `isAnchored` where a whole text of the query is somewhere. */
export function selectBest({ matches, shares, total }: PartialScores, isAnchored = false): Matches {
  const best = new Set(selectLargest(matches.scores, Math.min(BEST_KEPT, matches.scores.length)));
  let highest = 0;
  for (const ordinal of matches.ordinals) highest = Math.max(highest, shares[ordinal] as number);
  if (!isAnchored && highest < LEAST_FOUND * total) return NO_MATCHES;
  return select(matches, (ordinal, index) => best.has(index) || (shares[ordinal] as number) >= LEAST_SHARE * highest);
}

function addScores({ ordinals, scores }: Matches, weight: number, into: Float64Array): void {
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] as number;
    into[ordinal] = (into[ordinal] as number) + weight * (scores[index] as number);
  }
}

/** What another name adds to the word as typed: a post counts the better of the two, since two names of one thing are not two things. */
function subtractScores({ ordinals, scores }: Matches, typed: Float64Array): Matches {
  const better = select({ ordinals, scores }, (ordinal, index) => (scores[index] as number) > (typed[ordinal] as number));
  return { ...better, scores: better.scores.map((score, index) => score - (typed[better.ordinals[index] as number] as number)) };
}

/** Gives how many posts are new. */
function addTerm(
  { ordinals, scores: own }: Matches,
  { weight, information }: { readonly weight: number; readonly information: number },
  into: { readonly scores: Float64Array; readonly shares: Float32Array; readonly seen: Uint8Array },
): number {
  const { scores, shares, seen } = into;
  let added = 0;
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] as number;
    added += 1 - (seen[ordinal] as number);
    seen[ordinal] = 1;
    scores[ordinal] = (scores[ordinal] as number) + weight * (own[index] as number);
    shares[ordinal] = (shares[ordinal] as number) + information;
  }
  return added;
}

function addTitles(
  answer: TermAnswer | undefined,
  information: number,
  titleShares: Float32Array,
  titleCounts: Uint16Array,
): void {
  const found = [answer?.exact, answer?.beginning ?? answer?.longer[0]];
  for (const { postings } of found.filter((term) => term !== undefined)) {
    const { titles, ordinals } = postings;
    if (titles === undefined) continue;
    for (let index = 0; index < ordinals.length; index++) {
      if ((titles[index] as number) === 0) continue;
      const ordinal = ordinals[index] as number;
      titleShares[ordinal] = (titleShares[ordinal] as number) + information;
      titleCounts[ordinal] = (titleCounts[ordinal] as number) + 1;
    }
  }
}
