import createMarkdownIt from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { isEscapedForMarkdown, unescapeMarkdown } from 'markdown-it-katex/tex/unescape-markdown.ts';
import { adaptTex } from 'markdown-it-katex/typeset/compat.ts';
import { describe, expect, it } from 'vitest';

const plain = new createMarkdownIt().use(katexPlugin, { output: 'mathml' });
const problemsOf = (text: string) =>
  plain.parse(text, {}).flatMap(({ children }) => (children ?? []).flatMap((token) => typesetOf(token)?.problems ?? []));

describe('what MathJax takes and KaTeX does not', () => {
  it.each([
    ['\\min_\\boldsymbol\\beta', '\\min_{\\boldsymbol\\beta}'],
    ['F_\\min+y^\\tilde b', 'F_{\\min}+y^{\\tilde b}'],
    ['y_\\sqrt3+y^\\dfrac23', 'y_{\\sqrt3}+y^{\\dfrac23}'],
    ['\\prod_\\substack{i\\\\j}', '\\prod_{\\substack{i\\\\j}}'],
    ['y_\\rm b', 'y_{\\rm b}'],
    ['y^\\,z_\\qquad', 'y^{\\,}z_{\\qquad}'],
    ['{\\color{red} y+z}w', '{\\textcolor{red}{ y+z}}w'],
    ['\\color{red}{y}+z', '\\color{red}{y}+z'],
    ['\\color{red}y\\color{blue}z&w', '\\textcolor{red}{y}\\textcolor{blue}{z}&w'],
    ['\\left(\\color{red}y\\right)z', '\\left(\\textcolor{red}{y}\\right)z'],
    ['\\color{#0a0}{y}', '\\color{#0a0}{y}'],
    ['\\fcolorbox{#111}{#eeeeee}{$y$}\\textcolor{#123456}{z}', '\\fcolorbox{#111}{#eeeeee}{$y$}\\textcolor{#123456}{z}'],
    ['\\#y=#z', '\\#y=\\#z'],
    ['\\texttt{y_z}', '\\texttt{y\\_z}'],
    ['\\begin{array}\\\\y\\end{array}', '\\begin{array}{llllllllll}\\\\y\\end{array}'],
    ['min\\_size', 'min\\_size'],
  ])('%s is written as %s', (tex, adapted) => {
    expect(adaptTex(tex)).toBe(adapted);
    expect(problemsOf(`$${tex}$`)).toEqual(tex.includes('&') ? [expect.any(String)] : []);
  });
});

describe('isEscapedForMarkdown()', () => {
  it.each([['y\\_{i}'], ['\\left\\\\{y\\right\\\\}'], ['\\begin{matrix}1\\\\\\\\2\\end{matrix}']])('sees %s', (tex) =>
    expect(isEscapedForMarkdown(['z', tex])).toBe(true),
  );
  it.each([['max\\_pool'], ['y_1\\_{i}'], ['y\\\\{\\rm z}']])('is not misled by %s', (tex) =>
    expect(isEscapedForMarkdown([tex])).toBe(false),
  );
});

describe('unescapeMarkdown()', () => {
  it('gives the TeX that was meant', () => {
    expect(unescapeMarkdown('y\\_i+\\\\{z\\\\}')).toBe('y_i+\\{z\\}');
    expect(unescapeMarkdown('\\left\\\\{\\begin{matrix}1\\\\\\\\2\\end{matrix}\\right.')).toBe(
      '\\left\\{\\begin{matrix}1\\\\2\\end{matrix}\\right.',
    );
  });
  it('is asked for the formulas of a whole document', () => {
    expect(plain.render('$y\\_{i}$，$z\\_1$')).toContain('<msub><mi>z</mi><mn>1</mn></msub>');
    expect(plain.render('$z\\_1$')).not.toContain('<msub>');
  });
});

describe('a formula that is refused', () => {
  it('shows an unknown command in red and sets the rest', () => {
    const html = plain.render('$\\forll y\\in\\frac12$');
    expect(html).toContain('class="math-partial notranslate" translate="no" title="Undefined control sequence: \\forll"');
    expect(html).toContain('<mstyle mathcolor="#cc0000"><mtext>\\forll</mtext></mstyle>');
    expect(html).toContain('<mfrac>');
  });
  it.each([
    ['before it', '$y=\\frac12+\\sqrt{z$', '\\sqrt{z'],
    ['behind it', '$\\overset{k}{\\overset{m}\\text{Max}}=\\frac12$', '\\overset{k}{\\overset{m}\\text{Max}}'],
    ['on both sides', '$y_1_2+\\frac12$', '_2'],
    ['around a brace too many', '$\\frac12}+z$', '}'],
  ])('shows what stands %s', (_, source, fault) => {
    const html = plain.render(source);
    expect(html).toContain('<mfrac>');
    const shown = html.replace(/<annotation.*?<\/annotation>/g, '');
    const reds = /<mstyle mathcolor="#cc0000">(.*?)<\/mstyle>/.exec(shown)?.[1];
    expect(reds?.replace(/<[^>]*>/g, '')).toBe(fault);
    expect(html).toContain('title="');
  });
  it('has its brackets though one lacks its half', () => {
    expect(plain.render('$y=\\left(z+\\frac12$')).toContain('<mo stretchy="false">(</mo><mi>z</mi>');
    expect(problemsOf('$y=\\left(z$')).toHaveLength(1);
  });
  it('gives no error of KaTeX itself as a reason', () => {
    expect(problemsOf('$\\begin{array}{\\}y\\end{array}$').join()).not.toContain('Error:');
  });
});

describe('the fallback', () => {
  const asked: string[] = [];
  const md = new createMarkdownIt().use(katexPlugin, {
    memo: new Map(),
    fallback: (tex) => {
      asked.push(tex);
      return tex.includes('known')
        ? '<math><mi onclick="a()">k</mi><script>b</script><mstyle displaystyle="true" style="x"><mi href="javascript:c">l</mi></mstyle></math>'
        : undefined;
    },
  });
  const typesetsOf = (text: string) =>
    md.parse(text, {}).flatMap(({ children }) => (children ?? []).flatMap((token) => typesetOf(token) ?? []));

  it('is asked for what KaTeX refuses, once, and gives elements and attributes that are named', () => {
    const [plainOne, other, again] = typesetsOf('$y$ $\\known z$ $\\known z$');
    expect(asked).toEqual(['\\known z']);
    expect(plainOne?.fallback).toBeUndefined();
    expect(other?.html).toBe(
      '<span class="katex notranslate" translate="no"><math><mi>k</mi><mrow>b</mrow><mstyle displaystyle="true"><mi>l</mi></mstyle></math></span>',
    );
    expect(other?.problems).toEqual([]);
    expect(again?.fallback).toEqual(other?.fallback);
    expect(other?.fallback?.key).toBe('i\n\\known z');
  });
  it('leaves to the rest of the plugin what it does not know', () => {
    const [formula] = typesetsOf('$\\unheard y$');
    expect(formula?.html).toContain('math-partial');
    expect(formula?.problems).toHaveLength(1);
  });
});
