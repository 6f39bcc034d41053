/** Han for typed pinyin, through bigrams that occur: every two neighbouring syllables must be one. */

import { type PinyinReading, splitPinyin } from '../../pinyin/split-pinyin.ts';
import { findKeys, type KeyTable } from '../../storage/key-table.ts';
import { variantKeyOfSyllables } from '../../variants/variant-key.ts';
import { decodeVariants } from '../../variants/variant-value.ts';
import { MAX_PINYIN_BEGINNINGS, MAX_PINYIN_BLOCKS, MAX_PINYIN_READINGS_TRIED, MAX_PINYIN_SYLLABLES } from '../limits.ts';
import { countFunctionCharacters } from '../match/function-terms.ts';

/** Syllables with the characters that are known already, of a text that was typed half in Han. */
export interface TypedSyllables extends PinyinReading {
  /** By place; absent where any character of that sound may stand. */
  readonly known?: readonly (string | undefined)[];
}

/** Keys taken for a last syllable that is only begun. */
const MAX_PARTIAL_KEYS = 8;

interface Beginning {
  readonly text: string;
  /** Posts of its rarest bigram. */
  readonly documents: number;
}

/** Texts that read as the letters, those without function characters first, then those of frequent bigrams; whichever way the letters are cut (`fangan`: 方案, 反感). */
export async function resolvePinyin(letters: string, table: KeyTable): Promise<string[]> {
  const readings = splitPinyin(letters).slice(0, MAX_PINYIN_READINGS_TRIED);
  const texts = (await Promise.all(readings.map((reading) => resolveSyllables(reading, table)))).flat();
  const wordsFirst = (left: Beginning, right: Beginning): number =>
    countFunctionCharacters(left.text) - countFunctionCharacters(right.text) || right.documents - left.documents;
  return texts.sort(wordsFirst).map(({ text }) => text);
}

/** Texts that read as the syllables and have the known characters in their places. */
export async function resolveKnown(typed: TypedSyllables, table: KeyTable): Promise<string[]> {
  return (await resolveSyllables(typed, table)).map(({ text }) => text);
}

async function resolveSyllables({ syllables, partial, known = [] }: TypedSyllables, table: KeyTable): Promise<Beginning[]> {
  const all = partial === undefined ? syllables : [...syllables, partial];
  if (all.length < 2 || all.length > MAX_PINYIN_SYLLABLES) return [];
  const keys = all.slice(1).map((second, index) => {
    const isLast = index === all.length - 2;
    return variantKeyOfSyllables(all[index] ?? '', second, { partial: isLast && partial !== undefined });
  });
  const wanted = keys.map(({ key, match }) => ({ key, match, limit: match === 'prefix' ? MAX_PARTIAL_KEYS : 1 }));
  const { found } = await findKeys(table, wanted, MAX_PINYIN_BLOCKS);
  let beginnings: Beginning[] = [];
  for (const [index, values] of found.entries()) {
    const key = keys[index];
    if (key === undefined) break;
    const [left, right] = [known[index], known[index + 1]];
    const bigrams = values
      .flatMap((value) => decodeVariants(key, value))
      .filter(({ term }) => (left ?? term.charAt(0)) === term.charAt(0) && (right ?? term.charAt(1)) === term.charAt(1));
    const longer =
      index === 0
        ? bigrams.map(({ term, documents }) => ({ text: term, documents }))
        : beginnings.flatMap((beginning) =>
            bigrams
              .filter(({ term }) => term.charAt(0) === beginning.text.at(-1))
              .map(({ term, documents }) => ({
                text: beginning.text + term.charAt(1),
                documents: Math.min(beginning.documents, documents),
              })),
          );
    beginnings = longer.sort((left, right) => right.documents - left.documents).slice(0, MAX_PINYIN_BEGINNINGS);
  }
  return beginnings;
}
