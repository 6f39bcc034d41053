/** Reads formulas: between dollars, behind a dollar without a partner, and without any. */

import { isOpening, trimBlanks } from '../operators.ts';
import { closesGroup, type QueryScanner, setOpened, surroundingsOf } from '../scan.ts';
import { isDollar, scanDollars, skipDollars } from './dollars.ts';
import { isProse } from './maths-characters.ts';

/** A rule of tokenize-query.ts: the parentheses with which `(a+b)^2 = c` begins are no group. */
export function scanOpeningFormula(scan: QueryScanner, at: number): number | undefined {
  return isOpening(scan.text.charCodeAt(at)) ? scanGuess(scan, at, at) : undefined;
}

/** A rule of tokenize-query.ts. */
export function scanFormulaText(scan: QueryScanner, at: number): number | undefined {
  if (!isDollar(scan.text, at)) return scanGuess(scan, at, at);
  const enclosed = scanDollars(scan.text, at);
  if (enclosed === undefined) return scanHalfTyped(scan, at);
  const { tex, end } = enclosed;
  scan.tokens.push({ kind: 'thing', clause: { kind: 'tex', tex, isGuessed: false }, start: at, end });
  return end;
}

/** Whether a formula begins within a run: at a dollar, or glued to Chinese text. `isGrouped` as in guess.ts. */
export function beginsFormula({ text, guesser }: QueryScanner, at: number, isGrouped: boolean): boolean {
  if (isDollar(text, at)) {
    return scanDollars(text, at) !== undefined || guesser.guess(skipDollars(text, at), isGrouped) !== undefined;
  }
  return isProse(text, at - 1) && !isProse(text, at) && guesser.guess(at, isGrouped) !== undefined;
}

/** Leaves the dollar out, and what follows it to the other rules where that is a group. */
function scanHalfTyped(scan: QueryScanner, at: number): number | undefined {
  const start = skipDollars(scan.text, at);
  const isGroup = scan.guesser.guess(start, closesGroup(scan))?.isEnclosed === true;
  return isGroup ? start : scanGuess(scan, at, start);
}

/**
 * The formula behind a minus when both are all of a query: the sign of a sum, for nobody asks for whatever lacks a formula.
 */
export function scanSigned(scan: QueryScanner, at: number, start: number): number | undefined {
  if (scan.tokens.length > 0) return undefined;
  const guess = scan.guesser.guess(start, false);
  const isAll = guess !== undefined && trimBlanks(scan.text.slice(guess.end)) === '';
  return isAll ? scanGuess(scan, at, start) : undefined;
}

function scanGuess(scan: QueryScanner, at: number, start: number): number | undefined {
  const guess = scan.guesser.guess(start, closesGroup(scan));
  if (guess === undefined || guess.isEnclosed) return undefined;
  // Where there is no group, what closes a parenthesis of a formula behind it is no mistake.
  const { isGrouped, opened } = surroundingsOf(scan);
  if (!isGrouped) setOpened(scan, opened + guess.opened);
  scan.tokens.push({ kind: 'thing', clause: { kind: 'tex', tex: guess.tex, isGuessed: true }, start: at, end: guess.end });
  return guess.end;
}
