/** Core rules for what other engines read in a text and a reader should not see: attribute lists, marks for a table of contents. */

import type { MarkdownIt, Token } from 'markdown-it';
import { LEFT_OUT } from '../rules/left-out.ts';
import { trimBreaks } from '../rules/trim-breaks.ts';

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

function isParagraph({ type }: Token): boolean {
  return type === 'paragraph_open' || type === 'paragraph_close';
}
