/** The block rules for HTML: lines that begin with a block's tag are one text up to an empty line, and `<pre>` is code. */

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { type CloserSearch, createCloserSearch } from '../rules/closer-search.ts';
import { type BlockRule, cutFrom, lineEnd, lineOf, lineStart, lineText } from '../rules/cut.ts';
import { BLOCK_ELEMENTS, EMBEDDED_ELEMENTS, SUBSTITUTES } from './elements.ts';
import { parseTag } from './parse-tag.ts';

/** Adds both rules. */
export function addHtmlBlocks(md: MarkdownIt): void {
  const closeOf = createCloserSearch();
  const depths = new WeakMap<StateBlock, number>();
  md.block.ruler.before('table', 'html_pre', createPreRule(closeOf), { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  // Before indented code: the rows of a table may lie anywhere.
  md.block.ruler.before('code', 'html_lines', createLinesRule(depths), {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}

const BLOCK_TAG = /^<\/?([a-z][a-z\d]*)(?=[\s/>]|$)/i;

/** Whether a line begins with the tag of a block, or of what is embedded. */
function beginsBlock(line: string): boolean {
  const name = BLOCK_TAG.exec(line.slice(0, 20))?.[1]?.toLowerCase() ?? '';
  return (
    BLOCK_ELEMENTS.has(name) ||
    EMBEDDED_ELEMENTS.has(name) ||
    (SUBSTITUTES[name] !== undefined && name.length > 3 && name !== 'image' && name !== 'strike')
  );
}

function createLinesRule(depths: WeakMap<StateBlock, number>): BlockRule {
  return (state, startLine, endLine, silent) => {
    const start = lineStart(state, startLine);
    if (state.src[start] !== '<' || !beginsBlock(lineText(state, startLine))) return false;
    const depth = depths.get(state) ?? 0;
    if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 && depth <= 0) return false;
    if (silent) return true;
    const nextLine = endOfLines(state, startLine, endLine);
    const content = state.getLines(startLine, nextLine, state.blkIndent, false).trim();
    depths.set(state, Math.max(0, depth + countDepth(content)));
    const open = state.push('paragraph_open', 'p', 1);
    open.map = [startLine, nextLine];
    const inline = state.push('inline', '', 0);
    inline.content = content;
    inline.map = [startLine, nextLine];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    state.line = nextLine;
    return true;
  };
}

/** The end of the text: an empty line, or one that begins another block and stands in no tag. */
function endOfLines(state: StateBlock, startLine: number, endLine: number): number {
  const { parentType } = state;
  state.parentType = 'paragraph';
  const rules = state.md.block.ruler.getRules('paragraph');
  let isInTag = isTagOpen(lineText(state, startLine), false);
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line += 1) {
    if ((state.sCount[line] ?? 0) < 0) continue;
    const text = lineText(state, line);
    if (
      !isInTag &&
      (state.sCount[line] ?? 0) - state.blkIndent < 4 &&
      !text.startsWith('<') &&
      rules.some((rule) => rule(state, line, endLine, true))
    )
      break;
    if (!isInTag && /^<(?:pre|script|style|svg|!--)/i.test(text)) break;
    isInTag = isTagOpen(text, isInTag);
  }
  state.parentType = parentType;
  return line;
}

/** Whether a tag is open at the end of a line. */
function isTagOpen(line: string, isOpenBefore: boolean): boolean {
  const open = line.lastIndexOf('<');
  const close = line.lastIndexOf('>');
  if (open > close) return /^<\/?[a-z]/i.test(line.slice(open, open + 3));
  return close < 0 && isOpenBefore;
}

function countDepth(content: string): number {
  let depth = 0;
  for (const [, slash, name = ''] of content.matchAll(/<(\/?)([a-z][a-z\d]*)(?=[\s>])/gi)) {
    if (BLOCK_ELEMENTS.has(name.toLowerCase()) && name !== 'hr') depth += slash === '/' ? -1 : 1;
  }
  return depth;
}

/** `<pre>` is code up to `</pre>`, whatever stands in it. */
function createPreRule(closeOf: CloserSearch): BlockRule {
  return (state, startLine, endLine, silent) => {
    const start = lineStart(state, startLine);
    if (state.src[start] !== '<' || !/^<pre[\s>]/i.test(state.src.slice(start, start + 5))) return false;
    const tag = parseTag(state.src, start, lineEnd(state, startLine));
    const end = tag === undefined ? undefined : closeOf(state, '</pre>', start);
    const lastLine = end === undefined ? undefined : lineOf(state, end, startLine, endLine);
    if (tag === undefined || end === undefined || lastLine === undefined) return false;
    if (silent) return true;
    const inner = state.src.slice(start + tag.length, end - '</pre>'.length);
    const classes = `${tag.attributes.get('class') ?? ''} ${/<code[^<>]{0,200}/i.exec(inner.slice(0, 300))?.[0] ?? ''}`;
    const token = state.push('fence', 'code', 0);
    token.info = /\blang(?:uage)?[-=:"']{1,2}([\w+#-]{1,30})/.exec(classes)?.[1] ?? '';
    token.content = textOfCode(state, inner);
    token.map = [startLine, lastLine + 1];
    return cutFrom(state, startLine, lastLine, end);
  };
}

function textOfCode(state: StateBlock, inner: string): string {
  const text = inner
    .replace(/<br[ \t]{0,9}\/?>/gi, '\n')
    .replace(/<\/?[a-z][a-z\d]{0,20}(?:[ \t\n][^<>]{0,500})?>/gi, '')
    .replace(/\\/g, '\\\\');
  const code = state.md.utils.unescapeAll(text).replace(/^\n/, '').trimEnd();
  return `${code}\n`;
}
