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

/** Delimiters with the code span around them, where a formula fills one; and those without. */
export function scanCodeSpans(text: string): Delimiters {
  const bare = scanDelimiters(text);
  const inner = scanDelimiters(text, { brackets: true });
  const at = (offset: number): Span | undefined => {
    if (text[offset] === '`') return text[offset - 1] === '`' ? undefined : widen(text, inner.at(offset + 1));
    // `` $$` `` closes a code span.
    const span = bare.at(offset);
    return span === undefined || text[span.texStart] === '`' ? undefined : span;
  };
  const displayIn = (from: number, to: number): Span | undefined => {
    for (let next = inner.displayIn(from, to); next !== undefined; next = inner.displayIn(next.start + 1, to)) {
      const span = (next.start > from ? at(next.start - 1) : undefined) ?? at(next.start);
      if (span !== undefined) return span;
    }
    return undefined;
  };
  return { at, displayIn };
}

/** The code span that holds this formula and nothing else. */
function widen(text: string, span: Span | undefined): Span | undefined {
  if (span === undefined || text.indexOf('`', span.start) !== span.end || text[span.end + 1] === '`') return undefined;
  return { ...span, start: span.start - 1, end: span.end + 1 };
}

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
