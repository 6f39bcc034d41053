/** What letters side by side are: the name of a function, a word, or variables that are multiplied. */

import { type FormulaToken, symbolToken } from './formula-token.ts';
import { findPlainName, findWord } from './symbols.ts';

/** The tokens of a run of two or more plain letters. */
export function splitLetters(letters: string): readonly FormulaToken[] {
  const name = findPlainName(letters);
  if (name !== undefined) return [name];
  const applied = findPlainName(letters.slice(0, -1));
  const last = letters.slice(-1);
  // sinx, logn; but not cost.
  if (applied?.symbolKind === 'function' && 'xyzn'.includes(last)) return [applied, symbolToken(last, 'variable')];
  if (isWord(letters)) return [findWord(letters)];
  return Array.from(letters, (letter) => symbolToken(letter, 'variable'));
}

/**
 * Whether it is a name, as in `dis[i]` and `lowbit(x)`: three letters or more (four capitals), which do not follow each other in the alphabet
 * (`ijk`, `xyz`) and are no differentials (`dxdy`).
 */
function isWord(letters: string): boolean {
  if (letters.length < MIN_WORD_LENGTH || DIFFERENTIALS.test(letters)) return false;
  if (letters.length === MIN_WORD_LENGTH && letters === letters.toUpperCase()) return false;
  for (let index = 1; index < letters.length; index += 1) {
    if (letters.charCodeAt(index) !== letters.charCodeAt(index - 1) + 1) return true;
  }
  return false;
}

const MIN_WORD_LENGTH = 3;
const DIFFERENTIALS = /^[A-Za-z]?(?:d[A-Za-z])+$/;
