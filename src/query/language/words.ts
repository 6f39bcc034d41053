/** Words that stand beside formulas in a query and are no part of them: `SDE dx = f dt`. */

import { ENGLISH_BESIDE_FORMULAS } from '../../analysis/function-words.ts';
import { findPlainName } from '../../formulas/tokens/symbols.ts';
import { isLatinLetter } from './formulas/maths-characters.ts';

/** Where the letters end that begin at `at`; `at` when there are none. */
export function scanLetters(text: string, at: number): number {
  let end = at;
  while (isLatinLetter(text.charCodeAt(end))) end++;
  return end;
}

/** Where the command ends that begins at `at` with a backslash: `\alpha`, `\,`, but not a quotation mark or what is no ASCII. */
export function scanTexCommand(text: string, at: number): number {
  const end = scanLetters(text, at + 1);
  if (end > at + 1) return end;
  const code = text.charCodeAt(end);
  return code > 0x20 && code < 0x7f && code !== 0x22 ? end + 1 : end;
}

/** Whether so many letters are a word, and no product of variables, function or Greek letter. */
export function isWord(letters: string): boolean {
  if (letters.length < MIN_WORD_LENGTH) return false;
  return findPlainName(letters) === undefined && findPlainName(letters.toLowerCase()) === undefined;
}

/** Whether a run of a query holds a word outside braces and commands. */
export function hasWord(run: string): boolean {
  let braces = 0;
  for (let at = 0; at < run.length; ) {
    const character = run.charAt(at);
    if (character === '{') braces++;
    else if (character === '}') braces--;
    const end = character === '\\' ? scanTexCommand(run, at) : scanLetters(run, at);
    if (braces <= 0 && character !== '\\' && isWord(run.slice(at, end))) return true;
    at = Math.max(end, at + 1);
  }
  return false;
}

/** Whether a run is one of the shortest English words, which make no sense at the edge of a formula. */
export function isShortWord(run: string): boolean {
  return SHORT_WORDS.has(run.toLowerCase());
}

/** Longer than dx, mc and AB. */
const MIN_WORD_LENGTH = 3;

const SHORT_WORDS: ReadonlySet<string> = new Set(ENGLISH_BESIDE_FORMULAS.split(' '));
