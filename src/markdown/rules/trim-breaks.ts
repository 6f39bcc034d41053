/** Trims white space and line ends at the edges of a text, which dropped or neighbouring tags leave behind. */

import type { Token } from 'markdown-it';
import { LEFT_OUT } from './left-out.ts';

/** The tokens without them. What only stands for something left out is no text, and stays. */
export function trimBreaks(tokens: readonly Token[]): Token[] {
  const isNothing = (token: Token): boolean => token.type === LEFT_OUT || isBreak(token);
  const start = tokens.findIndex((token) => !isNothing(token));
  const end = tokens.findLastIndex((token) => !isNothing(token));
  return tokens.filter((token, i) => token.type === LEFT_OUT || (start >= 0 && i >= start && i <= end));
}

function isBreak({ type, content }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak' || (type === 'text' && content.trim() === '');
}
