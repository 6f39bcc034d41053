import { describe, expect, it } from 'vitest';
import { analyseFormula, isPart, MAX_FORMULA_TERMS, weighTerm } from '../../../src/formulas/terms/terms.ts';

const ODE = '\\frac{d\\boldsymbol{x}_t}{dt} = \\boldsymbol{v}_{\\boldsymbol\\theta}(\\boldsymbol{x}_t, t)';

const termsOf = (tex: string): string[] => [...analyseFormula(tex).terms.keys()];
const partsOf = (tex: string): string[] => termsOf(tex).filter(isPart);
const ofKind = (kind: string, tex: string): string[] => termsOf(tex).filter((term) => term.startsWith(kind));

/** The part that is the whole: no part is larger. */
function wholeOf(tex: string): string {
  return partsOf(tex).reduce((best, part) => (weighTerm(part) > weighTerm(best) ? part : best));
}

describe('analyseFormula()', () => {
  it('counts symbols', () => {
    const { terms, size } = analyseFormula(ODE);
    expect(size).toBe(14);
    expect([...terms].filter(([term]) => term.startsWith('s'))).toEqual([
      ['sfrac', 1],
      ['sdd', 2],
      ['sx', 2],
      ['st', 4],
      ['s=', 1],
      ['sv', 1],
      ['stheta', 1],
      ['s(', 1],
    ]);
  });

  it('pairs neighbours, the rarer one first', () => {
    expect(ofKind('p', '\\frac{dx_t}{dt} = v')).toEqual([
      'pdd Afrac',
      'pdd nx',
      'pt Lx',
      'pdd Bfrac',
      'pdd nt',
      'pfrac n=',
      'pv N=',
    ]);
  });

  it('writes the same terms in every engine, since indexes outlive builds', () => {
    expect(termsOf('a_i = a^2')).toMatchInlineSnapshot(`
      [
        "h05029b95u4",
        "h05028rbqzk",
        "h00004txnvy",
        "h050044oae9",
        "sa",
        "pa li",
        "si",
        "s=",
        "pa n=",
        "pa N=",
        "pa u2",
        "s2",
        "rtj1zo",
      ]
    `);
  });

  it('has for a renamed formula the same parts and repetitions, and other pairs', () => {
    const renamed = '\\frac{dy_s}{ds} = g_\\phi(y_s, s)';
    expect(partsOf(renamed)).toEqual(partsOf(ODE));
    expect(ofKind('r', renamed)).toEqual(ofKind('r', ODE));
    expect(ofKind('p', renamed)).not.toEqual(ofKind('p', ODE));
  });

  it('has no part of a formula that repeats other variables', () => {
    expect(partsOf(ODE)).not.toContain(wholeOf('\\frac{dx_t}{dt} = v_\\theta(y_t, t)'));
    expect(ofKind('r', 'x + y = x')).not.toEqual(ofKind('r', 'x + y = y'));
  });

  it('never renames a differential', () => {
    expect(partsOf('\\frac{dx}{dt}')).not.toContain(wholeOf('\\frac{ax}{at}'));
    expect(partsOf('\\int f(x) dx')).not.toContain(wholeOf('\\int f(x) ax'));
  });

  it('finds subscripts, accents and indices by formulas without them', () => {
    for (const tex of [ODE, "\\frac{d\\hat x}{dt} = v'(\\hat x, t)", '\\frac{dx^{(i)}}{dt} = v(x^{(i)}, t)']) {
      expect(partsOf(tex), tex).toContain(wholeOf('dx/dt = v(x, t)'));
    }
    expect(partsOf('\\frac{dx^2}{dt} = v(x^2, t)')).not.toContain(wholeOf('dx/dt = v(x, t)'));
  });

  it('has the sides of equations, rows of alignments and single equations as parts', () => {
    expect(partsOf(ODE)).toContain(wholeOf('v_\\theta(x_t, t)'));
    const rows = '\\begin{aligned} a &= \\sqrt{b+c} \\\\ \\frac{a}{b} &\\le \\log c \\end{aligned}';
    for (const part of ['a = \\sqrt{b+c}', '\\sqrt{x+y}', '\\frac{a}{b}', 'u/v \\le \\ln w'])
      expect(partsOf(rows), part).toContain(wholeOf(part));
    expect(partsOf('x = y^2 + 1, \\quad z = \\sqrt{x + w}')).toContain(wholeOf('b = \\sqrt{a + c}'));
  });

  it('has three symbols side by side as a part, for what is typed half', () => {
    const parts = partsOf('S = a + aq + aq^2 + \\cdots');
    for (const window of ['+ x y', '+ x y^2', 'y^2 + \\dots', 'x = y']) {
      expect(parts, window).toContain(wholeOf(window));
    }
    expect(parts).not.toContain(wholeOf('+ x y^2 +'));
  });

  it('of a half-typed formula has the terms of what is whole', () => {
    const half = new Set(termsOf('\\frac{d x_t}{dt} = v_\\theta('));
    expect(termsOf('\\frac{d x_t}{dt} = v_\\theta').filter((term) => !half.has(term) && !isPart(term))).toEqual([]);
    expect([...half]).toContain(wholeOf('\\frac{dx_t}{dt}'));
  });

  it('writes parts that lie in each other side by side', () => {
    const places = partsOf('\\operatorname{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d}}\\right) = A').map((part) =>
      part.slice(0, 3),
    );
    expect(places.length).toBeGreaterThan(8);
    expect(new Set(places).size).toBeLessThan(4);
  });

  it('has no terms for nothing', () => {
    for (const tex of ['', '   ', '{}', '\\label{eq:x}', '\\displaystyle', ',']) expect(termsOf(tex).length, tex).toBe(0);
  });

  it('keeps the whole and the pairs of a formula with too many terms', () => {
    const rows = Array.from({ length: 60 }, (_, row) => `x_{${row}} &= y_{${row}}^{${row}} + \\sqrt{z_{${row}}}`);
    const { terms } = analyseFormula(`\\begin{aligned}${rows.join('\\\\')}\\end{aligned}`);
    expect(terms.size).toBe(MAX_FORMULA_TERMS);
    expect(new Set([...terms.keys()].map((term) => term.charAt(0)))).toEqual(new Set(['h', 's', 'p']));
    expect(Math.max(...[...terms.keys()].map(weighTerm))).toBeGreaterThan(2.5);
  });

  it('keeps long words short', () => {
    const [word = ''] = ofKind('s', `\\text{${'\u6ce8\u610f\u529b\u673a\u5236'.repeat(40)}}`);
    expect(new TextEncoder().encode(word).length).toBeLessThan(24);
  });
});

describe('weighTerm()', () => {
  it('weighs parts by the logarithm of their size, and others by their kind', () => {
    expect(weighTerm('sx')).toBe(0.3);
    expect(weighTerm('pv N=')).toBe(1);
    expect(weighTerm('r12345')).toBe(0.7);
    expect(weighTerm(wholeOf(ODE))).toBeCloseTo(Math.log2(14) / 3, 1);
    expect(weighTerm(wholeOf('x^2 + y^2'))).toBeCloseTo(Math.log2(5) / 3, 1);
  });

  it('weighs nothing that is no term', () => {
    expect(weighTerm('')).toBe(0);
    expect(weighTerm('q')).toBe(0);
  });
});
