/** Folding: what different spellings of one character have in common, so that a query in one finds a text in the other. */

import { foldTraditional } from './traditional.ts';

/**
 * Folds a word: compatibility forms (NFKC: full width, ligatures, mathematical letters), case, and the marks over Latin
 * letters (Poincaré is found by poincare). Never depends on a locale.
 */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(IGNORABLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNDECOMPOSED, spellOut);
}

/** Letters that NFKD leaves whole, as those write them who lack the key: Straße, Łukasiewicz, Øresund. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};

const UNDECOMPOSED = /[\u00df\u00e6\u0153\u00f8\u0142\u0111\u00f0\u0127\u0167\u0131\u00feς]/g;

function spellOut(letter: string): string {
  return SPELT_OUT[letter] ?? letter;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/**
 * Folds one ideographic character, given as text: compatibility forms become the character they stand for, traditional ones
 * the simplified one.
 */
export function foldIdeograph(character: string): string {
  return foldTraditional(character.normalize('NFKC'));
}

/** The ideographic form of a character that only NFKC shows to be one: Kangxi radicals, compatibility ideographs, half-width kana. */
export function isCompatibilityIdeograph(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff66 && code <= 0xff9d);
}

/** Combining marks over Latin, Greek and Cyrillic letters and over symbols; a class of its own compiles faster than `\p{Mn}`. */
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

/** What is ignored within words (`isIgnorable`). */
const IGNORABLE = /(?:\u00ad|\u180e|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|\udb40[\udd00-\uddef])+/g;
