/** Finds the posts that go with each post of an archive: alike in words and tags, linked, or next in a series. */

import type { PostProfile } from './profile.ts';
import { createLinkTable, type LinkTable } from './link-table.ts';
import { createReasons } from './reasons.ts';
import { MAX_RELATED, type RelatedPost } from './related-post.ts';
import { findSeriesNeighbours } from './series.ts';
import { createSimilarity, type Similar } from './similarity.ts';
import { createVectors } from './vectors.ts';

/** Posts alike in words that are considered for each post; links and series may add as many as there are. */
const MAX_SIMILAR = 24;

/** Likeness below this is chance. Scores of posts on one subject are 0.1 to 0.6. */
const MIN_SCORE = 0.05;

/** What a link from one post to the other adds, and a place next to it in a series. */
const LINK_SCORE = 0.3;
const SERIES_SCORE = 0.3;

/** Posts of one series among a post's relatives: more would leave no place for what else the archive has. */
const MAX_OF_SERIES = 3;

/**
 * At most {@link MAX_RELATED} posts for each, the best first, equal ones in the archive's order. `profiles` must be in archive order.
 */
export function relatePosts(profiles: readonly PostProfile[]): readonly (readonly RelatedPost[])[] {
  const vectors = createVectors(profiles);
  const findSimilar = createSimilarity(vectors);
  const links = createLinkTable(profiles);
  const neighbours = findSeriesNeighbours(profiles);
  const reasonsOf = createReasons(profiles, vectors, links);
  return profiles.map((profile, ordinal) => {
    const scores = new Map(findSimilar(ordinal, MAX_SIMILAR).map(({ ordinal: other, score }) => [other, score]));
    const add = (other: number, score: number): void => {
      scores.set(other, (scores.get(other) ?? 0) + score);
    };
    for (const [other, strength] of linkStrengths(links, ordinal)) add(other, strength * LINK_SCORE);
    for (const other of neighbours[ordinal] ?? []) add(other, SERIES_SCORE);
    const related: RelatedPost[] = [];
    let ofSeries = 0;
    for (const { ordinal: other } of rank(scores)) {
      if (related.length === MAX_RELATED) break;
      const isOfSeries = profile.series !== undefined && profiles[other]?.series?.name === profile.series.name;
      if (isOfSeries && ofSeries === MAX_OF_SERIES) continue;
      const reasons = reasonsOf(ordinal, other);
      if (reasons.length === 0) continue;
      if (isOfSeries) ofSeries++;
      related.push({ ordinal: other, reasons });
    }
    return related;
  });
}

function rank(scores: ReadonlyMap<number, number>): Similar[] {
  return [...scores]
    .map(([ordinal, score]) => ({ ordinal, score }))
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((left, right) => right.score - left.score || left.ordinal - right.ordinal);
}

/** A post that links to many says less by each link. */
function linkStrengths(links: LinkTable, ordinal: number): Map<number, number> {
  const strengths = new Map<number, number>();
  for (const other of links.to[ordinal] ?? []) strengths.set(other, strengthOf(links, ordinal));
  for (const other of links.from[ordinal] ?? []) strengths.set(other, (strengths.get(other) ?? 0) + strengthOf(links, other));
  return strengths;
}

/** One link counts whole, four count half each, sixteen a quarter. */
function strengthOf(links: LinkTable, ordinal: number): number {
  return 1 / Math.sqrt(links.to[ordinal]?.size ?? 1);
}
