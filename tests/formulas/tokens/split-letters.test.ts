import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLetters } from '../../../src/formulas/tokens/split-letters.ts';

/** Tokens as `symbol:kind`, so that a word and a product of the same letters differ. */
const split = (letters: string): string =>
  splitLetters(letters)
    .map(({ text, symbolKind }) => `${text}:${symbolKind}`)
    .join(' ');

describe('splitLetters()', () => {
  it.each([
    ['ab', 'a:variable b:variable'],
    ['mv', 'm:variable v:variable'],
    ['xyz', 'x:variable y:variable z:variable'],
    ['axy', 'a:variable x:variable y:variable'],
    ['ABC', 'A:variable B:variable C:variable'],
    ['UVW', 'U:variable V:variable W:variable'],
  ])('takes %s for variables that are multiplied', (letters, tokens) => expect(split(letters)).toBe(tokens));

  it.each(['ijk', 'abcd', 'pqr'])('takes %s, which follow each other in the alphabet, for variables', (letters) => {
    expect(split(letters)).toBe(Array.from(letters, (letter) => `${letter}:variable`).join(' '));
  });

  it.each(['dx', 'dxdy', 'xdx', 'dxdydz'])('takes %s for differentials', (letters) => {
    expect(split(letters)).toBe(Array.from(letters, (letter) => `${letter}:variable`).join(' '));
  });

  it.each([
    ['dis', 'dis:word'],
    ['lowbit', 'lowbit:word'],
    ['perplexity', 'perplexity:word'],
    ['idx', 'idx:word'],
    ['mex', 'mex:word'],
    ['Attention', 'attention:word'],
    ['SGDM', 'sgdm:word'],
  ])('takes %s for a word', (letters, tokens) => expect(split(letters)).toBe(tokens));

  it.each([
    ['sin', 'sin:function'],
    ['softmax', 'softmax:function'],
    ['sinx', 'sin:function x:variable'],
    ['xcosx', 'x:variable cos:function x:variable'],
    ['nlogn', 'n:variable log:function n:variable'],
    ['lnx', 'log:function x:variable'],
  ])('finds the function in %s', (letters, tokens) => expect(split(letters)).toBe(tokens));

  it('finds no function in words that only hold its name', () => {
    expect(split('cost')).toBe('cost:word');
    expect(split('sinus')).toBe('sinus:word');
  });

  it.each([
    ['alpha', 'alpha:variable'],
    ['Delta', 'Delta:variable'],
    ['pi', 'pi:variable'],
    ['sum', 'sum:sum'],
  ])('reads %s as the symbol of that name', (letters, tokens) => expect(split(letters)).toBe(tokens));

  it('keeps every letter of what is no name', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcxyzdABC'), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(letters, (typed) => {
        const tokens = splitLetters(typed);
        expect(tokens.length).toBeGreaterThan(0);
        if (tokens.every(({ symbolKind }) => symbolKind === 'variable') && tokens.length === typed.length)
          expect(tokens.map(({ text }) => text).join('')).toBe(typed);
        else expect(tokens.length).toBeLessThan(typed.length);
      }),
    );
  });
});
