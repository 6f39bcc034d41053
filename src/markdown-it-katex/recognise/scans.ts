/** Keeps the scan of each text that rules see, so that a text is scanned once, and only if it has an opener. */

import type { Env } from 'markdown-it';
import { scanCodeSpans } from './code-spans.ts';
import type { DelimiterOptions, Delimiters } from './delimiters.ts';
import { scanDelimiters } from './delimiters.ts';

/** Set in `env` when the document writes its mathematics in code spans. */
export const IN_CODE_SPANS = 'mathInCodeSpans';

/** Set in `env` when the document has formulas in brackets for certain. */
export const IN_BRACKETS = 'mathInBrackets';

/** What rules know of the text they work on. */
interface State {
  readonly src: string;
  readonly env: Env;
}

export interface Scan {
  readonly delimiters: Delimiters;
  /** How many line ends stand before an offset. To be asked in rising order. */
  readonly line: (offset: number) => number;
}

/** Makes a scanner for states of one kind. */
export function createScanner(options: DelimiterOptions): (state: State) => Scan {
  const scans = new WeakMap<State, Scan>();
  return (state) => {
    const known = scans.get(state);
    if (known !== undefined) return known;
    const hasBracketFormulas = state.env[IN_BRACKETS] === true;
    const delimiters = isInCodeSpans(state.env)
      ? scanCodeSpans(state.src)
      : { ...scanDelimiters(state.src, options), hasBracketFormulas };
    const scan = { delimiters, line: lineCounter(state.src) };
    scans.set(state, scan);
    return scan;
  };
}

/** Whether a formula can open with this character code. */
export function isOpener(code: number, env: Env): boolean {
  return code === DOLLAR || code === BACKSLASH || (code === BACKTICK && isInCodeSpans(env));
}

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;

function isInCodeSpans(env: Env): boolean {
  return env[IN_CODE_SPANS] === true;
}

function lineCounter(text: string): (offset: number) => number {
  let lines = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) lines += 1;
    return lines;
  };
}
