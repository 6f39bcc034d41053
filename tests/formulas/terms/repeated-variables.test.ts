import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { findRepeatedVariables } from '../../../src/formulas/terms/repeated-variables.ts';

function ways(tex: string): number[] {
  const found: number[] = [];
  findRepeatedVariables(parseFormula(tex), (hash) => found.push(hash));
  return found;
}

describe('findRepeatedVariables()', () => {
  it('finds one way fewer than a variable has places', () => {
    expect(ways('x')).toEqual([]);
    expect(ways('x+y')).toEqual([]);
    expect(ways('x+x')).toHaveLength(1);
    expect(ways('x+x+x')).toHaveLength(2);
    expect(ways('x+y+x+y')).toHaveLength(2);
  });

  it('knows no names', () => {
    expect(ways('x+x')).toEqual(ways('a+a'));
    expect(ways('\\frac{p}{p+q}')).toEqual(ways('\\frac{a}{a+b}'));
    expect(ways('\\sum_i x_i')).toEqual(ways('\\sum_k a_k'));
  });

  it('counts the distance in a row, wherever the row begins', () => {
    expect(ways('x+x')).toEqual(ways('y=x+x'));
    expect(ways('x+x')).not.toEqual(ways('x+y+x'));
    // The first and second of three, then the second and third: the same way twice.
    expect(new Set(ways('x+x+x')).size).toBe(1);
  });

  it('tells up from down, above from below, an index from an exponent', () => {
    const kinds = ['x^x', 'x_x', '\\frac{x}{x}', '\\frac{x}{2}+x', 'x+\\frac{x}{2}', 'x+\\frac{2}{x}'].map((tex) =>
      ways(tex).join(),
    );
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.every((way) => way !== '')).toBe(true);
  });

  it('does not look for symbols that are no variables', () => {
    expect(ways('2+2')).toEqual([]);
    expect(ways('\\sin\\sin')).toEqual([]);
  });

  it('gives up where the way is long, for that is chance', () => {
    const deep = (levels: number): string => `x+${'\\sqrt{'.repeat(levels)}x${'}'.repeat(levels)}`;
    expect(ways(deep(10))).toHaveLength(1);
    expect(ways(deep(13))).toEqual([]);
  });
});
