/** Finds the posts in which terms stand close together, in any order. */

import type { Statistics } from '../statistics.ts';
import type { FoundTerm } from './look-up.ts';
import { intersect, type Matches, NO_MATCHES, unite } from './matches.ts';
import { createTermsReader, type TermsReader } from './phrase.ts';
import { scoreTerm } from './score.ts';

/**
 * Posts in which one term of each group stands within `window` positions of the others. The closer, the higher the score: up to
 * twice that of the terms.
 */
export function matchNear(
  groups: readonly (readonly FoundTerm[])[],
  window: number,
  statistics: Statistics,
  keep?: (ordinal: number) => boolean,
): Matches {
  const scored = groups.map((terms) =>
    unite(
      terms.map((term) => scoreTerm(term, statistics)),
      statistics.postCount,
    ),
  );
  const [first = NO_MATCHES, ...rest] = scored;
  const all = rest.reduce(intersect, first);
  const readers = groups.map((terms) => createTermsReader(terms, all.ordinals));
  const ordinals = new Uint32Array(all.ordinals.length);
  const scores = new Float64Array(all.ordinals.length);
  let count = 0;
  for (let index = 0; index < all.ordinals.length; index++) {
    const ordinal = all.ordinals[index] as number;
    if (keep !== undefined && !keep(ordinal)) continue;
    const width = narrowest(readers, index);
    if (width > window) continue;
    ordinals[count] = ordinal;
    scores[count++] = (all.scores[index] as number) * (1 + 1 / (1 + width));
  }
  return { ordinals: ordinals.subarray(0, count), scores: scores.subarray(0, count) };
}

/** Distance between the first and the last of the closest positions, one of each reader's; infinite where one has none. */
function narrowest(readers: readonly TermsReader[], index: number): number {
  const counts = readers.map((reader) => reader.open(index));
  const at = new Uint32Array(readers.length);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let first = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    for (let list = 0; list < readers.length; list++) {
      if ((at[list] as number) >= (counts[list] as number)) return best;
      const position = readers[list]?.positions[at[list] as number] ?? 0;
      if (position < low) {
        low = position;
        first = list;
      }
      if (position > high) high = position;
    }
    best = Math.min(best, high - low);
    at[first] = (at[first] as number) + 1;
  }
}
