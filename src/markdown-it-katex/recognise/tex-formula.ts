/** Whether `$…$` with a backslash, `^` or `_` is a formula. It is, unless it looks like variables of a shell, prompts or regular expressions. */

import { areBracesBalanced, beginsVariable, hasChinese, hasCommand, type Surroundings, withoutGroups } from './prose.ts';

/** `\_` and the like are what Markdown escapes, in names of files for instance. */
export function hasTex(tex: string): boolean {
  return /[\\^_]/.test(tex.replace(/\\[_/.*#-]/g, ''));
}

export function isTexFormula(tex: string, surroundings: Surroundings): boolean {
  return !isShell(tex) && !isBetweenCells(tex) && !isBetweenVariables(tex, surroundings);
}

/** `| $x_1 | $y_2 |`: two variables in two cells, not one formula. */
export function isBetweenCells(tex: string): boolean {
  return tex.includes(' | ') && /^\s/.test(tex) !== /\s$/.test(tex);
}

/**
 * `${a_b` up to the next dollar has braces that do not match and no command; `$JAVA_HOME` and `$user_name` are words, and then
 * comes prose.
 */
export function isShell(tex: string): boolean {
  if (/[\\^]/.test(tex)) return false;
  if (!areBracesBalanced(tex)) return true;
  return NAME.test(tex) && (hasChinese(tex) || /[\s/:.,;"'@|-]$/.test(tex));
}

/** A variable of a shell, of PHP, of nginx: `JAVA_HOME`, `user_name`, `_GET`. */
const NAME = /^(?:[A-Z][A-Z0-9_]{3}|[A-Za-z]{2,}_[A-Za-z]{2}|_[A-Za-z]{2,}(?![A-Za-z0-9_]))/;

/** Whether the dollars begin two variables, or end two regular expressions, and prose stands between them. */
function isBetweenVariables(tex: string, { before, after }: Surroundings): boolean {
  const outside = withoutGroups(tex);
  // A link goes on across it.
  if (/^[^[]*\]\(/.test(outside)) return true;
  const startsApart = /^\s/.test(tex);
  const endsApart = /\s$/.test(tex);
  const words = outside.trim();
  if (startsApart !== endsApart && hasChinese(startsApart ? words.charAt(0) : words.slice(-1))) return true;
  // A command of TeX makes it a formula; the tests below are for texts without one.
  if (hasCommand(tex)) return false;
  if (/[_^]$/.test(words)) return true;
  // `$ cd a_b`, a line end, `$ ls`.
  if (/^[ \t]+[a-z]{2,}[ \t][^\n]*\n/.test(tex)) return true;
  if (/[\w+*?)\]}/]/.test(before) && (hasChinese(words.charAt(0)) || /^[/'"]/.test(words))) return true;
  return beginsVariable(after) && isOpenEnded(tex, after);
}

/** Endings that no formula before a letter has: `A_B=1，`, `a_b and `, `{a}_`. */
function isOpenEnded(tex: string, after: string): boolean {
  const words = withoutGroups(tex);
  const last = words.trim().slice(-1);
  if (hasChinese(last) || /[，）@"';:,.&|/]$/u.test(last)) return true;
  if (after === '{') return /^\{/.test(tex);
  // `echo $a_b $c_d`; not `$ x_1 $and`.
  if (/^\w+ $/.test(tex) && /[A-Za-z_]/.test(after)) return true;
  return /\s$/.test(tex) && (/[A-Za-z]{3}/.test(words) || hasChinese(words) || /^[0-9(.]/.test(tex));
}
