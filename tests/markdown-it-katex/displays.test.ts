import createMarkdownIt from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { describe, expect, it } from 'vitest';

const md = new createMarkdownIt().use(katexPlugin, { output: 'mathml' });

/** Numbers and labels of all equations, what references show, and problems, in the order of the text. */
function read(text: string): string[] {
  return md
    .parse(text, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .flatMap((token) => {
      const { equations = [], problems = [], text: shown = '' } = typesetOf(token) ?? {};
      const found = equations.map(({ number, labels }) => [number ?? '', ...labels].join(' '));
      return [...found, ...(token.type === 'math_ref' ? [shown] : []), ...problems];
    });
}

describe('numbers', () => {
  it.each([
    ['$$\\begin{equation}u\\end{equation}\\label{u}$$\n\n\\eqref{u}', ['(1) u', '(1)']],
    ['$$\\begin{align}u&=v\\\\w&=z\\end{align}.$$', ['(1)', '(2)']],
    ['式$\\begin{equation}u\\label{u}\\end{equation}$与\\eqref{u}', ['(1) u', '(1)']],
    ['$$\\begin{align}u\\\\v\\end{align}\\tag{A}$$\n\n\\begin{equation}w\\end{equation}', ['(A)', '(1)', '(2)', '(3)']],
    ['\\begin{empheq}[box=\\fbox]{align}u&=v\\\\w&=z\\end{empheq}', ['(1)', '(2)']],
    ['\\begin{numcases}{g=}u&v\\label{g}\\\\w&z\\end{numcases}\n\n\\ref{g}', ['(1) g', '(2)', '1']],
    [
      '\\begin{subequations}\\label{s}\n\\begin{align}u&=v\\label{t}\\\\w&=z\\end{align}\n\\end{subequations}\n\n\\begin{equation}y\\end{equation}\n\n\\eqref{s}\\eqref{t}',
      ['(1a) t', '(1b)', '(2)', '(1)', '(1a)'],
    ],
    [
      '\\begin{subequations}\n\\begin{equation}u\\end{equation}\n\\begin{equation}v\\end{equation}\n\\end{subequations}',
      ['(1a)', '(1b)'],
    ],
  ])('%s', (text, numbers) => expect(read(text)).toEqual(numbers));

  it('are not given where a row has two tags', () => {
    const [problem, number, ...rest] = read(
      '\\begin{align}u\\tag{1}\\tag{2}\\\\v\\end{align}\n\n\\begin{equation}w\\end{equation}',
    );
    expect([number, ...rest]).toEqual(['(1)']);
    expect(problem).toContain('Cannot typeset');
  });
  it('stand beside the rows of cases', () => {
    const html = md.render('\\begin{numcases}{g=}u&若$v$\\\\w&z\\end{numcases}');
    expect(html).toContain('(1)');
    expect(html).toContain('(2)');
    expect(html).toContain('若');
  });
});

describe('references by other names', () => {
  it.each(['autoref', 'Autoref', 'cref', 'Cref', 'pageref'])('\\%s leads to the equation', (name) =>
    expect(md.render(`\\begin{equation}u\\label{u}\\end{equation}\n\n见\\${name}{u}`)).toMatch(
      /<a class="eqref[^>]*href="#eq-u">\(1\)<\/a>/,
    ),
  );
});

describe('environments of text', () => {
  it('are text with its formulas', () => {
    const html = md.render('\\begin{lemma}若$y_1$则\n\\begin{equation}u\\end{equation}\n\\end{lemma}');
    expect(html).toContain('<msub><mi>y</mi><mn>1</mn></msub>');
    expect(html).toContain('>(1)</a>');
  });
});
