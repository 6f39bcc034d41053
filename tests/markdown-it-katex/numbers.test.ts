import createMarkdownIt from 'markdown-it';
import { type KatexPluginOptions, katexPlugin } from 'markdown-it-katex';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { takeMarks } from 'markdown-it-katex/tex/marks.ts';
import { splitRows } from 'markdown-it-katex/tex/rows.ts';
import { describe, expect, it } from 'vitest';

function render(source: string, options: KatexPluginOptions = {}): string {
  return new createMarkdownIt().use(katexPlugin, options).render(source);
}

function numbersIn(html: string): string[] {
  return [...html.matchAll(/<a class="math-number[^>]*>(.*?)<\/a>|<mtd class="mml-eqn-num"><mtext>(.*?)<\/mtext>/g)].map(
    ([, lone, row]) => lone ?? row ?? '',
  );
}

describe('numbers', () => {
  it('stand outside a formula that has one, and in rows where there are several', () => {
    const source = [
      '\\begin{equation}a\\end{equation}',
      '\\begin{align}b&=1\\\\c&=2\\end{align}',
      '\\begin{align}d&=1\\end{align}',
      '\\begin{gather}e\\\\f\\notag\\\\g\\end{gather}',
      '\\begin{alignat}{2}h&=1&i&=2\\\\j&=1&k&=2\\end{alignat}',
      '\\begin{flalign}l&=1\\\\m&=2\\end{flalign}',
      '\\begin{eqnarray}n&=&1\\\\o&\\le&p\\end{eqnarray}',
      '\\begin{multline}q\\\\r\\end{multline}',
      '\\begin{equation}\\begin{split}s&=1\\\\&=2\\end{split}\\end{equation}',
      '$$\\begin{align*}t\\\\u\\end{align*}$$',
      '\\begin{equation*}v\\tag{A}\\end{equation*}',
    ].join('\n\n');
    const numbers = '(1) (2) (3) (4) (5) (6) (7) (8) (9) (10) (11) (12) (13) (14) (A)'.split(' ');
    for (const output of ['html', 'mathml'] as const) {
      const html = render(source, { output });
      expect(html).not.toContain('math-error');
      expect(numbersIn(html)).toEqual(numbers);
      // KaTeX's own numbers are CSS counters, which MathML, feeds and text lack.
      expect(html).not.toContain('eqn-num"></span>');
    }
  });

  it('count rows at the top level only', () => {
    const source =
      '\\begin{align}a&=\\begin{cases}1\\\\2\\end{cases}\\\\b&=\\substack{c\\\\d}\\\\[4pt]e&=f\\end{align}\n\n\\begin{equation}g\\end{equation}';
    expect(numbersIn(render(source))).toEqual(['(1)', '(2)', '(3)', '(4)']);
  });

  it('are in order of the post, in lists, quotes and mid-line too', () => {
    const display = (name: string) => `\\begin{equation}${name}\\end{equation}`;
    expect(numbersIn(render(`- ${display('a')}\n\n> b ${display('b')} c\n\n${display('c')}`))).toEqual(['(1)', '(2)', '(3)']);
  });

  it('can be TeX', () => {
    expect(render('$$x\\tag{$\\ast$}$$')).toMatch(/class="math-number .*katex/);
    expect(render('\\begin{align}x\\tag{$\\ast$}\\\\y\\end{align}', { output: 'mathml' })).toContain('<mtext>(∗)</mtext>');
  });

  it('start again in the next post', () => {
    const md = new createMarkdownIt().use(katexPlugin, { output: 'tex' });
    const source = '\\begin{equation}a\\label{a}\\end{equation}\n\n\\eqref{a}';
    expect(md.render(source)).toBe(md.render(source));
  });
});

describe('references', () => {
  it('inside a formula are links of KaTeX', () => {
    const html = render('\\begin{equation}a\\label{eq:a}\\end{equation}\n\n$x\\overset{\\eqref{eq:a}}{=}y$');
    expect(html).toMatch(/<a class="mtight" href="#eq-a">/);
    expect(html).toContain('id="eq-a"');
  });

  it('lead forward, and into a row of an alignment', () => {
    const html = render('\\eqref{b}\n\n\\begin{align}x\\label{a}\\\\y\\label{b}\\end{align}', { output: 'tex' });
    expect(html).toContain('<a class="eqref notranslate" translate="no" href="#eq-b">(2)</a>');
    expect(html).toContain('<div class="math-display" id="eq-a"><span id="eq-b"></span>');
  });

  it('have anchors of their own, whatever the labels', () => {
    const html = render('$$a\\tag{1}\\label{x y}$$\n\n$$b\\tag{2}\\label{x-y}$$\n\n$$c\\tag{3}\\label{"><script>}$$', {
      output: 'tex',
    });
    expect([...html.matchAll(/ id="(.*?)"/g)].map(([, id]) => id)).toEqual(['eq-x-y', 'eq-x-y-1', 'eq-script']);
  });

  it.each([
    ['\\eqref{nowhere}', 'Unknown label "nowhere"'],
    ['$a+\\ref{nowhere}$', 'Unknown label "nowhere"'],
    ['$$a\\label{a}$$ \\eqref{a}', 'The equation labelled "a" has no number'],
    ['$$a\\tag{1}\\label{a}$$ $$b\\tag{2}\\label{a}$$', 'Label "a" is defined twice'],
  ])('of %s are warned of', (source, problem) => {
    const tokens = new createMarkdownIt().use(katexPlugin).parse(source, {});
    const all = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
    expect(all.flatMap((token) => typesetOf(token)?.problems ?? [])).toEqual([problem]);
  });
});

describe('takeMarks()', () => {
  it('leaves what it cannot read, and reads no farther than a label or a tag is long', () => {
    for (const row of ['\\tag{a', '\\tag', '\\tag}', `\\label{${'x'.repeat(1000)}}`])
      expect(takeMarks(row)).toMatchObject({ tex: row, labels: [], tag: undefined });
  });
  it('takes comments away, but no sign of text', () => {
    expect(takeMarks('a % \\label{x}\nb \\% \\text{5% \\\\} \\label{y}')).toMatchObject({
      tex: 'a \nb \\% \\text{5% \\\\} ',
      labels: ['y'],
    });
  });
});

describe('splitRows()', () => {
  it('cuts neither in braces, nor in environments, nor in comments', () => {
    const rows = (tex: string) => splitRows(tex).map((row) => row.tex);
    expect(rows('a\\\\{b\\\\c}\\cr\\begin{x}d\\\\e\\end{x}')).toEqual(['a', '{b\\\\c}', '\\begin{x}d\\\\e\\end{x}']);
    expect(rows('a % b \\\\ c\n\\\\ \\text{5%}\\\\ \\%\\\\d')).toEqual(['a % b \\\\ c\n', ' \\text{5%}', ' \\%', 'd']);
  });
});
