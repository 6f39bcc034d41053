import { typeset } from 'markdown-it-katex/typeset/typeset.ts';
import { describe, expect, it } from 'vitest';
import { texToText } from '../../../src/query/match/tex-to-text.ts';

/** As the formulas of posts read in their text. */
function readOfPost(tex: string): string {
  const result = typeset(tex, { isDisplay: false, macros: {}, output: 'mathml', memo: undefined });
  return result.kind === 'markup' ? result.text : '';
}

describe('texToText()', () => {
  it.each([
    '\\frac{dx_t}{dt}=\\eta_t',
    '\\frac{u+v}{2}',
    '\\frac{u}{vw}',
    '\\sqrt{2}\\leq\\sqrt{3y}',
    'y^{uv}\\neq y_{uv}',
    'y_{t-1}\\to\\infty',
    '\\frac{\\partial g}{\\partial\\theta}',
    '\\alpha\\times\\beta\\cdot\\gamma\\pm\\Omega',
    'e^{-\\lambda}\\in\\Theta',
    '\\mathbf{w}\\approx\\vartheta',
  ])('reads %s as a post does', (tex) =>
    expect(texToText(tex).replaceAll(' ', '').normalize('NFKC')).toBe(
      readOfPost(tex).replaceAll(' ', '').replaceAll('\u2212', '-').normalize('NFKC'),
    ),
  );
  it.each(['C:\\R', 'a_b', '\\\\server\\share', '5 dollars'])('leaves %s', (text) => expect(texToText(text)).toBe(text));
});
