/** Folding: what different spellings of one character have in common, so that a query in one finds a text in the other. */

/**
 * Folds a word: compatibility forms (NFKC: full width, ligatures, mathematical letters), case, and the marks over Latin
 * letters (Poincaré is found by poincare). Never depends on a locale.
 */
export function foldWord(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(MARKS, '').normalize('NFKC').toLowerCase();
}

/** Folds one ideographic character, given as text; compatibility forms become the character they stand for. */
export function foldIdeograph(character: string): string {
  return character.normalize('NFKC');
}

/** The ideographic form of a character that only NFKC shows to be one: Kangxi radicals, compatibility ideographs, half-width kana. */
export function isCompatibilityIdeograph(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff66 && code <= 0xff9d);
}

const BEYOND_ASCII = /[\u{80}-\u{10ffff}]/u;
const MARKS = /\p{Mn}+/gu;
