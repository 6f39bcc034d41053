import { formatMathml, sanitizeMathml } from 'markdown-it-katex/typeset/mathml.ts';
import { describe, expect, it } from 'vitest';
import { createMathJaxFallback } from '../../../src/builder/archive/mathjax.ts';
import { createKeptFallback } from '../../../src/markdown/kept-fallback.ts';
import { createRender } from '../../../src/markdown/render.ts';

const fallback = createMathJaxFallback();
const render = createRender({ fallback });

/** Of physics, mathtools, upgreek, cancel, cases, units, gensymb, enclose and the base, a few of each. */
const FORMULAS = [
  '\\dv[2]{u}{y}+\\pdv{g}{z}',
  '\\ev{B}=\\mel{u}{B}{v}',
  '\\qty[\\frac{u}{v}]',
  '\\mqty(1&2\\\\3&4)',
  '\\prescript{1}{2}{Z}',
  '\\xlongrightarrow{u}',
  '\\begin{psmallmatrix}1\\\\2\\end{psmallmatrix}',
  '\\upalpha+\\Upgamma',
  '\\cancelto{1}{y}',
  '\\nicefrac{1}{3}',
  '37\\celsius',
  '\\enclose{box}{y}',
  '\\root 4\\of{y}',
  '\\skew3\\hat B',
  '\\DeclarePairedDelimiter{\\abs}{|}{|}\\abs{y}',
  '\\newenvironment{w}{(}{)}\\begin{w}y\\end{w}',
  '\\displaylines{u\\\\v}',
];

describe('createMathJaxFallback()', () => {
  it.each(FORMULAS)('typesets %s', (tex) => {
    const { html, warnings, formulas, fallbacks } = render(`$${tex}$`);
    expect(warnings).toEqual([]);
    expect(html).toMatch(/<span id="math-1" class="katex notranslate" translate="no"><math>.+<\/math><\/span>/);
    expect(formulas[0]?.mathml).toMatch(/^<math>.+<\/math>$/);
    expect(formulas[0]?.text).not.toContain('\\');
    expect(Object.keys(fallbacks)).toHaveLength(1);
  });
  it('does not know what nobody knows', () => expect(fallback('\\forll y', false, {})).toBeUndefined());
  it('keeps \\div a division where physics is not asked for', () =>
    expect(fallback('\\upmu\\div 2', false, {})).toContain('\u00f7'));
  it('uses the macros of the post', () => {
    expect(fallback('\\half\\upmu', false, { '\\half': '\\frac{1}{2}' })).toContain('<mfrac>');
    const { warnings, fallbacks } = render('$\\newcommand{\\both}[2]{#1\\upmu #2}$ $\\both uv$');
    expect([warnings, Object.keys(fallbacks).length]).toEqual([[], 1]);
  });
  it('forgets what a formula defines', () => {
    expect(fallback('\\def\\own{y}\\own\\upmu', false, {})).toBeDefined();
    expect(fallback('\\own\\upmu', false, {})).toBeUndefined();
  });
  it('lets nothing through that acts', () => {
    const { html } = render('$\\upmu\\href{javascript:u()}{y}\\style{color:red}{z}\\data{u=v}{w}\\class{x}{y}$');
    expect(html).not.toMatch(/javascript|style=|data-u|href/);
  });
  it('bounds macros that call themselves', () => expect(fallback('\\def\\own{\\own\\own}\\own', false, {})).toBeUndefined());
});

describe('createKeptFallback()', () => {
  const body = FORMULAS.map((tex) => `$${tex}$ 与\n\n$$${tex}$$\n`).join('\n');
  it('renders the same bytes again without MathJax', () => {
    const { fallbacks } = render(body);
    const again = createRender({ fallback: createKeptFallback(fallbacks) });
    for (const output of ['html', 'mathml', 'tex'] as const) expect(again(body, output)).toEqual(render(body, output));
    expect(Object.keys(fallbacks)).toHaveLength(2 * FORMULAS.length);
  });
});

describe('sanitizeMathml()', () => {
  it('leaves as it is what it gave', () => {
    for (const tex of FORMULAS) {
      const once = sanitizeMathml(fallback(tex, true, {}) ?? '', true);
      expect(sanitizeMathml(once, true)).toBe(once);
      expect(formatMathml(once)).toMatch(/^<math>/);
    }
  });
  it('sets the number of a row at its end', () =>
    expect(
      sanitizeMathml('<math><mtable><mlabeledtr><mtd><mn>1</mn></mtd><mtd><mi>y</mi></mtd></mlabeledtr></mtable></math>', false),
    ).toBe('<math><mtable><mtr><mtd><mi>y</mi></mtd><mtd><mn>1</mn></mtd></mtr></mtable></math>'));
});
