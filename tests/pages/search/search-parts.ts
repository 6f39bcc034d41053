/** Requests, results and links for tests of pages. */

import type { ListedPost } from '../../../src/catalogue/catalogue.ts';
import { formatSearchPage } from '../../../src/pages/list-pages.ts';
import type { PostId } from '../../../src/post.ts';
import { NO_FILTERS } from '../../../src/query/filter/filter.ts';
import type { SearchRequest } from '../../../src/query/request.ts';
import { searchParameters, toSearchRequest } from '../../../src/query/request.ts';
import type { Hit, SearchResult } from '../../../src/query/result.ts';
import { DEFAULT_SITE_SETTINGS } from '../../../src/site.ts';
import { parseParameters } from '../../../src/worker/parameters.ts';

/** The request of an address below `/search`; throws where the Worker would answer with a problem. */
export function readAddress(address: string): SearchRequest {
  const { pathname, searchParams } = new URL(address, 'https://example.org');
  if (pathname !== '/search') throw new Error(`Expected an address of a search, got ${address}`);
  const parsed = parseParameters(searchParams, searchParameters);
  if (parsed.kind === 'problem') throw new Error(`${parsed.problem.detail} in ${address}`);
  return toSearchRequest(parsed.values);
}

export function createRequest(changes: Partial<SearchRequest> = {}): SearchRequest {
  return { ...readAddress('/search'), filters: NO_FILTERS, ...changes };
}

export function createHit(id: string, match: Hit['match'] = 'phrase', post: Partial<ListedPost> = {}): Hit {
  return {
    ordinal: 0,
    score: 1,
    match,
    snippets: [],
    formulas: [],
    post: {
      id: id as PostId,
      title: `title ${id}`,
      authors: [],
      date: undefined,
      dateTime: undefined,
      updated: undefined,
      categories: [],
      tags: [],
      series: undefined,
      readers: undefined,
      excerpt: '',
      ...post,
    },
  };
}

export const NO_FACETS = { tag: {}, category: {}, author: {}, series: {}, year: {} };

export function createResult(changes: Partial<SearchResult> = {}): SearchResult {
  const hits = changes.hits ?? [createHit('1'), createHit('2')];
  return {
    hits,
    totalHits: hits.length,
    facets: NO_FACETS,
    match: 'phrase',
    notes: [],
    correctedQuery: undefined,
    didYouMean: [],
    literalQuery: undefined,
    synonyms: [],
    otherNames: [],
    missing: [],
    steps: [],
    ...changes,
  };
}

export function formatPage(request: Partial<SearchRequest>, result: Partial<SearchResult>): Promise<string> {
  return formatSearchPage(DEFAULT_SITE_SETTINGS, createRequest(request), createResult(result));
}

export interface Link {
  /** Without markup and what only screen readers say. */
  readonly text: string;
  readonly address: string;
  readonly isCurrent: boolean;
}

/** All links of a page's main part. */
export function linksOf(page: string): Link[] {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  return [...main.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = '', inner = '']) => ({
    text: textOf(inner),
    address: unescapeHtml(/href="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    isCurrent: attributes.includes('aria-current'),
  }));
}

/** What a reader sees of some markup. */
export function textOf(markup: string): string {
  return unescapeHtml(markup.replace(/<span class="visually-hidden">.*?<\/span>/gs, '').replace(/<[^>]*>/g, ''));
}

function unescapeHtml(text: string): string {
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (reference) => characters[reference] ?? reference);
}
