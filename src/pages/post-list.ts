/** Lists of posts: the home page, a tag, the hits of a search. */

import { html } from 'hono/html';
import { formatPostUrl } from '../post.ts';
import type { Hit } from '../query/search.ts';
import type { Highlight, Snippet } from '../query/snippet.ts';
import type { Markup } from './layout.ts';
import { postLine } from './post-line.ts';
import { STRINGS } from './strings.ts';

export function postList(hits: readonly Hit[]): Markup {
  return html`<ol class="posts">
${hits.map(
  ({ post, snippets }) => html`<li>
<h2><a href="${formatPostUrl(post.id)}">${post.title}</a></h2>
${postLine(post)}
${
  snippets.length === 0 && post.excerpt !== ''
    ? html`<p class="snippet">${post.excerpt}</p>
`
    : ''
}${snippets.map((snippet) => snippetMarkup(snippet, formatPostUrl(post.id)))}</li>
`,
)}</ol>`;
}

function snippetMarkup({ text, highlights, heading, anchor }: Snippet, url: string): Markup {
  const link = anchor === '' ? '' : html`<a class="section" href="${url}#${encodeURIComponent(anchor)}">${heading}</a> `;
  return html`<p class="snippet">${link}${markHighlights(text, highlights)}</p>
`;
}

function markHighlights(text: string, highlights: readonly Highlight[]): Markup[] {
  const parts: Markup[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(html`${text.slice(at)}`);
  return parts;
}

/** Links to the pages before and after; `url` gives a page's address. */
export function pager(page: number, pages: number, url: (page: number) => string): Markup | string {
  if (pages <= 1) return '';
  return html`<nav class="pager" aria-label="${STRINGS.pageOf(page, pages)}">
${page > 1 ? html`<a rel="prev" href="${url(page - 1)}">${STRINGS.previousPage}</a>` : ''}
<span>${STRINGS.pageOf(page, pages)}</span>
${page < pages ? html`<a rel="next" href="${url(page + 1)}">${STRINGS.nextPage}</a>` : ''}
</nav>`;
}
