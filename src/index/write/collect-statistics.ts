/** Gathers the statistics of an archive from those of its segments. */

import type { Statistics } from '../statistics.ts';
import type { Segment } from './segment.ts';

/** Statistics of segments that follow one another. */
export function collectStatistics(segments: readonly Segment[]): Statistics {
  const lengths = Uint32Array.from(segments.flatMap((segment) => [...segment.lengths]));
  const titleLengths = Uint16Array.from(segments.flatMap((segment) => [...segment.titleLengths]));
  const sum = lengths.reduce((total, length) => total + length, 0);
  return { postCount: lengths.length, average: lengths.length === 0 ? 1 : sum / lengths.length, lengths, titleLengths };
}
