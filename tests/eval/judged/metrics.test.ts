import { describe, expect, it } from 'vitest';
import { mean, ndcg, recall, reciprocalRank } from './metrics.ts';

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 0],
]);

describe('ndcg()', () => {
  it('is 1 for the best order, whatever follows', () => {
    expect(ndcg(['a', 'b', 'c', 'd', 'x'], grades, 10)).toBeCloseTo(1, 12);
  });

  it('is as computed by hand for another order', () => {
    // Gains 7, 3, 1 at ranks 1, 2, 3: 7 + 3/log2(3) + 1/2 = 9.39279. Given c, x, a: 1 + 0 + 7/2 = 4.5.
    expect(ndcg(['c', 'x', 'a'], grades, 10)).toBeCloseTo(4.5 / 9.39279, 5);
  });

  it('looks no deeper than asked, also for the best order', () => {
    expect(ndcg(['b', 'a'], grades, 1)).toBeCloseTo(3 / 7, 12);
    expect(ndcg(['d', 'a'], grades, 1)).toBe(0);
  });

  it('is 0 without answers or relevant documents', () => {
    expect(ndcg([], grades, 10)).toBe(0);
    expect(ndcg(['d'], new Map([['d', 0]]), 10)).toBe(0);
  });
});

describe('reciprocalRank()', () => {
  it('is one over the rank of the first relevant answer', () => {
    expect(reciprocalRank(['d', 'x', 'c', 'a'], grades, 10)).toBeCloseTo(1 / 3, 12);
  });

  it('is 0 beyond the depth', () => {
    expect(reciprocalRank(['d', 'x', 'c'], grades, 2)).toBe(0);
  });
});

describe('recall()', () => {
  it('counts relevant documents only, within the depth', () => {
    expect(recall(['d', 'b', 'x', 'a'], grades, 10)).toBeCloseTo(2 / 3, 12);
    expect(recall(['d', 'b', 'x', 'a'], grades, 2)).toBeCloseTo(1 / 3, 12);
  });

  it('counts no document twice', () => {
    expect(recall(['a', 'a', 'a'], grades, 10)).toBeCloseTo(1 / 3, 12);
  });
});

describe('mean()', () => {
  it('is the arithmetic mean, and NaN of nothing', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNaN();
  });
});
