/** Decides whether what stands between two delimiters is mathematics. Prose has dollars too: prices, variables of a shell. */

import type { Delimiters, Span } from './delimiters.ts';

/** The formula that opens at `offset` and ends by `to`, if what stands there is one. */
export function formulaAt(text: string, delimiters: Delimiters, offset: number, to: number): Span | undefined {
  const span = delimiters.at(offset);
  if (span === undefined || span.end > to) return undefined;
  if (span.markup === '\\begin') return span;
  const tex = text.slice(span.texStart, span.texEnd);
  if (tex.trim() === '') return undefined;
  return span.markup !== '$' || isInlineFormula(tex, text.charAt(span.end)) ? span : undefined;
}

/**
 * Whether `$tex$` is a formula. With a `\ ^ _ { }` it is. Without, it is as long as it could not be the stretch between two prices or
 * two variables of a shell: no space at its edges, no Chinese, no `&`, no digit after it; and not `$HOME/$USER`.
 */
function isInlineFormula(tex: string, after: string): boolean {
  if (hasCodeSpan(tex)) return false;
  if (/[\\^_{}]/.test(tex)) return !isBetweenCells(tex);
  if (tex !== tex.trim() || /[0-9]/.test(after) || CHINESE.test(tex) || tex.includes('&')) return false;
  return !(/[A-Za-z]/.test(after) && /[/:;.,=-]$/.test(tex));
}

// Han, kana, CJK punctuation and the full-width , . : ; ! ? (full-width brackets do stand in formulas).
const CHINESE =
  /[\u{3000}-\u{30ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{f900}-\u{faff}\u{ff0c}\u{ff0e}\u{ff1a}\u{ff1b}\u{ff01}\u{ff1f}]|[\u{20000}-\u{3ffff}]/u;

/** Code binds tighter than mathematics; only `` \text{``quoted''} `` may hold backticks. */
function hasCodeSpan(tex: string): boolean {
  if (!tex.includes('`')) return false;
  return !/^[^`]*\{[^{}]*`+[^{}`]*\}[^`]*$/.test(tex);
}

/** `| $x_1 | $y_2 |`: two variables in two cells, not one formula. */
function isBetweenCells(tex: string): boolean {
  return tex.includes('|') && /^\s/.test(tex) !== /\s$/.test(tex);
}
