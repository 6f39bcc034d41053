/** Keeps the scan of each text that rules see, so that a text is scanned once, and only if it has an opener. */

import type { Env } from 'markdown-it';
import { scanCodeSpans } from './code-spans.ts';
import type { DelimiterOptions, Delimiters } from './delimiters.ts';
import { scanDelimiters } from './delimiters.ts';

/** Set in `env` when the document writes its mathematics in code spans. */
export const IN_CODE_SPANS = 'mathInCodeSpans';

/** What rules know of the text they work on. */
interface State {
  readonly src: string;
  readonly env: Env;
}

/** Makes a scanner for states of one kind. */
export function createScanner(options: DelimiterOptions): (state: State) => Delimiters {
  const scans = new WeakMap<State, Delimiters>();
  return (state) => {
    const known = scans.get(state);
    if (known !== undefined) return known;
    const scan = isInCodeSpans(state) ? scanCodeSpans(state.src) : scanDelimiters(state.src, options);
    scans.set(state, scan);
    return scan;
  };
}

/** Whether formulas of this document open with a backtick. */
export function isInCodeSpans({ env }: State): boolean {
  return env[IN_CODE_SPANS] === true;
}
