import { describe, expect, it } from 'vitest';
import { MAX_FORMULA_LENGTH, parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { formatTree } from './format-tree.ts';

const read = (tex: string, macros?: Readonly<Record<string, string>>): string => formatTree(parseFormula(tex, macros));

const SAME: readonly (readonly [what: string, ...spellings: readonly string[]])[] = [
  [
    'fonts and sizes',
    'v_\\theta\\left(x\\right)',
    '\\boldsymbol{v}_{\\boldsymbol\\theta}\\big(\\mathbf x\\big)',
    '\\displaystyle {\\bf v}_{\\theta}(\\bm{x})',
    '𝒗_θ(𝐱)',
  ],
  ['fractions', '\\frac{a}{b}', '\\dfrac ab', '{a \\over b}', 'a/b', '(a)/(b)', '\\tfrac{a}b', 'a∕b'],
  ['derivatives', '\\frac{dx_t}{dt}', '\\frac{\\mathrm{d}x_t}{\\mathrm dt}', 'dx_t/dt', 'd𝒙ₜ/dt', '\\frac{d x_{t}}{d t}'],
  ['partial derivatives', '\\frac{\\partial f}{\\partial x}', '∂f/∂x', '\\partial f/\\partial\\mathbf{x}'],
  ['relations', 'a \\le b', 'a\\leq b', 'a \\leqslant b', 'a ≤ b', 'a<=b', 'a ⩽ b'],
  ['inequality', 'a \\ne b', 'a \\neq b', 'a ≠ b', 'a \\not= b'],
  ['definitions', 'a := b', 'a \\triangleq b', 'a ≜ b', 'a = b', 'a \\coloneqq b', 'a \\overset{\\text{def}}{=} b'],
  ['variants of Greek', '\\epsilon\\varphi', '\\varepsilon\\phi', 'εφ', 'ϵϕ'],
  ['logarithms', '\\ln x', '\\log x', 'ln x', '\\operatorname{log} x', 'lnx'],
  ['norms', '\\|x\\|', '\\lVert x\\rVert', '\\left\\|x\\right\\|', '\\Vert x\\Vert', '‖x‖', '||x||', '\\norm{x}'],
  ['absolute values', '|x|', '\\left|x\\right|', '\\lvert x \\rvert', '\\vert x\\vert', '∣x∣'],
  ['transposes', 'x^T', 'x^\\top', 'x^{\\mathrm T}', 'x^{\\intercal}', 'xᵀ', 'x^\\mathsf{T}'],
  [
    'argmin',
    '\\arg\\min_x',
    '\\operatorname*{argmin}_x',
    '\\operatorname{arg\\,min}_x',
    'argmin_x',
    '\\mathop{\\arg\\min}_x',
    '\\underset{x}{\\operatorname{argmin}}',
    '\\mathop{\\text{argmin}}\\limits_{x}',
  ],
  [
    'names',
    '\\mathrm{KL}(p\\|q)',
    '\\text{KL}(p\\Vert q)',
    'KL(p||q)',
    '\\operatorname{KL}\\left(p\\,\\|\\,q\\right)',
    '{\\rm KL}(p\\|q)',
    '\\rm{KL}(p\\|q)',
  ],
  ['words', '\\mathrm{lowbit}(x)', 'lowbit(x)', '\\operatorname{lowbit}(x)', '\\textit{lowbit}(x)', '\\lowbit(x)'],
  ['products', 'a \\cdot b', 'a \\times b', 'a * b', 'a × b', 'a·b'],
  ['scripts', 'x_i^2', 'x^2_i', 'x_{i}^{2}', 'xᵢ²', '{x_i}^2'],
  ['primes', "f'(x)", 'f^\\prime(x)', 'f^{\\prime}(x)', 'f′(x)', 'f’(x)'],
  ['accents', '\\hat{x}', '\\widehat x', 'x̂'],
  ['double-struck letters', '\\mathbb{E}_x', '\\mathbb E_x', '𝔼_x', '\\Bbb{E}_x'],
  ['reals', '\\mathbb{R}^n', 'ℝⁿ', '\\R^n', '\\mathbb{R}^{n}'],
  ['roots', '\\sqrt{x+1}', '√(x+1)', 'sqrt(x+1)'],
  ['cube roots', '\\sqrt[3]{x}', '∛x'],
  ['sums', '\\sum_{i=1}^n x_i', '∑ᵢ₌₁ⁿ xᵢ', '\\sum\\limits_{i=1}^{n}{x_i}', '\\sum\\nolimits^n_{i=1}x_i'],
  ['Greek by name', 'v_theta', 'v_\\theta', 'v_θ'],
  [
    'labels and numbers',
    'a=b',
    'a = b \\label{eq:a}',
    'a=b\\tag{1}',
    '\\begin{equation}a=b\\end{equation}',
    'a=b\\nonumber',
    'a=b,',
    'a=b.',
  ],
  [
    'colours',
    '\\color{red}{x}+y',
    'x+y',
    '{\\color{red} x}+y',
    '\\textcolor{blue}{x}+y',
    '\\style{color:red}{x}+y',
    '\\bbox[5px]{x}+y',
  ],
  ['modulo', 'a \\equiv b \\pmod{n}', 'a ≡ b (mod n)', 'a \\equiv b \\mod n', 'a \\equiv b\\ (\\bmod n)'],
  ['struck signs', 'a \\not\\equiv b', 'a ≢ b', 'a ≢ b'],
  ['distributions', 'x \\sim \\mathcal{N}(0,1)', 'x~𝒩(0,1)', 'x ∼ N(0,1)'],
  ['full-width signs', 'f(x)=1,y', 'f（x）＝1，y'],
  ['one row', '\\begin{aligned}a &= b\\end{aligned}', 'a=b', '\\begin{align*}a&=b\\\\\\end{align*}'],
  ['rows that go on', '\\begin{aligned}a &= b \\\\ &\\quad + c\\end{aligned}', 'a=b+c'],
  [
    'cases',
    '\\begin{cases}x, & x>0 \\\\ 0, & y\\end{cases}',
    '\\left\\{\\begin{array}{ll}x & x>0 \\\\ 0 & y\\end{array}\\right.',
    '\\left\\{\\begin{aligned}&x,&x>0\\\\&0,&y\\end{aligned}\\right.',
  ],
  [
    'matrices',
    '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
    '\\left(\\begin{matrix}a&b\\\\c&d\\end{matrix}\\right)',
    '\\pmatrix{a&b\\cr c&d}',
    '\\left(\\begin{array}{cc}a&b\\\\c&d\\\\\\end{array}\\right)',
  ],
  ['entities of HTML', 'a &lt; b', 'a<b', 'a \\lt b'],
  ['plain exponents', 'e^{-x}', 'e^-x', 'e^(-x)'],
  ['subscripts that Markdown escapes', 'a_1', 'a\\_1'],
];

describe('parseFormula() of what is the same', () => {
  it.each(SAME)('reads %s as one', (_, first = '', ...others) => {
    for (const other of others) expect(read(other), other).toBe(read(first));
  });
});

describe('parseFormula()', () => {
  it('reads a derivative and a function', () => {
    expect(read('\\frac{dx_t}{dt} = v_\\theta(x_t, t)')).toBe(
      'frac[above: dd x[low: t]; below: dd t] = v[low: theta] ([within: x[low: t] , t]',
    );
  });

  it('takes d for the differential where it is, and for a variable where it is none', () => {
    expect(read('\\int f(x) dx')).toBe('int f ([within: x] dd x');
    expect(read('\\frac{d^2y}{dx^2}')).toBe('frac[above: dd[up: 2] y; below: dd x[up: 2]]');
    expect(read('dx = f dt + g dw')).toBe('dd x = f dd t + g dd w');
    expect(read('\\sqrt{d_k}')).toBe('sqrt[within: d[low: k]]');
    expect(read('d(x, y) = |x - y|')).toBe('d ([within: x , y] = |[within: x - y]');
  });

  it('keeps what is not the same apart', () => {
    const different = [
      'R',
      '\\mathbb{R}',
      'x',
      'X',
      'x_t',
      'x^t',
      'xt',
      '[x]',
      '(x)',
      '\\frac{x}{t}',
      '\\binom{x}{t}',
      'a<b',
      'a\\le b',
      '\\sum x',
      '\\Sigma x',
    ];
    expect(new Set(different.map((tex) => read(tex))).size).toBe(different.length);
  });

  it('keeps Chinese text as one symbol, and words as words', () => {
    expect(read('\\text{注意力} = \\text{softmax}(x),\\quad \\text{if } x > 0')).toBe('注意力 = softmax ([within: x] , if x > 0');
    expect(read('\\text{其中 $x_t$ 是}')).toBe('其中 x[low: t] 是');
  });

  it('divides by what belongs together', () => {
    expect(read('n!/k!')).toBe('frac[above: n !; below: k !]');
    expect(read('f(x)/g(x)')).toBe('frac[above: f ([within: x]; below: g ([within: x]]');
    expect(read('1/2x')).toBe('frac[above: 1; below: 2] x');
    expect(read('a+b/c+d')).toBe('a + frac[above: b; below: c] + d');
    expect(read('/a')).toBe('/ a');
  });

  it('reads a conditional bar as a sign', () => {
    expect(read('p(x|z) = |p|')).toBe('p ([within: x | z] = |[within: p]');
  });

  it('reads what is typed half', () => {
    expect(read('\\frac{d x_t}{dt} = v_\\theta(')).toBe('frac[above: dd x[low: t]; below: dd t] = v[low: theta] (');
    expect(read('\\frac{a}{')).toBe('frac[above: a; below: ]');
    expect(read('\\frac')).toBe('frac[above: ; below: ]');
    expect(read('x^')).toBe('x');
    expect(read('\\left( x_{t-1')).toBe('([within: x[low: t - 1]]');
    expect(read('\\begin{aligned} a &= b \\\\ c &')).toBe('align[row: a = b; row: c]');
    expect(read('\\begin{alig')).toBe('');
    expect(read('\\text{soft')).toBe('soft');
    expect(read('dx/')).toBe('frac[above: dd x; below: ]');
  });

  it('reads what has too many ends', () => {
    expect(read('a}}b)\\right.\\end{align}c')).toBe('a b ) c');
  });

  it('cuts what no formula is', () => {
    expect(parseFormula('x'.repeat(2 * MAX_FORMULA_LENGTH)).length).toBeLessThanOrEqual(MAX_FORMULA_LENGTH);
  });
});

describe("parseFormula() with a post's macros", () => {
  const macros = {
    '\\bx': '\\boldsymbol{x}',
    '\\E': '\\mathbb{E}_{#1}\\left[#2\\right]',
    '\\be': '\\begin{align}',
    '\\ee': '\\end{align}',
  };

  it('expands them, with and without arguments', () => {
    expect(read('\\bx_t', macros)).toBe(read('x_t'));
    expect(read('y_\\bx', macros)).toBe(read('y_x'));
    expect(read('\\E{p}{f(\\bx)}', macros)).toBe(read('\\mathbb{E}_p[f(x)]'));
    expect(read('\\E pf', macros)).toBe(read('\\mathbb{E}_p[f]'));
    expect(read('\\be a\\\\b \\ee', macros)).toBe(read('\\begin{align}a\\\\b\\end{align}'));
    expect(read('\\bxy', macros)).not.toContain('[');
  });

  it('ends where they would not', () => {
    expect(read('\\a', { '\\a': '\\a\\a x' }).length).toBeLessThan(100_000);
    expect(read('\\a{x}', { '\\a': '\\a{#1#1}' }).length).toBeLessThan(200_000);
    expect(read('\\a{', { '\\a': '#1#2#9' })).toBe('');
  });

  it('takes no names that every object has', () => {
    expect(read('\\constructor', macros)).toBe('constructor');
  });
});
