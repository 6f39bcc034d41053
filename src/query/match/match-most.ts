/** Posts with most of what a query is made of, weighed by how rare each part is: what a long question is answered with. */

import type { WantedTerm } from '../../index/read/look-up.ts';
import { gather, type Matches, NO_MATCHES, select } from '../../index/read/matches.ts';
import { informationOf, scoreAnswer } from '../../index/read/score.ts';
import type { Statistics } from '../../index/statistics.ts';
import { selectLargest } from '../../storage/select-largest.ts';
import { AMPLE_TERMS, MAX_PARTIAL_TERMS } from '../limits.ts';
import { countFunctionCharacters } from './function-characters.ts';
import type { TermGroup } from './leaf.ts';
import { countDocuments, type TermReader } from './term-reader.ts';

/**
 * A post stays whose share of the query's information is at least this part of the best post's, and so do the best few: without
 * the share a question finds half the archive, without the few nDCG@10 falls by .015 on dureader, with both by nothing.
 */
const LEAST_SHARE = 0.4;
const BEST_KEPT = 10;

/** Where the best post has less of the query's information than this, what it has is chance: a 2 is no GPT-2. */
const LEAST_FOUND = 0.1;

/** What a bigram with a function character tells, of what it would tell by its rarity. */
const FUNCTION_WEIGHT = 0.5;

/** The terms that are worth looking up, each once, the most telling first. */
export function chooseTerms(terms: TermGroup): WantedTerm[] {
  const distinct = [...new Map(terms.map((term) => [term.term, term])).values()];
  const byWeight = [0, 1].map((count) => distinct.filter(({ term }) => countFunctionCharacters(term) === count));
  const [telling = [], middling = []] = byWeight;
  const chosen = [...telling, ...middling.slice(0, Math.max(0, AMPLE_TERMS - telling.length))];
  return (chosen.length === 0 ? distinct : chosen).slice(0, MAX_PARTIAL_TERMS);
}

/** Posts that `keep` lets through with most of the terms. */
export function matchMost(
  terms: readonly WantedTerm[],
  reader: TermReader,
  statistics: Statistics,
  keep: ((ordinal: number) => boolean) | undefined,
): Matches {
  const scores = new Float64Array(statistics.postCount);
  const shares = new Float64Array(statistics.postCount);
  const seen = new Uint8Array(statistics.postCount);
  let total = 0;
  let count = 0;
  for (const term of terms) {
    const answer = reader.get(term);
    const weight = countFunctionCharacters(term.term) > 0 ? FUNCTION_WEIGHT : 1;
    const information = weight * informationOf(countDocuments(answer), statistics);
    total += information;
    count += addTerm(scoreAnswer(answer, statistics), weight, information, scores, shares, seen);
  }
  const all = gather(scores, seen, count);
  const matches = keep === undefined ? all : select(all, keep);
  const best = new Set(selectLargest(matches.scores, Math.min(BEST_KEPT, matches.scores.length)));
  let highest = 0;
  for (const ordinal of matches.ordinals) highest = Math.max(highest, shares[ordinal] as number);
  if (highest < LEAST_FOUND * total) return NO_MATCHES;
  return select(matches, (ordinal, index) => best.has(index) || (shares[ordinal] as number) >= LEAST_SHARE * highest);
}

/** Gives how many posts are new. */
function addTerm(
  { ordinals, scores: own }: Matches,
  weight: number,
  information: number,
  scores: Float64Array,
  shares: Float64Array,
  seen: Uint8Array,
): number {
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
