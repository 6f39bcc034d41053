/** Finds the posts in which terms stand at given distances: a phrase. */

import { findSorted } from '../../storage/binary-search.ts';
import { FORM_WEIGHT } from '../schema.ts';
import type { Statistics } from '../statistics.ts';
import type { FoundTerm, TermAnswer } from './look-up.ts';
import { intersectOrdinals, listSeen, type Matches, NO_MATCHES } from './matches.ts';
import { createScorer } from './score.ts';

/** A term of a phrase. */
export interface PhrasePart {
  readonly answer: TermAnswer | undefined;
  /** Whether words that begin with the term match too. */
  readonly prefix: boolean;
  /** Positions from the phrase's beginning. */
  readonly offset: number;
  /** Whether it may stand anywhere in the post. */
  readonly anywhere: boolean;
}

export interface PhraseMatches extends Matches {
  /** Position at which the phrase begins for the first time in each post. */
  readonly starts: Uint32Array;
}

export const NO_PHRASES: PhraseMatches = { ...NO_MATCHES, starts: new Uint32Array(0) };

/** Posts in which all parts stand at their distances and `keep` holds, scored by their terms. */
export function matchPhrase(
  parts: readonly PhrasePart[],
  statistics: Statistics,
  keep?: (ordinal: number) => boolean,
): PhraseMatches {
  const listed = parts.map((part) => ({ part, ordinals: unionOf(termsOf(part), statistics) }));
  // The rarest first: the others are asked about its documents only.
  listed.sort((left, right) => left.ordinals.length - right.ordinals.length);
  const both = listed.map(({ ordinals }) => ordinals).reduce(intersectOrdinals);
  if (both.length === 0) return NO_PHRASES;
  const sources = listed.map(({ part }) => ({ ...part, reader: createTermsReader(termsOf(part), both) }));
  const placed = sources.filter((source) => !source.anywhere);
  const finder = createStartFinder(placed);
  const scorers = sources.flatMap(({ reader, answer }) =>
    reader.sources.map(({ term, places }) => ({ places, score: createScorer(term, statistics, weightOf(term, answer)) })),
  );
  const ordinals = new Uint32Array(both.length);
  const scores = new Float64Array(both.length);
  const starts = new Uint32Array(both.length);
  let count = 0;
  for (let index = 0; index < both.length; index++) {
    const ordinal = both[index] as number;
    if (keep !== undefined && !keep(ordinal)) continue;
    finder.open(index);
    const start = placed.length === 0 ? 0 : finder.next();
    if (start === -1) continue;
    ordinals[count] = ordinal;
    starts[count] = start;
    for (const { places, score } of scorers)
      if ((places[index] as number) !== -1) scores[count] = (scores[count] as number) + score(places[index] as number);
    count++;
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count), starts: starts.subarray(0, count) };
}

/** Another form of a word counts as little here as it does by itself. */
function weightOf(term: FoundTerm, answer: TermAnswer | undefined): number {
  return answer?.forms.includes(term) === true ? FORM_WEIGHT : 1;
}

/** Documents of any of the terms. */
function unionOf(terms: readonly FoundTerm[], { postCount: documents }: Statistics): Uint32Array {
  const [only] = terms;
  if (only === undefined) return NO_PHRASES.ordinals;
  if (terms.length === 1) return only.postings.ordinals;
  const seen = new Uint8Array(documents);
  let count = 0;
  for (const { postings } of terms) {
    for (const ordinal of postings.ordinals) {
      count += 1 - (seen[ordinal] as number);
      seen[ordinal] = 1;
    }
  }
  return listSeen(seen, count);
}

/** Where a phrase begins in one post, `limit` times at most. */
export function findPhrase(parts: readonly PhrasePart[], ordinal: number, limit: number): Uint32Array {
  const one = Uint32Array.of(ordinal);
  const placed = parts.filter((part) => !part.anywhere);
  const finder = createStartFinder(placed.map((part) => ({ ...part, reader: createTermsReader(termsOf(part), one) })));
  const starts: number[] = [];
  finder.open(0);
  for (let start = finder.next(); start !== -1 && starts.length < limit; start = finder.next()) starts.push(start);
  return new Uint32Array(starts);
}

/** The terms whose positions tell where a part stands. */
export function termsOf({ answer, prefix }: PhrasePart): readonly FoundTerm[] {
  if (answer === undefined) return [];
  const own = answer.exact === undefined ? answer.forms : [answer.exact, ...answer.forms];
  return prefix ? [...own, ...answer.longer] : own;
}

/** Reads where any of some terms stands, in documents one after another. */
export interface TermsReader {
  /** Each term, and where in its postings each of the documents is; -1 where it is not. */
  readonly sources: readonly { readonly term: FoundTerm; readonly places: Int32Array }[];
  /** Reads the positions in the `index`-th document, and gives how many there are; indexes must ascend. */
  open(index: number): number;
  /** What was read, ascending; more may stand behind it. */
  readonly positions: Uint32Array;
}

export function createTermsReader(terms: readonly FoundTerm[], documents: Uint32Array): TermsReader {
  const sources = terms.map((term) => ({
    term,
    places: locate(term.postings.ordinals, documents),
    cursor: term.openPositions(),
  }));
  const reader = {
    sources,
    positions: NO_PHRASES.starts,
    open(index: number): number {
      let total = 0;
      for (const { places, cursor } of sources) {
        const place = places[index] as number;
        const count = place === -1 ? 0 : cursor.open(place);
        if (count === 0) continue;
        reader.positions = total === 0 ? cursor.positions : mergeSorted(reader.positions, total, cursor.positions, count);
        total += count;
      }
      return total;
    },
  };
  return reader;
}

/** Words that begin alike: few stand in one document. */
function mergeSorted(left: Uint32Array, leftCount: number, right: Uint32Array, rightCount: number): Uint32Array {
  const merged = new Uint32Array(leftCount + rightCount);
  merged.set(left.subarray(0, leftCount));
  merged.set(right.subarray(0, rightCount), leftCount);
  return merged.sort();
}

/** Index of each of `wanted` in `ordinals`, both ascending; -1 for those that are not there. */
function locate(ordinals: Uint32Array, wanted: Uint32Array): Int32Array {
  const found = new Int32Array(wanted.length);
  if (wanted.length * 16 < ordinals.length) {
    for (let index = 0; index < wanted.length; index++) found[index] = findSorted(ordinals, wanted[index] as number);
    return found;
  }
  for (let index = 0, at = 0; index < wanted.length; index++) {
    const ordinal = wanted[index] as number;
    while (at < ordinals.length && (ordinals[at] as number) < ordinal) at++;
    found[index] = at < ordinals.length && ordinals[at] === ordinal ? at : -1;
  }
  return found;
}

/** Finds where a phrase begins, in documents one after another. */
interface StartFinder {
  /** Goes to the `index`-th document; indexes must ascend. */
  open(index: number): void;
  /** The next position, ascending; -1 behind the last. */
  next(): number;
}

/** Made once for all documents: three common words stand together in thousands of documents, and a phrase in few of them. */
function createStartFinder(sources: readonly { readonly reader: TermsReader; readonly offset: number }[]): StartFinder {
  const readers = sources.map(({ reader }) => reader);
  const offsets = sources.map(({ offset }) => offset);
  const counts = new Uint32Array(readers.length);
  const at = new Uint32Array(readers.length);
  const isEverywhere = (start: number): boolean => {
    for (let list = 1; list < readers.length; list++) {
      const { positions } = readers[list] as TermsReader;
      const wanted = start + (offsets[list] as number);
      const count = counts[list] as number;
      let next = at[list] as number;
      while (next < count && (positions[next] as number) < wanted) next++;
      at[list] = next;
      if (next === count || positions[next] !== wanted) return false;
    }
    return true;
  };
  return {
    open(index) {
      for (let list = 0; list < readers.length; list++) {
        counts[list] = (readers[list] as TermsReader).open(index);
        at[list] = 0;
      }
    },
    next() {
      const [first] = readers;
      if (first === undefined) return -1;
      const { positions } = first;
      for (let candidate = at[0] as number; candidate < (counts[0] as number); candidate++) {
        at[0] = candidate + 1;
        const start = (positions[candidate] as number) - (offsets[0] as number);
        if (start >= 0 && isEverywhere(start)) return start;
      }
      return -1;
    },
  };
}
