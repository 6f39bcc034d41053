import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/worker/store.ts';
import { type Ask, buildSmallArchive, createAsk, type SmallPost } from '../small-archive.ts';

const POSTS: readonly SmallPost[] = [
  {
    id: 'a',
    text: '甲',
    tags: ['深度學習', 'Naïve Bayes', '2048'],
    categories: ['讀書 筆記'],
    authors: ['陳曉東'],
    series: '閒話 編程',
  },
  {
    id: 'b',
    text: '乙',
    tags: ['深度学习', 'naive-bayes', 'C++'],
    categories: ['读书笔记'],
    authors: ['陈晓东', 'Ada Lovelace'],
  },
  { id: 'c', text: '丙', tags: ['深度 学习', '深度学习', 'C'], authors: ['ADA  LOVELACE'], series: '闲话编程' },
  { id: 'd', text: '丁', tags: ['C#'] },
];

let store: Store;
let ask: Ask;
beforeAll(async () => {
  store = await (await buildSmallArchive(POSTS)).open();
  ask = createAsk(store);
}, 120_000);

describe('names in any spelling', () => {
  it.each([
    ['tag:深度學習', ['a', 'b', 'c']],
    ['标签：深度學習', ['a', 'b', 'c']],
    ['tag:"深度 学习"', ['a', 'b', 'c']],
    ['tag:ｎａｉｖｅ－ｂａｙｅｓ', ['a', 'b']],
    ['tag:"NAIVE BAYES"', ['a', 'b']],
    ['tag:２０４８', ['a']],
    ['tag:c++', ['b']],
    ['tag:Ｃ＃', ['d']],
    ['tag:c', ['c']],
    ['category:读书笔记', ['a', 'b']],
    ['分类：讀書筆記', ['a', 'b']],
    ['author:陳晓东', ['a', 'b']],
    ['作者："ada lovelace"', ['b', 'c']],
    ['series:閒話編程', ['a', 'c']],
    ['-tag:深度學習', ['d']],
  ])('%s', async (query, ids) => {
    expect([...(await ask(query)).ids].sort()).toEqual(ids);
  });

  it('are one filter, and one exclusion', async () => {
    expect([...(await ask('', { filters: { names: { tag: ['深度 學习'] } } })).ids].sort()).toEqual(['a', 'b', 'c']);
    expect((await ask('', { filters: { notNames: { tag: ['深度 學习'] } } })).ids).toEqual(['d']);
  });

  it('are one value of a facet, under the usual spelling, and a post with two of them counts once', async () => {
    const { facets } = await ask('');
    expect(facets.tag).toEqual({ 深度学习: 3, 'Naïve Bayes': 2, 2048: 1, C: 1, 'C++': 1, 'C#': 1 });
    expect(facets.category).toEqual({ '讀書 筆記': 2 });
    expect(Object.values(facets.author)).toEqual([2, 2]);
    const added = await ask('', { filters: { names: { tag: ['深度學習'] } } });
    expect(added.facets.tag).toEqual(facets.tag);
    expect(added.facets.series).toEqual({ '閒話 編程': 2 });
  });

  it('keep the spelling that a post was given', () => {
    expect(store.catalogue.post(store.catalogue.find('a') ?? -1).tags).toEqual(['深度學習', 'Naïve Bayes', '2048']);
  });
});
