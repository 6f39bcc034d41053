/** All profiles' words as vectors in typed arrays, and the posts of each word: what comparing thousands of posts takes. */

import { informationOf } from '../storage/information.ts';
import { decodeProfileWords, type PostProfile, type ProfileWord } from './profile.ts';
import { isGeneral } from './words/general-words.ts';

/** Columns of a list of lists: what belongs to `row` stands from `starts[row]` to before `ends[row]`. */
interface Columns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly items: Uint32Array;
  readonly weights: Float64Array;
}

export interface Vectors {
  /** Words of each post, by post. */
  readonly ofPosts: Columns;
  /** Posts of each word, by word: at most {@link MAX_POSTS_OF_WORD}, those it weighs most in. */
  readonly ofWords: Columns;
  readonly terms: readonly string[];
  /** How the post writes each of its words, by the places of `ofPosts`. */
  readonly surfaces: readonly string[];
  /** Its occurrences, by the same places, each counted by where it stands. */
  readonly occurrences: Uint32Array;
}

/** A word of more posts than this share, and more than this number, tells no post from another. */
export const MAX_SHARE = 0.1;
export const MIN_COMMON_POSTS = 50;

/**
 * Bounds the cost of comparing: posts × words of a profile × this many. Of a word in more posts those are kept where it is
 * heaviest, and only archives of over 5,000 posts have any.
 */
const MAX_POSTS_OF_WORD = 512;

/** A word's weight grows ever slower with its occurrences; at this many it is half of what it can be. */
const SATURATION = 3;

/** What a general word counts: 函数 and 数据 in both posts say little. */
const GENERAL_FACTOR = 0.6;

/** Both posts' weights are multiplied: 0.5 counts a word's rarity once, as BM25 does, and 1 twice, as the cosine does. */
const RARITY_POWER = 0.75;

/** 1 is the cosine; less lets posts of many words keep an edge, which found more of the linked posts. */
const NORM_POWER = 0.75;

/** Whether so many of the archive's posts have a word or a tag that it tells none from another. */
export function isCommon(count: number, posts: number): boolean {
  return count > MIN_COMMON_POSTS && count > posts * MAX_SHARE;
}

export function createVectors(profiles: readonly PostProfile[]): Vectors {
  const words = profiles.map(decodeProfileWords);
  const counts = countPosts(words);
  const ids = new Map<string, number>();
  for (const [term, count] of counts) if (count > 1 && !isCommon(count, profiles.length)) ids.set(term, ids.size);
  const terms = [...ids.keys()];
  const factors = Float64Array.from(terms, (term) => {
    const count = counts.get(term) ?? 0;
    // Over its greatest value, so that the scores of small and large archives can be compared.
    const rarity = informationOf(count, profiles.length) / Math.log(1 + profiles.length);
    return rarity ** RARITY_POWER * (isGeneral(term) ? GENERAL_FACTOR : 1);
  });
  const starts = new Uint32Array(profiles.length);
  const ends = new Uint32Array(profiles.length);
  const items: number[] = [];
  const weights: number[] = [];
  const surfaces: string[] = [];
  const occurrences: number[] = [];
  for (const [post, list] of words.entries()) {
    const start = weights.length;
    let squares = 0;
    for (const { term, surface, weight: count } of list) {
      const item = ids.get(term);
      if (item === undefined) continue;
      const weight = (factors[item] ?? 0) * (count / (count + SATURATION));
      squares += weight * weight;
      items.push(item);
      weights.push(weight);
      surfaces.push(surface);
      occurrences.push(count);
    }
    const norm = Math.sqrt(squares) ** NORM_POWER;
    for (let at = start; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / norm;
    starts[post] = start;
    ends[post] = weights.length;
  }
  const ofPosts = { starts, ends, items: Uint32Array.from(items), weights: Float64Array.from(weights) };
  return { ofPosts, ofWords: invert(ofPosts, terms.length), terms, surfaces, occurrences: Uint32Array.from(occurrences) };
}

function countPosts(words: readonly (readonly ProfileWord[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of words) for (const { term } of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The posts of each word, by counting; lists that are too long keep where the word weighs most. */
function invert({ starts, ends, items, weights }: Columns, words: number): Columns {
  const lengths = new Uint32Array(words);
  for (const item of items) lengths[item] = (lengths[item] ?? 0) + 1;
  const wordStarts = new Uint32Array(words);
  for (let word = 1; word < words; word++) wordStarts[word] = (wordStarts[word - 1] ?? 0) + (lengths[word - 1] ?? 0);
  const wordEnds = wordStarts.slice();
  const posts = new Uint32Array(items.length);
  const postWeights = new Float64Array(items.length);
  for (const [post, start] of starts.entries()) {
    for (let at = start; at < (ends[post] ?? 0); at++) {
      const item = items[at] ?? 0;
      const place = wordEnds[item] ?? 0;
      wordEnds[item] = place + 1;
      posts[place] = post;
      postWeights[place] = weights[at] ?? 0;
    }
  }
  for (const [word, start] of wordStarts.entries()) {
    const end = wordEnds[word] ?? 0;
    if (end - start <= MAX_POSTS_OF_WORD) continue;
    const list = Array.from(posts.subarray(start, end), (post, index) => ({ post, weight: postWeights[start + index] ?? 0 }));
    list.sort((left, right) => right.weight - left.weight || left.post - right.post);
    for (const [index, { post, weight }] of list.slice(0, MAX_POSTS_OF_WORD).entries()) {
      posts[start + index] = post;
      postWeights[start + index] = weight;
    }
    wordEnds[word] = start + MAX_POSTS_OF_WORD;
  }
  return { starts: wordStarts, ends: wordEnds, items: posts, weights: postWeights };
}
