/** Addresses of lists of posts: a request as parameters again. */

import { MAX_QUERY_LENGTH } from '../../query/limits.ts';
import { formatListParameters, type SearchRequest } from '../../query/request.ts';

/** The address of a search that differs from `request` in `changes`: its first page, unless these name another. */
export function formatSearchAddress(request: SearchRequest, changes: Partial<SearchRequest> = {}): string {
  const { text, ...changed } = { ...request, page: 1, ...changes };
  const pairs = formatListParameters(changed, 'relevance');
  return formatAddress('/search', text === '' ? pairs : [['q', cutQuery(text)], ...pairs]);
}

/** The address of a page of a tag's posts; the filter by that tag is in the path. */
export function formatTagAddress(name: string, request: SearchRequest, page: number): string {
  const { tag: _, ...names } = request.filters.names;
  const pairs = formatListParameters({ ...request, page, filters: { ...request.filters, names } }, 'date');
  return formatAddress(`/tag/${encodeURIComponent(name)}`, pairs);
}

function formatAddress(path: string, pairs: [name: string, value: string][]): string {
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

/**
 * Cuts a text at what a search reads of it. The links of a page repeat it some fifty times, so a pasted chapter would become megabytes.
 */
function cutQuery(text: string): string {
  if (text.length <= MAX_QUERY_LENGTH) return text;
  return text.slice(0, (text.codePointAt(MAX_QUERY_LENGTH - 1) ?? 0) > 0xffff ? MAX_QUERY_LENGTH - 1 : MAX_QUERY_LENGTH);
}
