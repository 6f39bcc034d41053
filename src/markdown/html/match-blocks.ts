/** Which tags of blocks open and close one another, over the whole post. */

import type { Token } from 'markdown-it';
import { CLOSED_BY, PARENTS } from './elements.ts';
import { HTML_TAG } from './inline-tags.ts';

export interface MatchedBlocks {
  /** The tags that open an element. */
  readonly opening: ReadonlySet<Token>;
  /** What closes before the token of an index, the innermost first; at the number of tokens, what closes at the end. */
  readonly closing: ReadonlyMap<number, readonly Token[]>;
}

/** Elements within elements; a browser's own limit is 512. Deeper ones lose their tags. */
const MAX_DEPTH = 100;

type Open = 'markdown' | Token;

/** Pairs tags in one pass with a stack. A tag that nothing closes is no element, unless HTML lets it end by itself. */
export function matchBlocks(tokens: readonly Token[]): MatchedBlocks {
  const opening = new Set<Token>();
  const closing = new Map<number, Token[]>();
  const stack: Open[] = [];

  /** Takes all from an index of the stack on; what ends by itself is kept, and so is `closed`. */
  const cut = (from: number, at: number, closed?: Token): void => {
    const list = closing.get(at) ?? [];
    for (const open of stack.splice(from).reverse()) {
      if (open === 'markdown' || (open !== closed && CLOSED_BY[open.tag] === undefined)) continue;
      opening.add(open);
      list.push(open);
    }
    closing.set(at, list);
  };

  const open = (token: Token, at: number): void => {
    const ends = CLOSED_BY[token.tag];
    for (let last = stack.at(-1); ends !== undefined && last !== undefined && last !== 'markdown'; last = stack.at(-1)) {
      if (!ends.has(last.tag) && last.tag !== 'p') break;
      cut(stack.length - 1, at);
    }
    const parent = stack.at(-1);
    const parents = PARENTS[token.tag];
    const isInPlace = parents === undefined || (parent !== undefined && parent !== 'markdown' && parents.has(parent.tag));
    if (isInPlace && stack.length < MAX_DEPTH) stack.push(token);
  };

  const close = (token: Token, at: number): void => {
    for (let i = stack.length - 1; i >= 0; i -= 1) {
      const entry = stack[i];
      if (entry === undefined || entry === 'markdown') return;
      if (entry.tag === token.tag) {
        cut(i, at, entry);
        return;
      }
    }
  };

  let deeper = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type === HTML_TAG) {
      if (token.info === 'open') open(token, i);
      else if (token.info === 'close') close(token, i);
    } else if (token.nesting === 1) {
      // Quotes in quotes are bounded by Markdown; here only the way back must be found.
      if (stack.length < 2 * MAX_DEPTH) stack.push('markdown');
      else deeper += 1;
    } else if (token.nesting === -1) {
      if (deeper > 0) deeper -= 1;
      else {
        const from = stack.lastIndexOf('markdown');
        if (from >= 0) cut(from, i);
      }
    }
  }
  cut(0, tokens.length);
  return { opening, closing };
}
