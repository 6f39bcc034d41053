/** Entries from two syllables to the bigrams that are read so. */

import type { SoundTable } from '../pinyin/sounds.ts';
import { SYLLABLES } from '../pinyin/syllables.ts';
import { createEntryWriter } from '../storage/entry-writer.ts';
import type { KeyEntry } from '../storage/key-table.ts';
import type { RankedBigrams } from './bigrams.ts';
import { type KeyWidths, packKey, RANK_BITS, unpackKey } from './packed-key.ts';
import { soundKey } from './variant-key.ts';
import { encodeSoundTerm, MAX_CANDIDATES } from './variant-value.ts';

/** The most frequent bigrams of every pair of syllables. */
export function writeSoundEntries(ranked: RankedBigrams, sounds: SoundTable): KeyEntry[] {
  const writer = createEntryWriter();
  let last = -1;
  let count = 0;
  for (const value of packSounds(ranked, sounds)) {
    const [left = 0, right = 0, missing = 0, rank = 0] = unpackKey(value, WIDTHS);
    const documents = MAX_DOCUMENTS - missing;
    const pair = packKey([left, right], WIDTHS.slice(0, 2));
    if (pair !== last) {
      writer.key(soundKey(SYLLABLES[left] ?? '', SYLLABLES[right] ?? ''));
      last = pair;
      count = 0;
    }
    if (count++ < MAX_CANDIDATES) {
      encodeSoundTerm(writer.bytes, ranked.firsts[rank] ?? 0, ranked.seconds[rank] ?? 0, documents);
    }
  }
  return writer.finish();
}

/**
 * A number for each bigram under each pair of its readings, sorted by syllables, then by posts, the most first. Each reading of a character behind its usual one counts the
 * posts as an eighth: the bigrams of 其 are read ji as well (其中, never so), and must not stand before 集中.
 */
function packSounds(ranked: RankedBigrams, sounds: SoundTable): Float64Array {
  const numberOf = new Map(SYLLABLES.map((syllable, number) => [syllable, number]));
  const known: (readonly number[] | undefined)[] = [];
  const readings = (code: number): readonly number[] => {
    const found =
      known[code] ??
      sounds
        .readings(String.fromCharCode(code))
        .slice(0, MAX_READINGS)
        .flatMap((reading) => numberOf.get(reading) ?? []);
    known[code] = found;
    return found;
  };
  const packed: number[] = [];
  for (let rank = 0; rank < ranked.length; rank++) {
    const lefts = readings(ranked.firsts[rank] ?? 0);
    const rights = readings(ranked.seconds[rank] ?? 0);
    const documents = Math.min(ranked.documents[rank] ?? 0, MAX_DOCUMENTS);
    for (let left = 0; left < lefts.length; left++) {
      for (let right = 0; right < Math.min(rights.length, MAX_READINGS - left); right++) {
        const counted = Math.max(1, documents >>> (3 * (left + right)));
        packed.push(packKey([lefts[left] ?? 0, rights[right] ?? 0, MAX_DOCUMENTS - counted, rank], WIDTHS));
      }
    }
  }
  return Float64Array.from(packed).sort();
}

/** Readings of one character that make keys; of two characters, so many pairs that their places among the readings add up to less. */
const MAX_READINGS = 4;

/** Posts are counted up to here. */
const MAX_DOCUMENTS = 2 ** 16 - 1;

/**
 *     52            43            34                      18                  0
 *      | first (9)   | second (9)  | 65,535 - posts (16)   | rank (18)        |
 */
const WIDTHS: KeyWidths = [9, 9, 16, RANK_BITS];
