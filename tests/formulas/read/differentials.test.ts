import { describe, expect, it } from 'vitest';
import { createFraction, markDifferentials } from '../../../src/formulas/read/differentials.ts';
import { attach, type FormulaNode, type FormulaRow, leaf } from '../../../src/formulas/read/formula-tree.ts';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { formatTree } from './format-tree.ts';

/** A row of letters: `d^2` is `d2`, a relation is `=`, an integral `∫`. */
const rowOf = (text: string): FormulaRow =>
  text.split(' ').map((symbol): FormulaNode => {
    if (symbol === '=') return leaf('=', 'relation');
    if (symbol === '∫') return leaf('int', 'sum');
    if (symbol === '+') return leaf('+', 'operator');
    if (symbol === 'd2') return attach(leaf('d', 'variable'), 'up', [leaf('2', 'number')]);
    if (symbol === 'dk') return attach(leaf('d', 'variable'), 'low', [leaf('k', 'variable')]);
    return leaf(symbol, /^\d$/.test(symbol) ? 'number' : 'variable');
  });

describe('markDifferentials()', () => {
  it.each([
    ['∫ f d x', 'int f dd x'],
    ['∫ d x f', 'int dd x f'],
    ['d ∫ f d x', 'd int f dd x'],
    ['∫ f dk x', 'int f d[low: k] x'],
    ['∫ f d', 'int f d'],
    ['∫ f d + x', 'int f d + x'],
  ])('after an integral of %s finds %s', (row, expected) => expect(formatTree(markDifferentials(rowOf(row)))).toBe(expected));

  it.each([
    ['d x = f d t', 'dd x = f dd t'],
    ['d x = f d t + g d w', 'dd x = f dd t + g dd w'],
    ['d x = f t', 'd x = f t'],
    ['a = d b', 'a = d b'],
    ['d x', 'd x'],
    ['d 2 = d 3', 'd 2 = d 3'],
  ])('on both sides of %s finds %s', (row, expected) => expect(formatTree(markDifferentials(rowOf(row)))).toBe(expected));
});

describe('createFraction()', () => {
  it.each([
    ['d x', 'd t', 'frac[above: dd x; below: dd t]'],
    ['d', 'd t', 'frac[above: dd; below: dd t]'],
    ['d2 y', 'd t', 'frac[above: dd[up: 2] y; below: dd t]'],
    ['a d', 'b', 'frac[above: a d; below: b]'],
    ['d', 'k', 'frac[above: d; below: k]'],
    ['dk x', 't', 'frac[above: d[low: k] x; below: t]'],
  ])('of %s over %s is %s', (above, below, expected) => {
    expect(formatTree([createFraction('frac', rowOf(above), rowOf(below))])).toBe(expected);
  });

  it('takes a half typed derivative for one', () => {
    expect(formatTree([createFraction('frac', rowOf('d x'), [])])).toBe('frac[above: dd x; below: ]');
    expect(formatTree([createFraction('frac', rowOf('d'), [])])).toBe('frac[above: d; below: ]');
  });
});

describe('formulas with differentials', () => {
  it.each([
    ['\\int_0^1 x^2 dx', 'int[low: 0; up: 1] x[up: 2] dd x'],
    ['\\iint f(x,y)\\,dx\\,dy', 'iint f ([within: x , y] dd x dd y'],
    ['dX_t = \\mu dt + \\sigma dW_t', 'dd X[low: t] = mu dd t + sigma dd W[low: t]'],
    ['\\frac{d}{dx}\\sin x', 'frac[above: dd; below: dd x] sin x'],
    ['d = 3', 'd = 3'],
    ['\\sqrt{d}', 'sqrt[within: d]'],
    ['QK^\\top/\\sqrt{d_k}', 'Q frac[above: K[up: top]; below: sqrt[within: d[low: k]]]'],
  ])('%s reads %s', (tex, expected) => expect(formatTree(parseFormula(tex))).toBe(expected));
});
