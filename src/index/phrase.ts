/** Finds the posts in which terms stand at given distances: a phrase. */

import { findSorted } from '../find-sorted.ts';
import type { Answer, FoundTerm } from './look-up.ts';
import { intersectOrdinals, listSeen, type Matches, NO_MATCHES } from './matches.ts';
import type { PositionCursor } from './positions.ts';
import { createScorer } from './score.ts';
import type { Statistics } from './statistics.ts';

/** A term of a phrase. */
export interface PhrasePart {
  readonly answer: Answer | undefined;
  /** Whether words that begin with the term do as well. */
  readonly prefix: boolean;
  /** Positions from the phrase's beginning. */
  readonly offset: number;
  /** It is enough that it stands in the post. */
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
  const terms = parts.map(termsOf);
  const lists = terms.map((each) => unionOf(each, statistics));
  // The rarest first: what it leaves is all that the others are asked about.
  const order = [...parts.keys()].sort((a, b) => (lists[a]?.length ?? 0) - (lists[b]?.length ?? 0));
  const both = order.map((index) => lists[index] ?? NO_PHRASES.ordinals).reduce(intersectOrdinals);
  if (both.length === 0) return NO_PHRASES;
  const readers = order.map((index) => createTermsReader(terms[index] ?? [], parts[index]?.offset ?? 0, both));
  const placed = readers.filter((_, index) => parts[order[index] ?? 0]?.anywhere !== true);
  const scorers = readers.flatMap(({ sources }) =>
    sources.map(({ term, places }) => ({ places, score: createScorer(term, statistics) })),
  );
  const ordinals = new Uint32Array(both.length);
  const scores = new Float64Array(both.length);
  const starts = new Uint32Array(both.length);
  let count = 0;
  for (let index = 0; index < both.length; index++) {
    const ordinal = both[index] as number;
    if (keep !== undefined && !keep(ordinal)) continue;
    const start = placed.length === 0 ? 0 : findStarts(placed, index, 1)[0];
    if (start === undefined) continue;
    ordinals[count] = ordinal;
    starts[count] = start;
    for (const { places, score } of scorers)
      if ((places[index] as number) !== -1) scores[count] = (scores[count] as number) + score(places[index] as number);
    count++;
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count), starts: starts.subarray(0, count) };
}

/** Documents of any of the terms. */
function unionOf(terms: readonly FoundTerm[], { documents }: Statistics): Uint32Array {
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
  const readers = placed.map((part) => createTermsReader(termsOf(part), part.offset, one));
  return Uint32Array.from(findStarts(readers, 0, limit));
}

/** The terms whose positions tell where a part stands. */
export function termsOf({ answer, prefix }: PhrasePart): readonly FoundTerm[] {
  if (answer === undefined) return [];
  const exact = answer.exact === undefined ? [] : [answer.exact];
  return prefix ? [...exact, ...answer.longer] : exact;
}

/** Reads where any of some terms stands, in documents one after another. */
export interface TermsReader {
  /** Each term, and where in its postings each of the documents is; -1 where it is not. */
  readonly sources: readonly { readonly term: FoundTerm; readonly places: Int32Array }[];
  /** Positions in the `index`-th document, less the offset; indexes must ascend. */
  read(index: number): Uint32Array;
}

export function createTermsReader(terms: readonly FoundTerm[], offset: number, documents: Uint32Array): TermsReader {
  const sources = terms.map((term) => ({
    term,
    places: locate(term.postings.ordinals, documents),
    cursor: term.openPositions(),
  }));
  const [only] = sources;
  return {
    sources,
    read(index) {
      if (sources.length === 1 && only !== undefined) return readShifted(only.cursor, only.places[index] ?? -1, offset);
      const all = sources.flatMap(({ places, cursor }) => [...readShifted(cursor, places[index] ?? -1, offset)]);
      return Uint32Array.from(all).sort();
    },
  };
}

/** A copy only where the offset makes one; positions before the beginning of a post are none. */
function readShifted(cursor: PositionCursor, index: number, offset: number): Uint32Array {
  if (index === -1) return new Uint32Array(0);
  const positions = cursor.read(index);
  if (offset === 0) return positions;
  let first = 0;
  while (first < positions.length && (positions[first] as number) < offset) first++;
  for (let at = first; at < positions.length; at++) positions[at] = (positions[at] as number) - offset;
  return positions.subarray(first);
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
    found[index] = ordinals[at] === ordinal ? at : -1;
  }
  return found;
}

function findStarts(readers: readonly TermsReader[], index: number, limit: number): number[] {
  const lists = readers.map((reader) => reader.read(index));
  const [first, ...rest] = lists;
  const found: number[] = [];
  if (first === undefined) return found;
  const at = new Uint32Array(rest.length);
  for (let candidate = 0; candidate < first.length; candidate++) {
    const start = first[candidate] as number;
    if (isEverywhere(start, rest, at) && found.push(start) === limit) break;
  }
  return found;
}

function isEverywhere(start: number, lists: readonly Uint32Array[], at: Uint32Array): boolean {
  for (let list = 0; list < lists.length; list++) {
    const positions = lists[list] as Uint32Array;
    let next = at[list] as number;
    while (next < positions.length && (positions[next] as number) < start) next++;
    at[list] = next;
    if (positions[next] !== start) return false;
  }
  return true;
}
