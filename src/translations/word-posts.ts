/** The posts of each of the dictionary's words, from the words of each post. */

import { decodeWordCounts } from './word-counts.ts';

/** Posts of one word, ascending, with how often each has it. */
export interface WordPosts {
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
  /** 1 where the title has it. */
  readonly titles: Uint8Array;
}

export interface PostsOfWords {
  readonly postCount: number;
  postsOf(word: number): WordPosts;
}

/** `encoded` are the counts of each post in archive order, `words` how many words the lexicon has. */
export function collectWordPosts(encoded: readonly Uint8Array[], words: number): PostsOfWords {
  const ends = new Uint32Array(words + 1);
  const all = encoded.map(decodeWordCounts);
  for (const counts of all) for (const { word } of counts) ends[word + 1] = (ends[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word++) ends[word + 1] = (ends[word + 1] ?? 0) + (ends[word] ?? 0);
  const size = ends[words] ?? 0;
  const ordinals = new Uint32Array(size);
  const counted = new Uint8Array(size);
  const titles = new Uint8Array(size);
  const next = ends.slice(0, words);
  for (const [ordinal, counts] of all.entries()) {
    for (const { word, count, inTitle } of counts) {
      const at = next[word] ?? 0;
      next[word] = at + 1;
      ordinals[at] = ordinal;
      counted[at] = count;
      titles[at] = inTitle ? 1 : 0;
    }
  }
  return {
    postCount: encoded.length,
    postsOf(word) {
      const start = ends[word] ?? 0;
      const end = ends[word + 1] ?? 0;
      return {
        ordinals: ordinals.subarray(start, end),
        counts: counted.subarray(start, end),
        titles: titles.subarray(start, end),
      };
    },
  };
}
