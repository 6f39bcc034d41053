/** Takes paragraphs apart at the tags of blocks, so that these stand beside Markdown's own and can hold them. */

import type { StateCore, Token } from 'markdown-it';
import { trimBreaks } from '../rules/trim-breaks.ts';
import { balanceInline, isBlockTag } from './balance-inline.ts';
import { HTML_TAG } from './inline-tags.ts';

/** Marks the wrapping of a text that stood between tags: it is a paragraph only where no element holds it. `info` of the token. */
export const PIECE = 'piece';

/** The tokens of a post with tags of blocks among them. */
export function splitBlocks({ tokens, Token }: StateCore): Token[] {
  const result: Token[] = [];
  const newToken = (type: string, tag: string): Token => new Token(type, tag, 0);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.type === 'inline' && token.children?.some(({ type }) => type === HTML_TAG)) {
      token.children = balanceInline(token.children, newToken);
      const open = result.at(-1);
      const close = tokens[i + 1];
      if (token.children.some(isBlockTag)) {
        if (open?.type === 'paragraph_open' && close?.type === 'paragraph_close') {
          result.pop();
          for (const part of takeApart([open, token, close], Token)) result.push(part);
          i += 1;
          continue;
        }
        token.children = withoutBlocks(token.children, newToken);
      }
    }
    result.push(token);
  }
  return result;
}

/** A heading or a cell of Markdown holds no blocks: there a line ends. */
function withoutBlocks(children: readonly Token[], newToken: (type: string, tag: string) => Token): Token[] {
  return children.map((token) => (isBlockTag(token) ? newToken('hardbreak', 'br') : token));
}

function takeApart([open, inline, close]: readonly [Token, Token, Token], TokenClass: StateCore['Token']): Token[] {
  const result: Token[] = [];
  let piece: Token[] = [];
  const endPiece = (): void => {
    const children = trimBreaks(piece);
    piece = [];
    if (children.length === 0) return;
    result.push(copyToken(open, TokenClass), inlineOf(children), copyToken(close, TokenClass));
  };
  const inlineOf = (children: Token[]): Token => {
    const token = copyToken(inline, TokenClass);
    token.info = '';
    token.children = children;
    token.content = children.map(({ content }) => content).join('');
    return token;
  };
  for (const token of inline.children ?? []) {
    if (!isBlockTag(token)) {
      piece.push(token);
      continue;
    }
    endPiece();
    token.block = true;
    token.map = inline.map;
    result.push(token);
  }
  endPiece();
  return result;
}

function copyToken(source: Token, TokenClass: StateCore['Token']): Token {
  const token = new TokenClass(source.type, source.tag, source.nesting);
  token.block = true;
  token.hidden = source.hidden;
  token.level = source.level;
  token.map = source.map;
  token.info = PIECE;
  return token;
}
