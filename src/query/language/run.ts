/** Where a run ends: text up to white space, to the parenthesis that closes its group, or to a phrase glued to it. */

import { MAX_QUERY_LENGTH } from '../limits.ts';
import { isBlank, isClosing, isOpening } from './operators.ts';
import { hasQuote } from './quotes.ts';

/** Parentheses around a run: `f(x` opens one in the text, so that the next `)` is text too, as in `f(x, t)`. */
export interface Surroundings {
  readonly isGrouped: boolean;
  readonly opened: number;
}

export interface Run {
  readonly end: number;
  /** Parentheses that texts have opened and not closed, after this run. */
  readonly opened: number;
  /** Where a parenthesis closes what nothing opened. */
  readonly unmatched: number | undefined;
}

/** Whether something else begins within a run, glued to it; `opened` counts the parentheses that texts have opened so far. */
export type BeginsWithin = (at: number, opened: number) => boolean;

/** Reads a run whose first character is no operator. */
export function scanRun(text: string, start: number, around: Surroundings, beginsWithin: BeginsWithin): Run {
  let { opened } = around;
  let unmatched: number | undefined;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isBlank(code) || (end > start && beginsWithin(end, opened))) break;
    if (isOpening(code)) opened++;
    else if (isClosing(code)) {
      if (opened > 0) opened--;
      else if (around.isGrouped) break;
      else unmatched ??= end;
    }
  }
  return { end, opened, unmatched };
}

/** Reads up to white space, whatever else there is. */
export function scanToBlank(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  return end;
}

export interface TexRun {
  readonly end: number;
  readonly isBalanced: boolean;
}

/** Reads a formula: up to white space outside braces. After a backslash any character is part of a command. */
export function scanTexRun(text: string, start: number, isGrouped: boolean): TexRun {
  let braces = 0;
  let parentheses = 0;
  let firstBlank: number | undefined;
  // Bounded: otherwise each of many formulas with an open brace would be read to the end of the query.
  const limit = Math.min(text.length, start + MAX_QUERY_LENGTH);
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isBlank(code)) {
      if (braces === 0) break;
      firstBlank ??= end;
    } else if (code === BACKSLASH) end++;
    else if (code === LEFT_BRACE) braces++;
    else if (code === RIGHT_BRACE) braces = Math.max(0, braces - 1);
    else if (braces === 0 && isOpening(code)) parentheses++;
    else if (braces === 0 && isClosing(code)) {
      if (parentheses === 0 && isGrouped) break;
      parentheses = Math.max(0, parentheses - 1);
    }
  }
  end = Math.min(end, text.length);
  return braces === 0 ? { end, isBalanced: true } : { end: firstBlank ?? scanToBlank(text, end), isBalanced: false };
}

/** Whether a run can stand unquoted wherever it is: it holds no quotation mark and no half of a pair of parentheses. */
export function isPlainRun(run: string): boolean {
  let opened = 0;
  for (let at = 0; at < run.length && opened >= 0; at++) {
    const code = run.charCodeAt(at);
    if (isOpening(code)) opened++;
    else if (isClosing(code)) opened--;
  }
  return opened === 0 && !hasQuote(run);
}

const BACKSLASH = 0x5c;
const LEFT_BRACE = 0x7b;
const RIGHT_BRACE = 0x7d;
