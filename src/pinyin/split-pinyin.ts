/** Pinyin typed without tones and mostly without spaces, cut into syllables. */

import { beginsSyllable, isSyllable, MAX_SYLLABLE_LETTERS } from './syllables.ts';

/** One way to read what was typed. */
export interface PinyinReading {
  /** Whole syllables, ü as v. */
  readonly syllables: readonly string[];
  /** The letters behind them that only begin a syllable; not empty when present. */
  readonly partial: string | undefined;
}

/** Longest text that is taken for pinyin, in UTF-16 code units: eight syllables of the longest and their apostrophes. */
const MAX_LETTERS = 56;

/** Readings kept. */
export const MAX_PINYIN_READINGS = 8;

/** Readings of a run of letters: whole ones first, then by fewest syllables; empty when it is no pinyin. */
export function splitPinyin(text: string): readonly PinyinReading[] {
  if (text.length > MAX_LETTERS) return [];
  const letters = text.toLowerCase().replaceAll('\u00fc', 'v').replaceAll('\u2019', "'");
  // From the end: how the rest behind each letter can be read, only the best of them.
  const readings: PinyinReading[][] = Array.from({ length: letters.length + 1 }, () => []);
  readings[letters.length] = [{ syllables: [], partial: undefined }];
  for (let start = letters.length - 1; start >= 0; start--) {
    const found: PinyinReading[] = [];
    const rest = letters.slice(start);
    if (rest.length < MAX_SYLLABLE_LETTERS && asTyped(rest).length === 0 && isBeginning(rest)) {
      found.push({ syllables: [], partial: rest });
    }
    for (let end = start + 1; end <= Math.min(letters.length, start + MAX_SYLLABLE_LETTERS); end++) {
      const next = readings[letters.charAt(end) === "'" ? end + 1 : end] ?? [];
      if (next.length === 0) continue;
      for (const syllable of asTyped(letters.slice(start, end))) {
        for (const { syllables, partial } of next) found.push({ syllables: [syllable, ...syllables], partial });
      }
    }
    readings[start] = found.sort(compareReadings).slice(0, MAX_PINYIN_READINGS);
  }
  return text === '' ? [] : (readings[0] ?? []);
}

function compareReadings(left: PinyinReading, right: PinyinReading): number {
  const partial = Number(left.partial !== undefined) - Number(right.partial !== undefined);
  return partial === 0 ? left.syllables.length - right.syllables.length : partial;
}

/** The syllables that letters may be: ü is typed v or u, and written u after j, q, x and y. */
function asTyped(letters: string): string[] {
  const found = isSyllable(letters) ? [letters] : [];
  const other = /^[jqxy]v/.test(letters) ? letters.replace('v', 'u') : /^[ln]ue?$/.test(letters) ? letters.replace('u', 'v') : '';
  if (other !== '' && isSyllable(other)) found.push(other);
  return found;
}

function isBeginning(letters: string): boolean {
  return !letters.includes("'") && beginsSyllable(letters);
}
