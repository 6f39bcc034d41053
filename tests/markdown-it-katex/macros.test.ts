import createMarkdownIt from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { takeMacros } from 'markdown-it-katex/tex/macros.ts';
import { adaptTex } from 'markdown-it-katex/typeset/compat.ts';
import { describe, expect, it } from 'vitest';

/** Readable texts of the formulas of a post. */
function texts(source: string): (string | undefined)[] {
  const tokens = new createMarkdownIt().use(katexPlugin).parse(source, {});
  return tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .flatMap((token) => typesetOf(token) ?? [])
    .map(({ text }) => text);
}

describe('takeMacros()', () => {
  it.each([
    ['\\newcommand{\\a}{b}x', 'x', { '\\a': 'b' }],
    ['\\newcommand\\a{b{c}}x', 'x', { '\\a': 'b{c}' }],
    ['\\newcommand{msign}{\\text{msign}}x', 'x', { '\\msign': '\\text{msign}' }],
    ['\\newcommand{\\f}[2]{#1+#2}', '', { '\\f': '#1+#2' }],
    ['\\newcommand{\\f}[2]{#2}', '', { '\\f': '\\@secondoftwo{#1#2}{#2}' }],
    ['\\def\\f#1{(#1)}\\let\\g=\\alpha', '', { '\\f': '(#1)', '\\g': '\\alpha' }],
    ['\\DeclareMathOperator*{\\argmin}{arg\\,min}', '', { '\\argmin': '\\operatorname*{arg\\,min}' }],
  ])('of %s', (tex, rest, macros) => expect(takeMacros(tex)).toEqual({ tex: rest, macros }));

  it('leaves what it cannot read, or what is too long', () => {
    for (const tex of ['\\newcommand{\\f}[1][d]{#1}', '\\newcommand{\\a', `\\def\\a{${'x'.repeat(501)}}`, '\\defx\\a{b}']) {
      expect(takeMacros(tex)).toEqual({ tex, macros: {} });
    }
  });
});

describe('macros of a post', () => {
  it('serve formulas before and after, and inline ones vanish', () => {
    expect(texts('$\\R$ $\\newcommand{\\R}{\\mathbb{R}}$ $\\R^n$')).toEqual(['ℝ', '', 'ℝ^n']);
  });
  it('change where they are defined again', () => {
    expect(texts('$\\def\\a{1}\\a$ $\\a$ $\\def\\a{2}\\a$ $\\a$')).toEqual(['1', '1', '2', '2']);
  });
  it('do not pass to the next post', () => {
    const md = new createMarkdownIt().use(katexPlugin);
    md.render('$\\gdef\\a{1}\\a$');
    expect(md.render('$\\a$')).toContain('math-partial');
  });
});

describe('adaptTex()', () => {
  it.each([
    ['a &lt; b &amp; c', 'a < b & c'],
    ['\\require{cancel}\\cancel{x}', '\\cancel{x}'],
    ['\\sqrt[\\uproot{2}n]{x}', '\\sqrt[n]{x}'],
    ['\\style{color:red}{x}\\class{a}{y}', '{x}{y}'],
    ['\\bbox[yellow,5px]{a_1}', '\\colorbox{yellow}{$a_1$}'],
    ['\\bbox[border:1px solid red]{a}', '\\boxed{a}'],
    ['\\bbox[5px]{a}', '{a}'],
    ['A_\\boldsymbol{B}^\\text{T}', 'A_{\\boldsymbol{B}}^{\\text{T}}'],
    ['\\text{stop_gradient # 50% &}', '\\text{stop\\_gradient \\# 50\\% \\&}'],
    ['\\text{a\\_b}', '\\text{a\\_b}'],
    ['\\text{$x_1$}', '\\text{$x_1$}'],
    ['a\\*b\\_{j}', 'a*b\\_{j}'],
    ['\\operatorname{stop\\_gradient}(x_1)', '\\operatorname{stop\\_gradient}(x_1)'],
    ['a<br />b', 'a b'],
    ['\\symbf{x}', '\\mathbf{x}'],
    ['\\pmatrix{a&b\\cr c&\\matrix{d}}', '\\begin{pmatrix}a&b\\cr c&\\begin{matrix}d\\end{matrix}\\end{pmatrix}'],
    ['\\unicode{x2460}\\unicode{65}', '\\text{①}\\text{A}'],
    ['\\[ \\max_a \\] x', '[ \\max_a ] x'],
    ['\\begin{matrix}a\\\\[2pt]b\\end{matrix}\\[', '\\begin{matrix}a\\\\[2pt]b\\end{matrix}['],
    ['a \\\\&\\\\& b', 'a \\&\\& b'],
    ['\\text{\\frac{a}{b}}', '\\text{\\textbackslash{}frac\\{a\\}\\{b\\}}'],
    ['\\text\\left(', '\\text{\\textbackslash{}left}('],
  ])('makes of %s %s', (tex, adapted) => expect(adaptTex(tex)).toBe(adapted));

  it.each(['x^{2}', '\\frac{a}{b}', 'a_{\\boldsymbol{b}}', '\\begin{aligned}a&=b\\\\[2pt]c&=d\\end{aligned}', '\\mathrm{d}x'])(
    'leaves %s',
    (tex) => {
      expect(adaptTex(tex)).toBe(tex);
    },
  );
});
