import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/queries.ts';
import { cut } from './cut.ts';
import { normalTex } from './normal-tex.ts';
import { namelessTex, rename } from './rename.ts';
import { REWRITE_KINDS, rewriteAll } from './rewrite.ts';
import { longestSide } from './side.ts';
import { toUnicode } from './unicode.ts';

/** Letters that stand in the place of those of the formula. */
function renaming(tex: string): Record<string, string> {
  const renamed = rename(tex, createRandom(7)) ?? tex;
  // Names of one letter keep their place; Greek ones are longer.
  const before = tex.match(/\\[A-Za-z]+|[^\s]/g) ?? [];
  const after = renamed.match(/\\[A-Za-z]+|[^\s]/g) ?? [];
  expect(after.length).toBe(before.length);
  return Object.fromEntries(before.flatMap((name, index) => (/[A-Za-z]/.test(name) ? [[name, after[index] ?? '']] : [])));
}

describe('rename()', () => {
  it('gives every variable one other name that the formula does not have', () => {
    const names = renaming('x_i = \\theta x_{i-1} + A');
    const changed = Object.keys(names);
    expect(changed).toEqual(['x', 'i', '\\theta', 'A']);
    const values = Object.values(names);
    expect(new Set(values).size).toBe(4);
    expect(values.filter((name) => changed.includes(name))).toEqual([]);
    expect(names.A).toMatch(/^[A-Z]$/);
    expect(names['\\theta']).toMatch(/^\\[a-z]+$/);
  });

  it('writes the same name wherever the variable stands, in any font', () => {
    const renamed = rename('\\mathbf{x} + \\hat x = y x', createRandom(1)) ?? '';
    expect(namelessTex(renamed)).toBe(namelessTex('\\mathbf{x} + \\hat x = y x'));
    expect(renamed).not.toContain('x');
  });

  it('keeps e, functions, names, sets, texts, words and orders', () => {
    const kept = 'e^{-x} \\sin y \\mathrm{Var} \\mathbb{R} \\text{if a} max(x, O(y)) \\operatorname{rank}';
    const names = renaming(kept);
    expect(names).toMatchObject({ e: 'e', m: 'm', R: 'R', O: 'O', '\\sin': '\\sin', V: 'V' });
    expect(names.y).not.toBe('y');
    expect(renaming('dp_i + dp_j')).toMatchObject({ d: 'd', p: 'p' });
    expect(renaming('abc + a + b + c').a).not.toBe('a');
  });

  it('keeps d of differentials, i of imaginary numbers and T of transposed matrices, and no others', () => {
    expect(renaming('\\frac{d x}{d t}')).toMatchObject({ d: 'd' });
    expect(renaming('\\int f(x) dx')).toMatchObject({ d: 'd' });
    expect(renaming('dy/dx = x')).toMatchObject({ d: 'd' });
    expect(renaming('\\frac{d}{2} + n').d).not.toBe('d');
    expect(renaming('e^{2\\pi i x} + y')).toMatchObject({ i: 'i' });
    expect(renaming('e^{x_i} + y').i).not.toBe('i');
    expect(renaming('A^T B^{T}')).toMatchObject({ T: 'T' });
    expect(renaming('\\sum_{t=1}^T a_t').T).not.toBe('T');
  });

  it('ends a command before a letter', () => {
    const greek = Array.from({ length: 40 }, (_, seed) => rename('xy+z', createRandom(seed)) ?? '');
    expect(greek.filter((tex) => /^\\[a-z]+ [a-z\\]/.test(tex)).length).toBeGreaterThan(0);
    expect(greek.filter((tex) => /\\[a-z]+/.test(tex)).every((tex) => namelessTex(tex) === namelessTex('xy+z'))).toBe(true);
  });

  it('is undefined with fewer than two variables', () => {
    expect(rename('x^2 + 1 = e', createRandom(1))).toBeUndefined();
  });
});

describe('longestSide()', () => {
  it('is the longer side of a relation outside brackets', () => {
    expect(longestSide('f(x) = \\sum_{i=1}^n a_i.')).toBe('\\sum_{i=1}^n a_i');
    expect(longestSide('\\max\\{x : x < y\\} \\le 1')).toBe('\\max\\{x : x < y\\}');
    expect(longestSide('\\left.a=b\\right| + c > 2')).toBe('\\left.a=b\\right| + c');
  });

  it('ends a side at rows, commas, text and the colon of a definition', () => {
    expect(longestSide('\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}')).toBe('b + c');
    expect(longestSide('x + y := 1, \\quad z \\text{ if } w')).toBe('x + y');
    expect(longestSide('x = \\text{LCA}(a, b)')).toBe('\\text{LCA}(a, b)');
  });

  it('keeps what environments with cells of their own hold together', () => {
    const cases = '\\begin{cases} 1, & x = 0 \\\\ 2 \\end{cases}';
    expect(longestSide(`f = ${cases}`)).toBe(cases);
  });

  it('is undefined without a relation', () => {
    expect(longestSide('a + (b = c)')).toBeUndefined();
  });
});

describe('cut()', () => {
  it('leaves groups open and no name cut', () => {
    expect(cut('\\frac{a}{b} + \\theta', 0.6)).toBe('\\frac{a}{');
    expect(cut('x \\theta', 0.6)).toBe('x');
    expect(cut('\\theta_{n}', 0.1)).toBe('\\theta');
  });
});

describe('toUnicode()', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['\\alpha \\le \\sum_{i=1}^{n} x_i^2', 'α≤∑ᵢ₌₁ⁿxᵢ²'],
    ['\\frac{a}{b} + \\frac{a+1}{2b} + \\frac12', 'a/b+(a+1)/(2b)+1/2'],
    ['\\frac{d\\boldsymbol{x}_t}{dt} = v_\\theta', 'd𝒙ₜ/dt=v_θ'],
    ['2\\frac{a}{b}c', '2 a/b c'],
    ['\\left( \\mathbf{x}^\\top \\, \\mathbb R \\right)', '(𝐱ᵀℝ)'],
    ['x_{i,j} + y^{a/b}', 'x_{i,j}+y^{a/b}'],
    ['\\sqrt{x+1} \\sqrt x \\sqrt[3]{x} \\sqrt[n]{x}', '√(x+1)√x∛xⁿ√x'],
    ['n \\log n', 'n log n'],
    ['\\log_2 n \\max_{i} a', 'log₂n maxᵢa'],
    ['\\hat{x} \\vec v \\hat{xy}', 'x̂v⃗\\hat{xy}'],
    ['\\mathrm{d}x \\operatorname{Var} X \\text{ if } y', 'dx Var X if y'],
    ['\\binom{n}{\\alpha} \\foo x', '\\binom{n}{α}\\foo x'],
    ['a \\equiv b \\pmod{m}', 'a≡b (mod m)'],
    ['\\begin{cases} \\alpha & x \\ne 0 \\\\ 1 \\end{cases}', '\\begin{cases}α&x≠0\\\\ 1\\end{cases}'],
    ['\\not\\in \\{x\\}', '∉\\{x\\}'],
    ["f'(x)", "f'(x)"],
  ];

  it.each(cases)('writes %s as %s', (tex, unicode) => {
    expect(toUnicode(tex)).toBe(unicode);
  });
});

describe('normalTex()', () => {
  it('is equal for formulas that differ in their typing alone', () => {
    const same = [
      '\\frac{a}{b} \\le x_i',
      '\\dfrac ab\\leq x_{i}.',
      '\\displaystyle\\left.\\frac{a}b\\right. \\leq\\, x _ i \\label{q}',
    ];
    expect(new Set(same.map(normalTex)).size).toBe(1);
  });

  it('keeps names and fonts apart', () => {
    expect(normalTex('a+b')).not.toBe(normalTex('a+c'));
    expect(normalTex('\\mathbf{a}')).not.toBe(normalTex('a'));
    expect(normalTex('\\alpha x')).not.toBe(normalTex('\\alphax'));
  });
});

describe('namelessTex()', () => {
  it('is equal for formulas that differ in the names of their variables, and keeps which are the same', () => {
    expect(namelessTex('x_i + x_j')).toBe(namelessTex('a_m+a_\\mu'));
    expect(namelessTex('x_i + x_j')).not.toBe(namelessTex('a_m + b_m'));
  });
});

describe('rewriteAll()', () => {
  it('gives every kind, in one line', () => {
    const rewrites = rewriteAll('f(x) =\n\\sum_{i=1}^n a_i x^i', createRandom(3));
    expect(Object.keys(rewrites ?? {})).toEqual(REWRITE_KINDS);
    expect(rewrites?.['one side']).toBe('\\sum_{i=1}^n a_i x^i');
    expect(rewrites?.['cut at 60 %']).toBe('f(x) = \\sum_{i=1}');
    expect(rewrites?.Unicode).toBe('f(x)=∑ᵢ₌₁ⁿaᵢxⁱ');
    expect(rewrites?.renamed.startsWith(rewrites['renamed and cut'])).toBe(true);
  });

  it('leaves out what has too short a side', () => {
    expect(rewriteAll('a_{i} + b_{j} = c_{k} + d_{l}', createRandom(3))).toBeUndefined();
  });
});
