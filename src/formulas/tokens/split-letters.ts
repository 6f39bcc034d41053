/** Splits letters that stand side by side: the name of a function, a word, or variables that are multiplied. */

import { type FormulaToken, symbolToken } from './formula-token.ts';
import { findPlainName, findWord } from './symbols.ts';

/** The tokens of a run of two or more plain letters. */
export function splitLetters(letters: string): readonly FormulaToken[] {
  const name = findPlainName(letters);
  if (name !== undefined) return [name];
  return splitFunction(letters) ?? (isWord(letters) ? [findWord(letters)] : splitVariables(letters));
}

function splitVariables(letters: string): readonly FormulaToken[] {
  return Array.from(letters, (letter) => symbolToken(letter, 'variable'));
}

/** `sinx`, `xcosx`, `nlogn`; but `cost` is a word. */
function splitFunction(letters: string): readonly FormulaToken[] | undefined {
  const from = ARGUMENTS.includes(letters.charAt(0)) ? 1 : 0;
  const to = ARGUMENTS.includes(letters.charAt(letters.length - 1)) ? letters.length - 1 : letters.length;
  const name = to - from < 2 ? undefined : findPlainName(letters.slice(from, to));
  if (name?.symbolKind !== 'function') return undefined;
  return [...splitVariables(letters.slice(0, from)), name, ...splitVariables(letters.slice(to))];
}

const ARGUMENTS = 'xyzn';

/**
 * Whether it is a name, as in `dis[i]` and `lowbit(x)`: three letters or more (four capitals) that do not follow each other in the alphabet
 * (`ijk`) and are no differentials (`dxdy`). Three letters with x, y or z, or three capitals, are a product, but for a few names.
 */
function isWord(letters: string): boolean {
  if (SHORT_WORDS.includes(letters)) return true;
  if (letters.length < MIN_WORD_LENGTH || DIFFERENTIALS.test(letters)) return false;
  if (letters.length === MIN_WORD_LENGTH && PRODUCT.test(letters)) return false;
  for (let index = 1; index < letters.length; index += 1) {
    if (letters.charCodeAt(index) !== letters.charCodeAt(index - 1) + 1) return true;
  }
  return false;
}

const MIN_WORD_LENGTH = 3;
const DIFFERENTIALS = /^[A-Za-z]?(?:d[A-Za-z])+$/;
const PRODUCT = /[xyz]|^[A-Z]{3}$/;
const SHORT_WORDS: readonly string[] = ['mex', 'idx', 'lex', 'key', 'any'];
