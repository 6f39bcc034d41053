/** Core rules for what other engines read in a text and a reader should not see: attribute lists, marks for a table of contents. */

import type { MarkdownIt, Token } from 'markdown-it';
import { LEFT_OUT } from '../rules/left-out.ts';
import { trimBreaks } from '../rules/trim-breaks.ts';

/** Adds a rule before inline parsing, and one after it. */
export function dropLeftovers(md: MarkdownIt): void {
  md.core.ruler.after('block', 'attributes', (state) => {
    const { tokens } = state;
    if (tokens.some(isTocItem)) state.tokens = tokens.filter((_, i) => !isOfTocList(tokens, i));
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== 'inline') continue;
      const opening = state.tokens[i - 1];
      if (opening?.type === 'heading_open') takeAttributes(token, opening);
      else if (LEFTOVER.test(token.content)) token.content = token.content.replace(LEFTOVER, '');
    }
  });
  md.core.ruler.after('text_join', 'empty_paragraphs', (state) => {
    const { tokens } = state;
    for (const token of tokens) if (token.children !== null) token.children = trimBreaks(token.children);
    // What was left out of an empty paragraph must still be told, so its text stays without one.
    const isDropped = (token: Token, i: number): boolean => {
      const inline = tokens[token.type === 'paragraph_open' ? i + 1 : i - 1];
      return isParagraph(token) && inline?.type === 'inline' && (inline.children ?? []).every(({ type }) => type === LEFT_OUT);
    };
    if (tokens.some(isDropped)) state.tokens = tokens.filter((token, i) => !isDropped(token, i));
  });
}

/** `[TOC]` alone, and kramdown's `{:toc}` or `{: .class}` at the end of a block. */
const LEFTOVER =
  /^(?:@?\[\[?_{0,2}toc_{0,2}\]?\](?:\([^()\n]{0,60}\))?|\$\{toc\}|\{\{toc\}\})$|(?:^|\n)\{:[^{}\n]{0,200}\}$|^\{:[^{}\n]{0,200}\}\n/i;

/** `* TOC` with kramdown's `{:toc}` under it: the site has its own table of contents. */
const TOC_ITEM = /^[^\n]{1,60}\n\{:[ \t]*toc\b[^{}\n]{0,60}\}$/i;

function isTocItem({ type, content }: Token): boolean {
  return type === 'inline' && TOC_ITEM.test(content);
}

/** Whether a token belongs to a list of one item, which stands for the table of contents: seven tokens with the text in their middle. */
function isOfTocList(tokens: readonly Token[], i: number): boolean {
  for (let middle = i - 3; middle <= i + 3; middle += 1) {
    const inline = tokens[middle];
    if (inline === undefined || !isTocItem(inline)) continue;
    if (/_list_open$/.test(tokens[middle - 3]?.type ?? '') && /_list_close$/.test(tokens[middle + 3]?.type ?? '')) return true;
  }
  return false;
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
