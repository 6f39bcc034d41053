import { beforeAll, describe, expect, it } from 'vitest';
import { buildInMemory, posts } from '../../memory-archive.ts';
import { type Ask, buildSmallArchive, createAsk, type SmallPost } from '../small-archive.ts';

const POSTS: SmallPost[] = [
  { id: 'gpt-2', text: '我们拿GPT-2做了一次实验。' },
  { id: 'gpt2', text: '据说GPT2的词表有五万个。' },
  { id: 'gpt 2', text: '再看gpt 2的分词器。' },
  { id: 'wide', text: '全角的ＢＥＲＴ－３也是它，ｖ１．２亦然。' },
  { id: 'gpt', text: 'GPT一类的模型要训练很久，至少2天。' },
  { id: 'cpp', text: '这个程序用C++写成。' },
  { id: 'c', text: '这个程序用C写成。' },
  { id: 'c-sharp', text: '这个程序用C#写成。' },
  { id: 'node.js', text: '后端用Node.js跑。' },
  { id: 'nodejs', text: '升级nodejs之前先备份。' },
  { id: 'node', text: '每个node连着两条边，画图的脚本是js写的。' },
  { id: 'vq', title: 'VQ一下Key，复杂度就变成线性了', text: '只要VQ 一下 Key就行。' },
  { id: 'vq-vae', text: '先看VQ-VAE的码表。' },
  { id: 'vqvae', text: '也有人写作VQVAE。' },
  { id: 'vq, vae', text: '先说VQ，再说VAE。' },
  { id: 'traditional', text: '這是著名的擴散模型，乾燥的氣候裏頭髮長得慢。' },
  { id: 'simplified', text: '这是着名的扩散模型，干燥的气候里头发长得慢。' },
  { id: 'accent', text: 'Poincaré与Erdős讨论naïve的想法，ﬁnally写下𝐱。' },
  { id: 'single', text: '乐。a，1；熵' },
  { id: 'kana', text: 'ディープラーニング入門，한국어 형태소。' },
];

let ask: Ask;
let askOwn: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(POSTS)).open());
  askOwn = createAsk(await (await buildInMemory(posts)).open());
}, 60_000);
const literally = async (query: string): Promise<string[]> => {
  const { match, hits } = await ask(query);
  // Posts with a part of it may follow, and say so.
  const ids = hits.filter((hit) => hit.match !== 'most').map(({ post }) => post.id);
  return match === 'phrase' || hits.length === 0 ? ids.toSorted() : [`${match}: ${ids}`];
};

describe('search() for identifiers', () => {
  it.each([
    ['GPT-2', ['gpt 2', 'gpt-2', 'gpt2']],
    ['gpt-2', ['gpt 2', 'gpt-2', 'gpt2']],
    ['gpt_2', ['gpt 2', 'gpt-2', 'gpt2']],
    ['GPT‑2', ['gpt 2', 'gpt-2', 'gpt2']],
    ['"gpt 2"', ['gpt 2', 'gpt-2', 'gpt2']],
    ['ＧＰＴ２', ['gpt 2', 'gpt-2', 'gpt2']],
    ['GPT2', ['gpt 2', 'gpt-2', 'gpt2']],
    ['GPT-2做了', ['gpt-2']],
    ['GPT2做了', ['gpt-2']],
    ['拿GPT2做', ['gpt-2']],
    ['GPT-2的词表', ['gpt2']],
    ['C++', ['cpp']],
    ['用C++写', ['cpp']],
    ['c#', ['c-sharp']],
    ['C', ['c', 'c-sharp', 'cpp']],
    ['node.js', ['node.js', 'nodejs']],
    ['NodeJS', ['node.js', 'nodejs']],
    ['node-js', ['node.js', 'nodejs']],
    ['node js', ['node', 'node.js']],
    ['VQ-VAE', ['vq-vae', 'vqvae']],
    ['vqvae', ['vq-vae', 'vqvae']],
    ['"vq vae"', ['vq-vae']],
    ['vq vae', ['vq, vae', 'vq-vae']],
  ])('%s finds its spellings and no part of it', async (query, ids) => {
    expect(await literally(query)).toEqual(ids.toSorted());
  });

  it('reads full-width marks within an identifier as it reads full-width letters', async () => {
    for (const query of ['BERT-3', 'BERT3', 'ＢＥＲＴ－３', 'v1.2', '1.2'])
      expect(await literally(query), query).toEqual(['wide']);
  });

  it('finds words of both scripts as one run, with or without spaces', async () => {
    for (const query of ['VQ一下Key', 'vq一下key', 'VQ 一下 Key', '"VQ 一下 Key"', '"VQ一下Key"', '一下Key', 'VQ一下'])
      expect(await literally(query), query).toEqual(['vq']);
    const found = await askOwn('VQ一下Key');
    expect(found.match).toBe('phrase');
    expect(found.hits.filter(({ match }) => match === 'phrase').map(({ post }) => post.id)).toEqual(['9844']);
    expect(found.ids[0]).toBe('9844');
  });
});

describe('search() for other spellings of characters', () => {
  it.each([
    ['擴散模型', '扩散模型'],
    ['著名', '着名'],
    ['乾燥的氣候', '干燥的气候'],
    ['裏頭髮', '里头发'],
    ['這是', '这是'],
    ['裡頭髮', '里头发'],
  ])('%s and %s find one another, quoted or not, and exclude one another', async (traditional, simplified) => {
    for (const query of [traditional, simplified, `"${traditional}"`, `"${simplified}"`])
      expect(await literally(query), query).toEqual(['simplified', 'traditional']);
    for (const query of [traditional, simplified]) expect((await ask(`模型 -${query}`)).ids, query).toEqual(['gpt']);
  });

  it('finds the eight posts in traditional characters as in simplified ones', async () => {
    for (const [traditional, simplified] of [
      ['擴散模型', '扩散模型'],
      ['注意力機制', '注意力机制'],
      ['線性複雜度', '线性复杂度'],
      ['四捨五入', '四舍五入'],
      ['裝飾器', '装饰器'],
    ] as const) {
      const found = await askOwn(traditional);
      expect(found, traditional).toMatchObject({ match: 'phrase', ids: (await askOwn(simplified)).ids });
      expect(found.totalHits).toBeGreaterThan(0);
    }
  });

  it.each(['poincare', 'POINCARÉ', 'Poincaré', 'Poincare\u0301', 'erdos', 'naive', 'finally', 'ｆｉｎａｌｌｙ', 'naïve的想法'])(
    '%s folds to what a post has',
    async (query) => {
      expect(await literally(query)).toEqual(['accent']);
    },
  );

  it.each(['ディープ', 'ﾗｰﾆﾝ', '入門', '한국어', '형태'])('%s is found like Han', async (query) => {
    expect(await literally(query)).toEqual(['kana']);
  });
});

describe('search() for single characters', () => {
  it.each([
    ['熵', ['single']],
    ['乐', ['single']],
    ['樂', ['single']],
    ['"熵"', ['single']],
    ['熵 乐', ['single']],
    ['a', ['single']],
    ['1', ['single', 'wide']],
    ['表', ['gpt2', 'vq-vae']],
    ['鱻', []],
  ])('%s stands by itself or within a word', async (query, ids) => {
    expect(await literally(query)).toEqual(ids.toSorted());
  });

  it('is shown and lit where it stands, within a word as well', async () => {
    for (const character of ['熵', '锁', '缓', '抖'])
      for (const { post, snippets } of (await askOwn(character)).hits) {
        const lit = snippets.flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end)));
        expect(lit, `${character} in ${post.id}`).toContain(character);
      }
  });

  it('never takes a word for its first letter, nor a number for its first digit', async () => {
    expect(await literally('g')).toEqual([]);
    expect(await literally('gp')).toEqual([]);
    expect(await literally('熵，乐')).not.toContain('c');
  });
});
