import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BIGRAMS } from '../../src/variants/bigrams.ts';
import { packKey, RANK_BITS, unpackKey } from '../../src/variants/packed-key.ts';

const WIDTHS = [9, 9, 16, 18];
const numbers = fc.tuple(...WIDTHS.map((bits) => fc.integer({ min: 0, max: 2 ** bits - 1 })));

describe('packKey() and unpackKey()', () => {
  it('give back what was packed, up to 52 bits', () => {
    fc.assert(
      fc.property(numbers, (packed) => {
        expect(unpackKey(packKey(packed, WIDTHS), WIDTHS)).toEqual(packed);
      }),
    );
    expect(packKey([1, 2, 3], [16, 20, 12])).toBe(2 ** 32 + 2 * 2 ** 12 + 3);
    expect(Number.isSafeInteger(packKey([511, 511, 65_535, 2 ** 18 - 1], WIDTHS))).toBe(true);
  });

  it('sort as their numbers do, the first before the second', () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const first = left.findIndex((number, at) => number !== right[at]);
        const expected = first === -1 ? 0 : Math.sign((left[first] ?? 0) - (right[first] ?? 0));
        expect(Math.sign(packKey(left, WIDTHS) - packKey(right, WIDTHS))).toBe(expected);
      }),
    );
  });

  it('have room for the rank of every bigram', () => {
    expect(MAX_BIGRAMS).toBeLessThan(2 ** RANK_BITS);
  });
});
