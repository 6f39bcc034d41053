/** Leaves out the parts of a long series that is suggested itself. */

import type { Name } from './entry.ts';
import { LONG_SERIES, type WholeSeries } from './series.ts';

/** What is to be known of a suggestion. */
export interface Joinable {
  readonly name: Name;
  /** Units before the match. */
  readonly offset: number;
  /** How a label is spelt in keys. */
  readonly spelling: string;
  /** What a title is a part of. */
  readonly wholes: readonly WholeSeries[];
}

/**
 * Leaves out titles that are found by their series' name alone, where the series, or a tag of its name, is suggested with its count.
 * A title that is found by what follows stays.
 */
export function joinParts<T extends { readonly name: Name }>(all: readonly T[], read: (one: T) => Joinable): T[] {
  const labels = new Set<string>();
  for (const one of all) {
    if (one.name.kind !== 'title' && Math.max(one.name.posts, one.name.weight) >= LONG_SERIES) labels.add(read(one).spelling);
  }
  if (labels.size === 0) return [...all];
  return all.filter((one) => {
    if (one.name.kind !== 'title') return true;
    const { wholes, offset } = read(one);
    return !wholes.some(({ spelling, units }) => labels.has(spelling) && offset < units);
  });
}
