import { describe, expect, it } from 'vitest';
import { isMathSymbol, isScriptCharacter } from '../../../src/formulas/recognise/math-characters.ts';

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

describe('isMathSymbol()', () => {
  it.each([...'∀∂∈∑√∞∫≈≤≥⊂⊕⋯⨁𝐀𝒙𝟎ℂℕℝℤ‖⟨⟩⇒⇔'])('%s stands for mathematics', (character) => {
    expect(isMathSymbol(codeOf(character))).toBe(true);
  });
  it.each([...'a1字→←↑×±·°%…（）“é'])('%s stands in other text too', (character) => {
    expect(isMathSymbol(codeOf(character))).toBe(false);
  });
});

describe('isScriptCharacter()', () => {
  it.each([...'²³¹⁰ⁿ⁺₀ₜ₌ᵀᵢ′', '\u0302', '\u0304'])('%s is raised, lowered or an accent', (character) => {
    expect(isScriptCharacter(codeOf(character))).toBe(true);
  });
  it.each([...'2nTa字é½', '\u0338'])('%s is none', (character) => expect(isScriptCharacter(codeOf(character))).toBe(false));
});
