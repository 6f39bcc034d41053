/** What stands under a post's title: date, readers, series, tags. */

import { html } from 'hono/html';
import type { ListedPost } from '../../catalogue/catalogue.ts';
import type { Markup } from '../layout.ts';
import { STRINGS } from '../strings.ts';

export function postLine({ authors, date, readers, series, categories, tags }: Omit<ListedPost, 'excerpt'>): Markup {
  return html`<p class="post-line">${authors.length > 0 ? html`<span>${authors.join('、')}</span> ` : ''}${
    date === undefined ? html`<span>${STRINGS.undated}</span>` : html`<time datetime="${date}">${date}</time>`
  }${
    readers === undefined
      ? ''
      : html` <span${readers.asOf === undefined ? '' : html` title="${STRINGS.readersAsOf(readers.asOf)}"`}>${STRINGS.readers(readers.count)}</span>`
  }${series === undefined ? '' : html` <span>${STRINGS.series(series.name, series.number)}</span>`}${
    categories.length > 0 ? html` <span>${categories.join('、')}</span>` : ''
  }${tags.map((tag) => html` <a class="tag" href="/tag/${encodeURIComponent(tag)}">${tag}</a>`)}</p>`;
}
