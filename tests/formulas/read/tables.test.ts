import { describe, expect, it } from 'vitest';
import { type FormulaRow, leaf } from '../../../src/formulas/read/formula-tree.ts';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { createFence, createTable } from '../../../src/formulas/read/tables.ts';
import { formatTree } from './format-tree.ts';

const read = (tex: string): string => formatTree(parseFormula(tex));
const variable = (symbol: string): FormulaRow => [leaf(symbol, 'variable')];
const ROWS = [
  [variable('a'), variable('b')],
  [variable('c'), variable('d')],
];

describe('createTable()', () => {
  it.each([
    ['matrix', 'matrix[row: a; cell: b; row: c; cell: d]'],
    ['array', 'matrix[row: a; cell: b; row: c; cell: d]'],
    ['pmatrix', '([within: matrix[row: a; cell: b; row: c; cell: d]]'],
    ['bmatrix', '[[within: matrix[row: a; cell: b; row: c; cell: d]]'],
    ['vmatrix', '|[within: matrix[row: a; cell: b; row: c; cell: d]]'],
    ['Vmatrix', '‖[within: matrix[row: a; cell: b; row: c; cell: d]]'],
    ['Bmatrix', 'cases[row: a , b; row: c , d]'],
    ['cases', 'cases[row: a , b; row: c , d]'],
    ['rcases', 'cases[row: a , b; row: c , d]'],
    ['substack', 'a , b c , d'],
    ['align', 'align[row: a b; row: c d]'],
    ['unknown', 'align[row: a b; row: c d]'],
  ])('makes of %s %s', (environment, expected) => expect(formatTree(createTable(environment, ROWS))).toBe(expected));

  it('leaves out rows without anything in them', () => {
    expect(formatTree(createTable('matrix', [[[], []], ...ROWS, [[]]]))).toBe('matrix[row: a; cell: b; row: c; cell: d]');
    expect(formatTree(createTable('align', [[], [variable('a')], []]))).toBe('a');
    expect(createTable('align', [])).toEqual([]);
  });
});

describe('equations one below the other', () => {
  it.each([
    ['\\begin{align}a&=b\\\\&=c\\end{align}', 'align[row: a = b; row: = c]'],
    ['\\begin{align}a&=b\\\\&+c\\end{align}', 'a = b + c'],
    ['\\begin{align}a&=b\\end{align}', 'a = b'],
    ['\\begin{array}{rl}a&=b\\\\c&=d\\end{array}', 'align[row: a = b; row: c = d]'],
    ['a=b\\\\c=d', 'align[row: a = b; row: c = d]'],
  ])('%s reads %s', (tex, expected) => expect(read(tex)).toBe(expected));
});

describe('a brace at the left of lines', () => {
  const cases = 'cases[row: 1 , x > 0; row: 0 , x le 0]';
  it.each([
    '\\begin{cases}1, & x>0\\\\0, & x\\le 0\\end{cases}',
    '\\begin{cases}1 & x>0\\\\0 & x\\le 0\\end{cases}',
    '\\left\\{\\begin{array}{ll}1 & x>0\\\\0 & x\\le 0\\end{array}\\right.',
    '\\left\\{\\begin{aligned}1, && x>0\\\\0, && x\\le 0\\end{aligned}\\right.',
    '\\left\\{\\begin{matrix}1,&x>0\\\\0,&x\\le0\\end{matrix}\\right.',
  ])('is one thing however it is made: %s', (tex) => expect(read(tex)).toBe(cases));
});

describe('createFence()', () => {
  it('holds what is in it, or nothing', () => {
    expect(formatTree([createFence('(', variable('a'))])).toBe('([within: a]');
    expect(createFence('(', []).branches).toEqual([]);
    expect(formatTree([createFence('{', variable('a'))])).toBe('{[within: a]');
  });
});
