import createMarkdownIt from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { describe, expect, it } from 'vitest';

const md = new createMarkdownIt().use(katexPlugin, { output: 'tex' });
const render = (source: string) => md.render(source);
const linksIn = (html: string) =>
  [...html.matchAll(/<a class="eqref[^>]*href="#([^"]*)">([^<]*)</g)].map(([, id, text]) => `${id} ${text}`);
const problemsOf = (source: string) =>
  md.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])].flatMap((each) => typesetOf(each)?.problems ?? []));

describe('a display that pandoc-crossref names', () => {
  it.each([
    ['behind it', '$$u=v$$ {#eq:ohm}'],
    ['behind the line that ends it', '$$\nu=v\n$$ {#eq:ohm}'],
    ['without a space', '$$u=v$${#eq:ohm}'],
    ['in mid-line', '于是 $$u=v$$ {#eq:ohm} 成立'],
    ['in a list', '- 甲\n  $$\n  u=v\n  $$ {#eq:ohm}'],
    ['around an environment', '$$\\begin{aligned}u&=v\\end{aligned}$$ {#eq:ohm}'],
    ['behind an environment that is numbered', '\\begin{equation}u=v\\end{equation} {#eq:ohm}'],
  ])('has a number, and no braces, %s', (_, source) => {
    const html = render(`${source}\n\n由 @eq:ohm 知`);
    expect(html).toContain('href="#eq-ohm">(1)</a>');
    expect(linksIn(html)).toEqual(['eq-ohm (1)']);
    expect(html).not.toContain('{#');
  });
  it('is referred to one by one and in brackets', () => {
    const html = render('$$u$$ {#eq:a}\n\n$$v$$ {#eq:b-2}\n\n@Eq:a，[@eq:b-2]，[@eq:a; @eq:b-2]。');
    expect(linksIn(html)).toEqual(['eq-a (1)', 'eq-b-2 (2)', 'eq-a (1)', 'eq-b-2 (2)']);
    expect(html).not.toMatch(/\[|@/);
  });
  it('that is none is told; without any name such text is text', () => {
    expect(problemsOf('$$u$$ {#eq:a}\n\n@eq:c')).toEqual(['Unknown label "eq:c"']);
    expect(render('写信给 @eq:c 或 {#eq:c}')).toBe('<p>写信给 @eq:c 或 {#eq:c}</p>\n');
  });
});

describe('a label of bookdown', () => {
  it.each(['\\begin{equation}u=v (\\#eq:ohm)\\end{equation}', '\\begin{align}u&=v (\\#eq:ohm)\\\\w&=1\\end{align}'])(
    'is that of its equation: %s',
    (source) => {
      const html = render(`${source}\n\n由\\@ref(eq:ohm)知`);
      expect(linksIn(html)).toEqual(['eq-ohm (1)']);
      expect(
        new createMarkdownIt()
          .use(katexPlugin, { output: 'mathml' })
          .render(source)
          .replace(/<annotation.*?<\/annotation>/gs, ''),
      ).not.toContain('<mi>q</mi>');
    },
  );
  it('leaves other references alone', () => expect(render('\\@ref(fig:a)')).toBe('<p>@ref(fig:a)</p>\n'));
});

describe('references to several equations', () => {
  const source = '\\begin{align}u\\label{k}\\\\v\\label{l}\\end{align}\n\n';
  it.each([
    ['\\cref{k,l}', ['eq-k (1)', 'eq-l (2)']],
    ['\\Cref{l, k}', ['eq-l (2)', 'eq-k (1)']],
    ['\\eqref{k,l}', ['eq-k (1)', 'eq-l (2)']],
  ])('link to each: %s', (text, links) => expect(linksIn(render(`${source}见${text}。`))).toEqual(links));
  it('are links within a formula too', () => {
    const [formula] = md.parse(`${source}$x=\\cref{k,l}$`, {}).at(-2)?.children ?? [];
    expect(formula && typesetOf(formula)?.references).toEqual(['k', 'l']);
    expect(formula && typesetOf(formula)?.problems).toEqual([]);
  });
  it('may name a label that holds a formula', () => {
    const labelled = '\\begin{equation}u\\label{V(\\mathbb{K})}\\end{equation}\n\n';
    expect(linksIn(render(`${labelled}\\eqref{V(\\mathbb{K})} $\\ref{V(\\mathbb{K})}$`))).toEqual([
      'eq-V-mathbb-K (1)',
      'eq-V-mathbb-K 1',
    ]);
  });
});

describe('an environment between dollars on lines of their own', () => {
  it.each([
    '$\n\\begin{cases}u\\\\v\\end{cases}\n$',
    '于是\n$\n\\begin{cases}u\\\\v\\end{cases}\n$\n其中',
    '> $\n> \\begin{cases}u\\\\v\\end{cases}\n> $',
  ])('is a display with them: %s', (source) => {
    const html = render(source);
    expect(html).toContain(
      '<div class="math-display"><code class="math notranslate" translate="no">$$\\begin{cases}u\\\\v\\end{cases}$$</code></div>',
    );
    expect(html.replace(/<code.*?<\/code>/s, '')).not.toContain('$');
  });
  it('is inline where they share its line', () => {
    expect(render('设 $\\begin{cases}u\\\\v\\end{cases}$ 为')).toContain('<p>设 <code');
  });
});
