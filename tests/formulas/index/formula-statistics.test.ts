import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommonTerm,
  decodeFormulaStatistics,
  encodeFormulaStatistics,
  UNCOMMON,
} from '../../../src/formulas/index/formula-statistics.ts';
import type { Segment } from '../../../src/index/write/segment.ts';

const segmentOf = (sizes: readonly number[]): Segment => ({
  documents: sizes.length,
  lengths: Uint32Array.from(sizes),
  titleLengths: new Uint16Array(sizes.length),
  terms: new Uint8Array(0),
});

const statistics = (sizes: readonly (readonly number[])[], counts: readonly number[], common: readonly CommonTerm[] = []) =>
  decodeFormulaStatistics(encodeFormulaStatistics(sizes.map(segmentOf), counts, common));

describe('statistics of formulas', () => {
  it('say where the formulas of each post are, how many and how large', () => {
    const { formulas, firsts, sizes, averageSize } = statistics([[3, 5], [10]], [1, 0, 2]);
    expect(formulas).toBe(3);
    expect([...firsts]).toEqual([0, 1, 1, 3]);
    expect([...sizes]).toEqual([3, 5, 10]);
    expect(averageSize).toBe(6);
  });

  it('come back as they went, for any posts', () => {
    const posts = fc.array(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(posts, (sizesOf) => {
        const { formulas, firsts, sizes } = statistics(
          sizesOf,
          sizesOf.map((sizes) => sizes.length),
        );
        expect(formulas).toBe(sizesOf.flat().length);
        for (const [post, own] of sizesOf.entries()) expect([...sizes.subarray(firsts[post], firsts[post + 1])]).toEqual(own);
      }),
    );
  });

  it('know about how many formulas a common term is in', () => {
    const common = [
      { term: 'sx', formulas: 1000 },
      { term: 's=', formulas: 33 },
      { term: 'h0000012345', formulas: 12_345 },
    ];
    const { countOf } = statistics([Array(20_000).fill(4)], [20_000], common);
    for (const { term, formulas } of common) {
      expect(countOf(term) / formulas).toBeGreaterThan(0.95);
      expect(countOf(term) / formulas).toBeLessThan(1.05);
    }
    expect(countOf('slowbit')).toBe(UNCOMMON);
  });

  it('take no term of a small archive for one in more than a hundredth of its formulas', () => {
    expect(statistics([[4, 4]], [2]).countOf('sx')).toBe(0.02);
    expect(statistics([Array(300).fill(4)], [300]).countOf('sx')).toBe(3);
  });

  it('of no formulas divide by nothing', () => {
    const { formulas, averageSize, countOf } = statistics([], [0, 0]);
    expect([formulas, averageSize, countOf('sx')]).toEqual([0, 1, 0]);
  });

  it('lie at any multiple of four of a larger file', () => {
    const bytes = encodeFormulaStatistics([segmentOf([7, 9])], [2], [{ term: 'sx', formulas: 64 }]);
    const file = new Uint8Array(bytes.length + 8);
    file.set(bytes, 4);
    const { firsts, sizes, countOf } = decodeFormulaStatistics(file.subarray(4, 4 + bytes.length));
    expect([[...firsts], [...sizes], countOf('sx')]).toEqual([[0, 2], [7, 9], 64]);
  });
});
