/** Links to the same hits in other orders. */

import { html } from 'hono/html';
import type { Sort } from '../../query/rank/rank.ts';
import type { SearchRequest } from '../../query/request.ts';
import type { SearchResult } from '../../query/result.ts';
import type { Markup } from '../layout.ts';
import { STRINGS } from '../strings.ts';
import { formatSearchAddress } from './list-address.ts';

const SORTS: readonly { readonly label: string; readonly sort: Sort }[] = [
  { label: STRINGS.sorts.relevance, sort: { by: 'relevance', order: 'desc' } },
  { label: STRINGS.sorts.newest, sort: { by: 'date', order: 'desc' } },
  { label: STRINGS.sorts.oldest, sort: { by: 'date', order: 'asc' } },
  { label: STRINGS.sorts.readers, sort: { by: 'readers', order: 'desc' } },
];

/** Links to other orders; none for a single hit, or for hits without a date or readers. */
export function sortLinks(
  request: SearchRequest,
  { hits, totalHits }: Pick<SearchResult, 'hits' | 'totalHits'>,
): Markup | string {
  // Without a text there is no relevance: the query takes it for date.
  const isText = request.text.trim() !== '';
  const { by, order } = request.sort;
  const current = by === 'relevance' && !isText ? 'date' : by;
  const isOffered: Record<Sort['by'], boolean> = {
    relevance: isText,
    date: hits.some(({ post }) => post.date !== undefined),
    readers: hits.some(({ post }) => post.readers !== undefined),
  };
  const offered = SORTS.filter(({ sort }) => isOffered[sort.by] || sort.by === current);
  if (totalHits < 2 || offered.length < 2) return '';
  const links = offered.map(({ label, sort }) => {
    const isCurrent = sort.by === current && sort.order === order;
    return html`<li><a rel="nofollow"${isCurrent ? html` aria-current="true"` : ''} href="${formatSearchAddress(request, { sort })}">${label}</a></li>
`;
  });
  return html`<nav class="sorts" aria-label="${STRINGS.sort}"><ul>
${links}</ul></nav>`;
}
