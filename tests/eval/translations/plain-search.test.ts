import { expect, it } from 'vitest';
import { openDocs } from '../archive/ours.ts';
import { searchPlainly } from './plain-search.ts';

it('searchPlainly() counts the best of a word and its names, once', async () => {
  const docs = [
    { id: 'both', title: '一', text: '概率（probability）的定义' },
    { id: 'chinese', title: '二', text: '概率的定义' },
    { id: 'english', title: '三', text: 'probability 的定义' },
    ...['苹果', '香蕉', '天气', '旅行', '音乐', '电影'].map((text) => ({ id: text, title: text, text })),
  ];
  const { store } = await openDocs(docs);
  const ids = async (translations: number): Promise<readonly string[]> =>
    (await searchPlainly(store, 'probabilities probability', 10, { title: 0, translations })).ids;
  expect([...(await ids(0))].sort()).toEqual(['both', 'english']);
  expect([...(await ids(1))].sort()).toEqual(['both', 'chinese', 'english']);
}, 60_000);
