import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, buildSmallArchive, createAsk } from '../small-archive.ts';

/** Fills the archive, so that the words of the posts below are rare. */
const FILLER = Array.from({ length: 30 }, (_, index) => ({
  id: `filler${index}`,
  text: `第${index}天，天气很好，出门散步，回家做饭。`,
}));

const POSTS = [
  ...FILLER,
  { id: 'mention', text: '顺便说一句，红黑树定义以后再讲，今天只谈散步。' },
  { id: 'named', title: '定义红黑树', text: '红黑树是一种平衡的树，每个节点有颜色。红黑树很有用。' },
  {
    id: 'manual',
    title: '手册',
    text: `${Array.from({ length: 40 }, (_, index) => `kernel${String.fromCharCode(97 + (index % 26))}${index}x`).join(' ')} 。`,
  },
  { id: 'kernel', title: 'kernel 入门', text: 'kernel 的编译，kernel 的配置。' },
  { id: 'latin', text: '这里提到 eigenvalue 一次。' },
  { id: 'han', title: '特征值的计算', text: '特征值可以迭代求得。' },
  { id: 'goats', text: '山羊在坡上吃草。' },
  { id: 'keeper', text: '邻居善养花草。' },
  { id: 'right', text: '先求概率密度，再求期望。' },
  { id: 'pieces', text: '甲说概密，乙说密率，丙说率度。' },
  // As many posts have 绣球 as 茶梅; the title of one alone has 绣球.
  ...['上', '中', '下'].map((part) => ({ id: `tea-${part}`, title: `茶梅（${part}）`, text: `绣球一株，记于${part}旬。` })),
  { id: 'hydrangea', title: '绣球（上）', text: '茶梅一株，记于上旬。' },
  { id: 'repeats', text: '貔貅，貔貅，貔貅，貔貅，貔貅，貔貅，貔貅，貔貅。' },
  { id: 'covers', text: '炉里烧着檀香，窗外是芭蕉。下了一整天的雨，没有出门，把旧书翻出来晒，又收回去，晚上早早睡了。' },
  { id: 'think', text: 'think 的用法：think 后面接从句。' },
];

let ask: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(POSTS, { glossary: '- [特征值, eigenvalue]\n' })).open());
}, 60_000);

describe('below few posts that have all of a query', () => {
  it('stands the post named after it in other words, above one that mentions it', async () => {
    const { hits } = await ask('红黑树定义');
    expect(hits.map(({ post, match }) => [post.id, match])).toEqual([
      ['named', 'most'],
      ['mention', 'phrase'],
    ]);
  });

  it('stand posts with another name of the one word', async () => {
    const found = await ask('eigenvalue');
    expect(found.hits.map(({ post, match }) => [post.id, match])).toEqual([
      ['latin', 'phrase'],
      ['han', 'synonym'],
    ]);
    expect(found.synonyms).toHaveLength(1);
    expect(found.synonyms[0]?.names).toContain('特征值');
  });

  it('stands nothing where it was quoted, where OR was typed, or where a mode was asked for', async () => {
    expect((await ask('"eigenvalue"')).ids).toEqual(['latin']);
    expect((await ask('红黑树定义 OR 山羊')).ids.toSorted()).toEqual(['goats', 'mention']);
    expect((await ask('红黑树定义', { match: 'phrase' })).ids).toEqual(['mention']);
  });
});

it('a word in the title tells by how few titles have it', async () => {
  const ids = (await ask('绣球 茶梅')).ids;
  expect(ids[0]).toBe('hydrangea');
  expect(ids).toHaveLength(4);
});

it('a post with most parts of a text stands above one that repeats its rarest', async () => {
  const { hits } = await ask('檀香芭蕉与青铜貔貅');
  expect(hits.slice(0, 2).map(({ post, match }) => [post.id, match])).toEqual([
    ['covers', 'most'],
    ['repeats', 'most'],
  ]);
});

it('many rare words that begin with what was typed do not add up above the word itself', async () => {
  expect((await ask('kernel')).ids).toEqual(['kernel', 'manual']);
  expect((await ask('kernel 配置')).ids[0]).toBe('kernel');
});

it('pinyin of two syllables is searched for as all the words that it may be', async () => {
  for (const query of ['shanyang', 'ShanYang'])
    expect(await ask(query), query).toMatchObject({ match: 'corrected', ids: expect.arrayContaining(['goats', 'keeper']) });
  expect((await ask('shanyang')).correctedQuery?.split(' OR ').toSorted()).toEqual(['善养', '山羊']);
  expect((await ask('shanyang')).didYouMean.toSorted()).toEqual(['善养', '山羊']);
});

it('two neighbours in each other’s place are likelier than pieces that stand anywhere', async () => {
  expect(await ask('概密率度')).toMatchObject({ match: 'corrected', correctedQuery: '概率密度' });
  expect((await ask('概密率度')).ids[0]).toBe('right');
  expect((await ask('概密率度', { match: 'all' })).ids).toEqual(['pieces']);
  // Beside a word that stands somewhere, too.
  expect(await ask('期望 概密率度')).toMatchObject({ match: 'corrected', correctedQuery: '期望 概率密度' });
});

it('a word of four letters is found without its first', async () => {
  expect(await ask('hink')).toMatchObject({ match: 'corrected', correctedQuery: 'think', ids: ['think'] });
});
