/** Reads from the tokens where a post's links lead, be they written in Markdown or in HTML. */

import type { Token } from 'markdown-it';

/** Distinct links kept of a post. Files and mail among them are left out later, so these are more than related posts need. */
export const MAX_LINKS = 512;

/** Addresses as the page has them, each once, in document order. Those within the page are none. */
export function extractLinks(tokens: readonly Token[]): string[] {
  const links = new Set<string>();
  const collect = (token: Token): void => {
    const address = token.attrGet('href');
    if (address !== null && !String(address).startsWith('#') && links.size < MAX_LINKS) links.add(String(address));
    for (const child of token.children ?? []) collect(child);
  };
  for (const token of tokens) collect(token);
  return [...links];
}
