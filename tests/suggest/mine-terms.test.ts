import { describe, expect, it } from 'vitest';
import { mineTerms } from '../../src/suggest/mine-terms.ts';

/** Each text is a post of its own. */
const mine = (...texts: string[]): Record<string, number> =>
  Object.fromEntries(mineTerms(texts.map((text) => [text])).map(({ text, posts }) => [text, posts]));

describe('mineTerms()', () => {
  it('finds what stands in the texts of three posts or more, the most frequent first', () => {
    const posts = [
      ['扩散模型', '扩散模型'],
      ['扩散模型（二）'],
      ['谈扩散模型', '评测'],
      ['评测'],
      ['评测的评测'],
      ['评测'],
      ['梯度', '梯度', '梯度'],
    ];
    expect(mineTerms(posts)).toEqual([
      { text: '评测', posts: 4 },
      { text: '扩散模型', posts: 3 },
    ]);
  });

  it('leaves out what nearly always stands in something longer', () => {
    expect(mine('自注意力', '自注意力', '自注意力')).toEqual({ 自注意力: 3 });
    expect(mine('自注意力', '自注意力', '自注意力', '注意力', '注意力')).toEqual({ 自注意力: 3, 注意力: 5 });
  });

  it('leaves out what never begins or ends where a word can', () => {
    expect(mine('数学模型', '化学模型', '力学模型', '光学模型')).not.toHaveProperty('学模型');
  });

  it('neither begins nor ends a term with a particle', () => {
    expect(mine('扩散的原理', '扩散的推导', '扩散的代码', '扩散的意义')).toEqual({ 扩散: 4 });
    expect(mine('在梯度中', '在梯度中', '在梯度中')).toEqual({ 梯度中: 3 });
  });

  it('takes Latin words, and several that stand together, as they are first written', () => {
    expect(mine('Cool Papers 新功能', '用cool papers读', '谈 Cool Papers', 'Cool')).toEqual({ 'Cool Papers': 3, Cool: 4 });
    expect(mine('R 语言', '学R语言', 'R语言：入门')).toEqual({ 'R 语言': 3 });
    expect(mine('the end', 'the end', 'the end', 'to 2023', 'to 2023', 'to 2023')).toEqual({ end: 3 });
  });

  it('reaches over no punctuation, and not over white space between characters', () => {
    expect(mine('深度，学习', '深度，学习', '深度，学习')).toEqual({ 深度: 3, 学习: 3 });
    expect(mine('深度 学习', '深度 学习', '深度 学习')).toEqual({ 深度: 3, 学习: 3 });
  });

  it('gives nothing for nothing, and bears one character a hundred thousand times', () => {
    expect(mineTerms([])).toEqual([]);
    expect(mineTerms([[''], ['，。'], []])).toEqual([]);
    expect(mineTerms([['长'.repeat(100_000)], ['长'], ['长']]).length).toBeLessThan(10);
  });
});
