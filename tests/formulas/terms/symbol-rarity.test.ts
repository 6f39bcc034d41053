import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RARITY, rarityOf } from '../../../src/formulas/terms/symbol-rarity.ts';

describe('rarityOf()', () => {
  it('is a whole number of two digits to base 36, and never 0, which parts of variables have', () => {
    fc.assert(
      fc.property(fc.string(), (symbol) => {
        const rarity = rarityOf(symbol);
        expect(Number.isInteger(rarity)).toBe(true);
        expect(rarity).toBeGreaterThan(0);
        expect(rarity).toBeLessThan(MAX_RARITY);
        expect(rarity.toString(36).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('orders common symbols by how common they are', () => {
    const symbols = ['(', '=', 'frac', 'sum', 'log', 'theta', 'partial'];
    const rarities = symbols.map(rarityOf);
    expect(rarities).toEqual(rarities.toSorted((left, right) => left - right));
    expect(new Set(rarities).size).toBe(symbols.length);
  });

  it('takes every symbol that is not listed for rarer than every one that is', () => {
    for (const symbol of ['wp', 'aleph', 'lowbit', 'softmax', '注意力', ''])
      expect(rarityOf(symbol), symbol).toBeGreaterThan(rarityOf('partial'));
  });

  it('is the same each time', () => expect(rarityOf('softmax')).toBe(rarityOf('softmax')));
});
