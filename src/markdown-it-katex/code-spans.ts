/**
 * Mathematics in code spans, `` `$x$` `` or `` `\(x\)` ``: how posts of blogdown keep Markdown away from TeX. A post does so when it has
 * such code spans and no mathematics outside of code; elsewhere a code span shows how to write a formula.
 */

import type { Delimiters, Span } from './delimiters.ts';
import { scanDelimiters } from './delimiters.ts';
import { formulaAt } from './formula.ts';

/** Whether a post writes its mathematics in code spans. */
export function usesCodeSpans(text: string): boolean {
  let count = 0;
  const rest = text
    .replace(FENCE, '')
    .replace(CODE_SPAN, (_, code: string) => {
      if (FORMULA.test(code) && /[\\^_]/.test(code)) count += 1;
      return '';
    });
  return count >= MIN_COUNT && !hasFormula(rest);
}

/** Delimiters with the code span around them: a formula is what fills one. */
export function scanCodeSpans(text: string): Delimiters {
  const inner = scanDelimiters(text, { brackets: true });
  const widen = (span: Span | undefined): Span | undefined => {
    if (span === undefined || text[span.start - 1] !== '`' || text[span.start - 2] === '`') return undefined;
    if (text[span.end] !== '`' || text[span.end + 1] === '`') return undefined;
    return { ...span, start: span.start - 1, end: span.end + 1 };
  };
  return {
    at: (offset) => widen(inner.at(offset + 1)),
    displayIn: (from, to) => {
      for (let next = inner.displayIn(from + 1, to); next !== undefined; next = inner.displayIn(next.start + 1, to)) {
        const span = widen(next);
        if (span !== undefined) return span;
      }
      return undefined;
    },
  };
}

// One could be an example in a post about TeX.
const MIN_COUNT = 2;
const FENCE = /^ {0,3}(```+|~~~+)[^\n]*\n[\s\S]*?^ {0,3}\1[`~]*[ \t]*$/gm;
const CODE_SPAN = /(?<!`)`(?!`)([^`]+)`(?!`)/g;
const FORMULA = /^(?:\$[\s\S]+\$|\\\([\s\S]+\\\)|\\\[[\s\S]+\\\]|\\begin\{[\s\S]+\\end\{[A-Za-z]+\*?\})$/;

function hasFormula(text: string): boolean {
  const delimiters = scanDelimiters(text);
  for (const { index } of text.matchAll(/\$|\\begin\{/g)) if (formulaAt(text, delimiters, index, text.length) !== undefined) return true;
  return false;
}
