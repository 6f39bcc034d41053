import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attach, type FormulaNode, type FormulaRow, leaf, structure } from '../../../src/formulas/read/formula-tree.ts';
import {
  attachScript,
  countDividend,
  isApplied,
  isDifferentialSign,
  isOperand,
  stripBrackets,
} from '../../../src/formulas/read/operands.ts';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { formatTree } from './format-tree.ts';

const read = (tex: string): FormulaNode[] => [...parseFormula(tex)];

describe('countDividend()', () => {
  it.each([
    ['x', 1],
    ['a+b', 1],
    ['2x', 2],
    ['ax', 1],
    ['f(x)', 2],
    ['2(x)', 2],
    ['dx', 2],
    ['\\partial f', 2],
    ['2', 1],
    ['n!', 2],
    ['f(x)!', 3],
    ['a+', 0],
    ['a=', 0],
    ['!', 0],
    ['\\sum', 0],
  ])('divides of %s the last %i', (tex, count) => expect(countDividend(read(tex))).toBe(count));

  it('divides nothing of nothing', () => expect(countDividend([])).toBe(0));

  it('builds no tower of quotients', () => {
    const depthOf = (row: FormulaRow): number =>
      Math.max(0, ...row.flatMap(({ branches }) => branches.map((branch) => 1 + depthOf(branch.row))));
    for (const height of [3, 10, 100, 1000]) expect(depthOf(parseFormula(Array(height).fill('a').join('/')))).toBeLessThan(10);
  });

  it('never divides more than there is', () => {
    const piece = fc.constantFrom('x', '2', '+', '!', '(a)', 'd', 'f', '/', '=', '\\sum', '\\partial');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const row = read(pieces.join(' '));
        const count = countDividend(row);
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(row.length);
      }),
    );
  });
});

describe('what stands in a row', () => {
  it('is an operand unless it stands between things', () => {
    for (const tex of ['x', '2', '\\sin', '\\frac12', '(a)', '\\mathrm{KL}'])
      expect(isOperand(read(tex)[0] as FormulaNode), tex).toBe(true);
    for (const tex of ['+', '=', '\\sum']) expect(isOperand(read(tex)[0] as FormulaNode), tex).toBe(false);
  });

  it('is applied to the brackets after it if it is a variable, a function or a word', () => {
    for (const tex of ['f', '\\sin', 'lowbit']) expect(isApplied(read(tex)[0]), tex).toBe(true);
    for (const tex of ['2', '+', '(a)', '']) expect(isApplied(read(tex)[0]), tex).toBe(false);
  });

  it('may be the sign of a differential', () => {
    for (const tex of ['d', '\\mathrm{d}', '\\partial']) expect(isDifferentialSign(read(tex)[0] as FormulaNode), tex).toBe(true);
    expect(isDifferentialSign(leaf('D', 'variable'))).toBe(false);
  });
});

describe('stripBrackets()', () => {
  it('takes away round brackets around all of a row, and no others', () => {
    const strip = (tex: string): string => formatTree(stripBrackets(read(tex)));
    expect(strip('(a+b)')).toBe('a + b');
    expect(strip('(a)(b)')).toBe('([within: a] ([within: b]');
    expect(strip('[a]')).toBe('[[within: a]');
    expect(strip('(a)^2')).toBe('([up: 2; within: a]');
    expect(stripBrackets([structure('(', [])])).toEqual([structure('(', [])]);
  });
});

describe('attachScript()', () => {
  const x = leaf('x', 'variable');
  const t = leaf('T', 'variable');
  const show = (node: FormulaNode): string => formatTree([node]);

  it('takes T above for a transposition, but not at a sum or a number', () => {
    expect(show(attachScript(x, 'up', [t]))).toBe('x[up: top]');
    expect(show(attachScript(leaf('1', 'number'), 'up', [t]))).toBe('1[up: top]');
    expect(show(attachScript(leaf('2', 'number'), 'up', [t]))).toBe('2[up: T]');
    expect(show(attachScript(leaf('sum', 'sum'), 'up', [t]))).toBe('sum[up: T]');
    expect(show(attachScript(x, 'low', [t]))).toBe('x[low: T]');
    expect(show(attachScript(x, 'up', [t, t]))).toBe('x[up: T T]');
    expect(show(attachScript(x, 'up', [attach(t, 'low', [x])]))).toBe('x[up: T[low: x]]');
  });

  it('takes a times above for a star', () => {
    expect(show(attachScript(x, 'up', [leaf('times', 'operator')]))).toBe('x[up: star]');
  });

  it('attaches nothing where nothing is', () => expect(attachScript(x, 'up', [])).toBe(x));
});
