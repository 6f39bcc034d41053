import { describe, expect, it } from 'vitest';
import {
  endsRow,
  IN_GROUP,
  opensBar,
  peek,
  type Reader,
  type Scope,
  skip,
  TOP,
} from '../../../src/formulas/read/formula-reader.ts';
import { leaf } from '../../../src/formulas/read/formula-tree.ts';
import { createToken, type TokenKind } from '../../../src/formulas/tokens/formula-token.ts';

const x = leaf('x', 'variable');
const plus = leaf('+', 'operator');
const readerOf = (...kinds: readonly TokenKind[]): Reader => ({
  tokens: kinds.map((kind) => createToken(kind, '')),
  at: 0,
  depth: 0,
});

describe('peek() and skip()', () => {
  it('look at the next token, and go past it if it is wanted', () => {
    const reader = readerOf('group', 'cell');
    expect(peek(reader)).toBe('group');
    expect(skip(reader, 'cell', 'row')).toBe(false);
    expect(skip(reader, 'cell', 'group')).toBe(true);
    expect(peek(reader)).toBe('cell');
    expect(skip(reader, 'cell')).toBe(true);
    expect(peek(reader)).toBeUndefined();
    expect(skip(reader, 'cell')).toBe(false);
    expect(reader.at).toBe(2);
  });
});

describe('endsRow()', () => {
  const inFence: Scope = { group: false, fence: true, bar: '' };
  const inBar: Scope = { group: false, fence: false, bar: '|' };

  it.each(['cell', 'row', 'end'] as const)('a %s ends a row everywhere', (kind) => {
    for (const scope of [TOP, IN_GROUP, inFence, inBar]) expect(endsRow(createToken(kind, ''), scope, [x])).toBe(true);
  });

  it('a brace ends what stands in braces only', () => {
    expect(endsRow(createToken('group-end', ''), IN_GROUP, [x])).toBe(true);
    for (const scope of [TOP, inFence, inBar]) expect(endsRow(createToken('group-end', ''), scope, [x])).toBe(false);
  });

  it('a closing bracket ends what stands in brackets or bars, of whatever kind', () => {
    for (const scope of [inFence, inBar]) expect(endsRow(createToken('fence-end', ')'), scope, [x])).toBe(true);
    for (const scope of [TOP, IN_GROUP]) expect(endsRow(createToken('fence-end', ')'), scope, [x])).toBe(false);
  });

  it('a bar ends what a bar of its kind began, where it can close', () => {
    expect(endsRow(createToken('bar', '|'), inBar, [x])).toBe(true);
    expect(endsRow(createToken('bar', '|'), inBar, [x, plus])).toBe(false);
    expect(endsRow(createToken('bar', '|'), inBar, [])).toBe(false);
    expect(endsRow(createToken('bar', '‖'), inBar, [x])).toBe(false);
    expect(endsRow(createToken('bar', '|'), TOP, [x])).toBe(false);
  });

  it('a symbol ends nothing', () => expect(endsRow(createToken('symbol', 'x'), inFence, [x])).toBe(false));
});

describe('opensBar()', () => {
  it('a bar opens at the beginning, after a sign between things, and after a function', () => {
    for (const row of [[], [plus], [x, leaf('=', 'relation')], [leaf('log', 'function')]]) expect(opensBar(row)).toBe(true);
    for (const row of [[x], [leaf('2', 'number')], [leaf('f', 'word')]]) expect(opensBar(row)).toBe(false);
  });
});
