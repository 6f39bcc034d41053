import { describe, expect, it } from 'vitest';
import { MAX_FORMULA_LENGTH } from '../../../src/formulas/read/parse-formula.ts';
import { analyseFormula, MAX_FORMULA_TERMS } from '../../../src/formulas/terms/terms.ts';

/** What opens and never closes, what waits for an argument, what belongs to what precedes it. */
const PIECES = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '|',
    '||',
    '\\|',
    '\\{',
    '\\left(',
    '\\right)',
    '\\left.',
    '\\right.',
    '\\left|',
    '\\middle|',
    '(|',
    '|(',
  ],
  ...['^', '_', '^{', '_{', '^(', '^-', "'", '²', 'ₜ', 'x^', 'x_1', '\u0302', '\u0338', '\\not'],
  ...[
    '\\frac',
    '\\frac{',
    '\\frac1',
    '\\sqrt',
    '\\sqrt[',
    '√',
    '\\hat',
    '\\hat{',
    '\\overset',
    '\\underset{',
    '\\xrightarrow[',
    '\\underbrace{a}_',
  ],
  ...['/', 'a/', 'a/b', '(a/', 'a!/', '1/-', '\\log/', '\\over', '{a\\over', '\\choose'],
  ...[
    '\\begin{align}',
    '\\begin{matrix}',
    '\\begin{array}{',
    '\\end{align}',
    '\\begin{',
    '\\\\',
    '&',
    '\\substack{',
    '\\matrix{',
    '\\cases{',
  ],
  ...['\\text{', '\\text{$', '$', '\\mathrm', '\\rm{', '\\operatorname', '\\label{', '\\color', '\\', '\\a', '%', '~'],
  ...['d', 'dx', '\\int d', 'x=', 'x,', 'xyz', '1', '1.', '.', '<', '中', '𝒙', '\\arg\\min'],
];

const repeat = (piece: string): string => piece.repeat(Math.ceil(MAX_FORMULA_LENGTH / piece.length)).slice(0, MAX_FORMULA_LENGTH);

describe('analyseFormula() of hostile input', () => {
  // The slowest takes 45 ms (2026-11, 2 cores); with one quadratic step they would take minutes.
  it('takes each in linear time and neither throws nor overflows', { timeout: 30_000 }, () => {
    for (const piece of PIECES) {
      for (const tex of [repeat(piece), repeat(`${piece}x`), repeat(`${piece} `)]) {
        const { terms, size } = analyseFormula(tex);
        expect(terms.size, piece).toBeLessThanOrEqual(MAX_FORMULA_TERMS);
        expect(size, piece).toBeLessThanOrEqual(2 * MAX_FORMULA_LENGTH);
      }
    }
  });

  it('takes soups of them, with terms of 48 bytes at most', { timeout: 30_000 }, () => {
    const encoder = new TextEncoder();
    let seed = 20_261_123;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 2000; round += 1) {
      const tex = Array.from({ length: random(80) }, () => PIECES[random(PIECES.length)] ?? '').join('');
      for (const term of analyseFormula(tex).terms.keys()) expect(encoder.encode(term).length, tex).toBeLessThanOrEqual(48);
    }
  });
});
