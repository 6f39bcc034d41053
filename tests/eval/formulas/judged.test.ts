import { describe, expect, it } from 'vitest';
import { averagePrecisionPrime, bpref, judgedOnly, ndcgPrime, precisionPrime } from './judged.ts';

const grades = new Map([
  ['high', 3],
  ['medium', 2],
  ['low', 1],
  ['wrong', 0],
  ['worse', 0],
]);

describe('judgedOnly()', () => {
  it('takes out what nobody judged, and what is named twice', () => {
    expect(judgedOnly(['x', 'low', 'y', 'high', 'low'], grades)).toEqual(['low', 'high']);
  });
});

describe('ndcgPrime()', () => {
  it('is 1 for the best order, whatever unjudged stands between', () => {
    expect(ndcgPrime(['x', 'high', 'y', 'medium', 'z', 'low'], grades)).toBeCloseTo(1, 12);
  });

  it('has the grade as gain', () => {
    // 1 + 3 / log2(3) of 3 + 2 / log2(3) + 1 / 2.
    expect(ndcgPrime(['low', 'high'], grades)).toBeCloseTo(2.892789 / 4.76186, 5);
  });

  it('is 0 without answers or relevant documents', () => {
    expect(ndcgPrime([], grades)).toBe(0);
    expect(ndcgPrime(['a'], new Map([['a', 0]]))).toBe(0);
  });
});

describe('precisionPrime()', () => {
  it('counts grades of 2 and 3 among the first judged', () => {
    expect(precisionPrime(['x', 'low', 'high', 'wrong', 'medium'], grades, 2)).toBe(0.5);
    expect(precisionPrime(['x', 'low', 'high', 'wrong', 'medium'], grades, 5)).toBe(0.4);
  });
});

describe('averagePrecisionPrime()', () => {
  it('is the mean precision at the ranks of the relevant, and 0 for those that are missing', () => {
    expect(averagePrecisionPrime(['low', 'x', 'high', 'medium'], grades)).toBeCloseTo((1 / 2 + 2 / 3) / 2, 12);
    expect(averagePrecisionPrime(['high'], grades)).toBe(0.5);
    expect(averagePrecisionPrime([], grades)).toBe(0);
  });
});

describe('bpref()', () => {
  it('takes off for each judged irrelevant document before a relevant one', () => {
    expect(bpref(['high', 'wrong', 'medium'], grades)).toBeCloseTo((1 + 1 / 2) / 2, 12);
    expect(bpref(['wrong', 'low', 'worse', 'high', 'medium'], grades)).toBe(0);
    expect(bpref(['high', 'medium'], grades)).toBe(1);
  });
});
