/** Chooses the best names for every beginning that too many names have for a request to choose. */

import { type Entry, MAX_LIGHT, type Name } from './entry.ts';
import { joinParts } from './join-parts.ts';
import { chooseSuggestions, isLongEnough, MAX_SUGGESTIONS, rankOf } from './rank.ts';
import type { WholeSeries } from './series.ts';

/** What stands under a key, as the build collects it. */
export interface Occurrence extends Entry {
  readonly key: string;
  /** Its order among all whose keys have a beginning in common. */
  readonly rank: number;
  readonly spelling: string;
  /** What a title is a part of. */
  readonly wholes: readonly WholeSeries[];
}

/**
 * The best occurrences for each beginning after which keys go on differently. A text typed between two such beginnings finds the same as the
 * longer one (the last of twenty may differ, where a name ends just there).
 */
export function chooseBest(sorted: readonly Occurrence[]): Map<string, readonly Occurrence[]> {
  const best = new Map<string, readonly Occurrence[]>();
  if (sorted.length > MAX_LIGHT) visit(sorted, { low: 0, high: sorted.length }, 0, best);
  return best;
}

/** Looks into occurrences whose keys have the first `depth` UTF-16 units in common, and gives the best of them. */
function visit(
  sorted: readonly Occurrence[],
  { low, high }: { readonly low: number; readonly high: number },
  depth: number,
  best: Map<string, readonly Occurrence[]>,
): Occurrence[] {
  const first = sorted[low]?.key ?? '';
  const shared = sharedLength(first, sorted[high - 1]?.key ?? '', depth);
  let at = low;
  while (at < high && (sorted[at]?.key.length ?? 0) === shared) at++;
  const own = sorted.slice(low, at);
  let all = [...own];
  while (at < high) {
    const next = sorted[at]?.key.codePointAt(shared);
    let end = at + 1;
    while (end < high && sorted[end]?.key.codePointAt(shared) === next) end++;
    all.push(...(end - at > MAX_LIGHT ? visit(sorted, { low: at, high: end }, shared + 1, best) : sorted.slice(at, end)));
    at = end;
  }
  all = joinParts(
    all.sort((left, right) => left.rank - right.rank),
    (one) => one,
  );
  // Titles and labels apart, so that neither crowds the other out further up.
  const chosen = [
    ...firstNames(all, ({ name }) => name.kind === 'title'),
    ...firstNames(all, ({ name }) => name.kind !== 'title'),
  ];
  if (shared > 0) best.set(first.slice(0, shared), chooseTyped([...own, ...chosen], shared));
  return chosen;
}

/** The best when just what their keys have in common was typed. */
function chooseTyped(candidates: readonly Occurrence[], shared: number): Occurrence[] {
  const ranked = candidates
    .filter((one) => isLongEnough(one, shared))
    .map((one) => ({ one, rank: one.key.length === shared ? rankOf(one, one.isWhole) : one.rank }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ one }) => one);
  const names = firstNames(ranked, () => true, ranked.length);
  return chooseSuggestions(names, ({ name }) => name.kind, MAX_SUGGESTIONS);
}

/** The first occurrences of different names, of those that `isWanted` lets through. */
function firstNames(
  inOrder: readonly Occurrence[],
  isWanted: (one: Occurrence) => boolean,
  limit = MAX_SUGGESTIONS,
): Occurrence[] {
  const seen = new Set<Name>();
  const found: Occurrence[] = [];
  for (const one of inOrder) {
    if (found.length >= limit) break;
    if (!isWanted(one) || seen.has(one.name)) continue;
    seen.add(one.name);
    found.push(one);
  }
  return found;
}

/** Length of what two keys begin with alike, in whole characters. */
function sharedLength(left: string, right: string, from: number): number {
  let length = from;
  while (length < left.length && length < right.length) {
    const code = left.codePointAt(length) ?? 0;
    if (code !== right.codePointAt(length)) break;
    length += code > 0xffff ? 2 : 1;
  }
  return length;
}
