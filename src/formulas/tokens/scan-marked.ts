/** Letters with accents, signs that are struck through, words of other scripts. */

import { isWordCharacter } from '../../analysis/character.ts';
import { createToken, letterToken, symbolToken } from './formula-token.ts';
import { foldCombiningMark } from './math-letter.ts';
import { findCharacter } from './symbols.ts';
import { isLetter, pushToken, type TokenScanner } from './token-scanner.ts';

/** A sign that is struck through in itself, or another symbol. */
export function scanNegated(scanner: TokenScanner, character: string): void {
  const [base = '', stroke = ''] = character.normalize('NFD');
  const token = stroke === '\u0338' ? findCharacter(base) : undefined;
  if (token !== undefined) scanner.isNegated = true;
  pushToken(scanner, token ?? symbolToken(character, 'constant'));
}

/** A stroke through what precedes it. */
export function negateLast(scanner: TokenScanner): void {
  const last = scanner.tokens.pop();
  if (last === undefined) return;
  scanner.isNegated = last.kind === 'symbol';
  pushToken(scanner, last);
}

/** A letter that has its accent in itself, or a word of another script. */
export function scanAccented(scanner: TokenScanner, start: number, character: string): void {
  const [letter = '', ...marks] = character.normalize('NFD');
  if (!isLetter(letter.charCodeAt(0))) {
    scanWordRun(scanner, start, isWordCharacter);
    return;
  }
  pushToken(scanner, letterToken(letter));
  for (const mark of marks) {
    const accent = foldCombiningMark(mark.charCodeAt(0));
    if (accent !== undefined) pushToken(scanner, createToken('accent-after', accent));
  }
}

/** A word of characters that belong together, as one atom. */
export function scanWordRun(scanner: TokenScanner, start: number, belongs: (code: number) => boolean): void {
  while (scanner.at < scanner.tex.length && belongs(scanner.tex.charCodeAt(scanner.at))) scanner.at += 1;
  pushToken(scanner, symbolToken(scanner.tex.slice(start, scanner.at), 'word'));
}
