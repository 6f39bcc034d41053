/** What BM25 cannot see: a literal text comes before its parts, words side by side before words apart, a title that is the query before all. */

import { splitUnits } from '../analysis/units.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Matches } from '../index/matches.ts';
import { matchPhrase, type PhrasePart } from '../index/phrase.ts';
import type { Statistics } from '../index/statistics.ts';
import { selectLargest } from '../select-largest.ts';
import type { Climb } from './ladder.ts';
import type { Leaf } from './leaf.ts';
import type { PlanNode } from './plan.ts';
import type { TermReader } from './term-reader.ts';

/** Above any BM25 score: a post of a higher tier comes first. */
const TIER = 1e6;

/** Words typed apart that stand side by side count more, but do not beat a title that has them apart. */
const ADJACENT = 1.2;

/** Posts whose titles are read. A title counts sixteen times, so one that is the query stands among the best. */
const MAX_TITLES = 32;

export interface RelevanceSource {
  readonly reader: TermReader;
  readonly statistics: Statistics;
  readonly catalogue: Catalogue;
}

/** A key for each match by which hits are sorted. */
export function rankMatches(
  matches: Matches,
  { plan, further }: Pick<Climb, 'plan' | 'further'>,
  source: RelevanceSource,
): Float64Array {
  const keys = matches.scores.slice();
  const isFurther = new Set(further.ordinals);
  if (isFurther.size > 0) {
    for (const [index, ordinal] of matches.ordinals.entries())
      if (!isFurther.has(ordinal)) keys[index] = (keys[index] ?? 0) + 4 * TIER;
  }
  const leaves = leavesInOrder(plan);
  if (leaves.length === 0 || matches.ordinals.length < 2) return keys;
  for (const index of findWholePhrase(matches, leaves, source)) {
    const key = keys[index] ?? 0;
    keys[index] = leaves.length === 1 ? key + TIER : key * ADJACENT;
  }
  const wanted = leaves.flatMap((leaf) => leaf.units.map((unit) => unit.term)).join(' ');
  for (const index of selectLargest(keys, Math.min(MAX_TITLES, keys.length))) {
    const { title } = source.catalogue.post(matches.ordinals[index] ?? 0);
    const isTitle =
      splitUnits(title)
        .map((unit) => unit.term)
        .join(' ') === wanted;
    if (isTitle) keys[index] = (keys[index] ?? 0) + 2 * TIER;
  }
  return keys;
}

/** The texts of a query that all must match, in the order typed. */
function leavesInOrder(plan: PlanNode): Leaf[] {
  if (plan.kind === 'leaf') return [plan.leaf];
  return plan.kind === 'and' ? plan.nodes.flatMap((node) => (node.kind === 'leaf' ? [node.leaf] : [])) : [];
}

/** Indexes of the posts in which the leaves follow one another; white space between them has no position. */
function findWholePhrase(matches: Matches, leaves: readonly Leaf[], { reader, statistics }: RelevanceSource): number[] {
  const parts: PhrasePart[] = [];
  let offset = 0;
  for (const leaf of leaves) {
    for (const part of leaf.phrases[0] ?? []) parts.push({ ...part, answer: reader.get(part), offset: offset + part.offset });
    offset += (leaf.units.at(-1)?.position ?? 0) - (leaf.units[0]?.position ?? 0) + 1;
  }
  if (parts.length < 2) return [];
  const wanted = new Set(matches.ordinals);
  const { ordinals } = matchPhrase(parts, statistics, (ordinal) => wanted.has(ordinal));
  const found: number[] = [];
  for (let index = 0, at = 0; at < ordinals.length; index++) {
    if (matches.ordinals[index] === ordinals[at] && ++at) found.push(index);
  }
  return found;
}
