import { describe, expect, it } from 'vitest';
import { createVectors, isCommon, MAX_SHARE, MIN_COMMON_POSTS, type Vectors } from '../../src/related/vectors.ts';
import { makeProfile } from './make-profile.ts';

const archive = (...texts: readonly string[]): Vectors =>
  createVectors(texts.map((text, index) => makeProfile(`p${index}`, text)));

/** The words of a post with their weights. */
function wordsOf({ ofPosts, terms }: Vectors, post: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = ofPosts.starts[post] ?? 0; at < (ofPosts.ends[post] ?? 0); at++)
    found.set(terms[ofPosts.items[at] ?? 0] ?? '', ofPosts.weights[at] ?? 0);
  return found;
}

describe('isCommon()', () => {
  it('takes a word for common only in more than fifty posts and more than a tenth of all', () => {
    expect(isCommon(MIN_COMMON_POSTS, 60)).toBe(false);
    expect(isCommon(MIN_COMMON_POSTS + 1, 60)).toBe(true);
    expect(isCommon(MIN_COMMON_POSTS + 1, 10_000)).toBe(false);
    expect(isCommon(10_000 * MAX_SHARE, 10_000)).toBe(false);
    expect(isCommon(10_000 * MAX_SHARE + 1, 10_000)).toBe(true);
  });
});

describe('createVectors()', () => {
  it('keeps words of two posts or more: one alone tells nothing of another', () => {
    const vectors = archive('腊肉腊肉', '腊肉香肠', '照片');
    expect(vectors.terms).toContain('腊肉');
    expect(vectors.terms).not.toContain('照片');
    expect([...wordsOf(vectors, 2)]).toEqual([]);
  });

  it('weighs rare words more than common ones, and often used ones more', () => {
    const vectors = archive('卷积 池化 池化 池化', '卷积 池化', '卷积', '卷积', '别的');
    const words = wordsOf(vectors, 1);
    expect(words.get('池化') ?? 0).toBeGreaterThan(words.get('卷积') ?? 0);
    const often = wordsOf(archive('腊肉腊肉腊肉 香肠', '腊肉 香肠'), 0);
    expect(often.get('腊肉') ?? 0).toBeGreaterThan(often.get('香肠') ?? 0);
  });

  it('weighs general words less', () => {
    const words = wordsOf(archive('函数 腊肉', '函数 腊肉', '照片'), 0);
    expect(words.get('函数') ?? 0).toBeLessThan(words.get('腊肉') ?? 0);
  });

  it('lets no post count more for being long', () => {
    const lengthOf = (vectors: Vectors, post: number): number => Math.hypot(...wordsOf(vectors, post).values());
    const topics = ['腊肉', '香肠', '照片', '旅行', '注意力', '卷积'];
    const vectors = archive(topics.join(' '), topics.slice(0, 2).join(' '), topics.slice(2).join(' '));
    expect(lengthOf(vectors, 0) / lengthOf(vectors, 1)).toBeLessThan(1.5);
  });

  it('lists the posts of each word with the weights that these have', () => {
    const vectors = archive('腊肉 香肠', '腊肉 照片', '香肠 照片 腊肉');
    const { ofWords, terms } = vectors;
    for (const [word, term] of terms.entries()) {
      const posts = new Map<number, number>();
      for (let at = ofWords.starts[word] ?? 0; at < (ofWords.ends[word] ?? 0); at++)
        posts.set(ofWords.items[at] ?? -1, ofWords.weights[at] ?? 0);
      for (const post of [0, 1, 2]) expect(posts.get(post), `${term} in ${post}`).toBe(wordsOf(vectors, post).get(term));
      expect([...posts.keys()]).toEqual([...posts.keys()].toSorted((left, right) => left - right));
    }
  });

  it('remembers how each post writes a word, and how often', () => {
    const { ofPosts, terms, surfaces, occurrences } = archive('GPT-2 GPT-2', 'gpt2', '照片');
    const at = [...ofPosts.items].findIndex((item) => terms[item] === 'gpt2');
    expect(surfaces[at]).toBe('GPT-2');
    expect(occurrences[at]).toBe(2);
  });

  it('bounds the posts of a word, and keeps those it weighs most in', () => {
    const posts = 6000;
    const light = Array.from({ length: posts }, (_, index) => makeProfile(`p${index}`, index < 550 ? '腊肉' : `词${index}`));
    const heavy = makeProfile('heavy', '腊肉腊肉腊肉腊肉');
    const { ofWords, terms } = createVectors([...light, heavy]);
    const word = terms.indexOf('腊肉');
    const listed = ofWords.items.subarray(ofWords.starts[word], ofWords.ends[word]);
    expect(listed).toHaveLength(512);
    expect([...listed].slice(0, 3)).toEqual([posts, 0, 1]);
  });

  it('of no posts has nothing', () => {
    const { ofPosts, ofWords, terms } = createVectors([]);
    expect([ofPosts.items.length, ofWords.items.length, terms.length]).toEqual([0, 0, 0]);
  });
});
