import { describe, expect, it } from 'vitest';
import type { PostMeta } from '../../src/post.ts';
import type { PostProfile } from '../../src/related/profile.ts';
import { relatePosts } from '../../src/related/relate.ts';
import { MAX_RELATED } from '../../src/related/related-post.ts';
import { makeProfile } from './make-profile.ts';

const ordinals = (profiles: readonly PostProfile[], of: number): number[] =>
  (relatePosts(profiles)[of] ?? []).map(({ ordinal }) => ordinal);

const conv = '卷积神经网络的卷积核与池化层，卷积神经网络的训练。';
const cook = '腊肉与腊肠的做法，腊肉要晒，腊肠要风干。';

describe('relatePosts', () => {
  it('finds posts on the same subject and says which', () => {
    const profiles = [makeProfile('a', conv), makeProfile('b', cook), makeProfile('c', conv), makeProfile('d', cook)];
    const related = relatePosts(profiles);
    expect(related.map((posts) => posts.map(({ ordinal }) => ordinal))).toEqual([[2], [3], [0], [1]]);
    expect(related[1]?.[0]?.reasons).toEqual([{ kind: 'terms', values: ['腊肉', '腊肠'] }]);
    const [reason] = related[0]?.[0]?.reasons ?? [];
    expect(reason?.kind === 'terms' ? reason.values : []).toContain('卷积神经网络');
  });

  it('names no word that another name holds, nor what a shared tag has said', () => {
    const tags = ['神经网络', '卷积'];
    const [related = []] = relatePosts([
      makeProfile('a', conv, { tags }),
      makeProfile('b', conv, { tags }),
      makeProfile('c', cook),
    ]);
    const { reasons = [] } = related[0] ?? {};
    expect(reasons[0]).toEqual({ kind: 'tags', values: ['神经网络', '卷积'] });
    const [, terms] = reasons;
    for (const value of terms?.kind === 'terms' ? terms.values : []) {
      expect(value).not.toContain('卷积');
      expect(value).not.toContain('神经网络');
    }
  });

  it('takes Java for no part of JavaScript, nor a tag of one letter for part of a word', () => {
    const text = 'JavaScript 与 Java 与 Rust，JavaScript 与 Java 与 Rust。';
    const [related = []] = relatePosts([makeProfile('a', text, { tags: ['R'] }), makeProfile('b', text, { tags: ['R'] })]);
    const terms = related[0]?.reasons.find(({ kind }) => kind === 'terms');
    expect(terms?.kind === 'terms' ? [...terms.values].sort() : []).toEqual(['Java', 'JavaScript', 'Rust']);
  });

  it('says of links which way they go', () => {
    const profiles = [
      makeProfile('a', '梯度', { links: ['b', 'c'] }),
      makeProfile('b', '腊肉', { links: ['a'] }),
      makeProfile('c', '博客'),
      makeProfile('d', '卷积', { links: ['c'] }),
    ];
    const related = relatePosts(profiles);
    const links = (of: number): unknown[] =>
      (related[of] ?? []).map(({ ordinal, reasons }) => [
        ordinal,
        reasons.map((reason) => reason.kind === 'link' && reason.direction),
      ]);
    expect(links(0)).toEqual([
      [1, ['both']],
      [2, ['to']],
    ]);
    expect(links(2)).toEqual([
      [3, ['from']],
      [0, ['from']],
    ]);
  });

  it('puts the neighbours in a series there, and no more than three of one series', () => {
    const series = (number: number): Partial<PostMeta> => ({ series: { name: '漫谈', number } });
    const profiles = Array.from({ length: 20 }, (_, index) => makeProfile(`p${index}`, conv, series(20 - index)));
    const related = relatePosts(profiles)[10] ?? [];
    expect(related.slice(0, 2).map(({ ordinal }) => ordinal)).toEqual([9, 11]);
    expect(related).toHaveLength(3);
    expect(related[0]?.reasons[0]).toEqual({ kind: 'series', name: '漫谈' });
  });

  it('orders a series without numbers by the archive', () => {
    const texts = ['腊肉', '博客', '梯度', '卷积'];
    const profiles = texts.map((text, index) => makeProfile(`p${index}`, text, { series: { name: '记', number: undefined } }));
    expect(ordinals(profiles, 0)).toEqual([1]);
    expect(ordinals(profiles, 2)).toEqual([1, 3]);
  });

  it('gives at most five, equal ones in the order of the archive, each time the same', () => {
    const profiles = Array.from({ length: 12 }, (_, index) => makeProfile(`p${index}`, conv));
    expect(ordinals(profiles, 6)).toEqual([0, 1, 2, 3, 4]);
    expect(MAX_RELATED).toBe(5);
    expect(relatePosts(profiles)).toEqual(relatePosts(profiles));
  });

  it('finds nothing by words and tags that too many posts have', () => {
    const archive = (common: number): PostProfile[] =>
      Array.from({ length: 200 }, (_, index) =>
        index < common ? makeProfile(`p${index}`, '腊肉，腊肉。', { tags: ['厨房'] }) : makeProfile(`p${index}`, ''),
      );
    expect(ordinals(archive(60), 0)).toEqual([]);
    expect(ordinals(archive(50), 0)).toHaveLength(MAX_RELATED);
  });

  it('names no word that both mention only once', () => {
    expect(relatePosts([makeProfile('a', '说起腊肉。'), makeProfile('b', '又见腊肉。'), makeProfile('c', '梯度。')])[0]).toEqual(
      [],
    );
  });

  it('leaves a post without relatives alone, and an empty archive empty', () => {
    expect(relatePosts([makeProfile('a', conv), makeProfile('b', cook)])).toEqual([[], []]);
    expect(relatePosts([])).toEqual([]);
  });

  it('relates the posts of a word that hundreds have to those where it is heaviest', () => {
    const filler = Array.from({ length: 6000 }, (_, index) => makeProfile(`f${index}`, ''));
    const light = Array.from({ length: 540 }, (_, index) => makeProfile(`l${index}`, '腊肉腊肉'));
    const heavy = Array.from({ length: 6 }, (_, index) =>
      makeProfile(`h${index}`, '腊肉，腊肉，腊肉，腊肉，腊肉，腊肉，腊肉，腊肉。'),
    );
    const profiles = [...filler, ...light, ...heavy];
    expect(ordinals(profiles, profiles.length - 1)).toContain(profiles.length - 2);
  });
});
