/** Pages that list posts. */

import { html } from 'hono/html';
import type { SearchRequest, SearchResult } from '../query/result.ts';
import type { SiteSettings } from '../site.ts';
import { formatPage } from './layout.ts';
import { pager, postList } from './post-list.ts';
import { STRINGS } from './strings.ts';

/** Posts on the home page. */
export const HOME_POSTS = 20;

export function formatHomePage(
  site: SiteSettings,
  { hits, totalHits }: Pick<SearchResult, 'hits' | 'totalHits'>,
): Promise<string> {
  const main = html`<h1 class="visually-hidden">${site.title}</h1>
${site.description === undefined ? '' : html`<p class="lead">${site.description}</p>`}
<h2 class="list-title">${STRINGS.newest}</h2>
${postList(hits)}
<p><a href="/search">${STRINGS.allPosts}（${STRINGS.posts(totalHits)}）</a></p>`;
  return formatPage(site, { title: site.title, description: site.description, main });
}

export function formatSearchPage(site: SiteSettings, request: SearchRequest, { hits, totalHits }: SearchResult): Promise<string> {
  const { text, page, hitsPerPage } = request;
  const found = text === '' ? STRINGS.posts(totalHits) : STRINGS.hits(totalHits, text);
  const main = html`<h1>${STRINGS.searchTitle(text)}</h1>
<p class="lead" role="status">${totalHits === 0 ? STRINGS.noHits(text) : found}</p>
${postList(hits)}
${pager(page, Math.ceil(totalHits / hitsPerPage), (number) => `/search?${new URLSearchParams({ q: text, page: String(number) })}`)}`;
  return formatPage(site, { title: STRINGS.searchTitle(text), main, query: text });
}

export function formatTagPage(
  site: SiteSettings,
  name: string,
  request: SearchRequest,
  { hits, totalHits }: SearchResult,
): Promise<string> {
  const { page, hitsPerPage } = request;
  const main = html`<h1>${STRINGS.tagTitle(name)}</h1>
<p class="lead">${STRINGS.posts(totalHits)}</p>
${postList(hits)}
${pager(page, Math.ceil(totalHits / hitsPerPage), (number) => `/tag/${encodeURIComponent(name)}?page=${number}`)}`;
  return formatPage(site, { title: STRINGS.tagTitle(name), main });
}

/** A page for an address that is none: `title` and `text` say what happened. */
export function formatMessagePage(site: SiteSettings, title: string, text: string): Promise<string> {
  return formatPage(site, { title, main: html`<h1>${title}</h1><p>${text}</p>` });
}
