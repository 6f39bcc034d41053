/** Core rules for what other engines read in a text and a reader should not see: attribute lists, marks for a table of contents. */

import type { MarkdownIt, Token } from 'markdown-it';
import { LEFT_OUT } from '../rules/left-out.ts';
import { trimBreaks } from '../rules/trim-breaks.ts';

/** Adds a rule before inline parsing, and one after it. */
export function dropLeftovers(md: MarkdownIt): void {
  md.core.ruler.after('block', 'attributes', (state) => {
    const { tokens } = state;
    if (tokens.some(isTocItem)) state.tokens = withoutTocLists(tokens);
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== 'inline') continue;
      const opening = state.tokens[i - 1];
      if (opening?.type === 'heading_open') takeAttributes(token, opening);
      else if (LEFTOVER.test(token.content)) token.content = withoutLeftovers(token.content);
    }
  });
  md.core.ruler.after('text_join', 'empty_paragraphs', (state) => {
    const { tokens } = state;
    for (const token of tokens) if (token.children !== null) token.children = trimBreaks(token.children);
    // An empty paragraph may hold the mark of something left out, which becomes a warning; so keep its text without the paragraph.
    const isDropped = (token: Token, i: number): boolean => {
      const inline = tokens[token.type === 'paragraph_open' ? i + 1 : i - 1];
      return isParagraph(token) && inline?.type === 'inline' && (inline.children ?? []).every(({ type }) => type === LEFT_OUT);
    };
    if (tokens.some(isDropped)) state.tokens = tokens.filter((token, i) => !isDropped(token, i));
  });
}

/** `[TOC]`, and kramdown's `{:toc}` or `{: .class}`, on lines of their own. */
const LEFTOVER =
  /(?:^|\n)[ \t]*(?:@?\[\[?_{0,2}toc_{0,2}\]?\](?:\([^()\n]{0,60}\))?|\$\{toc\}|\{\{toc\}\}|\{:[^{}\n]{0,200}\})[ \t]*(?=\n|$)/i;

function withoutLeftovers(content: string): string {
  const lines = content.split('\n').filter((line) => !LEFTOVER.test(line));
  return lines.join('\n');
}

/** `* TOC` with kramdown's `{:toc}` under it, and what else is under that: the site has its own table of contents. */
const TOC_ITEM = /^[^\n]{1,120}\n[ \t]*\{:[ \t]*toc\b[^{}\n]{0,60}\}[ \t]*(?:\n|$)/i;

function isTocItem({ type, content }: Token): boolean {
  return type === 'inline' && content.includes('{:') && TOC_ITEM.test(content);
}

/** Without lists of one item that stand for the table of contents, seven tokens each; text behind the mark is a paragraph of its own. */
function withoutTocLists(tokens: readonly Token[]): Token[] {
  const dropped = new Set<Token | undefined>();
  for (const [i, inline] of tokens.entries()) {
    if (!isTocItem(inline) || !/_list_open$/.test(tokens[i - 3]?.type ?? '') || !/_list_close$/.test(tokens[i + 3]?.type ?? ''))
      continue;
    inline.content = inline.content.replace(TOC_ITEM, '');
    const around = inline.content.trim() === '' ? [-3, -2, -1, 0, 1, 2, 3] : [-3, -2, 2, 3];
    for (const offset of around) dropped.add(tokens[i + offset]);
    for (const offset of [-1, 1]) {
      const paragraph = tokens[i + offset];
      if (paragraph !== undefined) paragraph.hidden = false;
    }
  }
  return tokens.filter((token) => !dropped.has(token));
}

/** `## Title {#name .class}`: the name becomes the heading's anchor. */
function takeAttributes(inline: Token, heading: Token): void {
  const match = /[ \t]*\{((?:[#.:-][^{}\n]{0,100})|-)\}$/.exec(inline.content.slice(-200));
  if (match === null) return;
  const [found, attributes = ''] = match;
  inline.content = inline.content.slice(0, inline.content.length - found.length);
  const id = /(?:^|[\s:])#([^\s{}#]+)/.exec(attributes)?.[1];
  if (id !== undefined) heading.attrSet('id', id);
}

function isParagraph({ type }: Token): boolean {
  return type === 'paragraph_open' || type === 'paragraph_close';
}
