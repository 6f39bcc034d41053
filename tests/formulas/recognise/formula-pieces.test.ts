import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces } from '../../../src/formulas/recognise/formula-pieces.ts';

/** Text, and each piece with its kind. */
const EXAMPLES: readonly (readonly [text: string, pieces: string])[] = [
  ['', ''],
  ['   ', ''],
  ['x', 'letter:x'],
  ['θ=1', 'letter:θ sign:= number:1'],
  ['x1 + 2x', 'letter:x1 sign:+ letter:2x'],
  ['dx/dt', 'pair:dx sign:/ pair:dt'],
  ['QK^T', 'pair:QK sign:^ letter:T'],
  ['PV=nRT', 'pair:PV sign:= pair:nRT'],
  ['sin(x)', 'name:sin open:( letter:x close:)'],
  ['theta', 'name:theta'],
  ['Python', 'word:Python'],
  ['3D', 'word:3D'],
  ['1e', 'word:1e'],
  ['3.14', 'number:3.14'],
  ['1.', 'number:1 other:.'],
  ['a<=b', 'letter:a sign:<= letter:b'],
  ['a>=b', 'letter:a sign:>= letter:b'],
  ['n!', 'letter:n postfix:!'],
  ['|x|', 'postfix:| letter:x postfix:|'],
  ['x²', 'letter:x script:²'],
  ['xᵢ', 'letter:x script:ᵢ'],
  ['∑∀ℝ', 'symbol:∑ symbol:∀ symbol:ℝ'],
  ['𝒩', 'symbol:𝒩'],
  ['a→b', 'letter:a sign:→ letter:b'],
  ['[0,1}', 'open:[ number:0 other:, number:1 close:}'],
  ['注意', 'other:注 other:意'],
  ['😀', 'other:😀'],
];

describe('cutPieces()', () => {
  it.each(EXAMPLES)('cuts %j into %s', (text, pieces) => {
    expect(
      cutPieces(text)
        .map(({ kind, text: piece }) => `${kind}:${piece}`)
        .join(' '),
    ).toBe(pieces);
  });

  it('says which piece stands apart', () => {
    expect(cutPieces(' a b+ c').map(({ isApart }) => isApart)).toEqual([true, true, false, true]);
  });

  it('loses nothing but white space, whatever was typed', () => {
    const unit = fc.oneof(
      fc.constantFrom('x', '1', '.', ' ', '\n', '<', '=', '\\', 'θ', '∑', '中', '𝒩', '😀', '²'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const pieces = cutPieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.replace(/\s/gu, ''));
        for (const piece of pieces) expect(piece.text).not.toBe('');
      }),
    );
  });

  it('cuts 200,000 letters or blanks at once', () => {
    expect(cutPieces('x'.repeat(200_000))).toHaveLength(1);
    expect(cutPieces(' '.repeat(200_000))).toHaveLength(0);
    expect(cutPieces(`x${' '.repeat(200_000)}y`)).toHaveLength(2);
  }, 3_000);
});
