/** Mining over real blogs: what it is known to find there, and what it must not. Skipped on machines without them. */

import { beforeAll, describe, expect, it } from 'vitest';
import { createSafeRender } from '../../src/builder/archive/plain-render.ts';
import { loadPosts } from '../../src/builder/read/load-posts.ts';
import { chooseGroups } from '../../src/glossary/choose-groups.ts';
import { decodeGlossary, encodeGlossary, type SynonymGroup } from '../../src/glossary/glossary.ts';
import { minePairs } from '../../src/glossary/mine.ts';
import { createRender } from '../../src/markdown/render.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';

const name = 'd2l-zh';

describe.skipIf(!listCorpora().includes(name))(`chooseGroups() over ${name}${withoutCorpora(name)}`, () => {
  let groups: SynonymGroup[] = [];

  beforeAll(async () => {
    const { folder, remove } = unpackCorpus(name);
    const { posts } = await loadPosts(folder);
    const render = createSafeRender(createRender({ memo: new Map() }));
    groups = chooseGroups(posts.map(({ body }) => minePairs(render(body).sections)));
    remove();
  }, 120_000);

  it.each([
    ['卷积神经网络', 'CNN'],
    ['自注意力', 'self-attention'],
    ['随机梯度下降', 'SGD'],
    ['过拟合', 'overfitting'],
    ['长短期记忆', 'LSTM'],
    ['损失函数', 'loss function'],
    ['学习率', 'learning rate'],
  ])('finds that %s is %s', (term, synonym) => {
    expect(decodeGlossary(encodeGlossary(groups)).synonymsOf(term)).toContain(synonym);
  });

  it('finds a few hundred', () => {
    expect(groups.length).toBeGreaterThan(200);
    expect(groups.length).toBeLessThan(500);
  });

  it('takes nothing with a stop word before it, no half word, no sentence', () => {
    const terms = groups.map(([first = '']) => first);
    expect(terms.filter((term) => /^(?:的|是|在|为|称为|我们|使用|拟合$|机制$|学习$)/.test(term))).toEqual([]);
    expect(terms.filter((term) => /^[\u4e00-\u9fff]{9,}$/.test(term))).toEqual([]);
  });
});
