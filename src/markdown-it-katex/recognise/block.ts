/** The block rules: displays that begin a line, and paragraphs with a display that begins in mid-line and ends lines later. */

import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { hasBracketFormula } from './bracket-formula.ts';
import { usesCodeSpans } from './code-spans.ts';
import type { DelimiterOptions, Delimiters, Span } from './delimiters.ts';
import { formulaAt, MAX_INLINE_LENGTH } from './formula.ts';
import { HAS_NAMED_DISPLAYS, hasNamedDisplays } from './reference.ts';
import { createScanner, IN_BRACKETS, IN_CODE_SPANS, isOpener } from './scans.ts';
import { fillToken, MATH_BLOCK, nameDisplay, trimTex } from './token.ts';

/** More lines than any display has. An opener whose closer is farther away was left open. */
export const MAX_DISPLAY_LINES = 1000;

/** They are gone through for each line that could end their quote. */
const MAX_DISPLAYS_IN_QUOTE = 100;

/** Adds `math_block`, which interrupts paragraphs, lists and quotes as a fence does, and `math_paragraph`. */
export function addBlockRules(md: MarkdownIt, codeSpans: boolean, options: DelimiterOptions): void {
  // One scan a document, shared by both rules.
  const scanOf = createScanner(options);

  md.core.ruler.before('block', 'math_habits', ({ src, env }) => {
    if (codeSpans) env[IN_CODE_SPANS] = usesCodeSpans(src);
    if (options.brackets) env[IN_BRACKETS] = hasBracketFormula(src);
    env[HAS_NAMED_DISPLAYS] = hasNamedDisplays(src);
  });
  md.core.ruler.after('block', 'math_fence', ({ tokens }) => {
    for (const token of tokens) if (token.type === 'fence' && token.info.trim() === 'math') becomeDisplay(token);
  });

  md.block.ruler.before(
    'fence',
    'math_block',
    (state, startLine, endLine, silent) => {
      const start = lineStart(state, startLine);
      if (!isOpener(state.src.charCodeAt(start), state.env)) return false;
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const span = formulaAt(state.src, scanOf(state).delimiters, start, state.src.length);
      if (span === undefined || span.markup === '$' || span.markup === '\\(') return false;
      const lastLine = lineOfEnd(state, span, startLine, endLine);
      if (lastLine === undefined) return false;
      if (silent && state.parentType === 'blockquote' && isInDisplay(state, scanOf(state).delimiters, start)) return false;
      const hasTail = state.src.slice(span.end, lineEnd(state, lastLine)).trim() !== '';
      // `$$x$$ and so on`: the line would be parsed for ever; the inline rule finds that display.
      if (hasTail && lastLine === startLine) return false;
      if (silent) return true;
      const token = state.push(MATH_BLOCK, 'math', 0);
      fillToken(token, state.src, span);
      token.content = nameDisplay(contentOf(state, span, startLine, lastLine), span.name);
      token.block = true;
      token.map = [startLine, lastLine + 1];
      state.line = lastLine + 1;
      if (hasTail) cutLine(state, lastLine, span.end);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );

  // A line within such a display can look like a list, a quote or the underline of a heading.
  md.block.ruler.before('lheading', 'math_paragraph', (state, startLine, endLine, silent) => {
    if (silent) return false;
    const nextLine = endOfParagraph(state, scanOf(state).delimiters, startLine, endLine);
    if (nextLine === undefined) return false;
    state.push('paragraph_open', 'p', 1).map = [startLine, nextLine];
    const token = state.push('inline', '', 0);
    token.content = state.getLines(startLine, nextLine, state.blkIndent, false).trim();
    token.map = [startLine, nextLine];
    token.children = [];
    state.push('paragraph_close', 'p', -1);
    state.line = nextLine;
    return true;
  });
}

/** A fence with the language `math` is a display, as on GitHub. */
function becomeDisplay(token: Token): void {
  token.type = MATH_BLOCK;
  token.tag = 'math';
  token.markup = '$$';
  token.info = '';
  token.content = token.content.trim();
}

function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function lineEnd(state: StateBlock, line: number): number {
  return state.eMarks[line] ?? state.src.length;
}

/**
 * Whether a line after a quote, without its `>`, still stands in a display that began there: `> $$`, lines without `>`, `$$`. Then that
 * `$$` must not begin a display and end the quote.
 */
function isInDisplay(state: StateBlock, scan: Delimiters, offset: number): boolean {
  let from = state.bMarks[state.line] ?? offset;
  for (let count = 0; count < MAX_DISPLAYS_IN_QUOTE; count += 1) {
    const display = scan.displayIn(from, offset);
    if (display === undefined) return false;
    if (display.end > offset) return true;
    from = display.end;
  }
  return false;
}

/** The line a display ends on, or undefined when it was never closed: it would run past its container, or `$$` past a fence or a heading. */
function lineOfEnd(state: StateBlock, span: Span, startLine: number, endLine: number): number | undefined {
  const limit = Math.min(endLine, startLine + MAX_DISPLAY_LINES);
  for (let line = startLine; line < limit; line += 1) {
    if (span.end <= lineEnd(state, line)) return line;
    if (line === startLine || span.markup === '\\begin') continue;
    const beginning = state.src.slice(lineStart(state, line), lineStart(state, line) + 7);
    if (/^(?:```|~~~)/.test(beginning) || (/^#{1,6} /.test(beginning) && !isFramed(state, span))) return undefined;
  }
  return undefined;
}

/** Whether its delimiters have lines of their own and no empty line between them: then a line that looks like a heading is none. */
function isFramed({ src }: StateBlock, { start, end, texStart, texEnd }: Span): boolean {
  const tex = src.slice(texStart, Math.min(texEnd, texStart + MAX_INLINE_LENGTH));
  if (/\n[ \t>]*\n/.test(tex) || texEnd - texStart > MAX_INLINE_LENGTH) return false;
  return (
    /^[ \t]*\n/.test(tex) &&
    /\n[ \t>]*$/.test(tex) &&
    /(?:^|\n)[ \t>]*$/.test(src.slice(Math.max(0, start - 10), start)) &&
    /^[ \t]*(?:\n|$)/.test(src.slice(end, end + 10))
  );
}

/** The TeX without what containers put at the beginning of its lines. */
function contentOf(state: StateBlock, span: Span, startLine: number, lastLine: number): string {
  const lines = state.getLines(startLine, lastLine + 1, state.blkIndent, false);
  const before = lines.indexOf(state.src.slice(span.start, span.start + 2)) + span.texStart - span.start;
  return trimTex(lines.slice(before, lines.length - (lineEnd(state, lastLine) - span.texEnd)));
}

/** Lets a line begin after the display that ended on it, so that the rest is parsed as blocks are. */
function cutLine(state: StateBlock, line: number, offset: number): void {
  state.bMarks[line] = offset;
  state.tShift[line] = state.skipSpaces(offset) - offset;
  state.sCount[line] = state.blkIndent;
  state.line = line;
}

/** Where the paragraph ends that holds such a display; undefined when it holds none, and the usual rules do. */
function endOfParagraph(state: StateBlock, scan: Delimiters, startLine: number, endLine: number): number | undefined {
  const terminators = state.md.block.ruler.getRules('paragraph');
  const first = scan.displayIn(lineStart(state, startLine), state.src.length);
  if (first === undefined || !isReached(state, first.start, startLine, endLine)) return undefined;
  const parentType = state.parentType;
  let found = false;
  let line = startLine;
  let from = lineStart(state, line);
  let inCode = false;
  state.parentType = 'paragraph';
  try {
    for (;;) {
      const display = scan.displayIn(from, lineEnd(state, line));
      if (display !== undefined) {
        inCode = inCode !== (state.src.slice(from, display.start).split('`').length % 2 === 0);
        const lastLine = inCode ? undefined : lineOfDisplay(state, display, line, endLine);
        found ||= lastLine !== undefined && lastLine > line;
        line = lastLine ?? line;
        from = lastLine === undefined ? display.start + 2 : display.end;
        continue;
      }
      line += 1;
      if (line >= endLine || state.isEmpty(line)) break;
      from = lineStart(state, line);
      inCode = false;
      const indent = state.sCount[line] ?? 0;
      if (indent - state.blkIndent > 3 || indent < 0) continue;
      if (indent >= state.blkIndent && /^(?:-+|=+)\s*$/.test(state.src.slice(from, lineEnd(state, line)))) return undefined;
      if (terminators.some((rule) => rule(state, line, endLine, true))) break;
    }
  } finally {
    state.parentType = parentType;
  }
  return found ? line : undefined;
}

/** Whether the paragraph goes on to the offset: whether no empty line stands before it. */
function isReached(state: StateBlock, offset: number, startLine: number, endLine: number): boolean {
  const limit = Math.min(endLine, startLine + MAX_DISPLAY_LINES);
  for (let line = startLine; line < limit && !state.isEmpty(line); line += 1) if (offset < lineEnd(state, line)) return true;
  return false;
}

/** The line a display within a paragraph ends on: before the next empty line. */
function lineOfDisplay(state: StateBlock, span: Span, startLine: number, endLine: number): number | undefined {
  const lastLine = lineOfEnd(state, span, startLine, endLine);
  for (let line = startLine; lastLine !== undefined && line < lastLine; line += 1) if (state.isEmpty(line)) return undefined;
  return lastLine;
}
