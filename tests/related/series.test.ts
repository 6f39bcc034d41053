import { describe, expect, it } from 'vitest';
import type { Series } from '../../src/post.ts';
import { findSeriesNeighbours } from '../../src/related/series.ts';

/** Posts in the order of the archive: of each its number in one series, or none. */
const neighbours = (...numbers: readonly (number | undefined)[]): (readonly number[])[] =>
  findSeriesNeighbours(
    numbers.map((number) => ({ series: number === undefined ? undefined : ({ name: '扩散模型漫谈', number } as Series) })),
  );

describe('findSeriesNeighbours()', () => {
  it('gives the part after a post, then the one before', () => {
    expect(neighbours(3, 2, 1)).toEqual([[1], [0, 2], [1]]);
    expect(neighbours(1, 2, 3)).toEqual([[1], [2, 0], [1]]);
  });

  it('goes by numbers and not by the order of the archive, over gaps as well', () => {
    expect(neighbours(7, 1, 3)).toEqual([[2], [2], [0, 1]]);
  });

  it('leaves alone what is in no series, or alone in one', () => {
    expect(neighbours(1, undefined, 2)).toEqual([[2], [], [0]]);
    expect(neighbours(1, undefined)).toEqual([[], []]);
    expect(neighbours()).toEqual([]);
  });

  it('keeps series apart, and joins those whose names differ in case or width only', () => {
    const series = (name: string, number: number) => ({ series: { name, number } as Series });
    expect(findSeriesNeighbours([series('甲', 1), series('乙', 2), series('甲', 2)])).toEqual([[2], [], [0]]);
    expect(findSeriesNeighbours([series('GAN', 1), series('ＧＡＮ', 2)])).toEqual([[1], [0]]);
  });
});
