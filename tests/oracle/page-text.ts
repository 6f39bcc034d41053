/** The text of a post as a page holds it, in which MathJax looks: without code and comments, in the pieces that elements make of it. */

import type { Token } from 'markdown-it';
import { hasBracketFormula } from 'markdown-it-katex/recognise/bracket-formula.ts';
import { usesCodeSpans } from 'markdown-it-katex/recognise/code-spans.ts';
import type { PostMarkdown } from './post-markdown.ts';

/** A stretch of text that no heading, code block or row of a table divides. */
export interface PageText {
  readonly text: string;
  /** Line of the body its first line is, from 0. */
  readonly line: number;
}

/** What stands where code was, so that no formula goes on across it. */
export const GONE = '\u{fffc}';

/**
 * Headings and rows of tables stand alone: nothing goes on from them to the next line. Code is what Markdown takes for code whether it
 * knows of mathematics or not: else a formula that is missed could become code. Texts of pictures stay, for they become captions.
 */
export function readPageText(body: string, { withMath, withoutMath }: PostMarkdown): PageText[] {
  const tokens = withMath.parse(body, {});
  const types = ['fence', 'code_block'];
  const also = linesOf(withoutMath.parse(body, {}), types, 'all');
  const code = new Set([...linesOf(tokens, types, 'all')].filter((line) => also.has(line)));
  const lone = linesOf(tokens, ['heading_open', 'tr_open'], 'first');
  const quoted = linesOf(tokens, QUOTES, 'all');
  const isInCode = usesCodeSpans(body);
  const isInBrackets = hasBracketFormula(body);
  const texts: PageText[] = [];
  let piece: string[] = [];
  const endPiece = (line: number): void => {
    if (piece.length > 0) texts.push({ text: hide(piece.join('\n'), isInCode, isInBrackets), line: line - piece.length });
    piece = [];
  };
  const lines = body.split('\n');
  for (const [line, text] of lines.entries()) {
    if (code.has(line) || lone.has(line)) endPiece(line);
    if (!code.has(line)) piece.push(quoted.has(line) ? text.replace(QUOTE_MARKS, '') : text);
    if (lone.has(line)) endPiece(line + 1);
  }
  endPiece(lines.length);
  return texts;
}

/** Lines of the body that tokens of these types take. */
function linesOf(tokens: readonly Token[], types: readonly string[], which: 'all' | 'first'): Set<number> {
  const lines = new Set<number>();
  for (const { type, map } of tokens) {
    if (map === null || !types.includes(type)) continue;
    const end = which === 'all' ? map[1] : map[0] + 1;
    for (let line = map[0]; line < end; line += 1) lines.add(line);
  }
  return lines;
}

/** A quote may have become a callout. */
const QUOTES = ['blockquote_open', 'callout_open'];
const QUOTE_MARKS = /^[ \t]*(?:[-*+][ \t]+)?(?:>[ \t]?)+/;
const ELEMENTS = /<!--[\s\S]*?-->|<(script|style|pre|code)\b[\s\S]*?<\/\1>/gi;
const CODE_SPAN = /(?<![\\`])(`+)(?!`)(?:[^`]|(?!\1(?!`))`+)*?(?<!`)\1(?!`)|\\[\s\S]/g;
const FORMULA_IN_CODE = /^(?:\$[\s\S]+\$|\\\([\s\S]+\\\)|\\\[[\s\S]+\\\]|\\begin\{[\s\S]+\})$/;
const ADDRESS = /(?<=\]\()(?:[a-z]+:\/\/|[./#])[^\s()]*/gi;

/** Takes out what is not text; lines stay where they are. */
function hide(text: string, isInCode: boolean, isInBrackets: boolean): string {
  return text
    .replace(ELEMENTS, blank)
    .replace(CODE_SPAN, (found, ticks: string | undefined) => {
      // Outside of code Markdown takes the backslash of a bracket.
      if (ticks === undefined) return /[()]/.test(found) && !isInBrackets ? '  ' : found;
      const code = found.slice(ticks.length, -ticks.length);
      // Some sites take these code spans away before MathJax looks; that a post is of this kind is our rule, not MathJax's.
      return isInCode && FORMULA_IN_CODE.test(code.trim()) ? ` ${code} ` : blank(found);
    })
    .replace(ADDRESS, blank);
}

function blank(found: string): string {
  return GONE + found.replace(/[^\n]/g, ' ').slice(1);
}
