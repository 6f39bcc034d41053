import { describe, expect, it } from 'vitest';
import { listMissing } from '../src/series-order.ts';

describe('listMissing()', () => {
  it.each([
    [[1, 2, 3], []],
    [[21], Array.from({ length: 20 }, (_, index) => index + 1)],
    [
      [1, 4, 4],
      [2, 3],
    ],
    [[], []],
    [[0, 2], [1]],
    [
      [2019, 2022],
      [2020, 2021],
    ],
  ])('of %j', (numbers, missing) => {
    expect(listMissing(numbers)).toEqual(missing);
  });

  it('says nothing where numbers are no count', () => {
    expect(listMissing([1, 20240101])).toBeUndefined();
    expect(listMissing([3, 999_999])).toBeUndefined();
  });
});
