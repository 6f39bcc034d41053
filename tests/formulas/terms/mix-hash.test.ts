import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHash, mixHash } from '../../../src/formulas/terms/mix-hash.ts';

describe('mixHash()', () => {
  it('gives whole numbers of 32 bits', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (hash, value) => {
        expect(mixHash(hash, value) | 0).toBe(mixHash(hash, value));
      }),
    );
  });

  it('tells apart what differs in the last number, and in the order', () => {
    expect(mixHash(1, 2)).not.toBe(mixHash(1, 3));
    expect(mixHash(mixHash(0, 1), 2)).not.toBe(mixHash(mixHash(0, 2), 1));
  });

  it('gives the numbers that are in every index, for indexes outlive builds', () => {
    expect([mixHash(0, 1), mixHash(0x2545f491, 7), mixHash(-1, 0x7fffffff)]).toMatchInlineSnapshot(`
      [
        -226305138,
        1960326248,
        1248788480,
      ]
    `);
  });

  it('spreads small numbers', () => {
    const hashes = new Set(Array.from({ length: 10_000 }, (_, value) => mixHash(0, value)));
    expect(hashes.size).toBe(10_000);
  });
});

describe('formatHash()', () => {
  it('writes five digits to base 36, whatever the hash', () => {
    fc.assert(
      fc.property(fc.integer(), (hash) => {
        expect(formatHash(hash)).toMatch(/^[0-9a-z]{5}$/);
      }),
    );
    expect(formatHash(0)).toHaveLength(5);
  });

  it('takes few of ten thousand hashes for one', () => {
    const texts = new Set(Array.from({ length: 10_000 }, (_, value) => formatHash(mixHash(0, value))));
    expect(texts.size).toBeGreaterThan(9990);
  });
});
