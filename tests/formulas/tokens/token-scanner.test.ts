import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createToken, letterToken, symbolToken } from '../../../src/formulas/tokens/formula-token.ts';
import {
  createTokenScanner,
  isLetter,
  modeOf,
  NO_DELIMITER,
  pushToken,
  skipArgument,
  skipOptional,
  skipSpaces,
  type TokenScanner,
} from '../../../src/formulas/tokens/token-scanner.ts';

const rest = (scanner: TokenScanner): string => scanner.tex.slice(scanner.at);

function leftBy(skip: (scanner: TokenScanner) => void, tex: string): string {
  const scanner = createTokenScanner(tex);
  skip(scanner);
  return rest(scanner);
}

describe('skipArgument()', () => {
  it.each([
    ['{a}b', 'b'],
    ['{a{b}c}d', 'd'],
    ['{a\\}b}c', 'c'],
    ['{a\\{b}c', 'c'],
    ['\\alpha b', ' b'],
    ['xy', 'y'],
    [' \t{a}b', 'b'],
    ['[2em]{a}b', 'b'],
    ['[2em]b', ''],
    ['{never closed', ''],
    ['', ''],
  ])('of %s leaves %s', (tex, left) => expect(leftBy(skipArgument, tex)).toBe(left));

  it('never goes back, nor past the end by more than one', () => {
    const piece = fc.constantFrom('{', '}', '\\', '[', ']', 'a', ' ', '\\}', '\\x');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const scanner = createTokenScanner(pieces.join(''));
        for (let before = -1; scanner.at < scanner.tex.length; ) {
          expect(scanner.at).toBeGreaterThan(before);
          before = scanner.at;
          skipArgument(scanner);
        }
        expect(scanner.at).toBeLessThanOrEqual(scanner.tex.length + 2);
      }),
    );
  });
});

describe('skipOptional()', () => {
  it('skips what stands in square brackets, if it is short', () => {
    expect(leftBy(skipOptional, ' [t]{cc}')).toBe('{cc}');
    expect(leftBy(skipOptional, '(t)')).toBe('(t)');
    expect(leftBy(skipOptional, `[${'c'.repeat(50)}]x`)).toBe(`[${'c'.repeat(50)}]x`);
    expect(leftBy(skipOptional, '[open')).toBe('[open');
  });
});

describe('skipSpaces()', () => {
  it('skips what nobody sees', () => expect(leftBy(skipSpaces, ' \n\t\u3000\u200bx ')).toBe('x '));
});

describe('pushToken()', () => {
  const push = (set: Partial<TokenScanner>, token: ReturnType<typeof createToken>) => {
    const scanner = { ...createTokenScanner(''), ...set };
    pushToken(scanner, token);
    expect([scanner.side, scanner.isNegated, scanner.nextMode]).toEqual([undefined, false, undefined]);
    return scanner.tokens[0];
  };
  const bar = createToken('bar', '|');

  it('adds the token as it is where nothing came before', () => {
    expect(push({}, bar)).toBe(bar);
    expect(push({ nextMode: 'roman' }, letterToken('x'))).toEqual(letterToken('x'));
  });

  it('makes of \\not and a relation another relation', () => {
    expect(push({ isNegated: true }, symbolToken('in', 'relation'))).toEqual(symbolToken('notin', 'relation'));
    expect(push({ isNegated: true }, bar)).toBe(bar);
  });

  it('makes of \\left, \\right and \\middle with a bar what they say', () => {
    expect(push({ side: 'left' }, bar)?.kind).toBe('bar-start');
    expect(push({ side: 'right' }, bar)?.kind).toBe('bar-end');
    expect(push({ side: 'middle' }, bar)).toEqual(symbolToken('|', 'punctuation'));
  });

  it('makes of \\left< and \\right> brackets, and of \\right. an end', () => {
    expect(push({ side: 'left' }, symbolToken('<', 'relation'))).toEqual(createToken('fence', '<'));
    expect(push({ side: 'right' }, symbolToken('>', 'relation'))).toEqual(createToken('fence-end', '>'));
    expect(push({ side: 'right' }, symbolToken('.', 'punctuation'))).toBe(NO_DELIMITER);
    expect(push({ side: 'left' }, letterToken('x'))).toEqual(letterToken('x'));
  });
});

describe('createTokenScanner()', () => {
  it.each([
    ['a ~ b', true],
    ['\\alpha~b', false],
    ['\\alpha ∼ β', true],
  ])('%s is typed plainly: %s', (tex, isPlain) => expect(createTokenScanner(tex).isPlain).toBe(isPlain));

  it('begins in mathematics', () => expect(modeOf(createTokenScanner('x'))).toBe('math'));

  it('takes Latin letters only for letters', () => {
    expect([...'azAZ'].every((letter) => isLetter(letter.charCodeAt(0)))).toBe(true);
    expect([...'@[`{0é索'].some((letter) => isLetter(letter.charCodeAt(0)))).toBe(false);
  });
});
