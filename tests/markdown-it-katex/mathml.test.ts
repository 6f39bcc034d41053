import fc from 'fast-check';
import { styleLetters } from 'markdown-it-katex/typeset/math-letters.ts';
import { formatMathml, MAX_MATHML_BYTES, MAX_ROWS } from 'markdown-it-katex/typeset/mathml.ts';
import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';
import type { MathOutput } from '../../src/markdown/rendered.ts';

const render = createRender();

/** MathML of all formulas of a body. */
function mathmls(body: string, math: MathOutput = 'html'): string[] {
  return render(body, math).sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ formulas }) => formulas.map(({ mathml }) => mathml)),
  );
}

function mathmlOf(tex: string): string {
  return mathmls(`$$${tex}$$`)[0] ?? 'no formula';
}

describe('FormulaSpan.mathml', () => {
  it('is what KaTeX wrote, without TeX and needless wrappers', () => {
    expect(mathmlOf('x_1+{y}')).toBe('<math><msub><mi>x</mi><mn>1</mn></msub><mo>+</mo><mi>y</mi></math>');
  });
  it('is inline for displays, with rows but without their numbers', () => {
    const [mathml = ''] = mathmls('\\begin{align}a&=b\\label{x}\\\\c&=d\\end{align}');
    expect(mathml).toMatch(/^<math><mtable columnalign="right left"><mtr><mtd><mi>a<\/mi><\/mtd><mtd>/);
    expect(mathml.match(/<mtd>/g)).toHaveLength(4);
    expect(mathml).not.toContain('(1)');
    expect(mathmls('\\begin{equation}x\\tag{7}\\end{equation}')).toEqual(['<math><mi>x</mi></math>']);
  });
  it('keeps what changes the meaning of a formula', () => {
    expect(mathmlOf('\\binom{n}{k}')).toContain('<mfrac linethickness="0px">');
    expect(mathmlOf('\\hat{x}')).toContain('<mover accent="true">');
    expect(mathmlOf('f(x)')).toContain('<mo stretchy="false">(</mo>');
    expect(mathmlOf('\\mathrm{d}x')).toBe('<math><mi mathvariant="normal">d</mi><mi>x</mi></math>');
    expect(mathmlOf('\\color{red}{x}')).toBe('<math><mstyle mathcolor="red"><mi>x</mi></mstyle></math>');
  });
  it('has letters that browsers show as they are meant', () => {
    expect(mathmlOf('\\mathbb{R}')).toBe('<math><mi>\u211d</mi></math>');
    expect(mathmlOf('\\mathbf{W}')).toBe('<math><mi>\u{1d416}</mi></math>');
    expect(mathmlOf('\\boldsymbol{\\theta}')).toBe('<math><mi>\u{1d73d}</mi></math>');
    expect(mathmlOf('\\mathbf{\\&}')).toContain('&amp;');
  });
  it('keeps Chinese and escapes it as any text', () => {
    expect(mathmlOf('\\text{扩散 <b> & "c"}')).toBe(
      '<math><mtext>扩散\u{a0}&lt;b&gt;\u{a0}&amp;\u{a0}&quot;c&quot;</mtext></math>',
    );
  });
  it('is the same for all outputs', () => {
    const body = '设$x_1$为$$\\begin{aligned}a&=b\\\\c&=d\\end{aligned}$$';
    expect(mathmls(body, 'mathml')).toEqual(mathmls(body));
    expect(mathmls(body, 'tex')).toEqual(mathmls(body));
  });
  it('comes from a memo as from KaTeX', () => {
    const memo = new Map<string, string>();
    const memoised = createRender({ memo });
    const body = '$x_1$ 与 $\\mathbb{R}$ 与 $\\wrong$';
    expect(memoised(body).sections).toEqual(render(body).sections);
    expect(memoised(body).sections).toEqual(render(body).sections);
  });
  it('is empty for what KaTeX refuses, and for what is too large for a line', () => {
    expect(mathmls('$\\wrong$')).toEqual(['']);
    const rows = (count: number): string => `\\begin{aligned}${Array(count).fill('a&=b').join('\\\\')}\\end{aligned}`;
    expect(mathmlOf(rows(MAX_ROWS))).not.toBe('');
    expect(mathmlOf(rows(MAX_ROWS + 1))).toBe('');
    expect(mathmlOf('x+'.repeat(100))).not.toBe('');
    expect(mathmlOf('x+'.repeat(MAX_MATHML_BYTES / 20))).toBe('');
  });
});

describe('formatMathml()', () => {
  const NAMED =
    /^(?:<\/?(?:math|mi|mn|mo|mtext|mspace|mrow|mstyle|msub|msup|msubsup|mfrac|msqrt|mroot|mover|munder|munderover|mtable|mtr|mtd|mpadded|mphantom|menclose|merror)((?: [a-z]+="[-+.#\w ]*")*)>|[^<>])*$/;

  it.each([
    '\\text{<img src=x onerror=alert(1)>}',
    '\\text{"><script>alert(1)</script>}',
    "\\text{' onload='x}",
    '\\href{javascript:alert(1)}{x}',
    '\\href{\\#a" onclick="x}{y}',
    '\\url{https://a.invalid/}',
    '\\includegraphics{https://a.invalid/x.png}',
    '\\htmlClass{a}{x}\\htmlId{b}{y}\\htmlStyle{color:red}{z}\\htmlData{a=b}{w}',
    '\\class{a}{x}\\cssId{b}{y}\\style{color:red}{z}',
    '\\unicode{x3c}script\\unicode{x3e}',
    '\\verb|<b onclick=x>|',
    '\\textcolor{red" onclick="x}{y}',
    '\\colorbox{#fff}{$x$}\\fcolorbox{red}{blue}{y}\\pmb{z}\\boxed{u}\\cancel{v}',
    '\\begin{equation}x\\tag{<b>}\\end{equation}',
  ])('lets nothing but its own elements and attributes through: %s', (tex) => {
    for (const mathml of mathmls(`$$${tex}$$`)) {
      expect(mathml).toMatch(NAMED);
      expect(mathml.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
      expect(mathml).not.toMatch(/<[^>]*(?:on[a-z]+=|href|style=|src|class|id=|javascript)/);
    }
  });
  it('links to nothing, though formulas of a page do', () => {
    const body = '\\begin{equation}x\\label{a}\\end{equation}\n\n$y\\eqref{a}$';
    expect(render(body).html).toContain('href="#eq-a"');
    expect(mathmls(body).join('')).not.toContain('href');
    expect(mathmls(body)[1]).toContain('(1)');
  });
  it('drops what it does not name, whoever wrote it', () => {
    const written =
      '<math onclick="x"><semantics><mrow class="a"><mi onload="x" mathvariant="normal" style="y">x</mi><script>1</script><mo href="z" stretchy="x&quot;">+</mo></mrow><annotation>t</annotation></semantics></math>';
    expect(formatMathml(written)).toBe('<math><mi mathvariant="normal">x</mi><mrow>1</mrow><mo>+</mo></math>');
  });
  it('gives well-formed elements for any TeX', () => {
    const piece = fc.constantFrom(
      ...[
        'x',
        '_',
        '^',
        '{',
        '}',
        '&',
        '\\\\',
        '\\frac',
        '\\sqrt',
        '\\text{<&>}',
        '\\left(',
        '\\right)',
        '\\mathbb',
        '\\hat',
        '\\sum',
      ],
      ...[
        '\\begin{matrix}',
        '\\end{matrix}',
        '\\color{red}',
        '\\ ',
        '\\phantom',
        '\\underbrace',
        '<',
        '>',
        '"',
        '1',
        '.',
        "'",
        '中',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const mathml of mathmls(`$$\n${pieces.join(' ')}\n$$`)) {
          expect(mathml).toMatch(NAMED);
          const open: string[] = [];
          for (const [, slash, tag = ''] of mathml.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
            if (slash === '') open.push(tag);
            else expect(open.pop()).toBe(tag);
          }
          expect(open).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('styleLetters()', () => {
  it('gives letters that NFKC takes back', () => {
    const text = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const variants = ['bold', 'bold-italic', 'script', 'fraktur', 'double-struck', 'sans-serif', 'monospace'];
    for (const variant of [...variants, 'bold-sans-serif', 'sans-serif-italic', 'sans-serif-bold-italic']) {
      const styled = styleLetters(text, variant);
      expect(styled.normalize('NFKC'), variant).toBe(text);
      expect(new Set(styled).size, variant).toBe(52);
      expect(
        [...styled].filter((letter) => text.includes(letter)),
        variant,
      ).toEqual([]);
    }
    for (const variant of ['bold', 'double-struck', 'sans-serif', 'bold-sans-serif', 'monospace'])
      expect(styleLetters('0123456789', variant).normalize('NFKC'), variant).toBe('0123456789');
    const greek = '\u0391\u0392\u03a9\u03b1\u03b2\u03c2\u03c9';
    for (const variant of ['bold', 'bold-italic', 'bold-sans-serif', 'sans-serif-bold-italic'])
      expect(styleLetters(greek, variant).normalize('NFKC'), variant).toBe(greek);
    expect(styleLetters('\u2202\u03d5', 'bold')).toBe('\u{1d6db}\u{1d6df}');
  });
  it('leaves other text and other variants alone', () => {
    expect(styleLetters('中文+', 'bold')).toBe('中文+');
    expect(styleLetters('a', 'italic')).toBe('a');
  });
});
