import { describe, expect, it } from 'vitest';
import { argumentEnd, countPrinted, isProse, readTokens } from './tex-tokens.ts';

const read = (tex: string): string[] => readTokens(tex).map(({ text }) => text);

describe('readTokens()', () => {
  it('cuts into commands, letters, numbers and marks, without blanks and comments', () => {
    expect(read('\\alpha x_{10} \\le y % why\n+ 2.5')).toEqual(['\\alpha', 'x', '_', '{', '10', '}', '\\le', 'y', '+', '2.5']);
  });

  it('takes single digits where TeX does', () => {
    expect(read('\\frac12 x^23 12')).toEqual(['\\frac', '1', '2', 'x', '^', '2', '3', '12']);
  });

  it('keeps texts, names, environments and sizes whole', () => {
    expect(read('\\text{if {x}} \\mathrm d \\operatorname*{arg max} {\\rm Var}')).toEqual([
      ...['\\text{if {x}}', '\\mathrm d', '\\operatorname*{arg max}', '{', '\\rm Var', '}'],
    ]);
    expect(read('\\begin{array}{cc} a \\\\[2pt] b \\end{array} \\left( \\right. \\color{red}')).toEqual([
      ...['\\begin{array}{cc}', 'a', '\\\\[2pt]', 'b', '\\end{array}', '\\left(', '\\right.', '\\color{red}'],
    ]);
  });

  it('ends an unclosed group and a lone backslash with the formula', () => {
    expect(read('a\\text{b')).toEqual(['a', '\\text{b']);
    expect(read('a\\')).toEqual(['a', '\\']);
  });
});

describe('argumentEnd()', () => {
  it('is behind a group or a token', () => {
    const tokens = readTokens('\\frac{a{b}}c');
    expect(argumentEnd(tokens, 1)).toBe(7);
    expect(argumentEnd(tokens, 7)).toBe(8);
    expect(argumentEnd(readTokens('{a'), 0)).toBe(2);
  });
});

describe('countPrinted()', () => {
  it('leaves out braces, sizes and environments', () => {
    expect(countPrinted(readTokens('\\begin{aligned}\\displaystyle x_{i}\\,=1\\end{aligned}'))).toBe(5);
  });
});

describe('isProse()', () => {
  it('tells words between formulas from names', () => {
    const prose = (tex: string): boolean => readTokens(tex).some(isProse);
    expect(['\\text{if}', '\\text{ otherwise}', '\\text{\u{5176}\u{5b83}}'].map(prose)).toEqual([true, true, true]);
    expect(['\\text{LCA}', '\\mathrm{if}', 'if'].map(prose)).toEqual([false, false, false]);
  });
});
