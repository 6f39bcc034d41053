/** Links between posts: which addresses a post links to, and which post an address is. */

import { formatPostUrl, type PostId } from '../post.ts';

/** More distinct addresses than this is a directory of links; those after are dropped. */
const MAX_LINKS = 128;

/** Longest address kept. */
const MAX_ADDRESS = 300;

/**
 * Links as they are compared, distinct: absolute ones as `//host/path?query`, others as `path`. Anchors in the same page, mail and what is
 * no page (images, archives) are left out.
 */
export function normaliseLinks(addresses: readonly string[]): string[] {
  const links = new Set<string>();
  for (const address of addresses) {
    if (links.size >= MAX_LINKS) break;
    const link = normaliseAddress(address);
    if (link !== undefined) links.add(link);
  }
  return [...links];
}

/** A post as links name it. */
export interface LinkTarget {
  readonly id: PostId;
  readonly source: string | undefined;
}

/** Creates a function that gives the ordinal of the post an address leads to. */
export function createResolveLink(targets: readonly LinkTarget[]): (address: string) => number | undefined {
  const byId = new Map<string, number>();
  const bySource = new Map<string, number>();
  for (const [ordinal, { id, source }] of targets.entries()) {
    byId.set(id, ordinal);
    const address = source === undefined ? undefined : normaliseAddress(source);
    if (address !== undefined) bySource.set(address, ordinal);
  }
  return (address) => {
    const path = address.replace(/[?].*$/, '');
    const isAbsolute = address.startsWith('//');
    const source = isAbsolute ? (bySource.get(address) ?? bySource.get(path)) : undefined;
    if (source !== undefined) return source;
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
    const last = segments.at(-1);
    const folder = segments.at(-2) ?? '';
    if (last === undefined || NOT_POSTS.has(folder)) return undefined;
    const ordinal = byId.get(last) ?? byId.get(last.replace(PAGE_EXTENSION, ''));
    const id = ordinal === undefined ? undefined : targets[ordinal]?.id;
    // On any host the address a post has here is taken for this archive's; other addresses of other hosts are not.
    if (isAbsolute && (id === undefined || !path.replace(PAGE_EXTENSION, '').endsWith(decode(formatPostUrl(id)))))
      return undefined;
    return ordinal;
  };
}

/** Without scheme, anchor, index file and last slash, decoded; `undefined` where it is no page's. */
function normaliseAddress(href: string): string | undefined {
  if (href.length > MAX_ADDRESS || /^(?:#|\?|$)/.test(href)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return undefined;
  const address = decode(href.replace(/^https?:/i, '').replace(/#.*$/, ''));
  const [path = '', query] = address.split('?', 2);
  const page = path.replace(/\/(?:index|readme)(?:\.\w{1,9})?$/i, '/').replace(/\/+$/, '');
  const host = /^\/\/[^/]*/.exec(page)?.[0] ?? '';
  const normal = host.toLowerCase() + page.slice(host.length);
  if (normal === '' || NOT_PAGE.test(normal)) return undefined;
  return query === undefined || query === '' || host === '' ? normal : `${normal}?${query}`;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a URIError: the percent sign is meant
  }
}

/** Below these a blog has lists: `/tags/git/` is not the post `git`. */
const NOT_POSTS: ReadonlySet<string> = new Set(['tag', 'tags', 'category', 'categories', 'author', 'authors', 'series', 'page']);

const PAGE_EXTENSION = /\.(?:html?|md|markdown|rmd)$/i;
const NOT_PAGE = /\.(?:png|jpe?g|gif|svg|webp|pdf|zip|gz|tar|mp[34]|css|js|txt|csv|xlsx?|pptx?|docx?)$/i;
