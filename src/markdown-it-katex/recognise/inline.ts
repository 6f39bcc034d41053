/** The inline rule: formulas and references in running text, and displays in mid-line. */

import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import type { DelimiterOptions } from './delimiters.ts';
import { formulaAt } from './formula.ts';
import { HAS_NAMED_DISPLAYS, referenceAt } from './reference.ts';
import { createScanner, isOpener } from './scans.ts';
import { fillToken, MATH_BLOCK, MATH_INLINE, MATH_REF } from './token.ts';

/** Adds the rules before `escape`, which would take the backslashes. */
export function addInlineRules(md: MarkdownIt, options: DelimiterOptions): void {
  const scanOf = createScanner(options);
  // Lines of the text that is parsed, for now; the core rule makes them lines of the source.
  const setLines = (token: Token, state: StateInline, end: number): void => {
    const { line } = scanOf(state);
    token.map = [line(state.pos), line(end - 1) + 1];
  };

  md.inline.ruler.before('escape', 'math', (state, silent) => {
    const { src, pos, posMax } = state;
    if (!isOpener(src.charCodeAt(pos), state.env)) return false;
    // Most backslashes open nothing; for those the text need not be scanned.
    if (src.charAt(pos) === '\\' && !/^(?:b|\\?[([])/.test(src.slice(pos + 1, pos + 3))) return false;
    if (src.startsWith('$$$', pos)) return skipDollars(state, silent);
    const { delimiters } = scanOf(state);
    if (delimiters.dropped?.has(pos)) {
      state.pos += 1;
      return true;
    }
    const span = formulaAt(src, delimiters, pos, posMax);
    if (span === undefined) return false;
    if (!silent) {
      const isInline = span.markup === '$' || span.markup === '\\(';
      const token = state.push(isInline ? MATH_INLINE : MATH_BLOCK, 'math', 0);
      fillToken(token, src, span);
      setLines(token, state, span.end);
    }
    state.pos = span.end;
    return true;
  });

  md.inline.ruler.before('escape', 'math_ref', (state, silent) => {
    const reference = referenceAt(state.src, state.pos, state.env[HAS_NAMED_DISPLAYS] === true);
    if (reference === undefined || state.pos + reference.length > state.posMax) return false;
    if (!silent) {
      for (const [i, label] of reference.labels.entries()) {
        if (i > 0) state.push('text', '', 0).content = '、';
        const token = state.push(MATH_REF, 'a', 0);
        token.info = reference.command;
        token.content = label;
        setLines(token, state, state.pos + reference.length);
      }
    }
    state.pos += reference.length;
    return true;
  });
}

/** Takes a run of dollars as text: none of them opens a formula. */
function skipDollars(state: StateInline, silent: boolean): true {
  const start = state.pos;
  while (state.pos < state.posMax && state.src[state.pos] === '$') state.pos += 1;
  if (!silent) state.pending += state.src.slice(start, state.pos);
  return true;
}
