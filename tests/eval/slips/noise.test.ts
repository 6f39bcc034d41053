import { describe, expect, it } from 'vitest';
import type { Ours } from '../archive/ours.ts';
import { openDocs } from '../archive/ours.ts';
import { drawShortQueries, evaluateNoise, listTerms } from './noise.ts';

const docs = [
  { id: 'a', title: '梯度下降', text: '随机梯度下降的推导。' },
  { id: 'b', title: '苹果', text: '苹果的种植，models 和 trees。' },
];

describe('listTerms()', () => {
  it('is pairs of characters, single ones and stems', () => {
    expect(listTerms('梯度下 秩 Models GPT-2')).toEqual(['梯度', '度下', '秩', 'model', 'gpt', '2']);
  });
});

describe('drawShortQueries()', () => {
  it('draws from both, the same every time', () => {
    const own = { han: ['梯度'], latin: [], characters: new Map() };
    const foreign = { han: ['苹果'], latin: ['model'], characters: new Map() };
    const drawn = drawShortQueries(own, foreign, 4);
    expect(drawn.one.filter((query) => query === '梯度')).toHaveLength(2);
    expect(drawn.two.every((query) => query.startsWith('梯度 '))).toBe(true);
    expect(drawShortQueries(own, foreign, 4)).toEqual(drawn);
  });
});

describe('evaluateNoise()', () => {
  it('counts answers with a hit that has nothing of the query, unless the answer tells', async () => {
    const archive = await openDocs(docs);
    const answers: Record<string, Partial<Awaited<ReturnType<Ours['ask']>>>> = {
      梯度: { ids: ['a'] },
      香蕉: { ids: ['b'] },
      apple: { ids: ['b'], toldTexts: ['苹果'] },
    };
    const ask: Ours['ask'] = async (query) => ({
      ids: [],
      total: 0,
      match: 'most',
      toldTexts: [],
      proposed: [],
      ...answers[query],
    });
    const table = await evaluateNoise(docs, { ...archive, ask }, { one: Object.keys(answers), two: ['没有 什么'] }, () => {});
    expect(table).toContain('| one term | 3 | 3 | 1 | 1 | 香蕉 |');
    expect(table).toContain('| two terms | 1 | 0 | 0 | 0 |  |');
  });
});
