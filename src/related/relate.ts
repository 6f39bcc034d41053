/** Finds the posts that go with each post of an archive: alike in words and tags, linked, or next in a series. */

import { createLinkTable, type LinkTable } from './link-table.ts';
import type { PostProfile } from './profile.ts';
import { createReasons } from './reasons.ts';
import { MAX_RELATED, type RelatedPost } from './related-post.ts';
import { findSeriesNeighbours } from './series.ts';
import { createSimilarity } from './similarity.ts';
import { createVectors } from './vectors.ts';

/** Posts alike in words that are considered for each post; links and series add to them. */
const MAX_SIMILAR = 24;

/** Likeness below this is chance, which showed in the posts of real blogs. Posts on one subject have 0.15 to 1. */
const MIN_SCORE = 0.1;

/** Likeness that a link adds, and a place beside it in a series. */
const LINK_SCORE = 0.3;
const SERIES_SCORE = 0.3;

/** Posts of one series among a post's relatives: more would leave no place for others. */
const MAX_OF_SERIES = 3;

/** At most {@link MAX_RELATED} posts for each, the best first, equal ones in the archive's order, which `profiles` are in. */
export function relatePosts(profiles: readonly PostProfile[]): readonly (readonly RelatedPost[])[] {
  const vectors = createVectors(profiles);
  const findSimilar = createSimilarity(vectors);
  const links = createLinkTable(profiles);
  const neighbours = findSeriesNeighbours(profiles);
  const reasonsOf = createReasons(profiles, vectors, links);
  return profiles.map(({ series }, ordinal) => {
    const scores = new Map<number, number>();
    const add = (other: number, score: number): void => {
      scores.set(other, (scores.get(other) ?? 0) + score);
    };
    for (const { ordinal: other, score } of findSimilar(ordinal, MAX_SIMILAR)) if (score >= MIN_SCORE) add(other, score);
    for (const other of links.to[ordinal] ?? []) add(other, LINK_SCORE * strengthOf(links, ordinal));
    for (const other of links.from[ordinal] ?? []) add(other, LINK_SCORE * strengthOf(links, other));
    for (const other of neighbours[ordinal] ?? []) add(other, SERIES_SCORE);
    const related: RelatedPost[] = [];
    let ofSeries = 0;
    for (const other of rank(scores)) {
      if (related.length === MAX_RELATED) break;
      const isOfSeries = series !== undefined && profiles[other]?.series?.name === series.name;
      if (isOfSeries && ofSeries === MAX_OF_SERIES) continue;
      const reasons = reasonsOf(ordinal, other);
      if (reasons.length === 0) continue;
      if (isOfSeries) ofSeries++;
      related.push({ ordinal: other, reasons });
    }
    return related;
  });
}

function rank(scores: ReadonlyMap<number, number>): number[] {
  return [...scores]
    .sort(([left, leftScore], [right, rightScore]) => rightScore - leftScore || left - right)
    .map(([ordinal]) => ordinal);
}

/** A post that links to many says less by each link: one counts whole, four half each, sixteen a quarter. */
function strengthOf(links: LinkTable, ordinal: number): number {
  return 1 / Math.sqrt(links.to[ordinal]?.size ?? 1);
}
