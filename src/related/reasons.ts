/** Says why two posts go together, in words their readers know. */

import type { LinkTable } from './link-table.ts';
import type { PostProfile } from './profile.ts';
import type { RelatedReason } from './related-post.ts';
import { isCommon, type Vectors } from './vectors.ts';
import { isGeneral } from './words/general-words.ts';

const MAX_TAGS = 3;
const MAX_TERMS = 4;

/** Name a word only if it adds this share of what the best one adds. */
const MIN_SHARE = 0.2;

/** Name a word only if both posts together use it so often, by {@link ProfileWord} weights: one mention in each is chance. */
const MIN_OCCURRENCES = 4;

/** Creates a function that gives the reasons why `other` goes with `ordinal`. */
export function createReasons(
  profiles: readonly PostProfile[],
  vectors: Vectors,
  links: LinkTable,
): (ordinal: number, other: number) => RelatedReason[] {
  const tagCounts = new Map<string, number>();
  for (const { tags } of profiles) for (const tag of new Set(tags)) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);

  function sharedTags(post: PostProfile, other: PostProfile): string[] {
    const count = (tag: string): number => tagCounts.get(tag) ?? 0;
    return [...new Set(post.tags)]
      .filter((tag) => other.tags.includes(tag) && !isCommon(count(tag), profiles.length))
      .sort((left, right) => count(left) - count(right))
      .slice(0, MAX_TAGS);
  }

  return (ordinal, other) => {
    const post = profiles[ordinal];
    const related = profiles[other];
    if (post === undefined || related === undefined) return [];
    const reasons: RelatedReason[] = [];
    if (post.series !== undefined && post.series.name === related.series?.name) {
      reasons.push({ kind: 'series', name: post.series.name });
    }
    const to = links.to[ordinal]?.has(other) ?? false;
    const from = links.from[ordinal]?.has(other) ?? false;
    if (to || from) reasons.push({ kind: 'link', direction: to && from ? 'both' : to ? 'to' : 'from' });
    const tags = sharedTags(post, related);
    if (tags.length > 0) reasons.push({ kind: 'tags', values: tags });
    const terms = nameTerms(sharedTerms(vectors, ordinal, other), tags);
    if (terms.length > 0) reasons.push({ kind: 'terms', values: terms.map(({ surface }) => surface) });
    return reasons;
  };
}

interface SharedTerm {
  readonly term: string;
  /** As the first post writes it. */
  readonly surface: string;
  /** What it adds to the score. */
  readonly share: number;
  /** In both posts together. */
  readonly occurrences: number;
}

/** Terms of both posts, those that add most first. */
function sharedTerms({ ofPosts, terms, surfaces, occurrences }: Vectors, ordinal: number, other: number): SharedTerm[] {
  const { starts, ends, items, weights } = ofPosts;
  const others = new Map<number, number>();
  for (let at = starts[other] ?? 0; at < (ends[other] ?? 0); at++) others.set(items[at] ?? 0, at);
  const shared: SharedTerm[] = [];
  for (let at = starts[ordinal] ?? 0; at < (ends[ordinal] ?? 0); at++) {
    const term = items[at] ?? 0;
    const place = others.get(term);
    if (place === undefined) continue;
    shared.push({
      term: terms[term] ?? '',
      surface: surfaces[at] ?? '',
      share: (weights[at] ?? 0) * (weights[place] ?? 0),
      occurrences: (occurrences[at] ?? 0) + (occurrences[place] ?? 0),
    });
  }
  return shared.sort((left, right) => right.share - left.share || (left.term < right.term ? -1 : 1));
}

/** The terms that are named: the longest of terms that hold each other, and none that is a tag's. */
function nameTerms(shared: readonly SharedTerm[], tags: readonly string[]): SharedTerm[] {
  let named: SharedTerm[] = [];
  const least = (shared[0]?.share ?? 0) * MIN_SHARE;
  for (const candidate of shared) {
    const { term, surface, share, occurrences } = candidate;
    if (share < least) break;
    if (occurrences < MIN_OCCURRENCES || isGeneral(term)) continue;
    if (tags.some((tag) => holds(tag, surface) || holds(surface, tag))) continue;
    if (named.some((other) => holds(other.surface, surface))) continue;
    const first = named.findIndex((other) => holds(surface, other.surface));
    // A longer term stands where the first of those it holds stood.
    if (first >= 0) named = named.flatMap((other, at) => (at === first ? candidate : holds(surface, other.surface) ? [] : other));
    else if (named.length < MAX_TERMS) named.push(candidate);
  }
  return named;
}

/** Whether one wording stands in another as a whole: 学习 in 机器学习, `chunk` in `code chunks`, but not `Java` in `JavaScript`. */
function holds(longer: string, shorter: string): boolean {
  const text = longer.toLowerCase();
  const part = shorter.toLowerCase();
  const start = text.indexOf(part);
  if (start === -1) return false;
  const around = [
    text.charAt(start - 1) + part.charAt(0),
    part.charAt(part.length - 1) +
      text
        .slice(start + part.length)
        .replace(/^s\b/, '')
        .charAt(0),
  ];
  return !around.some((pair) => /^[a-z0-9]{2}$/.test(pair));
}
