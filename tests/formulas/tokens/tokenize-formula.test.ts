import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLetters } from '../../../src/formulas/tokens/split-letters.ts';
import { tokenizeFormula } from '../../../src/formulas/tokens/tokenize-formula.ts';

const read = (tex: string): string =>
  tokenizeFormula(tex)
    .map(({ text }) => text)
    .join(' ');
const kinds = (tex: string): string =>
  tokenizeFormula(tex)
    .map(({ kind }) => kind)
    .join(' ');

/** Pieces of formulas whole and broken, as people type them. */
const piece = fc.constantFrom(
  ...['\\frac', '{', '}', '^', '_', '\\', '\\left(', '\\right)', '\\begin{matrix}', '\\end{matrix}', '&', '\\\\', '$', '%', '#'],
  ...[
    'x',
    'sin',
    'lowbit',
    '3.14',
    '≤',
    'α',
    '𝒙',
    '²',
    'ₜ',
    '√',
    '∛',
    '′',
    '\u0338',
    'é',
    '索引',
    'ｘ＝１',
    '\u{200b}',
    '\u{d800}',
  ],
);

describe('tokenizeFormula()', () => {
  it('never fails, and gives the same for the same', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const tex = pieces.join('');
        const tokens = tokenizeFormula(tex);
        expect(tokenizeFormula(tex)).toEqual(tokens);
        expect(tokens.every(({ text }) => typeof text === 'string')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads what looks the same as the same', () => {
    for (const [left, right] of [
      ['ｘ＝１', 'x=1'],
      ['𝒙+𝑦', 'x+y'],
      ['x²', 'x^{2}'],
      ['xₜ', 'x_{t}'],
      ['a ≤ b', 'a \\le b'],
      ['a\u0338= b', 'a\u0338=b'],
      ['x \u{200b} y', 'xy'],
      ['∛x', '\\sqrt[3]x'],
      ['f’', "f'"],
      ['α', '\\alpha'],
    ] as const)
      expect(read(left), left).toBe(read(right));
  });

  it('keeps numbers whole, up to sixteen digits', () => {
    expect(read('3.14+10')).toBe('3.14 + 10');
    expect(read('3.')).toBe('3 .');
    expect(read(`${'1'.repeat(40)}`)).toBe('1'.repeat(16));
  });

  it('reads words of other scripts as one atom, and a letter with its accent', () => {
    expect(read('索引')).toBe('索引');
    expect(kinds('é')).toBe('symbol accent-after');
    expect(read('é')).toBe('e acute');
  });

  it('reads raised characters side by side as one script', () => {
    expect(kinds('x²³')).toBe(kinds('x^{23}'));
    expect(read('x⁻¹')).toBe(read('x^{-1}'));
  });

  it('negates what a stroke goes through', () => {
    expect(tokenizeFormula('≠')).toEqual(tokenizeFormula('\\neq'));
    expect(tokenizeFormula('∉')).toEqual(tokenizeFormula('\\notin'));
  });
});

describe('splitLetters()', () => {
  const split = (letters: string): string =>
    splitLetters(letters)
      .map(({ text }) => text)
      .join(' ');

  it('finds functions with their arguments, words, and products of variables', () => {
    const expected = {
      sin: 'sin',
      sinx: 'sin x',
      xcosx: 'x cos x',
      nlogn: 'n log n',
      cost: 'cost',
      lowbit: 'lowbit',
      mex: 'mex',
      ab: 'a b',
      ijk: 'i j k',
      xyz: 'x y z',
      ABC: 'A B C',
      dxdy: 'd x d y',
    };
    expect(Object.fromEntries(Object.keys(expected).map((letters) => [letters, split(letters)]))).toEqual(expected);
  });

  it('loses no letter, whatever it takes them for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), (letters) => {
        const joined = split(letters).replaceAll(' ', '');
        // Names may be normalised (`leq`), variables may not.
        expect(splitLetters(letters).length === 1 || joined === letters).toBe(true);
      }),
    );
  });
});
