import { beforeAll, describe, expect, it } from 'vitest';
import { UNCOUNTED, UNDATED } from '../../../src/catalogue/catalogue.ts';
import type { Sort } from '../../../src/query/rank/rank.ts';
import type { Store } from '../../../src/worker/store.ts';
import { type Ask, buildSmallArchive, createAsk } from '../small-archive.ts';
import { DISTRACTORS } from './relevance-posts.ts';

let store: Store;
let ask: Ask;
beforeAll(async () => {
  store = await (await buildSmallArchive(DISTRACTORS, { withOwnPosts: true })).open();
  ask = createAsk(store);
}, 60_000);

describe('the first hits', () => {
  it.each([
    // The twelve that readers of the eight posts would try.
    ['线性复杂度 Transformer', ['9844']],
    ['Key 做VQ 复杂度变线性', ['9844']],
    ['四舍五入 离散化 图像tokenizer', ['9826']],
    ['Finite Scalar Quantization', ['9826']],
    ['生成扩散模型漫谈（二十一）', ['9881']],
    ['扩散模型 ODE 加速采样', ['9881']],
    ['线性Attention 为什么不如标准Attention', ['9889']],
    ['刷论文 网站', ['9907', '9920']],
    ['网络通信 失败 重试装饰', ['9938']],
    ['辛普森悖论', ['9931']],
    ['\\frac{dx_t}{dt} = v_\\theta(x_t, t)', ['9881']],
    ['\\eta_t', ['9931']],
    // A title that is the query.
    ['学习率', ['lr']],
    ['中值定理', ['mean-value']],
    ['中值 定理', ['mean-value']],
    ['芦苇', ['reed-title']],
    ['怎样读论文', ['papers']],
    ['常微分方程的数值解', ['ode']],
    ['常微分方程 的 数值解', ['ode']],
    ['"学习率"', ['lr']],
    ['title:学习率', ['lr', 'lr-warm']],
    ['VQ一下Key，Transformer的复杂度就变成线性了', ['9844']],
    ['vq一下key transformer的複雜度就變成線性了', ['9844']],
    ['注意力机制真的可以“集中注意力”吗？', ['9889']],
    ['写了个刷论文的辅助网站', ['9907']],
    // A title that begins with the query, or has it, before texts.
    ['学习率预热', ['lr-warm']],
    ['扩散模型画图', ['diffusion-image']],
    ['装饰器', ['decorator', '9938']],
    ['余弦相似度', ['9931', 'cosine']],
    ['四舍五入', ['9826', 'round', '9844']],
    ['Cool Papers', ['9907', '9920', '9938']],
    ['softmax', ['softmax']],
    ['注意力', ['9889', 'attention-cost', '9844', '9907']],
    // What several words are about together.
    ['扩散模型 图像', ['diffusion-image', '9881']],
    ['扩散模型 采样', ['9881']],
    ['中值定理 ODE', ['9881']],
    ['Python 装饰器', ['decorator', '9938']],
    ['重试 装饰器', ['9938']],
    ['预热 学习率', ['lr-warm', 'lr']],
    ['Transformer 复杂度', ['9844', 'complexity-apart']],
    ['四舍五入 VQ-VAE', ['9826', '9844']],
    ['医院 悖论', ['simpson']],
    // Questions.
    ['为什么softmax要减去最大值', ['softmax']],
    ['怎样训练生成模型', ['gan']],
    ['如何让Python重试代码更优雅', ['9938']],
    ['余弦相似度局部大全局一定大吗', ['9931']],
    ['论文应该怎样读', ['papers']],
    ['注意力的计算量为什么是四倍', ['attention-cost']],
  ])('of %s', async (query, expected) => {
    expect((await ask(query)).ids.slice(0, expected.length)).toEqual(expected);
  });
});

describe('the order of hits', () => {
  it('puts title before tag, tag before text, and three times in the text before once', async () => {
    const { ids } = await ask('芦苇');
    expect(ids).toHaveLength(4);
    expect(ids[0]).toBe('reed-title');
    expect(ids[3]).toBe('reed-once');
  });

  it('puts words side by side before words apart, in posts that are alike but for that', async () => {
    expect((await ask('石桥 栏杆')).ids).toEqual(['side', 'apart']);
    expect((await ask('河岸 石桥')).ids).toEqual(['apart', 'side']);
  });

  it('puts the literal text before its pieces', async () => {
    for (const match of ['all', 'most'] as const) {
      expect((await ask('石桥栏杆', { match })).ids[0], match).toBe('side');
      expect((await ask('石桥河岸', { match })).ids[0], match).toBe('apart');
      expect((await ask('余弦衰减', { match })).ids[0], match).toBe('lr');
    }
  });

  it('puts posts with all of a question before those with most', async () => {
    const { hits } = await ask('扩散模型 ODE 加速采样');
    const matches = hits.map((hit) => hit.match);
    expect(matches).toContain('most');
    expect(matches.lastIndexOf('phrase')).toBeLessThan(matches.indexOf('most'));
  });

  it('puts the newest first of posts with one score, then the lower id, undated posts last', async () => {
    for (const query of ['鹅卵石', '随笔一则', '河边 石头', '"磨得很圆"']) {
      const { hits, ids } = await ask(query);
      expect(ids, query).toEqual(['tie-new', 'tie-old', 'tie-a', 'tie-b']);
      expect(new Set(hits.map((hit) => hit.score)).size, query).toBe(1);
    }
  });
});

const SORTS: Sort[] = (['relevance', 'date', 'readers'] as const).flatMap((by) =>
  (['desc', 'asc'] as const).map((order) => ({ by, order })),
);

describe('pages', () => {
  it.each(SORTS)('of any length give the same hits in the same order, by $by $order', async (sort) => {
    for (const query of ['学习率', '鹅卵石', '扩散模型 ODE 加速采样', '论文', '', 'tag:python']) {
      const whole = await ask(query, { sort });
      for (let hitsPerPage = 1; hitsPerPage <= 5; hitsPerPage++) {
        const ids: string[] = [];
        for (let page = 1; ids.length < whole.totalHits; page++) {
          const found = await ask(query, { sort, page, hitsPerPage });
          expect(found.totalHits).toBe(whole.totalHits);
          if (found.ids.length === 0) break;
          ids.push(...found.ids);
        }
        expect(ids, `${query} by ${hitsPerPage}`).toEqual(whole.ids);
        expect((await ask(query, { sort, page: 1000, hitsPerPage })).ids).toEqual([]);
      }
    }
  });
});

describe('sort', () => {
  const keyOf = (by: 'date' | 'readers', ordinal: number): number => {
    const { days, readers } = store.catalogue;
    const value = (by === 'date' ? days[ordinal] : readers[ordinal]) ?? 0;
    return value === (by === 'date' ? UNDATED : UNCOUNTED) ? Number.NaN : value;
  };

  it.each(SORTS.filter(({ by }) => by !== 'relevance'))('by $by $order keeps posts without last', async ({ by, order }) => {
    for (const query of ['', '的', '鹅卵石', '学习率 OR 鹅卵石 OR 论文', '怎样训练生成模型']) {
      const { hits } = await ask(query, { sort: { by, order } });
      const keys = hits.map((hit) => keyOf(by === 'readers' ? 'readers' : 'date', hit.ordinal));
      const known = keys.filter((key) => !Number.isNaN(key));
      expect(keys.slice(0, known.length), query).toEqual(known.toSorted((a, b) => (order === 'asc' ? a - b : b - a)));
      for (let at = 1; at < hits.length; at++) {
        const [before, after] = [keys[at - 1], keys[at]];
        const isTie = before === after || (Number.isNaN(before) && Number.isNaN(after));
        if (isTie) expect(hits[at - 1]?.ordinal, query).toBeLessThan(hits[at]?.ordinal ?? -1);
      }
    }
    const { ids } = await ask('鹅卵石', { sort: { by, order } });
    expect(ids.slice(by === 'date' ? 2 : 3)).toEqual(by === 'date' ? ['tie-a', 'tie-b'] : ['tie-new']);
  });

  it('by relevance ascending is the other way round, but for ties', async () => {
    const { hits } = await ask('学习率 OR 论文', { sort: { by: 'relevance', order: 'desc' } });
    const turned = await ask('学习率 OR 论文', { sort: { by: 'relevance', order: 'asc' } });
    expect(new Set(hits.map((hit) => hit.score)).size).toBe(hits.length);
    expect(turned.ids).toEqual(hits.map((hit) => hit.post.id).toReversed());
    expect((await ask('鹅卵石', { sort: { by: 'relevance', order: 'asc' } })).ids).toEqual([
      'tie-new',
      'tie-old',
      'tie-a',
      'tie-b',
    ]);
  });

  it('changes the order only, never what is found', async () => {
    for (const query of ['学习率', '扩散模型 ODE 加速采样', '学习滤', '论文 -代码']) {
      const { ids, facets, match } = await ask(query);
      for (const sort of SORTS) {
        const found = await ask(query, { sort });
        expect({ ids: found.ids.toSorted(), facets: found.facets, match: found.match }, query).toEqual({
          ids: ids.toSorted(),
          facets,
          match,
        });
      }
    }
  });
});
