import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTable, NAMES, show } from './names.ts';

const table = createTable(NAMES);
const ask = async (query: string, limit = 10): Promise<string[]> =>
  (await table.ask(query, { limit })).map((suggestion) => `${suggestion.kind} ${show(suggestion)}`);

describe('suggest()', () => {
  it('finds names by their beginning, labels first', async () => {
    expect(await ask('注意')).toEqual([
      'tag [注意]力',
      'term [注意]力机制',
      'title [注意]力机制的秘密',
      'title 从[注意]力到扩散',
      'title 浅谈自[注意]力的计算量',
      'title VQ一下Key：线性[注意]力',
    ]);
  });

  it('finds names by a word inside, Latin or Chinese', async () => {
    expect(await ask('计算')).toEqual(['title 浅谈自注意力的[计算]量']);
    expect(await ask('pape')).toEqual(['title Cool [Pape]rs：刷论文的小站']);
    expect(await ask('apers')).toEqual([]);
  });

  it('puts the name that was typed whole first', async () => {
    expect((await ask('注意力机制'))[0]).toBe('term [注意力机制]');
    expect((await ask('变分自编码器'))[0]).toBe('series [变分自编码器]');
  });

  it('gives a name of several kinds once: as a tag before a category before a title before a term', async () => {
    expect(await ask('优化')).toEqual(['tag [优化]', 'title 「梯度」與[優化]']);
    expect(await ask('重庆')).toEqual(['title [重庆]游记', 'term [重庆]'].toReversed());
  });

  it('gives equal titles once, the newest', async () => {
    const found = await table.ask('秋天');
    expect(found.map(({ ordinal }) => ordinal)).toEqual([14]);
  });

  it('finds either spelling by the other: traditional, full width, small and large letters, ligatures', async () => {
    expect(await ask('梯度與優')).toEqual(['title 「[梯度」與優]化']);
    expect(await ask('梯度与优')).toEqual(['title 「[梯度」與優]化']);
    expect((await ask('ＴＲＡＮＳＦ'))[0]).toBe('title [Transf]ormer升级之路：旋转位置编码');
    expect(await ask('fi')).toEqual(['title [ﬁne] tuning 小技巧']);
  });

  it('finds pinyin: whole, with a syllable begun, with spaces or apostrophes, and initials', async () => {
    for (const query of ['zhuyili', 'zhuyil', 'zhu yi li', "zhu'yi'li", 'zyl', 'ZhuYiLi']) {
      const found = await ask(query);
      expect(found[0], query).toBe('tag [注意力]');
      expect(found, query).toContain('title 从[注意力]到扩散');
    }
    expect((await ask('zhuy'))[0]).toBe('tag [注意]力');
    expect((await ask('shengchengm'))[0]).toBe('tag [生成模]型');
  });

  it('finds a character by either of its readings', async () => {
    for (const query of ['chongqing', 'zhongqing']) expect(await ask(query)).toEqual(['term [重庆]', 'title [重庆]游记']);
    for (const query of ['chongxin', 'zhongxin']) expect(await ask(query)).toEqual(['title [重新]认识梯度裁剪']);
  });

  it('lights the characters of mixed names that pinyin meant', async () => {
    expect(await ask('ryu')).toEqual(['tag [R语]言']);
    expect(await ask('rotary')).toEqual([]);
  });

  it('finds several words in order, however they are spaced', async () => {
    for (const query of ['Cool P', 'cool  p', 'cool　p']) {
      expect(await ask(query), query).toEqual(['title [Cool P]apers：刷论文的小站', 'title A note on [cool p]ipes']);
    }
    expect(await ask('VQ 一下 key')).toEqual(['title [VQ一下Key]：线性注意力']);
  });

  it('goes by the last word where the whole is nowhere', async () => {
    expect(await ask('关于 残差')).toEqual(['title 为什么需要[残差]？']);
    expect(await ask('残差 关于')).toEqual([]);
  });

  it('finds identifiers in one or in parts', async () => {
    for (const query of ['gpt-2', 'GPT2', 'gpt 2']) expect(await ask(query), query).toEqual(['title [GPT-2] 的初始化']);
    expect(await ask('node j')).toEqual(['title 我用 [node.j]s 写博客']);
    expect(await ask('c++')).toEqual(['title [C++] 模板入门']);
  });

  it('compares what is longer than a key with the names themselves', async () => {
    expect(await ask('变分自编码器（二）：从')).toEqual(['title [变分自编码器（二）：从]贝叶斯观点出发']);
    expect(await ask('变分自编码器（二）：这')).toEqual([]);
    expect(await ask('bianfenzibianmaqi')).toHaveLength(4);
    expect(await ask('bianfenzibianmaqi er cong')).toEqual(['title [变分自编码器（二）：从]贝叶斯观点出发']);
  });

  it('suggests words of texts after names, and none that are short', async () => {
    expect(await ask('transform')).toEqual(['title [Transform]er升级之路：旋转位置编码', 'term [transform]']);
    expect(await ask('of')).toEqual([]);
  });

  it('suggests names of a glossary that titles have', async () => {
    expect((await table.ask('旋转'))[0]).toMatchObject({ kind: 'term', text: '旋转位置编码', posts: 1 });
    expect(await ask('form')).toEqual([]);
    expect(await ask('残差')).toEqual(['title 为什么需要[残差]？']);
  });

  it('keeps three of ten places for titles', async () => {
    const terms = Array.from({ length: 30 }, (_, index) => ({
      text: `模型${String.fromCharCode(0x4e00 + index * 7)}`,
      posts: 3,
    }));
    const many = createTable({ ...NAMES, titles: Array.from({ length: 9 }, (_, index) => `第${index}种模型`), terms });
    const kinds = (await many.ask('模型')).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(7).fill('term'), ...Array(3).fill('title')]);
    expect(await many.ask('模型', { limit: 20 })).toHaveLength(20);
  });

  it('tells the post of a title and the posts of a label', async () => {
    const found = await table.ask('注意力');
    expect(found[0]).toEqual({ kind: 'tag', text: '注意力', highlights: [[0, 3]], ordinal: undefined, posts: 3 });
    expect(found.at(-1)).toMatchObject({ kind: 'title', ordinal: 12, posts: undefined });
  });

  it('takes anything, and lights only what is there', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...NAMES.titles,
        ...NAMES.tags.map(({ text }) => text),
        'zhuyili',
        'zyl',
        ' ',
        '\u{1f600}',
        '\ud83d',
        '𠮷',
        '(',
        '"',
      ),
      fc.array(fc.nat(0xffff), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
    );
    const query = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(query, fc.nat(90), async (text, length) => {
        const before = table.loads();
        const found = await table.ask(text.slice(0, length), { limit: 20 });
        expect(table.loads() - before).toBeLessThanOrEqual(3);
        expect(found.length).toBeLessThanOrEqual(20);
        for (const { text, highlights } of found) {
          expect(highlights).toHaveLength(1);
          for (const [start, end] of highlights) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
