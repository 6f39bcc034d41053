/** Links and images: where their addresses lead within the archive, how large images are, and what leads nowhere. */

import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { AddressUse } from '../addresses.ts';
import { addressesOf, warn } from '../render-env.ts';

/** Adds the core rule, which looks at attributes and not at kinds of tokens; it comes after inline parsing and before lines are joined. */
export function resolveAddresses(md: MarkdownIt, httpImages?: readonly string[]): void {
  md.core.ruler.push('addresses', ({ tokens, env }) => {
    // Once a host, for a post may have fifty of its images.
    const fine = httpImages && new Set(httpImages.map((host) => host.toLowerCase()));
    for (const token of tokens) {
      let line = lineOf(token);
      resolveAttributes(token, line, env, fine);
      for (const child of token.children ?? []) {
        resolveAttributes(child, line, env, fine);
        if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
      }
    }
  });
}

const ATTRIBUTES: readonly (readonly [name: string, use: AddressUse])[] = [
  ['href', 'link'],
  ['src', 'image'],
  ['poster', 'image'],
];

function resolveAttributes(token: Token, line: number, env: Env, fine: Set<string> | undefined): void {
  for (const [name, use] of ATTRIBUTES) {
    const address = token.attrGet(name);
    // Addresses within the page are those of `fragments.ts`.
    if (address === null || String(address).startsWith('#')) continue;
    const destination = addressesOf(env).resolveAddress(String(address), use);
    if (destination?.problem !== undefined) warn(env, { line, ...destination.problem });
    if (destination !== undefined) token.attrSet(name, destination.url);
    if (use !== 'image') continue;
    const url = destination?.url ?? String(address);
    if (isForeign(url)) token.attrSet('referrerpolicy', 'no-referrer');
    if (fine !== undefined) warnOfHttp(url, line, env, fine);
    if (name === 'src') setSize(token, destination);
  }
}

function warnOfHttp(url: string, line: number, env: Env, fine: Set<string>): void {
  const host = /^http:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined || fine.has(host)) return;
  fine.add(host);
  warn(env, {
    line,
    kind: 'http-image',
    message: `Pages load no image from "${host}" by http`,
    mend: 'Write https://, keep the image with the posts, or name its host under "httpImages" in site.yaml',
  });
}

/** Hosts of images refuse pages they do not know, and need not know who reads what. */
function isForeign(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

/** So that the text below does not jump when the image comes. A width that the author gave stays, with the height that goes with it. */
function setSize(token: Token, size: { readonly width?: number | undefined; readonly height?: number | undefined } = {}): void {
  const { width, height } = size;
  const zoom = takeZoom(token);
  if (width === undefined || height === undefined || token.attrGet('height') !== null) return;
  if (zoom !== undefined && token.attrGet('width') === null)
    token.attrSet('width', String(Math.max(1, Math.round(width * zoom))));
  const given = token.attrGet('width');
  if (given !== null && !/^\d{1,5}$/.test(String(given))) return;
  if (given === null) token.attrSet('width', String(width));
  token.attrSet('height', String(given === null ? height : Math.round((Number(given) * height) / width)));
}

/** What `style="zoom:50%"` of Typora says, which is of use where the size is known; no attribute for browsers. */
function takeZoom(token: Token): number | undefined {
  const zoom = token.attrGet('zoom');
  if (zoom === null) return undefined;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'zoom');
  const text = String(zoom);
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}
