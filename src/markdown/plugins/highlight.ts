/** Code with its words in classes, for the languages that posts are written about. */

import type { HLJSApi } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { LANGUAGES } from './languages.ts';

/** Highlights code, or returns undefined where it should stay as it is. `language` is a name in highlight.js. */
export type HighlightCode = (code: string, language: string) => string | undefined;

/**
 * Longer code, or code with longer lines, is data or a log. Half of the languages are quadratic on some text (10,000 of the letter `a` take
 * C# 350 ms), so this is also what bounds the cost.
 */
export const MAX_HIGHLIGHT_LENGTH = 10_000;
export const MAX_HIGHLIGHT_LINE_LENGTH = 1000;

/** Makes a highlighter of its own, so that nothing is shared. The languages are set up with the first code. */
export function createHighlight(): HighlightCode {
  let api: HLJSApi | undefined;
  return (code, language) => {
    if (!LANGUAGES.has(language) || code.length > MAX_HIGHLIGHT_LENGTH) return undefined;
    if (code.split('\n').some((line) => line.length > MAX_HIGHLIGHT_LINE_LENGTH)) return undefined;
    // All of them: HTML holds CSS, and the same code must give the same classes whatever came before it.
    api ??= createApi();
    return api.highlight(code, { language, ignoreIllegals: true }).value;
  };
}

function createApi(): HLJSApi {
  const api = hljs.newInstance();
  for (const [name, definition] of LANGUAGES) api.registerLanguage(name, definition);
  return api;
}
