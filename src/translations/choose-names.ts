/**
 * Chooses the other names of each word: of the dictionary's, those that the archive writes. Ambiguity is what
 * the choice is for: attention is 注意力, 立正 and 眼球.
 */

import type { Lexicon } from './lexicon.ts';
import type { PostsOfWords, WordPosts } from './word-posts.ts';

/** A name that stands for a word. */
export interface ChosenName {
  /** Number of the word in the lexicon. */
  readonly word: number;
  /** 1 for the best name, less for those that are less likely meant. */
  readonly weight: number;
}

/** Names of one word; two bits tell which of them a post has. */
export const MAX_NAMES_OF_WORD = 3;

/** As another name of a Chinese word, one in more of the posts tells nothing. */
const MAX_SHARE = 0.25;

/** Where so many posts write the English word and none of them a name, it is no name of it: a cookie of the web is no 饼干, a shell no 盖子. */
const WRITTEN_IN_ENGLISH = 5;

/** Leave out a name that is this much less likely than the best. */
const LEAST_OF_BEST = 0.4;

/** How much more often than by chance two names must stand in one post to count twice, and how little counts 0.7 times. */
const MAX_LIFT = 2;
const MIN_LIFT = 0.7;

/** Later and rarer glosses are curiosities (determinant is 种差 too); of names of several words nearly all explain. */
const LEAST_QUALITY = 0.5;
const LEAST_QUALITY_OF_SEVERAL = 0.75;

/** A gloss that more words share is too wide to make them names of one thing; few words share "vector" with 矢量 and 向量. */
const MAX_SHARING = 3;
const LEAST_SHARED_QUALITY = 0.7;

/** A Chinese word that more posts have fills pages by itself. */
const MAX_OWN_POSTS = 20;

export interface ChooseOptions {
  readonly lexicon: Lexicon;
  readonly posts: PostsOfWords;
  /** Whether the glossary, which the posts have a part in, has both as names of one thing: then others of the dictionary are not meant. */
  readonly isInGlossary: (english: string, chinese: string) => boolean;
}

interface Candidate {
  readonly word: number;
  readonly quality: number;
}

/** Names of each word that has some: first of the English names, then of the Chinese words. */
export function* chooseNames({
  lexicon,
  posts,
  isInGlossary,
}: ChooseOptions): Iterable<{ word: number; names: readonly ChosenName[] }> {
  const { chinese, english, pairings } = lexicon;
  const isUseful = ({ ordinals }: WordPosts): boolean => ordinals.length > 0 && ordinals.length <= MAX_SHARE * posts.postCount;
  const others = new Map<number, Candidate[]>();
  const offer = (word: number, candidate: Candidate): void => {
    const found = others.get(word);
    if (found === undefined) others.set(word, [candidate]);
    else found.push(candidate);
  };
  for (const [index, pairs] of pairings.entries()) {
    const number = chinese.length + index;
    const own = posts.postsOf(number);
    const key = english[index] ?? '';
    const least = key.includes(' ') ? LEAST_QUALITY_OF_SEVERAL : LEAST_QUALITY;
    const candidates = pairs.flatMap(({ word, quality }) => {
      if (quality < least) return [];
      // However common: without 系统, which is in a third of the posts, system would be 体系 (nDCG@10 of English titles .865 instead of .894).
      const found = posts.postsOf(word);
      if (found.ordinals.length === 0) return [];
      const both = countShared(own, found);
      if (both === 0 && own.ordinals.length >= WRITTEN_IN_ENGLISH) return [];
      return { word, quality: quality * Math.log2(1 + found.ordinals.length) * liftOf(own, found, both, posts.postCount) };
    });
    const sure = candidates.filter(({ word }) => isInGlossary(key, chinese[word] ?? ''));
    const names = chooseBest(sure.length > 0 ? sure : candidates);
    if (names.length > 0) yield { word: number, names };
    const sharing = pairs.filter(({ quality }) => quality >= LEAST_SHARED_QUALITY);
    if (sharing.length > MAX_SHARING) continue;
    for (const { word, quality } of sharing) {
      if (posts.postsOf(word).ordinals.length > MAX_OWN_POSTS) continue;
      if (isUseful(own)) offer(word, { word: number, quality: 2 * quality });
      for (const other of sharing)
        if (other.word !== word && isUseful(posts.postsOf(other.word)))
          offer(word, { word: other.word, quality: quality * other.quality });
    }
  }
  for (const [word, candidates] of others) {
    const text = chinese[word] ?? '';
    const best = new Map<number, Candidate>();
    for (const candidate of candidates) {
      const other = chinese[candidate.word];
      // What has the word in it is found by the word.
      if (other !== undefined && (other.includes(text) || text.includes(other))) continue;
      if ((best.get(candidate.word)?.quality ?? 0) < candidate.quality) best.set(candidate.word, candidate);
    }
    const names = chooseBest([...best.values()]);
    if (names.length > 0) yield { word, names };
  }
}

/** How many posts have both. */
function countShared(left: WordPosts, right: WordPosts): number {
  let both = 0;
  for (let l = 0, r = 0; l < left.ordinals.length && r < right.ordinals.length; ) {
    const difference = (left.ordinals[l] ?? 0) - (right.ordinals[r] ?? 0);
    if (difference === 0) both++;
    if (difference <= 0) l++;
    if (difference >= 0) r++;
  }
  return both;
}

/** How much more often two names stand in one post than by chance; 1 where one of them is too rare to tell. */
function liftOf(left: WordPosts, right: WordPosts, both: number, postCount: number): number {
  if (left.ordinals.length < 2) return 1;
  const lift = (both * postCount) / (left.ordinals.length * right.ordinals.length);
  return Math.min(MAX_LIFT, Math.max(MIN_LIFT, Math.sqrt(lift)));
}

function chooseBest(candidates: readonly Candidate[]): ChosenName[] {
  const sorted = [...candidates].sort((left, right) => right.quality - left.quality || left.word - right.word);
  const most = sorted[0]?.quality ?? 0;
  return sorted
    .slice(0, MAX_NAMES_OF_WORD)
    .filter(({ quality }) => quality >= LEAST_OF_BEST * most)
    .map(({ word, quality }) => ({ word, weight: (1 + quality / most) / 2 }));
}
