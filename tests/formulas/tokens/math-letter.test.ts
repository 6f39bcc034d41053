import { describe, expect, it } from 'vitest';
import { foldCombiningMark, foldMathLetter, foldSubscript, foldSuperscript } from '../../../src/formulas/tokens/math-letter.ts';

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const isAssigned = (code: number): boolean => /\p{Assigned}/u.test(String.fromCodePoint(code));
const plainOf = (code: number): string => String.fromCodePoint(code).normalize('NFKC');

/** Variants of Greek letters that formulas do not tell apart: ϵ and ε, ϑ and θ. */
const VARIANTS: Readonly<Record<string, string>> = { ϵ: 'ε', ϑ: 'θ', ϰ: 'κ', ϕ: 'φ', ϱ: 'ρ', ϖ: 'π', ϴ: 'Θ' };

describe('foldMathLetter()', () => {
  it('gives each letter and digit of the mathematical alphabets as Unicode normalises it', () => {
    for (const code of range(0x1d400, 0x1d7ff).filter(isAssigned)) {
      const name = code.toString(16);
      const isDoubleStruck = code >= 0x1d538 && code <= 0x1d56b;
      const folded = foldMathLetter(code) ?? '';
      const plain = plainOf(code).normalize('NFKC');
      if (plain === 'ı' || plain === 'ȷ') expect(folded, name).toBe(plain === 'ı' ? 'i' : 'j');
      else if (plain === 'Ϝ' || plain === 'ϝ') continue;
      else expect(folded, name).toBe(`${isDoubleStruck ? 'bb' : ''}${VARIANTS[plain] ?? plain}`);
    }
  });

  it('gives the letters that Unicode had before them', () => {
    for (const code of [0x210a, 0x210b, 0x210e, 0x2110, 0x2112, 0x211b, 0x2128, 0x212c, 0x212f, 0x2130, 0x2133, 0x2134])
      expect(foldMathLetter(code), code.toString(16)).toBe(plainOf(code));
    for (const code of [0x2102, 0x210d, 0x2115, 0x2119, 0x211a, 0x211d, 0x2124])
      expect(foldMathLetter(code), code.toString(16)).toBe(`bb${plainOf(code)}`);
  });

  it('gives no other character', () => {
    for (const character of 'aΩ1∑索²ₜ') expect(foldMathLetter(character.codePointAt(0) ?? 0)).toBeUndefined();
  });
});

describe('raised and lowered characters', () => {
  const fold = (find: (code: number) => string | undefined, text: string): (string | undefined)[] =>
    [...text].map((character) => find(character.codePointAt(0) ?? 0));

  it('are what Unicode normalises them to', () => {
    for (const character of '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁼⁽⁾ⁱⁿᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵠᵡ')
      expect(fold(foldSuperscript, character), character).toEqual([character.normalize('NFKC')]);
    for (const character of '₀₁₂₃₄₅₆₇₈₉₊₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ')
      expect(fold(foldSubscript, character), character).toEqual([character.normalize('NFKC')]);
    expect([...fold(foldSuperscript, '⁻'), ...fold(foldSubscript, '₋')]).toEqual(['-', '-']);
  });

  it('are none of each other, and no plain ones', () => {
    expect(fold(foldSuperscript, '₂ₓa2索')).toEqual(Array(5).fill(undefined));
    expect(fold(foldSubscript, '²ⁿa2索')).toEqual(Array(5).fill(undefined));
  });
});

describe('foldCombiningMark()', () => {
  it('gives the accent of TeX', () => {
    const accents = [...'àáâãāăȧäǎ'].map((letter) => foldCombiningMark(letter.normalize('NFD').charCodeAt(1)));
    expect(accents).toEqual(['grave', 'acute', 'hat', 'tilde', 'bar', 'breve', 'dot', 'ddot', 'check']);
    expect(foldCombiningMark(0x20d7)).toBe('vec');
    expect(foldCombiningMark(0x327)).toBeUndefined();
  });
});
