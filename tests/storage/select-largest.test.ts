import { describe, expect, it } from 'vitest';
import { selectLargest } from '../../src/storage/select-largest.ts';
import { createRandom } from '../bench/queries.ts';

describe('selectLargest()', () => {
  it('gives what sorting everything would, ties in their order', () => {
    const random = createRandom(3);
    for (let round = 0; round < 300; round++) {
      const keys = Float64Array.from({ length: random(60) }, () => random(12));
      const count = random(70);
      const sorted = [...keys.keys()].sort((left, right) => (keys[right] ?? 0) - (keys[left] ?? 0) || left - right);
      expect(selectLargest(keys, count)).toEqual(sorted.slice(0, count));
    }
  });
});
