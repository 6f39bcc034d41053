/** Formulas between dollars, as TeX has them: `$x_t$`, `$$x_t$$`. */

import { isInlineFormula } from '../../../markdown-it-katex/recognise/formula.ts';
import { trimBlanks } from '../operators.ts';
import { isAsciiDigit, isLatinLetter } from './maths-characters.ts';

export interface DollarFormula {
  readonly tex: string;
  readonly end: number;
}

/** Whether a dollar at `at` may begin a formula: those of `US$5`, `a$b` and `\$` do not. */
export function isDollar(text: string, at: number): boolean {
  if (text.charAt(at) !== '$') return false;
  const before = text.charCodeAt(at - 1);
  return at === 0 || !(isLatinLetter(before) || isAsciiDigit(before) || '\\$'.includes(text.charAt(at - 1)));
}

/** Where the formula begins that the dollars at `at` open. */
export function skipDollars(text: string, at: number): number {
  return text.charAt(at + 1) === '$' ? at + 2 : at + 1;
}

/** What the dollar at `at` and the next one enclose; `undefined` when that is no formula, as in `$5 or $10`. */
export function scanDollars(text: string, at: number): DollarFormula | undefined {
  const start = skipDollars(text, at);
  // Each search ends where the next one begins, so that all of them together go over the query once.
  let close = start;
  while (close < text.length && text.charAt(close) !== '$') close += text.charAt(close) === '\\' ? 2 : 1;
  if (close >= text.length) return undefined;
  const isDouble = start === at + 2 && text.charAt(close + 1) === '$';
  const end = close + (isDouble ? 2 : 1);
  const content = text.slice(start, close);
  const tex = trimBlanks(content);
  // `$$ b $` is none, though a half-typed `$$x_t$` may be one.
  if (start === at + 2 && !isDouble && content !== tex) return undefined;
  // As in a post, where prices and variables of shells stand between dollars as well.
  return isInlineFormula(content, { before: text.charAt(at - 1), after: text.charAt(end) }) ? { tex, end } : undefined;
}
