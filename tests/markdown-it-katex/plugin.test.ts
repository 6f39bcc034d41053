import createMarkdownIt, { type Token } from 'markdown-it';
import { type KatexPluginOptions, katexPlugin } from 'markdown-it-katex';
import { isMath, typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { describe, expect, it } from 'vitest';

function parse(source: string, options: KatexPluginOptions = {}): Token[] {
  const tokens = new createMarkdownIt().use(katexPlugin, options).parse(source, {});
  return tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter((token) => isMath(token) || token.type === 'math_ref');
}

function render(source: string, options: KatexPluginOptions = {}): string {
  return new createMarkdownIt().use(katexPlugin, options).render(source);
}

function textOf(source: string): string | undefined {
  return parse(source).map((token) => typesetOf(token)?.text)[0];
}

function problemsOf(source: string): readonly string[] {
  return parse(source).flatMap((token) => typesetOf(token)?.problems ?? []);
}

describe('tokens', () => {
  it('hold the TeX, the environment and the delimiter', () => {
    const [inline, display, environment] = parse('$ x_1 $\n\n$$\ny\n$$\n\n\\begin{align*}\nz\n\\end{align*}');
    expect(inline).toMatchObject({ type: 'math_inline', content: 'x_1', markup: '$', info: '' });
    expect(display).toMatchObject({ type: 'math_block', content: 'y', markup: '$$', info: '' });
    expect(environment).toMatchObject({
      type: 'math_block',
      content: '\\begin{align*}\nz\n\\end{align*}',
      markup: '\\begin',
      info: 'align*',
    });
  });

  it('know the lines of the source they came from', () => {
    const source = ['a', '$x$ b', '$$', 'y', '$$c $z$', 'd $u$', '', '> - e', '>   $v', '>   w$', '>   \\eqref{q}'].join('\n');
    expect(parse(source).map(({ content, map }) => [content, map])).toEqual([
      ['x', [1, 2]],
      ['y', [2, 5]],
      ['z', [4, 5]],
      ['u', [5, 6]],
      ['v\nw', [8, 10]],
      ['q', [10, 11]],
    ]);
  });

  it('know the line of a cell', () => {
    expect(parse('| a |\n| --- |\n| b |\n| $x$ |').map(({ map }) => map)).toEqual([[3, 4]]);
  });

  it('leave out what a quote or a list puts before the lines of a display', () => {
    const [token] = parse('> - $$\n>   a\n>     b\n>   $$');
    expect(token?.content).toBe('a\n  b');
  });
});

describe('katexPlugin()', () => {
  it('gives HTML with MathML, or MathML, or TeX', () => {
    expect(render('$x$')).toMatch(
      /^<p><span class="katex notranslate" translate="no"><span class="katex-mathml"><math.*class="katex-html"/,
    );
    expect(render('$x$', { output: 'mathml' })).toMatch(
      /^<p><span class="katex notranslate" translate="no"><math((?!katex-html).)*$/m,
    );
    expect(render('$x<y$', { output: 'tex' })).toBe('<p><code class="math notranslate" translate="no">$x&lt;y$</code></p>\n');
  });

  it('takes the output from the environment of one document', () => {
    const md = new createMarkdownIt().use(katexPlugin);
    expect(md.render('$x$', { mathOutput: 'tex' })).toContain('<code class="math');
    expect(md.render('$x$')).toContain('katex-html');
  });

  it('gives the same with a memo, and remembers what was refused too', () => {
    const memo = new Map<string, string>();
    const source = '$x_1$ $x_1$ $$x_1$$ $\\foo$ $!$';
    const plain = render(source);
    expect(render(source, { memo })).toBe(plain);
    expect(memo.size).toBe(4);
    expect(render(source, { memo })).toBe(plain);
    expect(memo.size).toBe(4);
  });

  it('keeps outputs, displays and macros apart in a memo', () => {
    const memo = new Map<string, string>();
    for (const source of ['$\\newcommand{\\a}{b}\\a$', '$\\newcommand{\\a}{c}\\a$', '$$\\newcommand{\\a}{c}\\a$$']) {
      for (const output of ['html', 'mathml', 'tex'] as const)
        expect(render(source, { output, memo })).toBe(render(source, { output }));
    }
  });
});

describe('readable text', () => {
  it.each([
    ['\\frac{dx_t}{dt} = \\boldsymbol{v}_\\theta(x_t, t)', 'dx_t/dt=v_θ(x_t,t)'],
    ['\\frac{a+b}{2}', '(a+b)/2'],
    ['\\sqrt{x^2+1}', '√(x^2+1)'],
    ['\\sum_{i=1}^n \\log p_i', '∑_(i=1)^n log p_i'],
    ['\\text{其中 }x\\in\\mathbb{R}^{n\\times d}', '其中 x∈ℝ^(n×d)'],
    ["f'(x)", 'f′(x)'],
    ['\\hat{x}+\\bar y+\\widetilde z+\\dot q', 'x̂+ȳ+z̃+q̇'],
    ['\\overline{PQ}', '(PQ)̅'],
    ['\\frac{u}{vw}+\\frac{u}{v}w+\\frac{uv}w', 'u/(vw)+u/v w+uv/w'],
    ['\\sqrt{3y}+\\sqrt{3}y+\\sqrt[3]y+\\sqrt[k]y', '√(3y)+√3 y+∛y+√[k]y'],
    ['y^{uv}+y^uv+y_{uv}+y_uv', 'y^(uv)+y^u v+y_uv+y_u v'],
    ['{uv}^2+\\left(\\frac uv\\right)^2', '(uv)^2+(u/v)^2'],
    ['\\binom{m}{j}', 'C(m,j)'],
    ['u\\neq v\\not\\in W', 'u≠v\u2209W'],
    ['\\lim_{y\\to 0}\\frac{\\partial g}{\\partial y}', 'lim_(y→0) ∂g/∂y'],
    ['a<b', 'a<b'],
    ['|x|', '|x|'],
    ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a b; c d)'],
    ['\\operatorname*{argmin}_x f', 'argmin_x f'],
    ['\\arg\\min_x f', 'argmin_x f'],
    ['\\operatorname*{arg\\,max}', 'argmax'],
    ['\\arg z', 'arg z'],
    ['x\\phantom{yy}', 'x'],
    ['\\underbrace{a+b}_{\\text{和}}', '(a+b)_和'],
  ])('of %s is %s', (tex, text) => expect(textOf(`$\\relax ${tex}$`)).toBe(text));

  it('is TeX only where KaTeX fails', () => expect(textOf('$\\foo  x$')).toBe('\\foo x'));
  it('of an alignment has no numbers', () => expect(textOf('\\begin{align}a&=b\\\\c&=d\\end{align}')).toBe('a=b c=d'));
});

describe('KaTeX', () => {
  it.each([
    '\\sideset{_a^b}{_c^d}\\sum_i',
    '\\mbox{a}',
    '\\idotsint',
    '\\color{red}{x}',
    '\\ce{H2O}',
    '\\text{中文}',
    '中文',
    '\\htmlClass{a}{x}',
  ])('sets %s', (tex) => {
    expect(render(`$\\relax ${tex}$`)).toContain('katex-html');
  });

  it('loads, links and styles nothing', () => {
    const attacks = [
      '\\url{javascript:alert(1)}',
      '\\href{javascript:alert(1)}{x}',
      '\\href{#" onclick="alert(1)}{x}',
      '\\includegraphics{https://a.b/x.png}',
      '\\htmlClass{evil}{x}',
      '\\htmlId{evil}{x}',
      '\\htmlStyle{background:evil}{x}',
      '\\htmlData{evil=x}{x}',
      '\\style{background:evil}{x}\\class{evil}{x}\\cssId{evil}{x}',
    ];
    for (const tex of attacks) {
      const elements = render(`$${tex}$`).match(/<[^>]*>/g) ?? [];
      expect(
        elements.filter((element) => /javascript|onclick|<img|evil|https/.test(element.replace(/href="#[^"]*"/, ''))),
        tex,
      ).toEqual([]);
    }
  });

  it('links to anchors only', () => {
    expect(render('$\\href{#a}{x}$')).toContain('<a href="#a">');
    for (const url of ['javascript:alert(1)', 'https://a.b', '/a']) expect(render(`$\\href{${url}}{x}$`)).not.toContain('href="');
  });

  it('caps sizes', () => expect(render('$\\rule{9999em}{1em}$')).toContain('border-right-width:50em'));

  it.each([
    ['$\\foo$', 'Cannot typeset "\\foo": Undefined control sequence: \\foo at position 1'],
    ['$a + \\foo$', 'Undefined control sequence: \\foo at position 5'],
    ['$\\foo + \\foo$', 'Undefined control sequence: \\foo at position 1'],
    ['$\\def\\x{1}\\text{a_b} \\foo$', 'Undefined control sequence: \\foo at position 21'],
    ['\\begin{align}a&=1\\label{x}\\\\b&=\\foo\\end{align}', 'Undefined control sequence: \\foo at position 32'],
    ['$\\frac{a}{b$', "end of input in a macro argument, expected '}'"],
    ['$\\def\\a{\\a\\a}\\a$', 'Too many expansions'],
    [`$$${'x'.repeat(10_001)}$$`, 'longer than 10000 characters'],
    [`$$${'{'.repeat(201)}${'}'.repeat(201)}$$`, 'nested too deeply'],
  ])('says why it refuses %s', (source, problem) => {
    expect(problemsOf(source).join()).toContain(problem);
  });

  it('is asked once for each problem', () => expect(problemsOf('$\\foo$ $\\foo$')).toHaveLength(2));
});
