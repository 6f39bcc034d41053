import { describe, expect, it } from 'vitest';
import { countArguments, createCommand } from '../../../src/formulas/read/commands.ts';
import { type FormulaRow, leaf, structure } from '../../../src/formulas/read/formula-tree.ts';
import { createToken } from '../../../src/formulas/tokens/formula-token.ts';
import { formatTree } from './format-tree.ts';

const x = leaf('x', 'variable');
const y = leaf('y', 'variable');
const plus = leaf('+', 'operator');
const equals = leaf('=', 'relation');
const bracketed = (row: FormulaRow): FormulaRow => [structure('(', [{ edge: 'within', row }])];

const make = (kind: Parameters<typeof createToken>[0], text: string, args: readonly FormulaRow[], index: FormulaRow = []) =>
  formatTree(createCommand(createToken(kind, text), args, index));

describe('countArguments()', () => {
  it.each([
    ['fraction', 2],
    ['root', 1],
    ['accent', 1],
    ['over', 2],
    ['under', 2],
    ['arrow', 1],
    ['enclose', 1],
    ['symbol', 0],
    ['begin', 0],
  ] as const)('of a %s is %i', (kind, count) => expect(countArguments(kind)).toBe(count));
});

describe('createCommand()', () => {
  it('puts what is divided above and what divides below', () => {
    expect(make('fraction', 'frac', [[x], [y]])).toBe('frac[above: x; below: y]');
    expect(make('fraction', 'binom', [[x], [y]])).toBe('binom[above: x; below: y]');
  });

  it('takes what is missing of half a formula for nothing', () => {
    expect(make('fraction', 'frac', [[x]])).toBe('frac[above: x; below: ]');
    expect(make('fraction', 'frac', [])).toBe('frac[above: ; below: ]');
    expect(make('root', 'sqrt', [])).toBe('sqrt[within: ]');
    expect(make('over', 'over', [[x]])).toBe('');
  });

  it('leaves out the brackets under a root, and shows which root it is', () => {
    expect(make('root', 'sqrt', [bracketed([x, plus, y])])).toBe('sqrt[within: x + y]');
    expect(make('root', 'sqrt', [[x]], [leaf('3', 'number')])).toBe('sqrt[above: 3; within: x]');
  });

  it('hangs an accent on one symbol, and puts several below it', () => {
    expect(make('accent', 'hat', [[x]])).toBe('x[above: hat]');
    expect(make('accent', 'bar', [[x, plus, y]])).toBe('bar[within: x + y]');
  });

  it('takes what stands over or under a symbol for a script, but not over a relation', () => {
    expect(make('over', 'over', [[y], [x]])).toBe('x[up: y]');
    expect(make('under', 'under', [[y], [x]])).toBe('x[low: y]');
    expect(make('over', 'over', [[leaf('def', 'word')], [equals]])).toBe('=');
    expect(make('under', 'under', [[y], [x, plus, x]])).toBe('x + x[low: y]');
  });

  it('makes brackets of \\abs, \\norm and their like', () => {
    expect(make('enclose', '|', [[x]])).toBe('|[within: x]');
    expect(make('enclose', '‖', [[]])).toBe('‖');
  });

  it('writes over an arrow what is written over it', () => expect(make('arrow', 'to', [[x]])).toBe('to[up: x]'));

  it('leaves alone what a brace is drawn over', () => expect(make('brace', 'brace', [[x, plus, y]])).toBe('x + y'));
});
