/** Addresses of lists of posts: a request as parameters again, without those that say what holds anyway. */

import { DIMENSIONS } from '../../catalogue/dimension.ts';
import type { Filters } from '../../query/filter/filter.ts';
import { MAX_QUERY_LENGTH } from '../../query/language/query.ts';
import type { Sort } from '../../query/rank/rank.ts';
import type { SearchRequest } from '../../query/result.ts';

/** What holds where a parameter is not given, and the bounds of those that are. The Worker's parameters decide; a test compares. */
const HITS_PER_PAGE = 10;
export const MAX_PAGE = 1000;
export const MAX_FILTER_NAMES = 20;

/** The address of a search that differs from `request` in `changes`: its first page, unless these name another. */
export function formatSearchAddress(request: SearchRequest, changes: Partial<SearchRequest> = {}): string {
  const { text, ...changed } = { ...request, page: 1, ...changes };
  const pairs = listParameters(changed, 'relevance');
  return formatAddress('/search', text === '' ? pairs : [['q', cutQuery(text)], ...pairs]);
}

/** The address of a page of a tag's posts; the filter by that tag is in the path. */
export function formatTagAddress(name: string, request: SearchRequest, page: number): string {
  const { tag: _, ...names } = request.filters.names;
  const pairs = listParameters({ ...request, page, filters: { ...request.filters, names } }, 'date');
  return formatAddress(`/tag/${encodeURIComponent(name)}`, pairs);
}

type Pair = [name: string, value: string];

function formatAddress(path: string, pairs: Pair[]): string {
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

function listParameters({ match, sort, page, hitsPerPage, filters }: Omit<SearchRequest, 'text'>, by: Sort['by']): Pair[] {
  const { from, to, readersMin, readersMax } = filters;
  const pairs: Pair[] = [];
  const add = (name: string, value: string | number | undefined, usual?: string | number): void => {
    if (value !== undefined && value !== usual) pairs.push([name, String(value)]);
  };
  add('match', match, 'auto');
  add('sort', sort.by, by);
  add('order', sort.order, 'desc');
  pairs.push(...nameParameters(filters));
  add('from', from);
  add('to', to);
  add('readersMin', readersMin);
  add('readersMax', readersMax);
  add('hitsPerPage', hitsPerPage, HITS_PER_PAGE);
  add('page', page, 1);
  return pairs;
}

function nameParameters({ names, notNames = {} }: Filters): Pair[] {
  return DIMENSIONS.flatMap((dimension) => {
    const not = `not${dimension.charAt(0).toUpperCase()}${dimension.slice(1)}`;
    const wanted = (names[dimension] ?? []).map((name): Pair => [dimension, name]);
    return [...wanted, ...(notNames[dimension] ?? []).map((name): Pair => [not, name])];
  });
}

/**
 * What a search reads of its text. The links of a page repeat it some fifty times, so a pasted chapter would make megabytes of them.
 */
function cutQuery(text: string): string {
  if (text.length <= MAX_QUERY_LENGTH) return text;
  return text.slice(0, (text.codePointAt(MAX_QUERY_LENGTH - 1) ?? 0) > 0xffff ? MAX_QUERY_LENGTH - 1 : MAX_QUERY_LENGTH);
}
