/** Pages that list posts. */

import { html } from 'hono/html';
import type { Note } from '../query/language/query.ts';
import type { SearchRequest } from '../query/request.ts';
import { MAX_PAGE } from '../query/request.ts';
import type { SearchResult } from '../query/result.ts';
import type { SiteSettings } from '../site.ts';
import { formatPage, type Markup } from './layout.ts';
import { formatSearchAddress, formatTagAddress } from './lists/list-address.ts';
import { pager, postList } from './lists/post-list.ts';
import { sortLinks } from './lists/sort-links.ts';
import { cite, shorten } from './search/cite.ts';
import { facetLists } from './search/facet-lists.ts';
import { hitList } from './search/hit-list.ts';
import { proposalLinks } from './search/query-notes.ts';
import { searchSummary } from './search/search-summary.ts';
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

export function formatSearchPage(site: SiteSettings, request: SearchRequest, result: SearchResult): Promise<string> {
  const { text } = request;
  const { hits, totalHits } = result;
  const title = STRINGS.searchTitle(shorten(text.trim()));
  const facets = facetLists(request, result);
  const main = html`<h1>${title}</h1>
${searchSummary(request, result)}
<div class="found${facets === '' || totalHits === 0 ? '' : ' with-facets'}">
${facets}
<div>
${sortLinks(request, result)}
${hits.length > 0 ? hitList(result) : totalHits > 0 ? html`<p>${STRINGS.pageIsEmpty}</p>` : ''}
${pagerOf(request, totalHits, (page) => formatSearchAddress(request, { page }))}
</div>
</div>`;
  return formatPage(site, { title, main, query: text, isIndexable: false });
}

export function formatTagPage(
  site: SiteSettings,
  name: string,
  request: SearchRequest,
  { hits, totalHits }: SearchResult,
): Promise<string> {
  const main = html`<h1>${STRINGS.tagTitle(name)}</h1>
<p class="lead">${STRINGS.posts(totalHits)}</p>
${postList(hits)}
${pagerOf(request, totalHits, (page) => formatTagAddress(name, request, page))}`;
  return formatPage(site, { title: STRINGS.tagTitle(name), main });
}

function pagerOf({ page, hitsPerPage }: SearchRequest, totalHits: number, address: (page: number) => string): Markup | string {
  return pager(page, Math.min(MAX_PAGE, Math.ceil(totalHits / hitsPerPage)), address);
}

/** A page for an address that does not exist: `title` and `text` say what happened, `more` where to go instead. */
export function formatMessagePage(
  site: SiteSettings,
  { title, text, more = '' }: { readonly title: string; readonly text: string; readonly more?: Markup | string },
): Promise<string> {
  return formatPage(site, { title, main: html`<h1>${title}</h1><p>${text}</p>${more}` });
}

/** A page for a tag that no post has, with the names nearest to it. */
export function formatUnknownTagPage(site: SiteSettings, name: string, notes: readonly Note[]): Promise<string> {
  const cited = STRINGS.dimensions.tag + cite(name);
  const more = notes.map(
    (note) =>
      html`<p>${proposalLinks(note, (proposal) =>
        proposal.dimension === 'tag'
          ? `/tag/${encodeURIComponent(proposal.name)}`
          : `/search?${new URLSearchParams([[proposal.dimension, proposal.name]])}`,
      )}</p>`,
  );
  return formatMessagePage(site, {
    title: STRINGS.notFoundTitle,
    text: STRINGS.notes['unknown-name'](cited),
    more: html`${more}`,
  });
}
