/** Terms in documents as plain lists, drawn and written as the archive writes them: what the reader's naive versions walk over. */

import fc from 'fast-check';
import { isSparse } from '../../src/index/beginnings.ts';
import { findTerms } from '../../src/index/block.ts';
import { createPositionCursor, decodeRuns, skipRuns } from '../../src/index/positions.ts';
import { decodePostings, type Postings } from '../../src/index/postings.ts';
import type { FoundTerm } from '../../src/index/read/look-up.ts';
import type { Statistics } from '../../src/index/statistics.ts';
import { createSegmentWriter, type Segment } from '../../src/index/write/segment.ts';
import { mergeSegments } from '../../src/index/write/term-table.ts';
import type { Block } from '../../src/storage/block-index.ts';
import { sortedKeys, utf8 } from '../storage/bytes.ts';

/** One term in one document; `positions` are those that are stored. */
export interface Use {
  readonly ordinal: number;
  readonly frequency: number;
  readonly title: number;
  readonly positions: readonly number[];
}

/** Uses of each term, by ordinals of the whole archive. */
export type Written = ReadonlyMap<string, readonly Use[]>;

/** Posts of each segment. */
export const SEGMENT_POSTS: readonly number[] = [3, 1, 5, 4];
export const POSTS: number = SEGMENT_POSTS.reduce((sum, posts) => sum + posts, 0);

/** Frequencies and gaps at the borders of a varint's bytes among small ones. */
const count = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constantFrom(127, 128, 200, 0x3fff));
const gap = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.constantFrom(127, 128, 20_000));

const use: fc.Arbitrary<Omit<Use, 'ordinal'>> = fc
  .record({
    frequency: count,
    title: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constantFrom(1, 2, 0x7f)),
    first: fc.nat(5),
    gaps: fc.array(gap, { maxLength: 5 }),
    isPlain: fc.boolean(),
  })
  .map(({ frequency, title, first, gaps, isPlain }) => {
    const positions = gaps.map((_, index) => first + gaps.slice(0, index).reduce((sum, each) => sum + each, 0));
    // What most documents have: as many positions as frequencies.
    return isPlain && positions.length > title
      ? { frequency: positions.length - title, title, positions }
      : { frequency, title, positions };
  });

const uses: fc.Arbitrary<Use[]> = fc
  .uniqueArray(fc.nat(POSTS - 1), { minLength: 1, maxLength: POSTS })
  .chain((ordinals) =>
    fc
      .array(use, { minLength: ordinals.length, maxLength: ordinals.length })
      .map((all) =>
        ordinals
          .sort((left, right) => left - right)
          .map((ordinal, index) => ({ ordinal, ...(all[index] ?? { frequency: 1, title: 0, positions: [] }) })),
      ),
  );

/** Uses for some terms. */
export function usesOf(terms: readonly string[]): fc.Arbitrary<Written> {
  return fc
    .array(uses, { minLength: terms.length, maxLength: terms.length })
    .map((all) => new Map(terms.map((term, index) => [term, all[index] ?? []])));
}

export const written: fc.Arbitrary<Written> = sortedKeys.map((keys) => keys.slice(0, 40)).chain(usesOf);

export function postingsOf(list: readonly Use[]): Postings {
  const isTitled = list.some(({ title }) => title > 0);
  return {
    ordinals: Uint32Array.from(list, ({ ordinal }) => ordinal),
    frequencies: Uint16Array.from(list, ({ frequency }) => frequency),
    titles: isTitled ? Uint8Array.from(list, ({ title }) => title) : undefined,
    positionCounts: Uint16Array.from(list, ({ positions }) => positions.length),
  };
}

/** The segments of an archive, neighbouring posts each. */
export function segmentsOf(all: Written): Segment[] {
  let first = 0;
  return SEGMENT_POSTS.map((documents) => {
    const writer = createSegmentWriter();
    for (const [term, list] of all) {
      const own = list.filter(({ ordinal }) => ordinal >= first && ordinal < first + documents);
      if (own.length === 0) continue;
      writer.add({
        term: utf8(term),
        sparse: isSparse(term),
        postings: postingsOf(own.map((each) => ({ ...each, ordinal: each.ordinal - first }))),
        positions: own.map(({ positions }) => positions),
      });
    }
    first += documents;
    const lengths = new Uint32Array(documents).fill(10);
    return { documents, lengths, titleLengths: new Uint16Array(documents).fill(4), terms: writer.finish() };
  });
}

export const STATISTICS: Statistics = {
  postCount: POSTS,
  average: 10,
  lengths: Uint32Array.from({ length: POSTS }, (_, ordinal) => 5 + ordinal),
  titleLengths: new Uint16Array(POSTS).fill(4),
};

/** A term as a search reads it from a block. */
export function readTerm(block: Uint8Array, term: string): FoundTerm | undefined {
  const [entry] = findTerms(block, utf8(term), 'exact', 1);
  if (entry === undefined) return undefined;
  const { documents, postingsOffset, positionsOffset } = entry;
  const postings = decodePostings(block, skipRuns(block, postingsOffset), documents, isSparse(term));
  return {
    term,
    postings,
    openPositions: () => createPositionCursor(block, decodeRuns(block, postingsOffset, positionsOffset), postings),
  };
}

/** What a term was written as, read back. */
export function readUses({ postings, openPositions }: FoundTerm): Use[] {
  const cursor = openPositions();
  return Array.from(postings.ordinals, (ordinal, index) => ({
    ordinal,
    frequency: postings.frequencies[index] ?? 0,
    title: postings.titles?.[index] ?? 0,
    positions: readPositions(cursor, index),
  }));
}

function readPositions(cursor: ReturnType<FoundTerm['openPositions']>, index: number): number[] {
  const length = cursor.open(index);
  return [...cursor.positions.subarray(0, length)];
}

/** Everything in one block. */
export function writeBlock(all: Written): Uint8Array {
  const [block]: Block[] = mergeSegments(segmentsOf(all), 1 << 24);
  return block?.bytes ?? new Uint8Array(0);
}
