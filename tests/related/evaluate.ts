/**
 * How well related posts are found without their links: authors link to posts that belong together, so the links of real blogs
 * are hidden (with the words that stand for them, and with series) and asked for.
 */

import { createSafeRender } from '../../src/builder/archive/plain-render.ts';
import { loadPosts } from '../../src/builder/read/load-posts.ts';
import { createRender } from '../../src/markdown/render.ts';
import type { PostMeta } from '../../src/post.ts';
import { createLinkTable } from '../../src/related/link-table.ts';
import { createResolveLink, normaliseLinks } from '../../src/related/links.ts';
import { describePost } from '../../src/related/profile.ts';
import { relatePosts } from '../../src/related/relate.ts';
import { MAX_RELATED } from '../../src/related/related-post.ts';

/** Over the posts that link to another post: the mean of 1 / rank of the first linked one among the five, and the share with any. */
export interface Score {
  readonly reciprocalRank: number;
  readonly hitRate: number;
}

export interface RelatedEvaluation {
  readonly posts: number;
  /** Posts that link to others. */
  readonly asked: number;
  readonly ours: Score;
  /** The newest posts that share a label: a tag, or a category where a post has no tags. */
  readonly newest: Score;
  /** Most shared labels, then newest. */
  readonly mostShared: Score;
}

/** Evaluates one folder of posts; all of them, or only posts with labels, which is what the other methods need. */
export async function evaluateRelated(folder: string, { labelled = false } = {}): Promise<RelatedEvaluation> {
  const { posts } = await loadPosts(folder);
  const render = createSafeRender(createRender({ memo: new Map() }));
  const links = posts.map(({ body }) => normaliseLinks(render(body, 'tex').links));
  const targets = posts.map(({ meta }, index) => ({ id: meta.id, source: meta.source, links: links[index] ?? [] }));
  const linked = createLinkTable(targets).to;
  const resolve = createResolveLink(targets);
  const profiles = posts.map(({ meta, body }) => {
    const hidden = hideLinks(body, (address) => resolve(address) !== undefined);
    return describePost({ ...meta, series: undefined }, render(hidden, 'tex').sections, []);
  });
  const related = relatePosts(profiles);
  const labels = posts.map(({ meta }) => labelsOf(meta));
  const asked = posts.flatMap((_, ordinal) => {
    const isAsked = (linked[ordinal]?.size ?? 0) > 0 && (!labelled || (labels[ordinal]?.size ?? 0) > 0);
    return isAsked ? [ordinal] : [];
  });
  const score = (rank: (ordinal: number) => readonly number[]): Score => scoreRanks(asked, linked, rank);
  return {
    posts: posts.length,
    asked: asked.length,
    ours: score((ordinal) => (related[ordinal] ?? []).map((post) => post.ordinal)),
    newest: score((ordinal) => sharing(labels, ordinal).map((post) => post.ordinal)),
    mostShared: score((ordinal) =>
      sharing(labels, ordinal)
        .sort((left, right) => right.shared - left.shared || left.ordinal - right.ordinal)
        .map((post) => post.ordinal),
    ),
  };
}

/** A Markdown table, a line for each evaluation that asked anything. */
export function formatRelated(evaluations: ReadonlyMap<string, RelatedEvaluation>): string {
  const figure = ({ reciprocalRank, hitRate }: Score): string => `${reciprocalRank.toFixed(3)} / ${hitRate.toFixed(3)}`;
  const lines = [...evaluations]
    .filter(([, { asked }]) => asked > 0)
    .map(([name, { posts, asked, ours, newest, mostShared }]) =>
      [name, posts, asked, figure(ours), figure(newest), figure(mostShared)].join(' | '),
    );
  const head = 'blog | posts | that link to others | related posts, links hidden | newest with a shared tag | most shared tags';
  return [head, '--- | --- | --- | --- | --- | ---', ...lines].map((line) => `| ${line} |`).join('\n');
}

function labelsOf({ tags, categories }: PostMeta): ReadonlySet<string> {
  return new Set(tags.length > 0 ? tags : categories);
}

interface Sharing {
  readonly ordinal: number;
  readonly shared: number;
}

/** Posts that share a label with one, newest first. */
function sharing(labels: readonly ReadonlySet<string>[], ordinal: number): Sharing[] {
  const own = labels[ordinal] ?? new Set();
  return labels.flatMap((others, other) => {
    const shared = other === ordinal ? 0 : [...own].filter((label) => others.has(label)).length;
    return shared === 0 ? [] : [{ ordinal: other, shared }];
  });
}

function scoreRanks(
  asked: readonly number[],
  linked: readonly ReadonlySet<number>[],
  rank: (ordinal: number) => readonly number[],
): Score {
  const ranks = asked.flatMap((ordinal) => {
    const place = rank(ordinal)
      .slice(0, MAX_RELATED)
      .findIndex((other) => linked[ordinal]?.has(other));
    return place === -1 ? [] : [place + 1];
  });
  return {
    reciprocalRank: ranks.reduce((sum, place) => sum + 1 / place, 0) / asked.length,
    hitRate: ranks.length / asked.length,
  };
}

/** Takes links to posts out of Markdown, their words too, which often are the other post's title. Reference links keep their words. */
function hideLinks(body: string, isPost: (address: string) => boolean): string {
  return body.replace(
    /(?<!!)\[((?:[^[\]]|\[[^\]]{0,200}\]){0,500})\]\(([^()\s]{1,300})[^()\n]{0,200}\)/g,
    (link, _words, href) => {
      const [address] = normaliseLinks([href]);
      return address !== undefined && isPost(address) ? ' ' : link;
    },
  );
}
