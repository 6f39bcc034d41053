/** Makes elements of the tags that {@link matchBlocks} has paired; the other tags go. */

import type { StateCore, Token } from 'markdown-it';
import { PARENTS } from './elements.ts';
import { HTML_TAG } from './inline-tags.ts';
import { matchBlocks } from './match-blocks.ts';
import { PIECE } from './split-blocks.ts';

/** Names of Markdown's tokens, so that what reads lists, rows and headings reads those of HTML too. */
const TYPES: Readonly<Record<string, string>> = {
  p: 'html_p',
  pre: 'html_pre',
  ul: 'bullet_list',
  ol: 'ordered_list',
  li: 'list_item',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'heading'])),
};

/** The tokens with elements in the place of tags. */
export function nestBlocks(tokens: readonly Token[], TokenClass: StateCore['Token']): Token[] {
  const { opening, closing } = matchBlocks(tokens);
  const result: Token[] = [];
  /** What is around the present place: elements, and Markdown's blocks as undefined. */
  const around: (Token | undefined)[] = [];
  const isHeld = new Set<Token>();
  const closeAll = (i: number): void => {
    for (const element of closing.get(i) ?? []) {
      if (!isHeld.delete(element)) continue;
      around.pop();
      result.push(closeElement(element, TokenClass));
    }
  };
  for (const [i, token] of tokens.entries()) {
    closeAll(i);
    const parent = around.at(-1);
    if (token.type !== HTML_TAG) {
      // Text right inside an element is no paragraph of its own.
      if (token.info === PIECE && parent !== undefined) continue;
      if (token.info === PIECE) token.info = '';
      if (token.nesting === -1) around.pop();
      else if (token.type !== 'inline') holdBlocks(parent);
      if (token.nesting === 1) around.push(undefined);
      result.push(token);
    } else if (token.info === 'void') {
      token.type = token.tag;
      holdBlocks(parent);
      result.push(token);
    } else if (opening.has(token) && (PARENTS[token.tag]?.has(parent?.tag ?? '') ?? true)) {
      holdBlocks(parent);
      openElement(token, around);
      around.push(token);
      isHeld.add(token);
      result.push(token);
    }
  }
  closeAll(tokens.length);
  return result;
}

/** A paragraph holds no blocks. */
function holdBlocks(parent: Token | undefined): void {
  if (parent?.tag === 'p') parent.tag = 'div';
}

function openElement(token: Token, around: readonly (Token | undefined)[]): void {
  token.type = `${TYPES[token.tag] ?? token.tag}_open`;
  token.nesting = 1;
  token.content = '';
  token.info = '';
  // A heading in a cell is text of that cell; in a part of the page it is the page's.
  if (around.some((element) => element?.tag !== 'div')) token.level = 1;
}

function closeElement(opening: Token, TokenClass: StateCore['Token']): Token {
  const token = new TokenClass(opening.type.replace(/_open$/, '_close'), opening.tag, -1);
  token.block = true;
  token.level = opening.level;
  return token;
}
