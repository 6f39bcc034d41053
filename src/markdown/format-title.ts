/** A title with formulas, as front matter has it: readable text for search and programs, and HTML with MathML for pages. */

import createMarkdownIt, { type Token } from 'markdown-it';
import { katexPlugin } from 'markdown-it-katex';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { fitsLine } from 'markdown-it-katex/typeset/mathml.ts';
import { escapeHtml } from '../escape-html.ts';

export interface FormattedTitle {
  /** Formulas as they read. */
  readonly title: string;
  /** Escaped text and `<math>` of named elements; absent where no formula is typeset. */
  readonly titleHtml?: string;
}

/** No title is longer; what is stays as it is written. */
const MAX_TITLE_LENGTH = 500;

/** Formats titles: reads no Markdown but formulas. A title without any is given back. Without formulas nothing is set up. */
export function formatTitle(title: string): FormattedTitle {
  if (title.length > MAX_TITLE_LENGTH || !/\$|\\[([]/.test(title)) return { title };
  let text = '';
  let html = '';
  let hasMath = false;
  for (const token of listTokens(title)) {
    const { text: readable = token.content, mathml = '' } = typesetOf(token) ?? {};
    const shown = mathml !== '' && fitsLine(mathml) ? mathml : escapeHtml(readable);
    hasMath ||= shown === mathml;
    text += readable;
    html += shown;
  }
  return hasMath ? { title: text.trim(), titleHtml: html.trim() } : { title };
}

function listTokens(title: string): Token[] {
  // A millisecond for each of the few titles with formulas.
  const md = new createMarkdownIt('zero').use(katexPlugin, { output: 'mathml', brackets: true });
  return md.parseInline(title.replace(/\s+/g, ' '), {}).flatMap(({ children }) => children ?? []);
}
