import { describe, expect, it } from 'vitest';
import { type FormulaNode, leaf, structure } from '../../../src/formulas/read/formula-tree.ts';
import { finishRow, pushFence, pushPrimes, pushScript, pushSymbol } from '../../../src/formulas/read/push-symbols.ts';
import { symbolToken } from '../../../src/formulas/tokens/formula-token.ts';
import { formatTree } from './format-tree.ts';

const x = leaf('x', 'variable');
const prime = leaf('prime', 'constant');
const afterPush = (row: readonly FormulaNode[], push: (row: FormulaNode[]) => void): string => {
  const changed = [...row];
  push(changed);
  return formatTree(changed);
};

describe('pushSymbol()', () => {
  it.each(['min', 'max'])('makes one of arg and %s', (name) => {
    const arg = leaf('arg', 'function');
    expect(afterPush([arg], (row) => pushSymbol(row, symbolToken(name, 'sum')))).toBe(`arg${name}`);
    expect(afterPush([x], (row) => pushSymbol(row, symbolToken(name, 'sum')))).toBe(`x ${name}`);
    expect(afterPush([], (row) => pushSymbol(row, symbolToken(name, 'sum')))).toBe(name);
  });

  it('says of the whole that it takes limits', () => {
    const row: FormulaNode[] = [leaf('arg', 'function')];
    pushSymbol(row, symbolToken('max', 'sum'));
    expect(row).toEqual([leaf('argmax', 'sum')]);
  });
});

describe('pushPrimes()', () => {
  it('puts primes on what stands before them, or alone where nothing does', () => {
    expect(afterPush([x], (row) => pushPrimes(row, [prime, prime]))).toBe('x[up: prime prime]');
    expect(afterPush([], (row) => pushPrimes(row, [prime]))).toBe('prime');
  });
});

describe('pushFence()', () => {
  it('reads (mod n) as \\pmod n', () => {
    const within = (first: FormulaNode) => structure('(', [{ edge: 'within', row: [first, x] }]);
    expect(afterPush([], (row) => pushFence(row, within(leaf('mod', 'operator'))))).toBe('mod x');
    expect(afterPush([], (row) => pushFence(row, within(leaf('f', 'variable'))))).toBe('([within: f x]');
  });
});

describe('pushScript()', () => {
  it('hangs a script on the last symbol', () => {
    expect(afterPush([x], (row) => pushScript(row, 'low', [prime]))).toBe('x[low: prime]');
  });
  it('hangs it on nothing where a formula begins with one, so that it is not lost', () => {
    expect(afterPush([], (row) => pushScript(row, 'low', [x]))).toBe('none[low: x]');
  });
  it('leaves a script without content away', () => expect(afterPush([x], (row) => pushScript(row, 'up', []))).toBe('x'));
});

describe('finishRow()', () => {
  const comma = leaf(',', 'punctuation');
  const stop = leaf('.', 'punctuation');
  it('drops the punctuation of the sentence, and keeps that of the formula', () => {
    expect(formatTree(finishRow([x, comma, x, comma, stop]))).toBe('x , x');
    expect(formatTree(finishRow([comma]))).toBe('');
    expect(formatTree(finishRow([x, leaf('|', 'punctuation')]))).toBe('x |');
  });
});
