/** Scores terms over decoded postings exactly as MiniSearch 7.2 would over one field that holds all of a post, in typed arrays. */

import { informationOf } from '../../storage/information.ts';
import type { Postings } from '../postings.ts';
import { BM25, type Bm25, FORM_WEIGHT, PREFIX_WEIGHT, weighTitle } from '../schema.ts';
import type { Statistics } from '../statistics.ts';
import type { FoundTerm, TermAnswer } from './look-up.ts';
import { type Matches, NO_MATCHES, subtract, unite, uniteBest } from './matches.ts';

/** How scores are computed. */
export interface Scoring {
  readonly bm25: Bm25;
  /** Factor on a term's frequency in the title. */
  readonly titleWeight: (ordinal: number, statistics: Statistics) => number;
  /** Share of its information in titles that a term in a title adds. */
  readonly titleGain: number;
  /**
   * What a post with a word and with longer ones that begin with it has: MiniSearch adds all of them, and a manual of systemd has sixty
   * rare words that begin with system.
   */
  readonly longer: 'sum' | 'best';
}

/**
 * Share of its information in titles that a term in a title adds, outside saturation. With saturation alone, a long text that repeats a term
 * beats the post named after it. In titles a term tells by how few of them have it: 函数 stands in half of a manual's pages and names one.
 * Weighed by how few posts have it, with 1 instead of .7, nDCG@10 is .014 lower on English titles, .002 on the tags of one blog.
 */
export const TITLE_GAIN = 0.7;

/** A title is weighed by its own length: as part of a long text, a match in it would count for little. */
export const SCORING: Scoring = {
  bm25: BM25,
  titleWeight: (ordinal, { titleLengths, lengths, average }) => {
    const norm = 1 - BM25.b + (BM25.b * (lengths[ordinal] ?? 0)) / average;
    return weighTitle(titleLengths[ordinal] ?? 0) * norm;
  },
  titleGain: TITLE_GAIN,
  longer: 'best',
};

/** All posts a term stands in. */
export function scoreTerm({ postings }: FoundTerm, statistics: Statistics, weight = 1, scoring = SCORING): Matches {
  const { ordinals, frequencies, titles } = postings;
  const factor = weight * informationOf(ordinals.length, statistics.postCount);
  const counts = titles === undefined ? frequencies : addTitles(postings, titles, statistics, scoring);
  const scores = scoreDocuments(ordinals, counts, factor, statistics, scoring.bm25);
  if (titles !== undefined && scoring.titleGain > 0)
    addTitleGain(scores, titles, scoring.titleGain * weight * informationInTitles(titles, statistics));
  return { ordinals, scores };
}

/** Scores a term in single posts, by their index in its postings. */
export function createScorer({ postings }: FoundTerm, statistics: Statistics, weight = 1): (index: number) => number {
  const { ordinals, frequencies, titles } = postings;
  const { average, lengths } = statistics;
  const { k, b, d } = SCORING.bm25;
  const factor = weight * informationOf(ordinals.length, statistics.postCount);
  const gain = titles === undefined ? 0 : SCORING.titleGain * weight * informationInTitles(titles, statistics);
  return (index) => {
    const ordinal = ordinals[index] as number;
    const title = titles?.[index] ?? 0;
    const count = (frequencies[index] as number) + (title > 0 ? title * SCORING.titleWeight(ordinal, statistics) : 0);
    const norm = k * (1 - b + (b * (lengths[ordinal] as number)) / average);
    return factor * (d + ((k + 1) * count) / (count + norm)) + (title > 0 ? gain : 0);
  };
}

/** How much it tells that a term stands in a title: of the posts that have it, `titles` says how often their titles do. */
function informationInTitles(titles: Uint8Array, { postCount }: Statistics): number {
  let count = 0;
  for (let index = 0; index < titles.length; index++) if ((titles[index] as number) > 0) count++;
  return informationOf(count, postCount);
}

/** Adds the title's part, outside saturation. */
function addTitleGain(scores: Float64Array, titles: Uint8Array, gain: number): void {
  for (let index = 0; index < scores.length; index++) {
    if ((titles[index] as number) > 0) scores[index] = (scores[index] as number) + gain;
  }
}

function addTitles(
  { ordinals, frequencies }: Postings,
  titles: Uint8Array,
  statistics: Statistics,
  { titleWeight }: Scoring,
): Float64Array {
  const counts = new Float64Array(frequencies);
  for (let index = 0; index < counts.length; index++) {
    const title = titles[index] as number;
    if (title > 0) counts[index] = (counts[index] as number) + title * titleWeight(ordinals[index] as number, statistics);
  }
  return counts;
}

// A small function of its own: V8 optimises its loop after a few calls, even in a fresh isolate.
// biome-ignore lint/complexity/useMaxParams: called for each term of a request; an object around five values is one more to take apart.
function scoreDocuments(
  ordinals: Uint32Array,
  frequencies: Uint16Array | Float64Array,
  factor: number,
  { average, lengths }: Statistics,
  { k, b, d }: Bm25,
): Float64Array {
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
export function scoreAnswer(answer: TermAnswer | undefined, statistics: Statistics, scoring = SCORING): Matches {
  if (answer === undefined) return NO_MATCHES;
  const { exact, beginning, longer, forms } = answer;
  const limit = limitTo(answer, statistics);
  const parts = exact === undefined ? [] : [scoreTerm(exact, statistics, 1, scoring)];
  const [own = NO_MATCHES] = parts;
  for (const form of forms) {
    // A post that has the word itself gains nothing by its plural.
    parts.push(subtract(scoreTerm(form, statistics, weightOfForm(form, exact, statistics), scoring), own));
  }
  if (beginning !== undefined) parts.push(scoreTerm(beginning, statistics, PREFIX_WEIGHT, scoring));
  else
    for (const term of longer) {
      const weight = weightOfLonger(term.term, exact?.term ?? term.term) * (scoring.longer === 'sum' ? 1 : limit(term));
      parts.push(scoreTerm(term, statistics, weight, scoring));
    }
  return scoring.longer === 'sum' ? unite(parts, statistics.postCount) : uniteBest(parts, statistics.postCount);
}

/** Rare words tell no more than the beginning that was typed, which has all of their posts. */
function limitTo(answer: TermAnswer, statistics: Statistics): (term: FoundTerm) => number {
  const posts = [answer.exact, ...answer.longer].reduce((sum, term) => sum + (term?.postings.ordinals.length ?? 0), 0);
  const typed = informationOf(Math.min(posts, statistics.postCount), statistics.postCount);
  return ({ postings }) => Math.min(1, typed / informationOf(postings.ordinals.length, statistics.postCount));
}

/** A rare form has no more information than the typed word. */
function weightOfForm(form: FoundTerm, exact: FoundTerm | undefined, statistics: Statistics): number {
  if (exact === undefined) return FORM_WEIGHT;
  const typed = informationOf(exact.postings.ordinals.length, statistics.postCount);
  return FORM_WEIGHT * Math.min(1, typed / informationOf(form.postings.ordinals.length, statistics.postCount));
}

/** A longer word than the one asked for counts less the longer it is (MiniSearch, `executeQuerySpec`). */
function weightOfLonger(term: string, asked: string): number {
  return (PREFIX_WEIGHT * term.length) / (term.length + 0.3 * (term.length - asked.length));
}
