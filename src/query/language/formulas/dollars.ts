/** Formulas between dollars, as TeX has them: `$x_t$`, `$$x_t$$`. */

import { isBlank, trimBlanks } from '../operators.ts';
import { hasMathsMark, isDigit, isLatinLetter, isProse } from './maths-characters.ts';

export interface DollarFormula {
  readonly tex: string;
  readonly end: number;
}

/** Whether a dollar at `at` may begin a formula: those of `US$5`, `a$b` and `\$` do not. */
export function isDollar(text: string, at: number): boolean {
  if (text.charAt(at) !== '$') return false;
  const before = text.charCodeAt(at - 1);
  return at === 0 || !(isLatinLetter(before) || isDigit(before) || text.charAt(at - 1) === '\\');
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
  return tex !== '' && isFormulaBetween(content, text, end) ? { tex, end } : undefined;
}

/** Prices and variables of shells stand between dollars as well: `$5 or $10`, `$HOME/bin:$PATH`, `$_GET + $_POST`, `${a}-${b}`. */
function isFormulaBetween(content: string, text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isDigit(next) || text.charAt(end) === '{' || text.charAt(end) === '_') return false;
  const isPadded = isBlank(content.charCodeAt(0));
  if (isPadded !== isBlank(content.charCodeAt(content.length - 1))) return false;
  if (hasMathsMark(content)) return true;
  if (isLatinLetter(next)) return false;
  return content.includes('=') || !(isPadded || holdsProse(content));
}

function holdsProse(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isProse(text, at)) return true;
  return false;
}
