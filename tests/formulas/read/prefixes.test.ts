import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormulaRow } from '../../../src/formulas/read/formula-tree.ts';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';

/** All symbols of a tree, those of its rows after their own. */
const symbolsOf = (row: FormulaRow): string[] =>
  row.flatMap(({ symbol, branches }) => [symbol, ...branches.flatMap((branch) => symbolsOf(branch.row))]);

/** Formulas with every structure that the reader knows. */
const FORMULAS = [
  '\\frac{\\partial^2 f}{\\partial x^2} = \\lambda_{i,j}',
  '\\begin{cases} x & x > 0 \\\\ -x & y \\end{cases}',
  '\\left( \\sum_{k=0}^{n} \\binom{n}{k} \\right)^{2}',
  '\\sqrt[3]{a + \\sqrt{b}} \\le \\lVert \\mathbf{w} \\rVert',
  '\\overset{\\text{def}}{=} \\underset{x}{\\operatorname{argmin}} \\hat{y}',
  '∑ᵢ₌₁ⁿ xᵢ²/(a+b) ≤ √(c)',
];

describe('a formula while it is typed', () => {
  it.each(FORMULAS)('has at each letter of %s only symbols that were typed', (tex) => {
    for (let length = 0; length <= tex.length; length++) {
      const count = symbolsOf(parseFormula(tex.slice(0, length))).length;
      // Each fraction, root or script that is typed makes one symbol, never many.
      expect(count, tex.slice(0, length)).toBeLessThanOrEqual(length);
    }
  });

  it('loses no letter of what is in braces, brackets or scripts', () => {
    const { formula } = fc.letrec<{ formula: { tex: string; letters: string } }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('a', 'b', 'k', 'u', 'w').map((letter) => ({ tex: letter, letters: letter })),
        fc.tuple(tie('formula'), tie('formula')).map(([left, right]) => ({
          tex: `\\frac{${left.tex}}{${right.tex}}`,
          letters: left.letters + right.letters,
        })),
        tie('formula').map(({ tex, letters }) => ({ tex: `\\sqrt{${tex}}`, letters })),
        tie('formula').map(({ tex, letters }) => ({ tex: `\\left[${tex}\\right]`, letters })),
        fc.tuple(tie('formula'), tie('formula')).map(([left, right]) => ({
          tex: `${left.tex} + ${right.tex}`,
          letters: left.letters + right.letters,
        })),
        tie('formula').map(({ tex, letters }) => ({ tex: `z_{${tex}}`, letters: `z${letters}` })),
      ),
    }));
    fc.assert(
      fc.property(formula, ({ tex, letters }) => {
        const read = symbolsOf(parseFormula(tex)).filter((symbol) => /^[a-z]$/.test(symbol));
        expect(read.join('')).toBe(letters);
      }),
    );
  });

  it('is the same with and without the blanks and braces that mean nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '+', '\\alpha', '=', '2', '\\le'), { maxLength: 12 }), (pieces) => {
        const plain = parseFormula(pieces.join(' '));
        expect(parseFormula(pieces.join('  \n'))).toEqual(plain);
        expect(parseFormula(`{${pieces.join(' ')}}`)).toEqual(plain);
        expect(parseFormula(`\\displaystyle ${pieces.join(' \\, ')}`)).toEqual(plain);
      }),
    );
  });

  it('is read whatever stands in it', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '\\',
        '{',
        '}',
        '^',
        '_',
        '&',
        '\\\\',
        '\\frac',
        '\\left(',
        '\\right',
        '\\begin{',
        '\\end{',
        '/',
        '|',
        '$',
        '#1',
        '中',
        '\u0302',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const tex = units.join('');
        expect(parseFormula(tex)).toEqual(parseFormula(tex));
        expect(symbolsOf(parseFormula(tex)).every((symbol) => symbol !== '' && !/\s/.test(symbol))).toBe(true);
      }),
    );
  });
});
