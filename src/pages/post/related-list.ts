/** The posts that go with a post, below it, each with the reasons. */

import { html } from 'hono/html';
import { formatPostUrl, type PostMeta } from '../../post.ts';
import type { RelatedReason } from '../../related/related-post.ts';
import type { Markup } from '../layout.ts';
import { STRINGS } from '../strings.ts';
import { titleMarkup } from '../title-markup.ts';

export interface RelatedItem {
  readonly post: Pick<PostMeta, 'id' | 'title' | 'titleHtml' | 'date'>;
  readonly reasons: readonly RelatedReason[];
}

/** Nothing at all where there are no related posts. */
export function relatedList(items: readonly RelatedItem[]): Markup | string {
  if (items.length === 0) return '';
  return html`<nav class="related" aria-labelledby="related">
<h2 id="related">${STRINGS.related}</h2>
<ul>
${items.map(
  ({ post, reasons }) => html`<li><a href="${formatPostUrl(post.id)}">${titleMarkup(post)}</a>${
    post.date === undefined ? '' : html` <time datetime="${post.date}">${post.date}</time>`
  } <span class="reasons">${reasons.map(formatReason).join(STRINGS.relatedSeparator)}</span></li>
`,
)}</ul>
</nav>`;
}

function formatReason(reason: RelatedReason): string {
  switch (reason.kind) {
    case 'series':
      return STRINGS.relatedSeries(reason.name);
    case 'link':
      return STRINGS.relatedLink[reason.direction];
    case 'tags':
      return STRINGS.relatedTags(reason.values);
    case 'terms':
      return STRINGS.relatedTerms(reason.values);
  }
}
