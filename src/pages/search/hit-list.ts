/** The hits of a search, with a line between those that have all of the query and partial ones. */

import { html } from 'hono/html';
import type { SearchResult } from '../../query/result.ts';
import type { Markup } from '../layout.ts';
import { postList } from '../lists/post-list.ts';
import { STRINGS } from '../strings.ts';

export function hitList({ hits, match }: Pick<SearchResult, 'hits' | 'match'>): Markup {
  // Where all have most of it only, it is said above.
  if (match === 'most') return postList(hits);
  const firstPartial = hits.findIndex((hit) => hit.match === 'most');
  if (firstPartial === -1) return postList(hits);
  // In order of date or readers they stand among the others.
  if (hits.slice(firstPartial).some((hit) => hit.match !== 'most')) return postList(hits, { tellPartial: true });
  const before = hits.slice(0, firstPartial);
  return html`${before.length === 0 ? '' : postList(before)}
<p class="divider">${STRINGS.partialBelow}</p>
${postList(hits.slice(firstPartial))}`;
}
