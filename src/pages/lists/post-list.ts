/** Lists of posts: the home page, a tag, the hits of a search. */

import { html, raw } from 'hono/html';
import { formatPostUrl } from '../../post.ts';
import type { Hit } from '../../query/result.ts';
import type { Snippet } from '../../query/snippets/snippet.ts';
import type { Markup } from '../layout.ts';
import { STRINGS } from '../strings.ts';
import { titleMarkup } from '../title-markup.ts';
import { foundFormulas } from './found-formulas.ts';
import { postLine } from './post-line.ts';

export interface PostListOptions {
  /** Says of each hit with only most of a query that it is one. */
  readonly tellPartial?: boolean;
}

export function postList(hits: readonly Hit[], { tellPartial = false }: PostListOptions = {}): Markup {
  return html`<ol class="posts">
${hits.map(
  ({ post, snippets, formulas, match }) => html`<li>
<h2><a href="${formatPostUrl(post.id)}">${titleMarkup(post)}</a></h2>
${postLine(post)}
${
  tellPartial && match === 'most'
    ? html`<p class="partial">${STRINGS.partial}</p>
`
    : ''
}${foundFormulas(formulas, formatPostUrl(post.id))}${
  snippets.length === 0 && formulas.length === 0 && post.excerpt !== ''
    ? html`<p class="snippet">${post.excerpt}</p>
`
    : ''
}${snippets.map((snippet, place) => snippetMarkup(snippet, snippets[place - 1], formatPostUrl(post.id)))}</li>
`,
)}</ol>`;
}

/** Snippets of one section stand together; the first of them links to it. */
function snippetMarkup({ html: text, heading, anchor }: Snippet, previous: Snippet | undefined, url: string): Markup {
  const isFirst = anchor !== '' && anchor !== previous?.anchor;
  const link = isFirst ? html`<a class="section" href="${url}#${encodeURIComponent(anchor)}">${heading}</a> ` : '';
  // query/snippets/snippet-html.ts escaped the text.
  return html`<p class="snippet">${link}${raw(text)}</p>
`;
}

/** Links to the pages before and after; `url` gives a page's address. */
export function pager(page: number, pages: number, url: (page: number) => string): Markup | string {
  if (pages <= 1) return '';
  return html`<nav class="pager" aria-label="${STRINGS.pageOf(page, pages)}">
${page > 1 ? html`<a rel="prev" href="${url(Math.min(page - 1, pages))}">${STRINGS.previousPage}</a>` : ''}
<span>${STRINGS.pageOf(page, pages)}</span>
${page < pages ? html`<a rel="next" href="${url(page + 1)}">${STRINGS.nextPage}</a>` : ''}
</nav>`;
}
