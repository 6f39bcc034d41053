/**
 * Tags of Hexo and Jekyll (`{% … %}`) and of Hugo (`{{< … >}}`) on lines of their own: code, images and callouts are kept, other tags vanish.
 */

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from '../rules/cut.ts';
import { pushLeftOut } from '../rules/left-out.ts';
import { ADMONITION } from './admonitions.ts';
import { calloutKind } from './callout-kinds.ts';
import type { TemplateTag } from './template-tag.ts';
import { pairTemplateTags, parseTemplateTag } from './template-tag.ts';

/** Adds the block rule. */
export function addTemplateTags(md: MarkdownIt): void {
  const pairs = new WeakMap<StateBlock, ReadonlyMap<number, number>>();
  const closeOf = (state: StateBlock, line: number, endLine: number): number | undefined => {
    const known = pairs.get(state) ?? pairTemplateTags(state.src);
    pairs.set(state, known);
    const close = known.get(line);
    return close === undefined || close >= endLine ? undefined : close;
  };
  md.block.ruler.before(
    'fence',
    'template_tag',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src[start] !== '{' || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const tag = parseTemplateTag(lineText(state, startLine));
      if (tag === undefined) return false;
      if (silent) return true;
      const close = closeOf(state, startLine, endLine);
      if (CODE.has(tag.name) && close !== undefined) pushCode(state, tag, startLine, close);
      else if (isCallout(tag) && close !== undefined) pushCallout(state, tag, startLine, close);
      else {
        state.line = startLine + 1;
        if (!tag.isClosing && tag.name !== 'raw') pushImageOrNothing(state, tag, startLine);
      }
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

const CODE: ReadonlySet<string> = new Set(['codeblock', 'code', 'highlight']);
const CALLOUTS: ReadonlySet<string> = new Set(['admonition', 'notice', 'alert', 'callout', 'expand']);
const FOLDS: ReadonlySet<string> = new Set(['fold', 'details', 'spoiler', 'expand', 'hidetoggle']);

function isCallout({ name }: TemplateTag): boolean {
  const word = name.toLowerCase();
  return CALLOUTS.has(word) || FOLDS.has(word) || calloutKind(word) !== undefined;
}

function pushCode(state: StateBlock, { parameters }: TemplateTag, startLine: number, close: number): void {
  const token = state.push('fence', 'code', 0);
  token.info = /\blang:(\S+)/.exec(parameters)?.[1] ?? /^[\w+#-]+/.exec(parameters)?.[0] ?? '';
  token.content = state.getLines(startLine + 1, close, state.sCount[startLine] ?? 0, true);
  token.map = [startLine, close + 1];
  state.line = close + 1;
}

/** `{% note info %}`, `{{% admonition note "Title" %}}`: as MkDocs would write them. */
function pushCallout(state: StateBlock, { name, parameters }: TemplateTag, startLine: number, close: number): void {
  const word = name.toLowerCase();
  const first = /^[A-Za-z]+/.exec(parameters)?.[0] ?? '';
  const kind = [first, word].find((candidate) => calloutKind(candidate) !== undefined) ?? (FOLDS.has(word) ? 'details' : 'note');
  const rest = first === kind ? parameters.slice(first.length).trim() : parameters;
  const title = /"([^"]*)"/.exec(rest)?.[1] ?? (/[=>]/.test(rest) ? '' : rest.replaceAll('"', ''));
  const open = state.push(`${ADMONITION}_open`, 'div', 1);
  open.info = `${FOLDS.has(word) ? '???' : '!!!'} ${kind}${title === '' ? '' : ` "${title}"`}`;
  open.map = [startLine, close + 1];
  const { parentType, lineMax } = state;
  state.parentType = ADMONITION;
  state.lineMax = close;
  state.md.block.tokenize(state, startLine + 1, close);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push(`${ADMONITION}_close`, 'div', -1);
  state.line = close + 1;
}

/** A tag with the address of an image is that image: `{% asset_img a.png Title %}`, `{{< figure src="a.png" title="…" >}}`. */
function pushImageOrNothing(state: StateBlock, { name, parameters }: TemplateTag, line: number): void {
  const source = IMAGE.exec(parameters)?.[0];
  const url = source === undefined ? '' : state.md.normalizeLink(source);
  if (source === undefined || !state.md.validateLink(url)) {
    pushLeftOut(state, 'unknown-tag', name, line);
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
