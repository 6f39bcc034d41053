import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectStatistics } from '../../../src/index/write/collect-statistics.ts';
import type { Segment } from '../../../src/index/write/segment.ts';
import { sortCounts } from '../../../src/index/write/term-counts.ts';

const segment = (lengths: readonly number[]): Segment => ({
  documents: lengths.length,
  lengths: Uint32Array.from(lengths),
  titleLengths: Uint16Array.from(lengths, (length) => length % 10),
  terms: new Uint8Array(0),
});

describe('collectStatistics()', () => {
  it('joins the posts of segments that follow one another', () => {
    const { postCount, average, lengths, titleLengths } = collectStatistics([segment([3, 14]), segment([]), segment([10])]);
    expect(postCount).toBe(3);
    expect(average).toBe(9);
    expect([...lengths]).toEqual([3, 14, 10]);
    expect([...titleLengths]).toEqual([3, 4, 0]);
  });

  it('does not depend on where segments are cut', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lengths, fc.nat(20), (all, cut) => {
        expect(collectStatistics([segment(all.slice(0, cut)), segment(all.slice(cut))])).toEqual(
          collectStatistics([segment(all)]),
        );
      }),
    );
  });

  it('of no posts divides by nothing', () => expect(collectStatistics([])).toMatchObject({ postCount: 0, average: 1 }));
});

describe('sortCounts()', () => {
  it('gives columns by ascending document, whatever order they were counted in', () => {
    const sums = new Map([
      [7, { title: 0, frequency: 2 }],
      [0, { title: 1, frequency: 5 }],
      [3, { title: 0, frequency: 1 }],
    ]);
    expect(sortCounts(sums)).toEqual({ ordinals: [0, 3, 7], titles: [1, 0, 0], frequencies: [5, 1, 2] });
    expect(sortCounts(new Map())).toEqual({ ordinals: [], titles: [], frequencies: [] });
  });
});
