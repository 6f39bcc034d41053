import { describe, expect, it } from 'vitest';
import { createSimilarity } from '../../src/related/similarity.ts';
import { createVectors } from '../../src/related/vectors.ts';
import { makeProfile } from './make-profile.ts';

const similarityOf = (...texts: readonly string[]) =>
  createSimilarity(createVectors(texts.map((text, index) => makeProfile(`p${index}`, text))));

describe('createSimilarity()', () => {
  it('gives the post that shares most first', () => {
    const similar = similarityOf('腊肉 香肠 照片', '腊肉', '腊肉 香肠', '旅行 照片 旅行');
    expect(similar(0, 4).map(({ ordinal }) => ordinal)[0]).toBe(2);
  });

  it('never gives the post itself, nor one that shares nothing', () => {
    const similar = similarityOf('腊肉 香肠', '腊肉 香肠', '旅行 照片', '旅行 照片');
    expect(similar(0, 10).map(({ ordinal }) => ordinal)).toEqual([1]);
    expect(similar(3, 10).map(({ ordinal }) => ordinal)).toEqual([2]);
  });

  it('gives of equal ones those that come first in the archive, and as many as asked for', () => {
    const similar = similarityOf('腊肉', '腊肉', '腊肉', '腊肉');
    expect(similar(1, 2).map(({ ordinal }) => ordinal)).toEqual([0, 2]);
    expect(similar(0, 10)).toHaveLength(3);
  });

  it('is the same both ways, and forgets one question before the next', () => {
    const similar = similarityOf('腊肉 香肠', '腊肉 照片', '香肠 照片 腊肉');
    const scoreOf = (from: number, to: number): number | undefined =>
      similar(from, 9).find(({ ordinal }) => ordinal === to)?.score;
    for (const [left, right] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(scoreOf(left, right)).toBeCloseTo(scoreOf(right, left) ?? -1, 12);
    }
    expect(similar(0, 9)).toEqual(similar(0, 9));
  });
});
