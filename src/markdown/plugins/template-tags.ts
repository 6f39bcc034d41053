/** Tags of Hexo and Jekyll (`{% … %}`) and of Hugo (`{{< … >}}`) on lines of their own. `tool-tags.ts` says what each becomes. */

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { MATH_BLOCK } from 'markdown-it-katex/recognise/token.ts';
import { lineEnd, lineOf, lineStart, lineText } from '../rules/cut.ts';
import { pushLeftOut } from '../rules/left-out.ts';
import { ADMONITION } from './admonitions.ts';
import { calloutKind } from './callout-kinds.ts';
import type { TemplateTag } from './template-tag.ts';
import { pairTemplateTags, parseTagAt, parseTemplateTag, tagWords, withoutLooks } from './template-tag.ts';
import { type TagUse, useOfTag } from './tool-tags.ts';

/** Adds the block rule. */
export function addTemplateTags(md: MarkdownIt): void {
  const pairs = new WeakMap<StateBlock, ReadonlyMap<number, number>>();
  const closeOf = (state: StateBlock, line: number, endLine: number): number | undefined => {
    const known = pairs.get(state) ?? pairTemplateTags(state.src);
    pairs.set(state, known);
    const close = known.get(line);
    return close === undefined || close >= endLine ? undefined : close;
  };
  // Before comments, as which Hexo writes its tabs.
  md.block.ruler.before(
    'comment',
    'template_tag',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const first = state.src[start];
      if ((first !== '{' && first !== '<') || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const tag = parseTemplateTag(lineText(state, startLine));
      if (tag === undefined) return first === '{' && longTag(state, startLine, endLine, silent);
      if (silent) return true;
      pushTag(state, tag, startLine, closeOf(state, startLine, endLine));
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

type PushBlock = (state: StateBlock, tag: TemplateTag, startLine: number, close: number) => void;

/** Rewrites a tag that another one closes. */
const BLOCKS: Partial<Record<TagUse, PushBlock>> = {
  code: pushCode,
  diagram: pushCode,
  formula: pushFormula,
  quote: pushQuote,
  callout: pushCallout,
  fold: pushCallout,
  tab: pushCallout,
};
const NOTHING_ALONE: ReadonlySet<TagUse> = new Set(['code', 'diagram', 'formula', 'tab', 'callout', 'fold', 'quote']);

function pushTag(state: StateBlock, tag: TemplateTag, startLine: number, close: number | undefined): void {
  const use = useOfTag(tag.name);
  state.line = startLine + 1;
  if (tag.isClosing || use === 'wrapper') return;
  const pushBlock = BLOCKS[use];
  if (pushBlock !== undefined && close !== undefined) {
    pushBlock(state, tag, startLine, close);
    return;
  }
  if (NOTHING_ALONE.has(use)) {
    pushLeftOut(state, 'unknown-tag', tag.name, startLine);
    return;
  }
  // What a tag becomes in a line it becomes here too.
  pushParagraph(state, lineText(state, startLine), startLine, startLine + 1);
}

/** Reads a tag that goes over several lines. */
function longTag(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = lineStart(state, startLine);
  const tag = /^\{(?:%|\{[<%])/.test(state.src.slice(start, start + 3)) ? parseTagAt(state.src, start) : undefined;
  const end = start + (tag?.length ?? 0);
  if (tag === undefined || end <= lineEnd(state, startLine)) return false;
  const lastLine = lineOf(state, end, startLine, endLine);
  if (lastLine === undefined || state.skipSpaces(end) < lineEnd(state, lastLine)) return false;
  if (silent) return true;
  pushParagraph(state, state.src.slice(start, end), startLine, lastLine + 1);
  state.line = lastLine + 1;
  return true;
}

function pushParagraph(state: StateBlock, content: string, startLine: number, nextLine: number): void {
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [startLine, nextLine];
  const inline = state.push('inline', '', 0);
  inline.map = [startLine, nextLine];
  inline.content = content.trim();
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

function pushCode(state: StateBlock, tag: TemplateTag, startLine: number, close: number): void {
  const { name, parameters } = tag;
  const token = state.push('fence', 'code', 0);
  const language = /\blang:(\S+)/.exec(parameters)?.[1] ?? /^[\w+#-]+/.exec(parameters)?.[0] ?? '';
  token.info = useOfTag(name) === 'diagram' ? name : language;
  token.content = state.getLines(startLine + 1, close, state.sCount[startLine] ?? 0, true);
  token.map = [startLine, close + 1];
  state.line = close + 1;
}

function pushFormula(state: StateBlock, _tag: TemplateTag, startLine: number, close: number): void {
  const tex = state.getLines(startLine + 1, close, state.sCount[startLine] ?? 0, false).trim();
  const token = state.push(MATH_BLOCK, 'math', 0);
  token.block = true;
  token.content = tex.replace(/^\$\$([\s\S]*)\$\$$/, '$1').trim();
  token.markup = '$$';
  token.map = [startLine, close + 1];
  state.line = close + 1;
}

/** What stands between two lines, as blocks of their own. */
function pushContent(state: StateBlock, startLine: number, close: number): void {
  const { parentType, lineMax } = state;
  state.parentType = ADMONITION;
  state.lineMax = close;
  state.md.block.tokenize(state, startLine + 1, close);
  state.parentType = parentType;
  state.lineMax = lineMax;
}

function pushQuote(state: StateBlock, tag: TemplateTag, startLine: number, close: number): void {
  const open = state.push('blockquote_open', 'blockquote', 1);
  open.map = [startLine, close + 1];
  pushContent(state, startLine, close);
  const author = tag.parameters
    .replace(/\b(?:author|source|link|title)\s*=\s*/g, '')
    .replaceAll('"', '')
    .trim();
  if (author !== '') {
    pushParagraph(state, `— ${author}`, startLine, startLine + 1);
  }
  state.push('blockquote_close', 'blockquote', -1);
  state.line = close + 1;
}

/** `{% note info %}`, `{{% admonition note "Title" %}}`: as MkDocs would write them. */
function pushCallout(state: StateBlock, tag: TemplateTag, startLine: number, close: number): void {
  const open = state.push(`${ADMONITION}_open`, 'div', 1);
  open.info = formatHead(tag);
  open.map = [startLine, close + 1];
  pushContent(state, startLine, close);
  state.push(`${ADMONITION}_close`, 'div', -1);
  state.line = close + 1;
}

function formatHead(tag: TemplateTag): string {
  const { name, parameters } = tag;
  if (useOfTag(name) === 'tab') return `=== "${titleIn(tag, parameters).replace(/@\S+$/, '')}"`;
  const word = name.toLowerCase();
  const isFold = useOfTag(name) === 'fold';
  const first = /^[A-Za-z]+/.exec(parameters)?.[0] ?? '';
  const kind = [first, word].find((candidate) => calloutKind(candidate) !== undefined) ?? (isFold ? 'details' : 'note');
  const title = titleIn(tag, first === kind ? parameters.slice(first.length).trim() : parameters);
  return `${isFold ? '???' : '!!!'} ${kind}${title === '' ? '' : ` "${title}"`}`;
}

function titleIn(tag: TemplateTag, rest: string): string {
  const quoted = /"([^"]*)"/.exec(rest)?.[1];
  if (quoted !== undefined) return quoted;
  return /[=>]/.test(rest) ? (tagWords(tag).at(-1) ?? '').replace(/^\w+=/, '') : withoutLooks(rest.replaceAll('"', ''));
}
