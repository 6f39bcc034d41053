import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePostings } from '../../../src/index/postings.ts';
import { createSegmentWriter, openSegment, type Segment } from '../../../src/index/write/segment.ts';
import { utf8 } from '../../storage/bytes.ts';
import { POSTS, postingsOf, type Use, written } from '../written.ts';

const wrap = (terms: Uint8Array): Segment => ({
  documents: POSTS,
  lengths: new Uint32Array(POSTS),
  titleLengths: new Uint16Array(POSTS),
  terms,
});
const use = (ordinal: number, ...positions: readonly number[]): Use => ({ ordinal, frequency: 1, title: 0, positions });

function write(all: ReadonlyMap<string, readonly Use[]>): Segment {
  const writer = createSegmentWriter();
  for (const [term, list] of all)
    writer.add({
      term: utf8(term),
      sparse: false,
      postings: postingsOf(list),
      positions: list.map(({ positions }) => positions),
    });
  return wrap(writer.finish());
}

describe('a segment', () => {
  it('gives its terms as they were added, with what belongs to each', () => {
    fc.assert(
      fc.property(written, (all) => {
        const cursor = openSegment(write(all));
        for (const [term, list] of all) {
          expect(cursor.next()).toBe(true);
          expect(Buffer.from(cursor.bytes.subarray(cursor.termStart, cursor.termEnd)).toString()).toBe(term);
          expect([cursor.documents, cursor.last]).toEqual([list.length, list.at(-1)?.ordinal]);
          const postings = decodePostings(cursor.bytes, cursor.postingsStart, list.length, false);
          expect([...postings.ordinals]).toEqual(list.map(({ ordinal }) => ordinal));
          expect([...postings.positionCounts]).toEqual(list.map(({ positions }) => positions.length));
          expect(cursor.postingsEnd).toBeLessThanOrEqual(cursor.positionsStart);
        }
        expect(cursor.next()).toBe(false);
        expect(cursor.next()).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('tells terms apart by their first four bytes, zeros behind shorter ones', () => {
    const cursor = openSegment(write(new Map(['a', 'ab', 'abcde', '注'].map((term) => [term, [use(0, 1)]]))));
    const prefixes: number[] = [];
    while (cursor.next()) prefixes.push(cursor.prefix);
    expect(prefixes).toEqual([0x61000000, 0x61620000, 0x61626364, 0xe6b3a800]);
    expect(prefixes).toEqual(prefixes.toSorted((left, right) => left - right));
  });

  it('holds a term without positions', () => {
    const cursor = openSegment(write(new Map([['tra', [use(2), use(5)]]])));
    expect(cursor.next()).toBe(true);
    expect(cursor.positionsStart).toBe(cursor.positionsEnd);
  });

  it('of no terms is over at once', () => expect(openSegment(wrap(new Uint8Array(0))).next()).toBe(false));
});
