/** How far a formula without dollars may go: runs beside each other that are no words. */

import { isFormula } from '../../../formulas/recognise/looks-like-maths.ts';
import type { Brackets } from '../brackets.ts';
import { isBlank, isClosing, isOpening, skipMinuses } from '../operators.ts';
import { isQuote } from '../quotes.ts';
import { readsAsExclusion, scanStop } from '../stops.ts';
import { hasWord, scanTexCommand } from '../words.ts';
import { isJoining, isProse } from './maths-characters.ts';

/** White space between brackets that belong together is inside a run here. */
export interface StretchRun {
  readonly start: number;
  readonly end: number;
}

export interface Stretch {
  readonly runs: readonly StretchRun[];
  /** How far was read: in between begins no other formula. */
  readonly end: number;
  /** Chinese text stands directly before or behind it. */
  readonly isGluedLeft: boolean;
  readonly isGluedRight: boolean;
}

export interface StretchContext {
  readonly text: string;
  readonly brackets: Brackets;
  /** Whether a parenthesis that nothing opened here closes the group around. */
  readonly isGrouped: boolean;
}

/** Reads from `start`, where a run begins, or what is glued to Chinese text. */
export function scanStretch(start: number, context: StretchContext): Stretch {
  const { text } = context;
  const isGluedLeft = start > 0 && isProse(text, start - 1);
  const runs: StretchRun[] = [];
  let isInBraces = false;
  let at = start;
  let end = start;
  while (at < text.length) {
    const before = runs.at(-1);
    const unsigned = skipMinuses(text, at);
    const stop = scanStop(text, unsigned);
    if (stop === 'operator' || (at > start && isProse(text, at))) break;
    // Braces that are still open are TeX, half-typed, in which | and -x are what they are to TeX.
    if (!isInBraces && (stop === 'bar' || (before !== undefined && readsAsExclusion(text, at) && !isTied(text, before)))) break;
    if (unsigned > at && isGroup(unsigned, context)) break;
    const run = scanStretchRun(at, context);
    end = run.end;
    if (run.border === 'foreign' || isForeign(text, { start: at, end }, before, skipBlanks(text, end))) break;
    if (end > at) runs.push({ start: at, end });
    if (run.border !== 'blank') return { runs, end, isGluedLeft, isGluedRight: run.border === 'prose' };
    isInBraces ||= run.opensBraces;
    at = skipBlanks(text, end);
  }
  return { runs, end, isGluedLeft, isGluedRight: false };
}

interface RunEnd {
  readonly end: number;
  /** `foreign` before what no formula holds: a quotation mark, a dollar, or a parenthesis of the text around. */
  readonly border: 'blank' | 'prose' | 'group' | 'foreign';
  readonly opensBraces: boolean;
}

function scanStretchRun(start: number, context: StretchContext): RunEnd {
  const { text, brackets, isGrouped } = context;
  let opensBraces = false;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) break;
    if (isProse(text, at)) return { end: at, border: 'prose', opensBraces };
    if (isQuote(text, at) || code === DOLLAR) return { end: at, border: 'foreign', opensBraces };
    const bracket = brackets.get(at);
    if (isClosing(code)) return { end: at, border: isGrouped ? 'group' : 'foreign', opensBraces };
    if (at === start && isGroup(at, context)) return { end: at, border: 'foreign', opensBraces };
    opensBraces ||= bracket === undefined && (code === LEFT_BRACE || text.startsWith('\\begin', at));
    if (bracket !== undefined) at = bracket.close + 1;
    else at = code === BACKSLASH ? scanTexCommand(text, at) : at + 1;
  }
  return { end: at, border: 'blank', opensBraces };
}

/** Whether a parenthesis at the start of a run belongs to the text and not to a formula. */
function isGroup(at: number, { text, brackets }: StretchContext): boolean {
  return isOpening(text.charCodeAt(at)) && brackets.get(at)?.isPlain !== true;
}

/** Whether a run is a word, a path, an identifier and the like, and no operator ties it to what stands before or at `next`. */
export function isForeign(text: string, { start, end }: StretchRun, before: StretchRun | undefined, next: number): boolean {
  const run = text.slice(skipMinuses(text, start), end);
  if (!hasWord(run) || isFormula(run)) return false;
  if (before !== undefined && isTied(text, before)) return false;
  return !isJoining(text.charCodeAt(next));
}

/** Whether what follows a run belongs to it: the minus of `y = -x` is a sign. */
function isTied(text: string, { end }: StretchRun): boolean {
  return isJoining(text.charCodeAt(end - 1));
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const BACKSLASH = 0x5c;
const LEFT_BRACE = 0x7b;
const DOLLAR = 0x24;
