/** Ends the posts' pages with what is known when all posts are: their series and their related posts. */

import { foldLabel } from '../../analysis/fold-label.ts';
import { formatPostEnd } from '../../pages/post/post-page.ts';
import type { SeriesPlace } from '../../pages/post/series-links.ts';
import type { PostMeta } from '../../post.ts';
import type { RelatedPost } from '../../related/related-post.ts';
import { groupSeries } from '../../series-order.ts';
import type { SiteSettings } from '../../site.ts';
import type { Output } from './output.ts';
import { postFilePath } from './post-file.ts';

/** `posts` are in archive order, as `related` is. */
export async function emitPostEnds(
  output: Output,
  site: SiteSettings,
  posts: readonly PostMeta[],
  related: readonly (readonly RelatedPost[])[],
): Promise<void> {
  const encoder = new TextEncoder();
  const series = groupSeries(posts);
  for (const [ordinal, { id }] of posts.entries()) {
    const items = (related[ordinal] ?? []).flatMap(({ ordinal: other, reasons }) => {
      const post = posts[other];
      return post === undefined ? [] : [{ post, reasons }];
    });
    await output.writeEnd(
      postFilePath(id),
      encoder.encode(await formatPostEnd(site, { related: items, series: placeInSeries(ordinal, posts, series) })),
    );
  }
}

function placeInSeries(
  ordinal: number,
  posts: readonly PostMeta[],
  groups: ReturnType<typeof groupSeries>,
): SeriesPlace | undefined {
  const { series } = posts[ordinal] ?? {};
  const members = series === undefined ? undefined : groups.get(foldLabel(series.name));
  if (series === undefined || members === undefined) return undefined;
  const at = members.findIndex((member) => member.ordinal === ordinal);
  const memberAt = (place: number): PostMeta | undefined => posts[members[place]?.ordinal ?? -1];
  return { name: series.name, count: members.length, previous: memberAt(at - 1), next: memberAt(at + 1) };
}
