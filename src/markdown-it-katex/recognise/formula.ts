/** Decides whether what stands between two delimiters is mathematics. Prose has dollars too: prices, variables of a shell. */

import type { Delimiters, Span } from './delimiters.ts';

/** The formula that opens at `offset` and ends by `to`, if what stands there is one. */
export function formulaAt(text: string, delimiters: Delimiters, offset: number, to: number): Span | undefined {
  const span = delimiters.at(offset);
  if (span === undefined || span.end > to) return undefined;
  if (span.markup === '\\begin') return span;
  if (span.markup === '$' && text[span.texStart] === '`' && QUOTED.test(text.slice(span.texStart, span.texEnd))) {
    return { ...span, texStart: span.texStart + 1, texEnd: span.texEnd - 1 };
  }
  // In a code span of its own it has no prose beside it.
  if (span.markup !== '$' || text[span.start] === '`') return isBlank(text, span) ? undefined : span;
  if (span.texEnd - span.texStart > MAX_INLINE_LENGTH) return undefined;
  const tex = text.slice(span.texStart, span.texEnd);
  return isInlineFormula(tex, text.charAt(span.end)) ? span : undefined;
}

/** Whether a bar may have split a formula that is none for its bar: what it holds is TeX, or has brackets that match only across the bar. */
export function isSplitFormula(text: string, { markup, texStart, texEnd }: Span): boolean {
  const tex = text.slice(texStart, texEnd);
  if (markup !== '$' || tex.length > MAX_INLINE_LENGTH || !tex.includes('|') || hasCodeSpan(tex)) return false;
  if (hasTex(tex)) return !isShell(tex) && isBetweenCells(tex);
  return !CHINESE.test(tex) && areBracketsBalanced(tex) && !tex.split('|').every(areBracketsBalanced);
}

/** Longer than any `$…$` seen (1,100 characters); it also bounds what is read for a dollar that opens nothing. */
export const MAX_INLINE_LENGTH = 2000;

function isBlank(text: string, { texStart, texEnd }: Span): boolean {
  return text.slice(texStart, texEnd).trim() === '';
}

/** `` $`x`$ `` of GitHub. */
const QUOTED = /^`[^`]+`$/;

/** Whether `$tex$` is a formula. With a backslash, `^` or `_` it is, unless it looks like a variable of a shell. */
function isInlineFormula(tex: string, after: string): boolean {
  if (tex.trim() === '' || hasCodeSpan(tex)) return false;
  return hasTex(tex) ? !isShell(tex) && !isBetweenCells(tex) : isPlainFormula(tex, after);
}

/** `\_` and the like are what Markdown escapes, in names of files for instance. */
function hasTex(tex: string): boolean {
  return /[\\^_]/.test(tex.replace(/\\[_/.*#-]/g, ''));
}

/** Whether it could not be the stretch between two prices, or two variables of a shell such as `$HOME/$USER`. */
function isPlainFormula(tex: string, after: string): boolean {
  if (/[0-9]/.test(after) || tex.replace(/&(?:lt|gt|amp);/g, '').includes('&')) return false;
  if (CHINESE.test(tex)) return RELATION_IN_WORDS.test(tex);
  if (tex.endsWith('\u{ff0c}') || (/[A-Za-z]/.test(after) && /[/:;.,=_-]$/.test(tex) && !FUNCTION.test(tex))) return false;
  if (!isBalanced(tex)) return false;
  return tex === tex.trim() || isSpaced(tex);
}

/** `$ n $` and `$f[i]=min(f[j]) $` are sloppy, `$ 5 or $` is money. */
function isSpaced(tex: string): boolean {
  if (ARITHMETIC.test(tex)) return true;
  const words = tex.replace(/\b(?:min|max|gcd|lcm|log|exp|mod|sin|cos|tan)\b/g, 'f');
  if (!/[A-Za-z]/.test(words) || /[A-Za-z]{3}/.test(words)) return false;
  return !/[A-Za-z0-9] +[A-Za-z]/.test(tex) || (!/^\s/.test(tex) && ASSIGNMENT.test(words));
}

/** `f(x)=`, and then `x` in words. */
const FUNCTION = /^[A-Za-z]\([a-z](?:,[a-z])*\)=$/;
/** `w(u)` or `f[i]`, a few Chinese characters, and another such. */
const RELATION_IN_WORDS =
  /^[A-Za-z]\w*(?:\([\w+-]*\)|\[[\w+-]*\])[\u{4e00}-\u{9fff}]{1,4}[A-Za-z]\w*(?:\([\w+-]*\)|\[[\w+-]*\])$/u;
/** `4\*60 = 240 `. */
const ARITHMETIC = /^\d[\d.+*/()\\ -]*=[\d.+*/()\\ -]*\d *$/;
/** `f[i]=min(f[j]) i<j `: an element or a value, a relation, and no operator at the end. */
const ASSIGNMENT = /^[A-Za-z]\w*(?:\[[^=<>]*\]|\([^=<>]*\)) *[=<>][^$'"]*[\w)\]] *$/;

// Han, kana and CJK punctuation; the full-width comma, brackets and exclamation mark do stand in formulas.
const CHINESE =
  /[\u{3000}-\u{30ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{f900}-\u{faff}\u{ff0e}\u{ff1a}\u{ff1b}\u{ff1f}]|[\u{20000}-\u{3ffff}]/u;

/** Code binds tighter than mathematics; only `` \text{``quoted''} `` may hold backticks. */
function hasCodeSpan(tex: string): boolean {
  if (!tex.includes('`')) return false;
  return !/^[^`]*\{[^{}]*`+[^{}`]*\}[^`]*$/.test(tex);
}

/**
 * `${a_b` up to the next dollar has braces that do not match and no command; `$JAVA_HOME` and `$user_name` are words, and then
 * comes prose.
 */
function isShell(tex: string): boolean {
  if (/[\\^]/.test(tex)) return false;
  if (!isBalanced(tex)) return true;
  return /^(?:[A-Z][A-Z0-9_]{3}|[A-Za-z]{2,}_[A-Za-z]{2})/.test(tex) && (CHINESE.test(tex) || /[\s/:.,;"']$/.test(tex));
}

/** `| $x_1 | $y_2 |`: two variables in two cells, not one formula. */
function isBetweenCells(tex: string): boolean {
  return tex.includes(' | ') && /^\s/.test(tex) !== /\s$/.test(tex);
}

function areBracketsBalanced(tex: string): boolean {
  return tex.split('(').length === tex.split(')').length && tex.split('[').length === tex.split(']').length;
}

function isBalanced(tex: string): boolean {
  return tex.split('{').length === tex.split('}').length;
}
