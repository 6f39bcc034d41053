import { describe, expect, it } from 'vitest';
import {
  countDropped,
  findSide,
  LENGTH_COMMANDS,
  ROMAN_COMMANDS,
  TEXT_COMMANDS,
  TRANSPARENT_ENVIRONMENTS,
} from '../../../src/formulas/tokens/silent-commands.ts';
import { findCommand } from '../../../src/formulas/tokens/symbols.ts';
import { tokenizeFormula } from '../../../src/formulas/tokens/tokenize-formula.ts';

const read = (tex: string): string =>
  tokenizeFormula(tex)
    .map(({ text }) => text)
    .join(' ');

describe('commands that change only the looks', () => {
  it.each(['displaystyle', 'limits', 'quad', 'boldsymbol', 'mathbf', 'mathcal', 'Large', 'boxed', 'mathrel'])(
    '\\%s leaves what follows',
    (name) => {
      expect(countDropped(name)).toBe(0);
      expect(read(`\\${name}{x}+1`)).toBe(read('{x}+1'));
    },
  );

  it.each(['phantom', 'color', 'label', 'tag', 'eqref', 'hspace', 'cite', 'href'])('\\%s goes with its argument', (name) => {
    expect(countDropped(name)).toBe(1);
    expect(read(`a\\${name}{b{c}d}+e`)).toBe('a + e');
  });

  it.each(['fcolorbox', 'rule', 'sideset'])('\\%s goes with two', (name) => {
    expect(countDropped(name)).toBe(2);
    expect(read(`a\\${name}{b}{c}+e`)).toBe('a + e');
  });

  it('knows what to drop of \\mathchoice, whose last argument stays', () => {
    expect(countDropped('mathchoice')).toBe(3);
    expect(read('\\mathchoice{a}{b}{c}{d}')).toBe(read('{d}'));
  });

  it('leaves commands that are symbols, and those that nobody knows', () => {
    for (const name of ['alpha', 'frac', 'softmax', '']) expect(countDropped(name), name).toBeUndefined();
  });

  it.each(['kern', 'mkern', 'hskip', 'mskip', 'raise', 'lower'])('\\%s goes with its length', (name) => {
    expect(LENGTH_COMMANDS.has(name)).toBe(true);
    for (const length of ['3mu', '-2pt', '-.5 em', '1.5ex']) expect(read(`a\\${name}${length} b`), length).toBe('a b');
    expect(read(`a\\${name} b`)).toBe('a b');
  });

  it('says of no symbol that it is silent', () => {
    const silent = [...TEXT_COMMANDS, ...ROMAN_COMMANDS, ...LENGTH_COMMANDS];
    expect(silent.filter((name) => findCommand(name) !== undefined)).toEqual([]);
    expect(silent.filter((name) => countDropped(name) !== undefined)).toEqual([]);
    expect(silent.filter((name) => findSide(name) !== undefined)).toEqual([]);
  });
});

describe('findSide()', () => {
  it.each([
    ['left', 'left'],
    ['bigl', 'left'],
    ['Biggr', 'right'],
    ['right', 'right'],
    ['middle', 'middle'],
    ['bigm', 'middle'],
  ] as const)('\\%s stands on the %s', (name, side) => expect(findSide(name)).toBe(side));

  it('knows no side of \\big, which may stand on either', () => expect(findSide('big')).toBeUndefined());
});

describe('environments of one row', () => {
  it.each([...TRANSPARENT_ENVIRONMENTS])('%s is as if it were not there', (name) => {
    expect(read(`\\begin{${name}}a=b\\end{${name}}`)).toBe('a = b');
  });
  it('others begin and end', () => {
    expect(read('\\begin{align*}a&=b\\end{align*}')).toMatch(/^align a .* = b align$/);
  });
});
