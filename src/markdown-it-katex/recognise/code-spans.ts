/**
 * Mathematics in code spans, `` `$x$` `` or `` `\(x\)` ``: how posts of blogdown keep Markdown away from TeX. A post does so when most of
 * its mathematics stands there; elsewhere a code span shows how to write a formula.
 */

import type { Delimiters, Span } from './delimiters.ts';
import { scanDelimiters } from './delimiters.ts';
import { formulaAt } from './formula.ts';

/** Whether a post writes its mathematics in code spans. */
export function usesCodeSpans(text: string): boolean {
  if (!text.includes('`$') && !text.includes('`\\')) return false;
  let count = 0;
  const rest = withoutFences(text).replace(CODE_SPAN, (_, code: string) => {
    if (FORMULA.test(code) && /[\\^_]/.test(code)) count += 1;
    return '';
  });
  return count >= MIN_COUNT && count > countFormulas(rest);
}

/** Delimiters in code spans: around a formula that fills the span, or of several formulas in one span; and delimiters outside of code. */
export function scanCodeSpans(text: string): Delimiters {
  const inner = scanDelimiters(text, { brackets: true });
  const { dropped, formulas } = findMixed(text, inner);
  const at = (offset: number): Span | undefined => {
    if (text[offset] === '`') return text[offset - 1] === '`' ? undefined : widen(text, inner, offset);
    const mixed = formulas.get(offset);
    if (mixed !== undefined) return mixed;
    // `` $$` `` closes a code span.
    const span = inner.at(offset);
    return span === undefined || text[span.texStart] === '`' ? undefined : span;
  };
  const displayIn = (from: number, to: number): Span | undefined => {
    for (let next = inner.displayIn(from, to); next !== undefined; next = inner.displayIn(next.start + 1, to)) {
      const span = (next.start > from ? at(next.start - 1) : undefined) ?? at(next.start);
      if (span !== undefined) return span;
    }
    return undefined;
  };
  return { at, displayIn, dropped, hasBracketFormulas: true };
}

/** The code span that opens at this offset, if it holds a formula and, but for white space, nothing else. */
function widen(text: string, inner: Delimiters, start: number): Span | undefined {
  const span = inner.at(skipSpace(text, start + 1));
  const end = span && skipSpace(text, span.end);
  if (span === undefined || end === undefined || text.indexOf('`', span.start) !== end || text[end + 1] === '`') return undefined;
  return { ...span, start, end: end + 1 };
}

interface Mixed {
  /** Where their backticks are. */
  readonly dropped: ReadonlySet<number>;
  /** What is in them, by its offset. */
  readonly formulas: ReadonlyMap<number, Span>;
}

/** Code spans that begin and end with a formula, `` `$x$ 与 $y$` ``: the scripts of such sites take their backticks away as well. */
function findMixed(text: string, inner: Delimiters): Mixed {
  const dropped = new Set<number>();
  const formulas = new Map<number, Span>();
  for (const { 0: found, index } of text.matchAll(CODE_SPAN)) {
    const end = index + found.length - 1;
    const spans: Span[] = [];
    let done = index + 1;
    for (const opener of found.matchAll(/\$|\\[([]/g)) {
      const start = index + opener.index;
      const span = start < done ? undefined : inner.at(start);
      // A span must begin with a formula, so that code with dollars somewhere is not searched.
      if (spans.length === 0 && start !== index + 1) break;
      if (span === undefined || span.end > end) continue;
      spans.push(span);
      done = span.end;
    }
    if (spans.length < 2 || done !== end) continue;
    dropped.add(index).add(end);
    for (const span of spans) formulas.set(span.start, span);
  }
  return { dropped, formulas };
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at - offset < MAX_SPACE && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

// A line end and an indentation.
const MAX_SPACE = 20;

// One could be an example in a post about TeX.
const MIN_COUNT = 2;
const CODE_SPAN = /(?<!`)`(?!`)([^`]+)`(?!`)/g;
const FORMULA = /^(?:\$[\s\S]+\$|\\\([\s\S]+\\\)|\\\[[\s\S]+\\\]|\\begin\{[\s\S]+\\end\{[A-Za-z]+\*?\})$/;

/** By lines: an expression for fences would search the whole text for the end of each that has none. */
function withoutFences(text: string): string {
  let fence = '';
  const kept = text.split('\n').filter((line) => {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    else return false;
    return mark === '';
  });
  return kept.join('\n');
}

function countFormulas(text: string): number {
  const delimiters = scanDelimiters(text);
  let count = 0;
  let done = 0;
  for (const { index } of text.matchAll(/\$|\\begin\{/g)) {
    const span = index < done ? undefined : formulaAt(text, delimiters, index, text.length);
    if (span === undefined) continue;
    count += 1;
    done = span.end;
  }
  return count;
}
