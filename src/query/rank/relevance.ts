/** What BM25 cannot see: a literal text before its parts, words side by side before words apart, and first a title that is the query. */

import { tokensOf } from '../../analysis/analyse.ts';
import { splitUnits } from '../../analysis/units.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FoundTerm } from '../../index/read/look-up.ts';
import type { Matches } from '../../index/read/matches.ts';
import { matchPhrase, type PhrasePart } from '../../index/read/phrase.ts';
import type { Statistics } from '../../index/statistics.ts';
import { findSorted } from '../../storage/binary-search.ts';
import { selectLargest } from '../../storage/select-largest.ts';
import type { LadderResult, Tier } from '../ladder/level.ts';
import { MAX_COMPARED_TITLES } from '../limits.ts';
import type { Leaf } from '../match/leaf.ts';
import type { PlanNode } from '../match/plan.ts';
import type { TermReader } from '../match/term-reader.ts';
import { fuseRanks, scoreFormulas } from './fuse-ranks.ts';

/** More than any BM25 score: puts the whole phrase, and a title that is the query, first within a tier. */
const TIER = 1e6;
const BETWEEN_TIERS = 4 * TIER;

/** Factor for words that stand side by side, as typed; small enough that a title with the words apart stays above. */
const ADJACENT = 1.2;

export interface RelevanceSource {
  readonly reader: TermReader;
  readonly statistics: Statistics;
  readonly catalogue: Catalogue;
}

/** The sort key of each match. */
export function rankMatches(
  matches: Matches,
  { plan, tiers }: Pick<LadderResult, 'plan' | 'tiers'>,
  source: RelevanceSource,
): Float64Array {
  const byFormula = scoreFormulas(matches.ordinals, plan);
  const keys =
    byFormula === undefined
      ? matches.scores.slice()
      : isFormulaFirst(plan)
        ? putFormulasFirst(matches, byFormula)
        : fuseRanks(matches, byFormula);
  const leaves = leavesInOrder(plan);
  raiseTiers(keys, matches.ordinals, tiers);
  if (leaves.length === 0 || keys.length < 2) return keys;
  // Where scores tell between levels, closeness is in the scores.
  const isMixed = tiers.some(({ place }, index) => tiers[index + 1]?.place === place);
  for (const index of findWholePhrase(matches, leaves, source)) {
    const key = keys[index] ?? 0;
    keys[index] = leaves.length > 1 ? key * ADJACENT : isMixed ? key : key + TIER;
  }
  for (const index of findTitles(matches.ordinals, keys, leaves, source)) keys[index] = (keys[index] ?? 0) + 2 * TIER;
  return keys;
}

/** Whether the query is one formula, looked for as text as well or not. */
function isFormulaFirst(plan: PlanNode): boolean {
  return plan.kind === 'formula' || (plan.kind === 'or' && plan.nodes.some(({ kind }) => kind === 'formula'));
}

/** Posts with a like formula first, the likest before others; below them posts with its text. */
function putFormulasFirst({ scores }: Matches, byFormula: Float64Array): Float64Array {
  return scores.map((score, index) => ((byFormula[index] ?? 0) > 0 ? TIER + (byFormula[index] ?? 0) : score));
}

/** A post of a tier of a lower place comes before all of those of a higher one. */
function raiseTiers(keys: Float64Array, ordinals: Uint32Array, tiers: readonly Tier[]): void {
  const last = tiers.at(-1)?.place ?? 0;
  for (const { matches, place } of tiers) {
    const raise = (last - place) * BETWEEN_TIERS;
    if (raise === 0) continue;
    for (let index = 0; index < keys.length; index++) {
      if (findSorted(matches.ordinals, ordinals[index] ?? 0) !== -1) keys[index] = (keys[index] ?? 0) + raise;
    }
  }
}

/** Indexes of the posts whose title is the query. */
function findTitles(
  ordinals: Uint32Array,
  keys: Float64Array,
  leaves: readonly Leaf[],
  { statistics, catalogue }: RelevanceSource,
): number[] {
  const wanted = leaves.flatMap((leaf) => leaf.units.map((unit) => unit.term));
  // A title is read only if it has as many tokens.
  const tokens = tokensOf(splitUnits(leaves.map((leaf) => leaf.text).join(' ')), 'typed').length;
  const best = selectLargest(keys, Math.min(MAX_COMPARED_TITLES, keys.length));
  return best.filter((index) => {
    const ordinal = ordinals[index] ?? 0;
    if (statistics.titleLengths[ordinal] !== tokens) return false;
    const units = splitUnits(catalogue.post(ordinal).title).filter((unit) => unit.term !== '');
    return units.length === wanted.length && units.every((unit, place) => unit.term === wanted[place]);
  });
}

/** The texts of a query that all must match, in the order typed. */
function leavesInOrder(plan: PlanNode): Leaf[] {
  if (plan.kind === 'leaf') return [plan.leaf];
  return plan.kind === 'and' ? plan.nodes.flatMap((node) => (node.kind === 'leaf' ? [node.leaf] : [])) : [];
}

/**
 * Indexes of the posts that have the typed word itself more often than longer ones that begin with it. Counting is needed because a hump
 * begins a word too: a post on JavaScript has java in it.
 */
function findExactWord({ ordinals }: Matches, { prefix, answer }: PhrasePart): number[] {
  const exact = prefix ? answer?.exact : undefined;
  if (answer === undefined || exact === undefined) return [];
  const longer = answer.beginning === undefined ? answer.longer : [answer.beginning];
  return [...ordinals.keys()].filter((index) => {
    const ordinal = ordinals[index] as number;
    const asLonger = longer.reduce((sum, term) => sum + countIn(term, ordinal), 0);
    return countIn(exact, ordinal) > asLonger;
  });
}

/** How often a term stands in a post, title included. */
function countIn({ postings }: FoundTerm, ordinal: number): number {
  const at = findSorted(postings.ordinals, ordinal);
  return at === -1 ? 0 : (postings.frequencies[at] ?? 0) + (postings.titles?.[at] ?? 0);
}

/** Indexes of the posts in which the leaves follow one another; white space between them has no position. */
function findWholePhrase(matches: Matches, leaves: readonly Leaf[], { reader, statistics }: RelevanceSource): number[] {
  const parts: PhrasePart[] = [];
  let offset = 0;
  for (const leaf of leaves) {
    for (const part of leaf.phrases[0] ?? []) parts.push({ ...part, answer: reader.get(part), offset: offset + part.offset });
    offset += (leaf.units.at(-1)?.position ?? 0) - (leaf.units[0]?.position ?? 0) + 1;
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return findExactWord(matches, only);
  if (parts.length === 0) return [];
  const { ordinals } = matchPhrase(parts, statistics, (ordinal) => findSorted(matches.ordinals, ordinal) !== -1);
  const found: number[] = [];
  for (let index = 0, at = 0; at < ordinals.length; index++) {
    if (matches.ordinals[index] === ordinals[at] && ++at) found.push(index);
  }
  return found;
}
