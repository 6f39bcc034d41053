import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, SYMBOL_NAMES } from '../../../src/formulas/tokens/symbol-names.ts';
import { findCharacter, findCommand, findPlainName, findReading, findWord } from '../../../src/formulas/tokens/symbols.ts';

const groupsOf = (groups: string): string[][] => groups.split('/').map((group) => group.split(' '));

describe('the names of symbols', () => {
  it('name one symbol each', () => {
    const seen = new Map<string, string>();
    for (const [kind, groups] of SYMBOL_NAMES) {
      for (const [symbol = '', ...names] of groupsOf(groups)) {
        for (const name of new Set([symbol, ...names])) {
          expect(seen.get(name) ?? `${kind} ${symbol}`, name).toBe(`${kind} ${symbol}`);
          seen.set(name, `${kind} ${symbol}`);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(300);
  });

  it('are found, as commands or as characters, whichever they are', () => {
    for (const [kind, groups] of SYMBOL_NAMES) {
      for (const [symbol = '', ...names] of groupsOf(groups)) {
        for (const name of names) {
          const token = findCommand(name) ?? findCharacter(name);
          // A command that takes an argument goes before a symbol of that name.
          if (token?.kind === 'symbol') expect([token.text, token.symbolKind], name).toEqual([symbol, kind]);
          else expect(token, name).toBeDefined();
        }
      }
    }
  });

  it('of commands with arguments are commands of their kind', () => {
    for (const [kind, groups] of COMMAND_NAMES) {
      for (const [text = '', ...names] of groupsOf(groups)) {
        for (const name of names) {
          const token = findCommand(name) ?? findCharacter(name);
          expect([token?.kind, token?.text], name).toEqual([kind, text]);
        }
      }
    }
  });
});

describe('findReading()', () => {
  it.each([
    ['alpha', 'α'],
    ['le', '≤'],
    ['leq', '≤'],
    ['infty', '∞'],
    ['langle', '⟨'],
    ['nabla', '∇'],
    ['times', '×'],
    ['sqrt', '√'],
    ['Vert', '∥'],
    ['hbar', 'ℏ'],
  ])('reads \\%s as %s', (name, character) => expect(findReading(name)).toBe(character));

  it('reads nothing for names that are none, for layout, and for single letters, which stand in paths', () => {
    for (const name of ['foo', 'left', 'quad', 'R', 'N', '']) expect(findReading(name), name).toBeUndefined();
  });

  it('gives characters beyond ASCII, or a bar or an equals sign', () => {
    for (const [, groups] of SYMBOL_NAMES) {
      for (const name of groupsOf(groups).flat())
        expect(findReading(name) ?? '|', name).toMatch(/^[|=]$|^[\u{80}-\u{10ffff}]+$/u);
    }
  });
});

describe('findPlainName()', () => {
  it.each(['sin', 'log', 'max', 'alpha', 'ln', 'pi', 'KL', 'sqrt', 'infty'])('knows %s without a backslash', (name) => {
    expect(findPlainName(name)).toBe(findCommand(name));
  });
  it.each(['in', 'to', 'le', 'ge', 'frac', 'left', 'Re', 'lowbit'])('does not take %s for a symbol', (name) => {
    expect(findPlainName(name)).toBeUndefined();
  });
});

describe('findWord()', () => {
  it('is a function that is known, in any case, or the word in lower case', () => {
    expect(findWord('LowBit')).toMatchObject({ text: 'lowbit', symbolKind: 'word' });
    expect(findWord('Sin')).toBe(findPlainName('sin'));
    expect(findWord('KL')).toBe(findPlainName('KL'));
  });
});
