/** Posts that have another name of a query's words: English for Chinese, Chinese for English, Chinese for Chinese. One look-up a word. */

import type { Matches } from '../index/read/matches.ts';
import { SCORING } from '../index/read/score.ts';
import type { Statistics } from '../index/statistics.ts';
import { informationOf } from '../storage/information.ts';
import { findKeys, type KeyTable } from '../storage/key-table.ts';
import { listWordSpans, type WordSpan } from './split-words.ts';
import { decodeTranslation, type TranslationRecord } from './translation-record.ts';

/**
 * What a name counts beside the word that was typed. Beside an English word of a Chinese archive the Chinese name is what posts are about; a
 * Chinese word is found by itself as a rule. Chosen on English titles and the tags of one blog; on five other sets nothing falls by more than .004.
 */
const ENGLISH_WEIGHT = 1;
const CHINESE_WEIGHT = 0.5;

/** What stood for a word of a query. */
export interface TranslatedWord {
  /** As typed; several words where they are one name. */
  readonly term: string;
  /** The names that were looked for, the likeliest first. */
  readonly names: readonly string[];
  /**
   * Posts with one of them: the score of the best, as a term of the query would have it, weighed. A post counts the higher of this and the score
   * of the word as typed, not both: added, two names of one thing count as two things (nDCG@10 .696 falls to .658 on the tags of a blog).
   */
  readonly matches: Matches;
}

export interface TranslationOptions {
  readonly table: KeyTable;
  readonly statistics: Statistics;
  /** What a name in the title adds, in parts of its information in titles, outside of saturation; as the ranking of typed words has it. */
  readonly titleTerm: number;
  /** Blocks read at most; words whose block is beyond have no other name then. */
  readonly maxBlocks: number;
}

/** Texts of a query in the order typed, without those that were quoted or excluded. */
export async function matchTranslations(
  texts: readonly string[],
  { table, statistics, titleTerm, maxBlocks }: TranslationOptions,
): Promise<{ readonly words: readonly TranslatedWord[]; readonly blocks: number }> {
  const spans = listWordSpans(texts);
  const keys = [...new Set(spans.flatMap((span) => span.keys))];
  const wanted = keys.map((key) => ({ key, match: 'exact' as const, limit: 1 }));
  const { found, blocks } = await findKeys(table, wanted, maxBlocks);
  const values = new Map(keys.map((key, index) => [key, found[index]?.[0]?.value]));
  const words = coverByLongest(spans, values).map(({ text, value }): TranslatedWord => {
    const record = decodeTranslation(value);
    const weight = /^\p{Script=Han}/u.test(text) ? CHINESE_WEIGHT : ENGLISH_WEIGHT;
    const matches = scoreRecord(record, { statistics, titleTerm, weight });
    return { term: text, names: record.names.map((name) => name.text), matches };
  });
  return { words, blocks };
}

/** The longest span at each place that the table has; each unit is of one. */
function coverByLongest(
  spans: readonly WordSpan[],
  values: ReadonlyMap<string, Uint8Array | undefined>,
): { readonly text: string; readonly value: Uint8Array }[] {
  const chosen: { readonly text: string; readonly value: Uint8Array }[] = [];
  let next = 0;
  for (const { start, end, text, keys } of spans) {
    if (start < next) continue;
    const key = keys.find((each) => values.get(each) !== undefined);
    const value = key === undefined ? undefined : values.get(key);
    if (value === undefined) continue;
    chosen.push({ text, value });
    next = end;
  }
  return chosen;
}

function scoreRecord(
  { names, posts }: TranslationRecord,
  { statistics, titleTerm, weight }: Pick<TranslationOptions, 'statistics' | 'titleTerm'> & { readonly weight: number },
): Matches {
  const { bm25, titleWeight } = SCORING;
  const { k, b } = bm25;
  const information = names.map((name) => weight * name.weight * informationOf(name.posts, statistics.postCount));
  const { ordinals, names: places, counts, titles } = posts;
  const gains = countTitles(places, titles, names.length).map(
    (count, place) => titleTerm * weight * (names[place]?.weight ?? 0) * informationOf(count, statistics.postCount),
  );
  const scores = new Float64Array(ordinals.length);
  for (let index = 0; index < scores.length; index++) {
    const ordinal = ordinals[index] as number;
    const own = information[places[index] as number] as number;
    const title = titles[index] as number;
    const count = (counts[index] as number) + (title > 0 ? titleWeight(ordinal, statistics) : 0);
    const norm = k * (1 - b + (b * (statistics.lengths[ordinal] as number)) / statistics.average);
    scores[index] = own * (((k + 1) * count) / (count + norm)) + (gains[places[index] as number] as number) * title;
  }
  return { ordinals, scores };
}

/** How many titles have each of the names. */
function countTitles(places: ArrayLike<number>, titles: ArrayLike<number>, names: number): number[] {
  const counts = new Array<number>(names).fill(0);
  for (let index = 0; index < titles.length; index++) {
    const place = places[index] as number;
    counts[place] = (counts[place] as number) + (titles[index] as number);
  }
  return counts;
}
