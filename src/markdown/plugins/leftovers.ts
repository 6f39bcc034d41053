/** Core rules for what other engines read in a text and a reader should not see: attribute lists, marks for a table of contents. */

import type { MarkdownIt, Token } from 'markdown-it';

/** Adds a rule before inline parsing, and one after it. */
export function dropLeftovers(md: MarkdownIt): void {
  md.core.ruler.after('block', 'attributes', ({ tokens }) => {
    for (const [i, token] of tokens.entries()) {
      if (token.type !== 'inline') continue;
      const opening = tokens[i - 1];
      if (opening?.type === 'heading_open') takeAttributes(token, opening);
      else if (LEFTOVER.test(token.content)) token.content = token.content.replace(LEFTOVER, '');
    }
  });
  md.core.ruler.after('text_join', 'empty_paragraphs', (state) => {
    const { tokens } = state;
    const isDropped = (token: Token, i: number): boolean => {
      const inline = tokens[token.type === 'paragraph_open' ? i + 1 : token.type === 'paragraph_close' ? i - 1 : i];
      return inline?.type === 'inline' && inline.children?.length === 0 && isParagraph(tokens, token, i);
    };
    for (const token of tokens) if (token.children !== null) trimBreaks(token.children);
    if (tokens.some(isDropped)) state.tokens = tokens.filter((token, i) => !isDropped(token, i));
  });
}

/** `[TOC]` alone, and kramdown's `{:toc}` or `{: .class}` at the end of a block. */
const LEFTOVER = /^\[\[?_{0,2}toc_{0,2}\]?\]$|(?:^|\n)\{:[^{}\n]{0,200}\}$/i;

/** `## Title {#name .class}`: the name becomes the heading's anchor. */
function takeAttributes(inline: Token, heading: Token): void {
  const match = /[ \t]*\{((?:[#.:-][^{}\n]{0,100})|-)\}$/.exec(inline.content.slice(-200));
  if (match === null) return;
  const [found, attributes = ''] = match;
  inline.content = inline.content.slice(0, inline.content.length - found.length);
  const id = /(?:^|[\s:])#([^\s{}#]+)/.exec(attributes)?.[1];
  if (id !== undefined) heading.attrSet('id', id);
}

function isParagraph(tokens: readonly Token[], token: Token, i: number): boolean {
  if (token.type === 'inline') return tokens[i - 1]?.type === 'paragraph_open';
  return token.type === 'paragraph_open' || token.type === 'paragraph_close';
}

/** Line breaks at the edges are what vanished tags leave behind. */
function trimBreaks(children: Token[]): void {
  const isBreak = (token: Token | undefined) =>
    token?.type === 'softbreak' || token?.type === 'hardbreak' || (token?.type === 'text' && token.content.trim() === '');
  while (isBreak(children.at(-1))) children.pop();
  const first = children.findIndex((token) => !isBreak(token));
  if (first > 0) children.splice(0, first);
}
