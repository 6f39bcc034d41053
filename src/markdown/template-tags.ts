/** Tags of Hexo and Jekyll (`{% … %}`) and of Hugo (`{{< … >}}`) on lines of their own: code and images are kept, other tags vanish. */

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from './cut.ts';

/** Token type of a tag that was left out; `content` is the tag. It renders as nothing. */
export const LEFT_OUT = 'left_out';

/** Adds the block rule. */
export function addTemplateTags(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'template_tag', templateTag, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.renderer.rules[LEFT_OUT] = () => '';
}

interface Tag {
  readonly name: string;
  readonly parameters: string;
}

// Longer lines are not tags, and matching stays bounded.
const MAX_TAG_LENGTH = 500;
const TAG = /^(?:\{%-? *([\w/-]+)([^%]*?)-?%\}|\{\{[<%] *([\w/-]+)(.*?)[>%]\}\})\s*$/;

function readTag(line: string): Tag | undefined {
  if (!line.startsWith('{') || line.length > MAX_TAG_LENGTH) return undefined;
  const match = TAG.exec(line);
  return match === null ? undefined : { name: match[1] ?? match[3] ?? '', parameters: (match[2] ?? match[4] ?? '').trim() };
}

function templateTag(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src[start] !== '{' || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const tag = readTag(lineText(state, startLine));
  if (tag === undefined) return false;
  if (silent) return true;
  state.line = startLine + 1;
  if (CODE.has(tag.name)) pushCode(state, tag, startLine, endLine);
  else if (!TRANSPARENT.test(tag.name)) pushImageOrNothing(state, tag, startLine);
  return true;
}

const CODE = new Set(['codeblock', 'code', 'highlight']);
/** Only how the text is processed, or the end of something. */
const TRANSPARENT = /^(?:raw|end.*|\/.*)$/;

function pushCode(state: StateBlock, { name, parameters }: Tag, startLine: number, endLine: number): void {
  let line = startLine + 1;
  const ends = [`end${name}`, `/${name}`];
  for (; line < endLine; line += 1) if (ends.includes(readTag(lineText(state, line))?.name ?? '')) break;
  const token = state.push('fence', 'code', 0);
  token.info = /\blang:(\S+)/.exec(parameters)?.[1] ?? /^[\w+#-]+/.exec(parameters)?.[0] ?? '';
  token.content = state.getLines(startLine + 1, line, state.sCount[startLine] ?? 0, true);
  token.map = [startLine, line];
  state.line = Math.min(line + 1, endLine);
}

/** A tag with the address of an image is that image: `{% asset_img a.png Title %}`, `{{< figure src="a.png" title="…" >}}`. */
function pushImageOrNothing(state: StateBlock, { name, parameters }: Tag, line: number): void {
  const source = IMAGE.exec(parameters)?.[0];
  const url = source === undefined ? '' : state.md.normalizeLink(source);
  if (source === undefined || !state.md.validateLink(url)) {
    const token = state.push(LEFT_OUT, '', 0);
    token.content = name;
    token.map = [line, line + 1];
    return;
  }
  const title = /\b(?:title|caption|alt)="([^"]*)"/.exec(parameters)?.[1] ?? /"([^"=]*)"\s*$/.exec(parameters)?.[1] ?? '';
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [line, line + 1];
  const inline = state.push('inline', '', 0);
  inline.map = [line, line + 1];
  inline.content = `![${title.replace(/[[\]\\]/g, '\\$&')}](<${source}>)`;
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

const IMAGE = /[^\s"'=<>]+\.(?:png|jpe?g|gif|webp|svg|avif)(?=["'\s]|$)/i;
