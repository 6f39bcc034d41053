/** Entries from a character and a group of look-alikes beside it to the bigrams of both. */

import { createEntryWriter } from '../storage/entry-writer.ts';
import type { KeyEntry } from '../storage/key-table.ts';
import type { RankedBigrams } from './bigrams.ts';
import { type LookAlikeGroup, lookAlikeGroups } from './look-alikes.ts';
import { type KeyWidths, packKey, RANK_BITS, unpackKey } from './packed-key.ts';
import { shapeKey } from './variant-key.ts';
import { encodeShapeTerm, MAX_CANDIDATES } from './variant-value.ts';

/** One entry for each character, side of it, and group that occurs on that side. */
export function writeShapeEntries(ranked: RankedBigrams): KeyEntry[] {
  const packed = packShapes(ranked);
  const writer = createEntryWriter();
  let last = -1;
  let count = 0;
  for (const value of packed) {
    const [fixed, replaced, id, rank] = unpackKey(value, WIDTHS) as [number, 0 | 1, number, number];
    const place = value - rank;
    if (place !== last) {
      writer.key(shapeKey(String.fromCharCode(fixed), replaced, id));
      last = place;
      count = 0;
    }
    if (count++ >= MAX_CANDIDATES) continue;
    const code = (replaced === 0 ? ranked.firsts : ranked.seconds)[rank] ?? 0;
    encodeShapeTerm(writer.bytes, id, code, ranked.documents[rank] ?? 0);
  }
  return writer.finish();
}

/** A number for each bigram under each of its keys, sorted: as numbers, for they sort ten times faster than keys do. */
function packShapes(ranked: RankedBigrams): Float64Array {
  const known: (readonly LookAlikeGroup[] | undefined)[] = [];
  const packed: number[] = [];
  const add = (fixed: number, replaced: 0 | 1, code: number, rank: number): void => {
    const groups = known[code] ?? lookAlikeGroups(String.fromCharCode(code));
    known[code] = groups;
    for (const { id } of groups) packed.push(packKey([fixed, replaced, id, rank], WIDTHS));
  };
  for (let rank = 0; rank < ranked.length; rank++) {
    const first = ranked.firsts[rank] ?? 0;
    const second = ranked.seconds[rank] ?? 0;
    add(second, 0, first, rank);
    add(first, 1, second, rank);
  }
  return Float64Array.from(packed).sort();
}

/**
 *     47                 31  30          18                 0
 *      | character (16)   | s | group (12) | rank (18)      |    s: the side that is replaced, 0 the first
 */
const WIDTHS: KeyWidths = [16, 1, 12, RANK_BITS];
