/** Scores terms over decoded postings exactly as MiniSearch 7.2 would over one field that holds all of a post, in typed arrays. */

import type { Answer, FoundTerm } from './look-up.ts';
import { type Matches, NO_MATCHES, unite } from './matches.ts';
import { BM25, PREFIX_WEIGHT } from './schema.ts';
import type { Statistics } from './statistics.ts';

/** How much a term tells: the rarer, the more (MiniSearch's `calcBM25Score`). */
export function informationOf(documents: number, statistics: Statistics): number {
  return Math.log(1 + (statistics.documents - documents + 0.5) / (documents + 0.5));
}

/** All posts a term stands in. */
export function scoreTerm({ postings }: FoundTerm, statistics: Statistics, weight = 1): Matches {
  const { ordinals, frequencies } = postings;
  const factor = weight * informationOf(ordinals.length, statistics);
  return { ordinals, scores: scoreDocuments(ordinals, frequencies, factor, statistics) };
}

// A small function of its own: V8 optimises its loop after a few calls, even in a fresh isolate.
function scoreDocuments(
  ordinals: Uint32Array,
  frequencies: Uint16Array,
  factor: number,
  { average, lengths }: Statistics,
): Float64Array {
  const { k, b, d } = BM25;
  const base = k * (1 - b);
  const slope = (k * b) / average;
  const gain = factor * (k + 1);
  const floor = factor * d;
  const scores = new Float64Array(ordinals.length);
  for (let index = 0; index < ordinals.length; index++) {
    const frequency = frequencies[index] as number;
    scores[index] = floor + (gain * frequency) / (frequency + base + slope * (lengths[ordinals[index] as number] as number));
  }
  return scores;
}

/** All posts that a term, or the words it begins, stand in; a word found by its beginning counts less. */
export function scoreAnswer(answer: Answer | undefined, statistics: Statistics): Matches {
  if (answer === undefined) return NO_MATCHES;
  const { exact, beginning, longer } = answer;
  const parts = exact === undefined ? [] : [scoreTerm(exact, statistics)];
  if (beginning !== undefined) parts.push(scoreTerm(beginning, statistics, PREFIX_WEIGHT));
  else for (const term of longer) parts.push(scoreTerm(term, statistics, weightOfLonger(term.term, exact?.term ?? term.term)));
  return unite(parts, statistics.documents);
}

/** A longer word than the one asked for counts less the longer it is (MiniSearch, `executeQuerySpec`). */
function weightOfLonger(term: string, asked: string): number {
  return (PREFIX_WEIGHT * term.length) / (term.length + 0.3 * (term.length - asked.length));
}
