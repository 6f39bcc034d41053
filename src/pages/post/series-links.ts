/** The parts of a series beside a post, below it. */

import { html } from 'hono/html';
import { formatPostUrl, type PostMeta } from '../../post.ts';
import type { Markup } from '../layout.ts';
import { STRINGS } from '../strings.ts';
import { titleMarkup } from '../title-markup.ts';

type Part = Pick<PostMeta, 'id' | 'title' | 'titleHtml'>;

export interface SeriesPlace {
  readonly name: string;
  /** Posts that it has here. */
  readonly count: number;
  readonly previous: Part | undefined;
  readonly next: Part | undefined;
}

/** Nothing for a post of no series, or alone in it. */
export function seriesLinks(place: SeriesPlace | undefined): Markup | string {
  if (place === undefined || place.count < 2) return '';
  const { name, count, previous, next } = place;
  return html`<nav class="neighbours" aria-label="${STRINGS.series(name, undefined)}">
<a href="/search?series=${encodeURIComponent(name)}&amp;sort=date&amp;order=asc">${STRINGS.wholeSeries(name, count)}</a>
${part(previous, STRINGS.previousPart)}
${part(next, STRINGS.nextPart)}
</nav>
`;
}

function part(post: Part | undefined, label: string): Markup | string {
  return post === undefined ? '' : html`<a href="${formatPostUrl(post.id)}">${label}：${titleMarkup(post)}</a>`;
}
