/** The inline rule: formulas and references in running text, and displays in mid-line. */

import type { MarkdownIt, StateInline } from 'markdown-it';
import type { DelimiterOptions, Delimiters } from './delimiters.ts';
import { scanDelimiters } from './delimiters.ts';
import { formulaAt } from './formula.ts';
import { fillToken, MATH_BLOCK, MATH_INLINE, MATH_REF } from './token.ts';

/** Adds the rule before `escape`, which would take the backslashes. */
export function addInlineRule(md: MarkdownIt, options: DelimiterOptions): void {
  // Scanned once for each text that inline rules see, when its first opener turns up.
  const scans = new WeakMap<StateInline, InlineScan>();

  md.inline.ruler.before('escape', 'math', (state, silent) => {
    const { src, pos, posMax } = state;
    const char = src.charCodeAt(pos);
    if (char !== DOLLAR && char !== BACKSLASH) return false;
    const reference = char === BACKSLASH ? referenceAt(src, pos) : undefined;
    if (reference !== undefined && reference.end <= posMax) {
      if (!silent) {
        const token = state.push(MATH_REF, 'a', 0);
        token.info = reference.command;
        token.content = reference.label;
        const line = scanOf(scans, state, options).line(pos);
        token.map = [line, line + 1];
      }
      state.pos = reference.end;
      return true;
    }
    if (char === BACKSLASH && !/[b([]/.test(src.charAt(pos + 1))) return false;
    const scan = scanOf(scans, state, options);
    const span = formulaAt(src, scan.delimiters, pos, posMax);
    if (span === undefined) return false;
    if (!silent) {
      const isInline = span.markup === '$' || span.markup === '\\(';
      const token = state.push(isInline ? MATH_INLINE : MATH_BLOCK, 'math', 0);
      fillToken(token, src, span);
      // Lines of this text for now; collectMath makes them lines of the source.
      token.map = [scan.line(pos), scan.line(span.end - 1) + 1];
    }
    state.pos = span.end;
    return true;
  });
}

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;

interface InlineScan {
  readonly delimiters: Delimiters;
  /** How many line ends stand before the offset. Asked in rising order. */
  readonly line: (offset: number) => number;
}

function scanOf(scans: WeakMap<StateInline, InlineScan>, state: StateInline, options: DelimiterOptions): InlineScan {
  const known = scans.get(state);
  if (known !== undefined) return known;
  const scan = { delimiters: scanDelimiters(state.src, options), line: lineCounter(state.src) };
  scans.set(state, scan);
  return scan;
}

function lineCounter(text: string): (offset: number) => number {
  let lines = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) lines += 1;
    return lines;
  };
}

const REFERENCE = /\\(eqref|ref)\{([^{}\n]{1,200})\}/y;

function referenceAt(text: string, offset: number) {
  REFERENCE.lastIndex = offset;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [found, command = '', label = ''] = match;
  return { command, label: label.trim(), end: offset + found.length };
}
