/** The page of one post. */

import { html } from 'hono/html';
import type { Rendered } from '../../markdown/rendered.ts';
import { formatPostUrl, type PostMeta } from '../../post.ts';
import type { SiteSettings } from '../../site.ts';
import { formatPageEnd, formatPageStart, type Markup } from '../layout.ts';
import { postLine } from '../lists/post-line.ts';
import { STRINGS } from '../strings.ts';
import { titleMarkup } from '../title-markup.ts';
import { type RelatedItem, relatedList } from './related-list.ts';
import { type SeriesPlace, seriesLinks } from './series-links.ts';

export type Neighbour = Pick<PostMeta, 'id' | 'title'>;

export interface PostPageContent {
  readonly post: PostMeta;
  readonly rendered: Pick<Rendered, 'html' | 'outline' | 'formulas' | 'excerpt'>;
  /** The next older post. */
  readonly previous: Neighbour | undefined;
  /** The next newer post. */
  readonly next: Neighbour | undefined;
}

/** The first part of a page, in three pieces that follow each other. */
export interface PostStart {
  readonly before: string;
  /** The post's own HTML, alone. */
  readonly article: string;
  readonly after: string;
}

/** A post with fewer headings needs no table of contents. */
const MIN_OUTLINE = 3;

/**
 * A post's page up to where its related posts stand, which are known only when all posts are; {@link formatPostEnd} gives the
 * rest.
 */
export async function formatPostStart(
  site: SiteSettings,
  { post, rendered, previous, next }: PostPageContent,
): Promise<PostStart> {
  const main = html`<article class="post">
<h1>${titleMarkup(post)}</h1>
${postLine(post)}
${outline(rendered)}
<div class="body">
`;
  const after = html`
</div>
${origin(post, site)}
</article>
<nav class="neighbours" aria-label="${STRINGS.allPosts}">
${neighbour(previous, STRINGS.previousPost, 'prev')}
${neighbour(next, STRINGS.nextPost, 'next')}
</nav>
`;
  const description = post.description ?? (rendered.excerpt === '' ? undefined : rendered.excerpt);
  return {
    before: await formatPageStart(site, { title: post.title, description, main, hasFormulas: rendered.formulas.length > 0 }),
    article: rendered.html,
    after: String(await after),
  };
}

/** The rest of a post's page: its series and its related posts. */
export async function formatPostEnd(
  site: SiteSettings,
  { related, series }: { readonly related: readonly RelatedItem[]; readonly series?: SeriesPlace | undefined },
): Promise<string> {
  return String(await seriesLinks(series)) + String(await relatedList(related)) + (await formatPageEnd(site));
}

function outline({ outline }: Pick<Rendered, 'outline'>): Markup | string {
  if (outline.length < MIN_OUTLINE) return '';
  return html`<details class="outline"><summary>${STRINGS.contents}</summary>
<ul>
${outline.map(({ level, text, anchor }) => html`<li class="level-${level}"><a href="#${encodeURIComponent(anchor)}">${text}</a></li>\n`)}</ul>
</details>`;
}

function origin({ source, license }: PostMeta, site: SiteSettings): Markup | string {
  const terms = license ?? site.license;
  if (source === undefined && terms === undefined) return '';
  return html`<p class="origin">${source === undefined ? '' : html`${STRINGS.source}：<a href="${source}">${source}</a> `}${
    terms === undefined ? '' : html`${STRINGS.license}：${terms}`
  }</p>`;
}

function neighbour(post: Neighbour | undefined, label: string, rel: string): Markup | string {
  return post === undefined ? '' : html`<a rel="${rel}" href="${formatPostUrl(post.id)}">${label}：${post.title}</a>`;
}
