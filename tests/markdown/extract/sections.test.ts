import { describe, expect, it } from 'vitest';
import { createRender } from '../../../src/markdown/render.ts';
import { MAX_EXCERPT_LENGTH } from '../../../src/markdown/rendered.ts';

const render = createRender();
const blocks = (body: string) => render(body).sections.flatMap((section) => section.blocks);
const texts = (body: string) => blocks(body).map(({ text }) => text);
const excerpt = (body: string) => render(body).excerpt;

describe('sections', () => {
  it('begin at headings, the first before any', () => {
    const { sections, outline } = render('a\n\n# b $x_1$\n\nc\n\n### d\n\n> # e');
    expect(sections.map(({ heading, blocks: held }) => [heading?.level, heading?.text, held.map(({ text }) => text)])).toEqual([
      [undefined, undefined, ['a']],
      [1, 'b x_1', ['c']],
      [3, 'd', ['e']],
    ]);
    expect(outline).toEqual(sections.flatMap(({ heading }) => heading ?? []));
  });
  it('are none for an empty body', () => expect(render('').sections).toEqual([]));
});

describe('blocks', () => {
  it('are paragraphs, items, rows, quotes, captions and code', () => {
    const body =
      'a **b** `c`  \nd\n\n- e\n  f\n- g\n\n| h | i |\n| - | - |\n| j | k |\n\n> l\n\n![m](n.png)\n\n```js\no\n\n  p\n```\n\n    q';
    expect(blocks(body).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'prose: a b c d',
      'prose: e f',
      'prose: g',
      'prose: h | i',
      'prose: j | k',
      'prose: l',
      'prose: m',
      'code: o\n\n  p',
      'code: q',
    ]);
  });
  it('hold the text of links, images and footnotes, and of titles their authors gave', () => {
    expect(texts('[a](/b) ![c](d.png)[^1]\n\n::: tip e\nf\n:::\n\n> [!NOTE]\n> g\n\n[^1]: h')).toEqual([
      'a c',
      'e',
      'f',
      'g',
      'h',
    ]);
  });
  it('hold no comments, tags or marks', () =>
    expect(texts('<!-- a -->\n\n<div>b<br>c</div>\n\n[TOC]\n\n{% d %}')).toEqual(['b c']));
  it('are never empty', () => expect(texts('```\n\n```\n\n![](a.png)\n\n> \n\n|  |\n|--|\n|  |')).toEqual([]));
  it('join Chinese over line ends, and separate words from formulas', () => {
    expect(texts('中文\n中文 ODE$x$是$y$ 的$z$b')).toEqual(['中文中文 ODE x是y 的zb']);
  });
});

describe('formulas', () => {
  it('are readable text in their place', () => {
    const [block] = blocks('设 $\\frac{dx_t}{dt}$ 为$\\text{速度 }v$，\n$$a = b$$ 见\\eqref{x}');
    expect(block?.text).toBe('设 dx_t/dt 为速度 v， a=b 见(??)');
    expect(block?.formulas.map(({ start, end }) => block.text.slice(start, end))).toEqual(['dx_t/dt', '速度 v', 'a=b']);
  });
  it('that are displays are blocks of their own', () => {
    expect(blocks('甲\n\\begin{equation}x\\label{x}\\end{equation}\n见$\\eqref{x}$')).toEqual([
      { kind: 'prose', text: '甲', formulas: [] },
      {
        kind: 'prose',
        text: 'x',
        formulas: [
          {
            start: 0,
            end: 1,
            mathml: '<math><mi>x</mi></math>',
          },
        ],
      },
      { kind: 'prose', text: '见(1)', formulas: [] },
    ]);
  });
  it('are counted, but not references or definitions', () => {
    expect(render('$x$ $$y$$ $\\eqref{a}$ $\\def\\b{c}$\n\n# $z$\n\n| $u$ |\n|-|\n\n\\begin{a}v\\end{a}').formulas).toHaveLength(
      5,
    );
  });
  it('have their place whatever surrounds them', () => {
    const body = '  $a_1$ \n $b_1$ [ $c_1$ ](/x)  **$d_1$** `e`\n\n| $f_1$ | $g_1$ |\n|-|-|\n| ![$h_1$](i.png) | $j_1$ |';
    const found = blocks(body).flatMap(({ text, formulas }) => formulas.map(({ start, end }) => text.slice(start, end)));
    // The alternative text of an image is text.
    expect(found).toEqual(['a_1', 'b_1', 'c_1', 'd_1', 'f_1', 'g_1', 'j_1']);
  });
});

describe('excerpt', () => {
  it('is the text before <!--more-->', () => expect(excerpt('# a\n\nb\n\n- c\n\n```\nd\n```\n\n<!--more-->\n\ne')).toBe('b c'));
  it('ends in mid-paragraph where the mark stands', () => expect(excerpt('a\n\nb <!-- More --> c')).toBe('a b'));
  it('is else the first paragraph', () => expect(excerpt('# a\n\n![b](c.png)\n\n> d\n\ne $x_1$\n\nf')).toBe('e x_1'));
  it('is else the first text there is', () => expect(excerpt('- a\n- b')).toBe('a'));
  it('may be empty', () => expect(excerpt('# a')).toBe(''));
  it('is cut, never in a formula, a word or a character', () => {
    const long = '文'.repeat(150);
    expect(excerpt('文'.repeat(160))).toBe('文'.repeat(160));
    expect(excerpt('文'.repeat(161))).toBe(`${'文'.repeat(159)}…`);
    expect(excerpt(`${long}$x_1+x_2+x_3+x_4$`)).toBe(`${long}…`);
    expect(excerpt(`${long} abcdefghijklmn`)).toBe(`${long}…`);
    expect(excerpt('😀'.repeat(100))).toBe(`${'😀'.repeat(79)}…`);
    for (let n = 120; n < 170; n += 1) {
      const cut = excerpt(`${'文'.repeat(n)}$\\alpha+\\beta+\\gamma$字$y$${'字'.repeat(60)}`);
      expect(cut.length).toBeLessThanOrEqual(MAX_EXCERPT_LENGTH);
      expect(cut).toMatch(/^文+(?:α\+β\+γ字y字*|α\+β\+γ字?)?…$/);
    }
  });
});
