/** Sets of documents with scores, and how they are combined: OR adds, AND keeps what both have, NOT takes away. */

export interface Matches {
  /** Ascending. */
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
}

export const NO_MATCHES: Matches = { ordinals: new Uint32Array(0), scores: new Float64Array(0) };

/**
 * Union over dense arrays of the archive's size: clearing 80 KB for ten thousand posts takes 5 µs, a merge of sorted
 * lists more than that.
 */
export function unite(parts: readonly Matches[], documents: number): Matches {
  const filled = parts.filter((part) => part.ordinals.length > 0);
  const [only = NO_MATCHES] = filled;
  if (filled.length <= 1) return only;
  const scores = new Float64Array(documents);
  const seen = new Uint8Array(documents);
  for (const part of filled) addTo(part, scores, seen);
  return gather(scores, seen);
}

function addTo({ ordinals, scores: own }: Matches, scores: Float64Array, seen: Uint8Array): void {
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] as number;
    seen[ordinal] = 1;
    scores[ordinal] = (scores[ordinal] as number) + (own[index] as number);
  }
}

/** The documents that were seen, with their scores. */
export function gather(scores: Float64Array, seen: Uint8Array): Matches {
  let count = 0;
  for (let ordinal = 0; ordinal < seen.length; ordinal++) count += seen[ordinal] as number;
  const ordinals = new Uint32Array(count);
  const gathered = new Float64Array(count);
  for (let ordinal = 0, at = 0; at < count; ordinal++) {
    if (seen[ordinal] !== 1) continue;
    ordinals[at] = ordinal;
    gathered[at++] = scores[ordinal] as number;
  }
  return { ordinals, scores: gathered };
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
