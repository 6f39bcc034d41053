import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFirst, findSorted, lastNotAbove } from '../../src/storage/binary-search.ts';

const ascending = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }).map((all) => all.sort((a, b) => a - b));
const wanted = fc.integer({ min: -1, max: 61 });

describe('binary search', () => {
  it('finds a number where it stands, or not at all', () => {
    fc.assert(
      fc.property(ascending, wanted, (numbers, number) => {
        expect(findSorted(Uint32Array.from(numbers), number)).toBe(numbers.indexOf(number));
      }),
    );
  });

  it('finds the last number that is not above another', () => {
    fc.assert(
      fc.property(ascending, wanted, (numbers, number) => {
        expect(lastNotAbove(numbers, number)).toBe(numbers.findLastIndex((each) => each <= number));
      }),
    );
  });

  it('finds the first place that is reached, from the start to the end that are given', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(70), (start, length, reached) => {
        const asked: number[] = [];
        const found = findFirst(start, start + length, (place) => {
          asked.push(place);
          return place >= reached;
        });
        expect(found).toBe(Math.min(Math.max(start, reached), start + length));
        expect(asked.filter((place) => place < start || place >= start + length)).toEqual([]);
        expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(length + 1)));
      }),
    );
  });
});
