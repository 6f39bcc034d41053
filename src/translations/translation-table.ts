/** Writes the table of translations: under each word, the names that stand for it in this archive and the posts that have them. */

import { compareBytes } from '../storage/compare-bytes.ts';
import { createEntryWriter } from '../storage/entry-writer.ts';
import { type KeyEntry, MAX_KEY_BYTES } from '../storage/key-table.ts';
import { type ChooseOptions, type ChosenName, chooseNames } from './choose-names.ts';
import { encodeTranslation, type TranslationRecord } from './translation-record.ts';
import type { PostsOfWords } from './word-posts.ts';

/**
 * Posts of one word, the best of them: with all of them the table is a fifth larger and finds no more (nDCG@10 of English titles .843 and .842), and
 * a word costs the same in any archive.
 */
export const MAX_POSTS_OF_WORD = 64;

/** Entries sorted by key. */
export function writeTranslationEntries(options: ChooseOptions): KeyEntry[] {
  const { chinese, english } = options.lexicon;
  const textOf = (word: number): string => chinese[word] ?? english[word - chinese.length] ?? '';
  const encoder = new TextEncoder();
  const writer = createEntryWriter();
  for (const { word, names } of chooseNames(options)) {
    const key = textOf(word);
    if (encoder.encode(key).length > MAX_KEY_BYTES) continue;
    writer.key(key);
    encodeTranslation(writer.bytes, gatherRecord(names, options.posts, textOf));
  }
  return writer.finish().sort((left, right) => compareBytes(left.key, right.key));
}

/** The name of each post that scores best: the rarer, the likelier and the more often, the better. */
function gatherRecord(names: readonly ChosenName[], posts: PostsOfWords, textOf: (word: number) => string): TranslationRecord {
  const best = new Map<number, { name: number; count: number; title: number; score: number }>();
  const listed = names.map(({ word, weight }, name) => {
    const { ordinals, counts, titles } = posts.postsOf(word);
    const rarity = weight * Math.log(1 + posts.postCount / ordinals.length);
    for (const [index, ordinal] of ordinals.entries()) {
      const count = counts[index] ?? 0;
      const title = titles[index] ?? 0;
      const score = rarity * (title + count / (1 + count));
      if (score > (best.get(ordinal)?.score ?? 0)) best.set(ordinal, { name, count, title, score });
    }
    return { text: textOf(word), weight, posts: ordinals.length };
  });
  const found = [...best]
    .sort(([left, { score }], [right, { score: other }]) => other - score || left - right)
    .slice(0, MAX_POSTS_OF_WORD)
    .sort(([left], [right]) => left - right);
  return {
    names: listed,
    posts: {
      ordinals: Uint32Array.from(found, ([ordinal]) => ordinal),
      names: Uint8Array.from(found, ([, { name }]) => name),
      counts: Uint8Array.from(found, ([, { count }]) => count),
      titles: Uint8Array.from(found, ([, { title }]) => title),
    },
  };
}
