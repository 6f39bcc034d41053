/** Sets of documents with scores, and how they are combined: OR adds, AND keeps what both have, NOT takes away. */

import { findSorted } from '../../storage/binary-search.ts';

export interface Matches {
  /** Ascending. */
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
}

export const NO_MATCHES: Matches = { ordinals: new Uint32Array(0), scores: new Float64Array(0) };

/**
 * Union. Merges few documents; gathers many in dense arrays of the archive's size, which take 5 µs to clear for ten thousand posts.
 */
export function unite(parts: readonly Matches[], documents: number): Matches {
  const filled = parts.filter((part) => part.ordinals.length > 0);
  const [first = NO_MATCHES, second, ...rest] = filled;
  if (second === undefined) return first;
  if (rest.length === 0) return merge(first, second);
  const scores = new Float64Array(documents);
  const seen = new Uint8Array(documents);
  let count = 0;
  for (const part of filled) count += addTo(part, scores, seen);
  return gather(scores, seen, count);
}

function merge(left: Matches, right: Matches): Matches {
  const most = left.ordinals.length + right.ordinals.length;
  const ordinals = new Uint32Array(most);
  const scores = new Float64Array(most);
  let count = 0;
  for (let l = 0, r = 0; l < left.ordinals.length || r < right.ordinals.length; count++) {
    const a = l < left.ordinals.length ? (left.ordinals[l] as number) : Number.POSITIVE_INFINITY;
    const b = r < right.ordinals.length ? (right.ordinals[r] as number) : Number.POSITIVE_INFINITY;
    let score = 0;
    if (a <= b) score += left.scores[l++] as number;
    if (b <= a) score += right.scores[r++] as number;
    ordinals[count] = Math.min(a, b);
    scores[count] = score;
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count) };
}

/** Gives how many documents are new. */
function addTo({ ordinals, scores: own }: Matches, scores: Float64Array, seen: Uint8Array): number {
  let added = 0;
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] as number;
    added += 1 - (seen[ordinal] as number);
    seen[ordinal] = 1;
    scores[ordinal] = (scores[ordinal] as number) + (own[index] as number);
  }
  return added;
}

/** Union in which a document has the best of its scores, not their sum. */
export function uniteBest(parts: readonly Matches[], documents: number): Matches {
  const filled = parts.filter((part) => part.ordinals.length > 0);
  const [first = NO_MATCHES, second] = filled;
  if (second === undefined) return first;
  const scores = new Float64Array(documents);
  const seen = new Uint8Array(documents);
  let count = 0;
  for (const { ordinals, scores: own } of filled) {
    for (let index = 0; index < ordinals.length; index++) {
      const ordinal = ordinals[index] as number;
      count += 1 - (seen[ordinal] as number);
      seen[ordinal] = 1;
      if ((own[index] as number) > (scores[ordinal] as number)) scores[ordinal] = own[index] as number;
    }
  }
  return gather(scores, seen, count);
}

/** The `count` documents that were seen, with their scores. */
export function gather(scores: Float64Array, seen: Uint8Array, count: number): Matches {
  const ordinals = listSeen(seen, count);
  const gathered = new Float64Array(count);
  for (let at = 0; at < count; at++) gathered[at] = scores[ordinals[at] as number] as number;
  return { ordinals, scores: gathered };
}

/** Goes from one match to the next by native code, since most documents of a large archive are none. */
export function listSeen(seen: Uint8Array, count: number): Uint32Array {
  const ordinals = new Uint32Array(count);
  for (let at = 0, ordinal = seen.indexOf(1); at < count; at++, ordinal = seen.indexOf(1, ordinal + 1)) ordinals[at] = ordinal;
  return ordinals;
}

/** Documents of both. */
export function intersect(left: Matches, right: Matches): Matches {
  const most = Math.min(left.ordinals.length, right.ordinals.length);
  const ordinals = new Uint32Array(most);
  const scores = new Float64Array(most);
  let count = 0;
  for (let l = 0, r = 0; l < left.ordinals.length && r < right.ordinals.length; ) {
    const difference = (left.ordinals[l] as number) - (right.ordinals[r] as number);
    if (difference === 0) {
      ordinals[count] = left.ordinals[l] as number;
      scores[count++] = (left.scores[l] as number) + (right.scores[r] as number);
    }
    if (difference <= 0) l++;
    if (difference >= 0) r++;
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count) };
}

/** Documents of `matches` for which `keep` holds; called once a document, in order. */
export function select(
  { ordinals: all, scores: allScores }: Matches,
  keep: (ordinal: number, index: number) => boolean,
): Matches {
  const ordinals = new Uint32Array(all.length);
  const scores = new Float64Array(all.length);
  let count = 0;
  for (let index = 0; index < all.length; index++) {
    const ordinal = all[index] as number;
    if (!keep(ordinal, index)) continue;
    ordinals[count] = ordinal;
    scores[count++] = allScores[index] as number;
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count) };
}

/** Documents of the first that are not in the second. */
export function subtract(left: Matches, right: Matches): Matches {
  let r = 0;
  return select(left, (ordinal) => {
    while (r < right.ordinals.length && (right.ordinals[r] as number) < ordinal) r++;
    return right.ordinals[r] !== ordinal;
  });
}

/** Numbers of both lists, which ascend. */
export function intersectOrdinals(fewer: Uint32Array, more: Uint32Array): Uint32Array {
  const both = new Uint32Array(fewer.length);
  let count = 0;
  if (fewer.length * 16 < more.length) {
    for (let index = 0; index < fewer.length; index++) {
      const ordinal = fewer[index] as number;
      if (findSorted(more, ordinal) !== -1) both[count++] = ordinal;
    }
    return both.subarray(0, count);
  }
  for (let l = 0, r = 0; l < fewer.length && r < more.length; ) {
    const difference = (fewer[l] as number) - (more[r] as number);
    if (difference === 0) both[count++] = fewer[l] as number;
    if (difference <= 0) l++;
    if (difference >= 0) r++;
  }
  return both.subarray(0, count);
}
