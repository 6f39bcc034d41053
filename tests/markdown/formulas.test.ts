import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';

const render = createRender();

describe('Rendered.formulas', () => {
  it('are in the order of the text, each with the heading it stands under and its id in the HTML', () => {
    const { formulas, html } = render('$a$\n\n# $b$\n\n> # quoted\n\n- $c$\n\n## x\n\n$$d$$\n\n| $e$ |\n|-|\n\n$\\def\\f{g}$');
    expect(formulas.map(({ tex, section, anchor, display }) => [tex, section, anchor, display])).toEqual([
      ['a', -1, 'math-1', false],
      ['b', 0, 'math-2', false],
      ['c', 0, 'math-3', false],
      ['d', 1, 'math-4', true],
      ['e', 1, 'math-5', false],
    ]);
    for (const { anchor } of formulas) expect(html.split(` id="${anchor}"`)).toHaveLength(2);
  });

  it('know their numbers and labels, of each row where rows have their own', () => {
    const body = [
      '\\begin{equation}x^2\\label{eq:one}\\end{equation}',
      '\\begin{align}a&=b\\label{eq:two}\\\\c&=d\\\\e&=f\\notag\\\\g&=h\\tag{A}\\label{eq:three}\\end{align}',
      '\\begin{equation*}z\\end{equation*}',
      '$$y\\label{lost}$$',
    ].join('\n\n');
    const { formulas } = render(body);
    expect(formulas.map(({ anchor }) => anchor)).toEqual(['eq-one', 'eq-two', 'math-3', 'eq-lost']);
    expect(formulas.flatMap(({ equations }) => equations)).toEqual([
      { tex: 'x^2', number: '(1)', labels: ['eq:one'], id: 'eq-one' },
      { tex: 'a=b', number: '(2)', labels: ['eq:two'], id: 'eq-two' },
      { tex: 'c=d', number: '(3)', labels: [], id: 'eq-two' },
      { tex: 'g=h', number: '(A)', labels: ['eq:three'], id: 'eq-three' },
      { tex: 'y', number: undefined, labels: ['lost'], id: 'eq-lost' },
    ]);
  });

  it('hold the macros they use', () => {
    const { formulas } = render('$\\newcommand{\\v}{\\boldsymbol{v}} \\v_t$ and $x$');
    expect(formulas.map(({ macros }) => macros)).toEqual([{ '\\v': '\\boldsymbol{v}' }, {}]);
  });

  it('have MathML even where no line of text has room for it', () => {
    const rows = Array.from({ length: 9 }, (_, row) => `a_${row}&=b`).join('\\\\');
    const { formulas, sections } = render(`\\begin{align}${rows}\\end{align}`);
    expect(formulas[0]?.mathml).toContain('<mtable');
    expect(sections[0]?.blocks[0]?.formulas[0]?.mathml).toBe('');
  });
});

describe('Rendered.references', () => {
  it('are all that refer to an equation, in running text and in formulas, with where they stand', () => {
    const body =
      '\\eqref{eq:a}\n\n# h\n\n$\\eqref{eq:a}$\n\n\\begin{equation}x\\label{eq:a}\\end{equation}\n\n$y\\overset{\\eqref{eq:a}}{=}z$ \\ref{none}';
    const { references, html } = render(body);
    expect(references).toEqual([
      { label: 'eq:a', anchor: 'ref-1', section: -1 },
      { label: 'eq:a', anchor: 'ref-2', section: 0 },
      { label: 'eq:a', anchor: 'math-2', section: 0 },
      { label: 'none', anchor: 'ref-3', section: 0 },
    ]);
    for (const { anchor } of references) expect(html.split(` id="${anchor}"`)).toHaveLength(2);
  });
});

describe('a caption', () => {
  it('shows the formulas of the alternative text', () => {
    const { html, sections, formulas } = render('![能量 $E_k$ 的*图*](b.png)', 'mathml');
    expect(html).toContain('alt="能量 E_k 的图"');
    expect(html).toMatch(/<figcaption>能量 <span id="math-1" class="katex.+<msub>.+<\/span> 的/);
    expect(sections[0]?.blocks[0]?.text).toBe('能量 E_k 的图');
    expect(formulas).toHaveLength(1);
  });
});

describe('environments of text', () => {
  it('are headings in bold, and their formulas are formulas', () => {
    const { html, formulas } = createRender()(
      '\\begin{lemma}[Zorn]若$S_1$有上界。\\end{lemma}\n\n\\begin{proof}\n取$t^2$。\n\\end{proof}',
      'tex',
    );
    expect(html.replace(/<code.*?<\/code>/g, '#')).toBe(
      '<p><strong>引理（Zorn）</strong> 若#有上界。</p>\n<p><strong>证明</strong> 取#。</p>\n',
    );
    expect(formulas.map(({ tex }) => tex)).toEqual(['S_1', 't^2']);
  });
});
