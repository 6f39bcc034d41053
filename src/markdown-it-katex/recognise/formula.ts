/** Decides whether the text between two delimiters is mathematics: `$5` to `$8` are prices, `$HOME` and `$USER` variables. */

import { isBracketFormula } from './bracket-formula.ts';
import type { Delimiters, Span } from './delimiters.ts';
import { isPlainFormula } from './plain-formula.ts';
import { areBracketsBalanced, hasChinese, hasCodeSpan, type Surroundings } from './prose.ts';
import { displayNameAt } from './reference.ts';
import { hasTex, isBetweenCells, isShell, isTexFormula } from './tex-formula.ts';

/** The formula that opens at `offset` and ends by `to`, if there is one, with the name of a display behind it. */
export function formulaAt(text: string, delimiters: Delimiters, offset: number, to: number): Span | undefined {
  const span = bareFormulaAt(text, delimiters, offset, to);
  if (span === undefined) return undefined;
  if (span.markup === '$') return isFramedEnvironment(text, span) ? { ...span, markup: '$$' } : span;
  const named = span.markup === '$$' || span.markup === '\\begin' ? displayNameAt(text, span.end) : undefined;
  return named === undefined || named.end > to ? span : { ...span, end: named.end, name: named.name };
}

/** An environment between dollars that have lines of their own is a display. */
function isFramedEnvironment(text: string, { start, end, texStart, texEnd }: Span): boolean {
  // Asked of every formula; nearly all go on right behind their dollar.
  if (!' \t\n'.includes(text.charAt(texStart))) return false;
  const isAlone = (before: number, after: number): boolean =>
    /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, before - MAX_INDENT), before)) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(after, after + MAX_INDENT));
  return (
    isAlone(start, texStart) &&
    isAlone(texEnd, end) &&
    /^[\s>]*\\begin\{[A-Za-z]+\*?\}[\s\S]*\\end\{[A-Za-z]+\*?\}[\s>]*$/.test(text.slice(texStart, texEnd))
  );
}

// Deeper than any list.
const MAX_INDENT = 20;

function bareFormulaAt(text: string, delimiters: Delimiters, offset: number, to: number): Span | undefined {
  const span = delimiters.at(offset);
  if (span === undefined || span.end > to) return undefined;
  if (span.markup === '\\begin') return span;
  if (span.markup === '$' && text[span.texStart] === '`' && QUOTED.test(text.slice(span.texStart, span.texEnd))) {
    return { ...span, texStart: span.texStart + 1, texEnd: span.texEnd - 1 };
  }
  // In a code span of its own it has no prose beside it.
  if (isBracket(span) && text[span.start] !== '`') return isBracketFormula(text, span, delimiters) ? span : undefined;
  if (span.markup !== '$' || text[span.start] === '`')
    return isBlank(text, span) || isProseOfDollars(text, span) ? undefined : span;
  if (span.texEnd - span.texStart > MAX_INLINE_LENGTH) return undefined;
  const tex = text.slice(span.texStart, span.texEnd);
  return isInlineFormula(tex, { before: text.charAt(span.start - 1), after: text.charAt(span.end) }) ? span : undefined;
}

/** Whether a table's bar may have split a formula: its text is TeX, or has brackets that match only across the bar. */
export function isSplitFormula(text: string, { markup, texStart, texEnd }: Span): boolean {
  const tex = text.slice(texStart, texEnd);
  if (markup !== '$' || tex.length > MAX_INLINE_LENGTH || !tex.includes('|') || hasCodeSpan(tex)) return false;
  if (hasTex(tex)) return !isShell(tex) && isBetweenCells(tex);
  return !hasChinese(tex) && areBracketsBalanced(tex) && !tex.split('|').every(areBracketsBalanced);
}

/** Longer than any `$…$` seen (1,100 characters); it also bounds what is read for a dollar that opens nothing. */
export const MAX_INLINE_LENGTH = 2000;

function isBracket({ markup }: Span): boolean {
  return markup === '\\(' || markup === '\\[';
}

function isBlank(text: string, { texStart, texEnd }: Span): boolean {
  return text.slice(texStart, texEnd).trim() === '';
}

/** `$$ 是进程号，$$_`: what is said of two dollars, up to the next two. */
function isProseOfDollars(text: string, { markup, texStart, texEnd }: Span): boolean {
  if (markup !== '$$' || texEnd - texStart > MAX_INLINE_LENGTH) return false;
  const tex = text.slice(texStart, texEnd);
  return !hasTex(tex) && /^\s*[\u{4e00}-\u{9fff}、。，][^\n]*[、。，]\s*$/u.test(tex);
}

/** `` $`x`$ `` of GitHub. */
const QUOTED = /^`[^`]+`$/;

/** Whether `$tex$` is a formula, wherever it stands: in a post or in a query. */
export function isInlineFormula(tex: string, surroundings: Surroundings): boolean {
  if (tex.trim() === '' || hasCodeSpan(tex)) return false;
  return hasTex(tex) ? isTexFormula(tex, surroundings) : isPlainFormula(tex, surroundings);
}
