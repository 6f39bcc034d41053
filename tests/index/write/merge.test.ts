import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTerms } from '../../../src/index/write/merge.ts';
import { openSegment } from '../../../src/index/write/segment.ts';
import { SEGMENT_POSTS, segmentsOf, written } from '../written.ts';

const decoder = new TextDecoder();
const firstPosts = SEGMENT_POSTS.map((_, at) => SEGMENT_POSTS.slice(0, at).reduce((sum, posts) => sum + posts, 0));

describe('mergeTerms()', () => {
  it('visits each term of any segment once, in the order of bytes, with the segments that have it in theirs', () => {
    fc.assert(
      fc.property(written, (all) => {
        const naive = [...all].map(([term, list]) => [
          term,
          firstPosts.flatMap((first, at) => {
            const own = list.filter(({ ordinal }) => ordinal >= first && ordinal < first + (SEGMENT_POSTS[at] ?? 0));
            const last = own.at(-1);
            return last === undefined ? [] : [{ base: first, documents: own.length, last: last.ordinal - first }];
          }),
        ]);
        const visited: unknown[] = [];
        mergeTerms(segmentsOf(all), (term, parts) => {
          visited.push([decoder.decode(term), parts.map(({ base, documents, last }) => ({ base, documents, last }))]);
        });
        expect(visited).toEqual(naive);
      }),
    );
  });

  it('visits nothing where there is nothing', () => {
    const visit = (): void => expect.unreachable('no term is there');
    mergeTerms([], visit);
    mergeTerms(segmentsOf(new Map()), visit);
  });
});

describe('openSegment()', () => {
  it('walks over all bytes of a segment: each term begins where the one before ends', () => {
    fc.assert(
      fc.property(written, (all) => {
        for (const segment of segmentsOf(all)) {
          const cursor = openSegment(segment);
          let end = 0;
          while (cursor.next()) {
            expect(cursor.termStart).toBeGreaterThan(end);
            expect(cursor.postingsStart).toBeGreaterThan(cursor.termEnd);
            expect(cursor.positionsStart).toBeGreaterThan(cursor.postingsEnd);
            end = cursor.positionsEnd;
          }
          expect(end).toBe(segment.terms.length);
          expect(cursor.next()).toBe(false);
        }
      }),
    );
  });

  it('gives the first four bytes of a term as a number that sorts as the bytes do', () => {
    fc.assert(
      fc.property(written, (all) => {
        for (const segment of segmentsOf(all)) {
          const cursor = openSegment(segment);
          let before = 0;
          while (cursor.next()) {
            expect(cursor.prefix).toBeGreaterThanOrEqual(before);
            before = cursor.prefix;
          }
        }
      }),
    );
  });
});
