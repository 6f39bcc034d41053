import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../src/formulas/read/formula-tree.ts';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { formatPair, formatPart, formatSymbol, parsePartSize } from '../../../src/formulas/terms/format-terms.ts';
import { findRepeatedVariables } from '../../../src/formulas/terms/repeated-variables.ts';
import { rarityOf } from '../../../src/formulas/terms/symbol-rarity.ts';

const edge = fc.constantFrom<Edge | 'next'>('next', 'above', 'below', 'low', 'up', 'within', 'row', 'cell');
const symbol = fc.oneof(
  fc.constantFrom('x', '=', '+', 'frac', 'int', 'theta', 'softmax', '注意力', '('),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
);
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('terms of symbols and pairs', () => {
  it('never need more than 48 bytes, whatever stands in a formula', () => {
    fc.assert(
      fc.property(symbol, edge, symbol, (parent, where, child) => {
        expect(bytes(formatSymbol(parent))).toBeLessThanOrEqual(48);
        expect(bytes(formatPair(parent, where, child))).toBeLessThanOrEqual(48);
      }),
    );
  });

  it('keep short symbols as they are and tell long ones apart by their ends', () => {
    expect(formatSymbol('softmax')).toBe('ssoftmax');
    expect(formatSymbol('注意力')).toBe('s注意力');
    const long = 'a'.repeat(30);
    expect(formatSymbol(`${long}b`)).not.toBe(formatSymbol(`${long}c`));
    expect(formatSymbol(`${long}b`)).toMatch(/^saaaa~/);
  });

  it('begin with the rarer symbol, and still say which of both is the parent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('x', '=', '+', 'int', 'softmax', 'theta'),
        edge,
        fc.constantFrom('y', '=', 'sum', 'norm'),
        (parent, where, child) => {
          const rarer = rarityOf(child) > rarityOf(parent) ? child : parent;
          expect(formatPair(parent, where, child).startsWith(`p${rarer} `)).toBe(true);
          if (parent !== child) expect(formatPair(parent, where, child)).not.toBe(formatPair(child, where, parent));
        },
      ),
    );
  });

  it('differ by edge', () => {
    const edges: readonly (Edge | 'next')[] = ['next', 'above', 'below', 'low', 'up', 'within', 'row', 'cell'];
    expect(new Set(edges.map((each) => formatPair('x', each, '2'))).size).toBe(edges.length);
  });
});

describe('terms of parts', () => {
  it('say their size to an eighth of its logarithm, up to the largest that the digit holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (size, hash) => {
        const read = parsePartSize(formatPart({ hash, size, rarest: 3, secondRarest: 1 }));
        expect(Math.abs(read - Math.log2(size))).toBeLessThanOrEqual(1 / 8);
      }),
    );
    expect(parsePartSize(formatPart({ hash: 1, size: 1 << 20, rarest: 0, secondRarest: 0 }))).toBe(35 / 4);
  });

  it('stand together where their two rarest symbols are the same', () => {
    const terms = [
      { hash: 9, size: 2, rarest: 4, secondRarest: 1 },
      { hash: 1, size: 90, rarest: 4, secondRarest: 1 },
    ].map(formatPart);
    expect(terms[0]?.slice(0, 5)).toBe(terms[1]?.slice(0, 5));
    expect(formatPart({ hash: 1, size: 90, rarest: 4, secondRarest: 2 }).slice(0, 5)).not.toBe(terms[1]?.slice(0, 5));
  });
});

describe('findRepeatedVariables()', () => {
  const ways = (tex: string): number[] => {
    const found: number[] = [];
    findRepeatedVariables(parseFormula(tex), (hash) => found.push(hash));
    return found;
  };

  it.each([
    ['x=y', 0],
    ['x+x', 1],
    ['x+x+x', 2],
    ['x+y+x+y', 2],
    ['1+1', 0],
    ['\\frac{x}{x}', 1],
    ['x_x^x', 2],
    ['', 0],
  ])('finds in %s the ways from each place to the next: %d', (tex, count) => {
    expect(ways(tex)).toHaveLength(count);
  });

  it.each([
    ['x^2+y^2+x', 'a^2+b^2+a'],
    ['\\frac{x}{x+y}', '\\frac{u}{u+w}'],
    ['x_i y_i', 'u_k v_k'],
  ])('finds the same in %s and %s, which differ in names only', (left, right) => {
    expect(ways(left).length).toBeGreaterThan(0);
    expect(ways(left)).toEqual(ways(right));
  });

  it('goes by distance, not by where a formula begins', () => {
    expect(ways('x+x')).toEqual(ways('1+2+x+x'));
    expect(ways('x+x')).not.toEqual(ways('x+1+x'));
    expect(ways('x+x^2')).not.toEqual(ways('2^x+x'));
  });

  it('takes ways of more than 24 steps for chance', () => {
    const deep = `${'\\sqrt{'.repeat(14)}x${'}'.repeat(14)}`;
    expect(ways(`x+${deep}`)).toHaveLength(0);
    expect(ways('x+\\sqrt{\\sqrt{x}}')).toHaveLength(1);
  });
});
