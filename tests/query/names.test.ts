import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, buildSmallArchive, createAsk, type SmallPost } from './small-archive.ts';

/** Posts that each write one thing in one way, with the query beside them that must find them literally. */
const POSTS: SmallPost[] = [
  { id: 'glued', text: '换了张 GTX1660 卡，有 6GB 显存，装的是Ruby3.2，跑VGG16。' },
  { id: 'spaced', text: '换了张 GTX 1660 卡，有 6 GB 显存，装的是 Ruby 3.2，跑 VGG 16。' },
  { id: 'hyphened', text: '换了张 gtx-1660 卡，跑 vgg-16。' },
  { id: 'numbers', text: '编号 1660，第 6 条，共 16 条，3 与 2。' },
  { id: 'version', title: '升级到 v4.5.6', text: '从 v4.5.5 升级，另见 Deno v20.11.0。' },
  { id: 'circled', text: '步骤④⑤⑥，其中⑫最难；⒊与⑷略。' },
  { id: 'camel', text: '先调用 `setItemCountByKey`，再用 `HTMLInputElement` 与 `parseUTF8String`。' },
  { id: 'named', text: '群里用 SnapChat 聊 SciKit 和 YOLOv9，又买了 iPad12。' },
  { id: 'units', text: '面积 7 ㎡，路程 9㎞，重 3 ㎎，㈲商店，㊙。室温 31 ℃，昨天 29℃，冷库 −5 °C；体积 8m³。' },
  { id: 'sharp', text: 'C# 课程。' },
  { id: 'plus', text: 'C++ 课程，C++20 新标准。' },
  { id: 'letter', text: 'C 课程。' },
  {
    id: 'unseen',
    text: '用 com\u00adpiler 与 web\u200bsocket，ke\u2060y\ufeffstone，泛\u200b函与辻\u{e0101}井，梯\ufe00度下降。',
  },
  { id: 'letters', text: 'Gauß、Wałęsa、Bjørn、Cæsar、œdème、Kadıköy、Đakovo、Þórr。' },
  { id: 'plural', text: '讨论 tokenizers、batches、caches、matrices 与 queries。' },
  { id: 'singular', text: '讨论 tokenizer、batch、cache、matrix 与 query。' },
  { id: 'grouped', text: '人口 8,765,432 人，常数 2.71828，热线 400-8123-4567，另有 9 876 543 元。' },
  { id: 'plain', text: '人口 8765432 人。' },
  { id: 'range', text: '第 12–19 页，第12～19页。' },
  { id: 'greek', text: 'delta-epsilon 语言。' },
  { id: 'old', text: '價値與變數，毎週，東京都の歴史，広告，靑銅，黒猫。' },
  { id: 'emoji', title: '上线了 🚀', text: '庆祝 🎈 发布 ❤️，a → b，x∞，写 `a && b`、`() => 1`、`p != q`，版权 © 所有。' },
  { id: 'colon', text: '冒号：句号。感叹！' },
];

let ask: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(POSTS)).open());
}, 60_000);

const literally = async (query: string): Promise<string[]> => {
  const { match, hits } = await ask(query);
  // Posts with a part of it may follow, and say so.
  const ids = hits.filter((hit) => hit.match !== 'most').map(({ post }) => post.id);
  return match === 'phrase' ? ids.toSorted() : [`${match}: ${ids}`];
};

describe('search() for names of letters and digits', () => {
  it.each([
    ['GTX1660', ['glued', 'hyphened', 'spaced']],
    ['gtx 1660', ['glued', 'hyphened', 'spaced']],
    ['GTX-1660', ['glued', 'hyphened', 'spaced']],
    ['"GTX 1660"', ['glued', 'hyphened', 'spaced']],
    ['6GB', ['glued', 'spaced']],
    ['6 GB', ['glued', 'spaced']],
    ['gb', ['glued', 'spaced']],
    ['Ruby3.2', ['glued', 'spaced']],
    ['Ruby 3.2', ['glued', 'spaced']],
    ['3.2', ['glued', 'spaced']],
    ['VGG16', ['glued', 'hyphened', 'spaced']],
    ['跑VGG 16', ['glued', 'hyphened', 'spaced']],
    ['4.5.6', ['version']],
    ['v4.5.6', ['version']],
    ['V4.5', ['version']],
    ['20.11', ['version']],
    ['4.5.6 升级', ['version']],
    ['④⑤', ['circled']],
    ['⑫', ['circled', 'named', 'range']],
  ])('%s finds its spellings and nothing else', async (query, ids) => {
    expect(await literally(query)).toEqual(ids);
  });

  it('puts a title that is the name in another spelling first', async () => {
    expect((await ask('4.5.6')).ids).toEqual(['version']);
  });
});

describe('search() for parts of camelCase', () => {
  it.each([
    ['ItemCount', 'camel'],
    ['item count', 'camel'],
    ['itemcount', 'camel'],
    ['count', 'camel'],
    ['"count"', 'camel'],
    ['set_item_count_by_key', 'camel'],
    ['InputElement', 'camel'],
    ['html input element', 'camel'],
    ['UTF8', 'camel'],
    ['utf-8', 'camel'],
    ['Snap', 'named'],
    ['chat', 'named'],
    ['Chat聊', 'named'],
    ['kit', 'named'],
    ['YOLO v9', 'named'],
    ['yolov9', 'named'],
    ['yolo-v9', 'named'],
    ['iPad 12', 'named'],
    ['ipad12', 'named'],
  ])('%s finds the name', async (query, id) => {
    expect(await literally(query)).toEqual([id]);
  });

  it('lights the hump that was typed', async () => {
    const { hits } = await ask('count');
    const [snippet] = hits[0]?.snippets ?? [];
    expect(snippet?.highlights.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['Count']);
  });
});

describe('search() for units, forms and letters', () => {
  it.each(['㎡', 'm²', 'm2', '7 m²', '7㎡', '㎞', 'km', '9km', '㎎', 'mg', '㊙', '秘', '31℃', '31°C', '31 °c', '29 ℃', '8 m³'])(
    '%s finds the units',
    async (query) => {
      expect(await literally(query)).toEqual(['units']);
    },
  );

  it.each([
    ['C＋＋', ['plus']],
    ['C++', ['plus']],
    ['C＃', ['sharp']],
    ['c#', ['sharp']],
    ['C++20', ['plus']],
    ['c＋＋ 20', ['plus']],
  ])('%s is of any width', async (query, ids) => {
    expect(await literally(query)).toEqual(ids);
  });

  it.each(['compiler', 'websocket', 'keystone', '泛函', '辻井', '梯度下降', '梯度', '辻\u{e0100}井', 'com\u00adpiler'])(
    '%s is found whatever unseen stands within it',
    async (query) => {
      expect(await literally(query)).toEqual(['unseen']);
    },
  );

  it('lights all of a word with what is unseen in it', async () => {
    const { hits } = await ask('compiler');
    const [snippet] = hits[0]?.snippets ?? [];
    expect(snippet?.highlights.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['com\u00adpiler']);
  });

  it.each(['gauss', 'GAUSS', 'Walesa', 'bjorn', 'caesar', 'oedeme', 'kadikoy', 'dakovo', 'thorr'])(
    '%s is spelt out',
    async (query) => {
      expect(await literally(query)).toEqual(['letters']);
    },
  );

  it.each(['价值', '变数', '每周', '历史', '广告', '青铜', '黑猫'])('%s is found in old and Japanese forms', async (query) => {
    expect(await literally(query)).toEqual(['old']);
  });
});

describe('search() for plurals', () => {
  it.each(['tokenizer', 'batch', 'cache', 'matrix', 'query'])('%s finds the plural below the word itself', async (query) => {
    expect(await ask(query)).toMatchObject({ match: 'phrase', ids: ['singular', 'plural'] });
  });

  it.each(['tokenizers', 'batches', 'caches', 'matrices', 'queries'])('%s finds the singular below the plural', async (query) => {
    const { match, ids, hits } = await ask(query);
    expect({ match, ids }).toEqual({ match: 'phrase', ids: ['plural', 'singular'] });
    for (const { snippets } of hits) expect(snippets[0]?.highlights.length).toBe(1);
  });

  it('takes quoted words as they are', async () => {
    expect(await literally('"queries"')).toEqual(['plural']);
    expect(await literally('"query"')).toEqual(['singular']);
  });
});

describe('search() for numbers', () => {
  it.each([
    ['8765432', ['grouped', 'plain']],
    ['8,765,432', ['grouped', 'plain']],
    ['8 765 432', ['grouped']],
    ['9,876,543', ['grouped']],
    ['2.71', ['grouped']],
    ['2.7', ['grouped']],
    ['40081234567', ['grouped']],
    ['12-19', ['range']],
    ['12～19', ['range']],
    ['delta-e', ['greek']],
    ['delta-ep', ['greek']],
  ])('%s finds the number', async (query, ids) => {
    expect(await literally(query)).toEqual(ids);
  });
});

describe('every spelling of a name', () => {
  const part = fc.oneof(
    fc.stringMatching(/^[b-df-hj-np-tw-z][aeiou][a-z]{1,3}$/).filter((word) => !/v$|s$/.test(word)),
    fc.stringMatching(/^[1-9][0-9]{0,3}$/),
  );
  /** Two to four parts, no two numbers side by side: glued these would be another number. */
  const name = fc
    .array(part, { minLength: 2, maxLength: 4 })
    .filter((parts) => parts.every((each, at) => at === 0 || !(/\d/.test(each) && /\d/.test(parts[at - 1] ?? ''))));

  const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const spellings = (parts: readonly string[]): string[] => [
    parts.join(' '),
    parts.join('-'),
    parts.join('_'),
    parts.join('.'),
    parts.map(capitalize).join(''),
    parts.map((word, at) => (at === 0 ? word : capitalize(word))).join(''),
    parts.join('-').toUpperCase(),
    parts.map(capitalize).join(' '),
  ];

  it('finds every other, literally', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(name, async (parts) => {
        const written = spellings(parts);
        const posts = written.map((text, at) => ({ id: `p${at}`, text: `这里用${text}来写。` }));
        const search = createAsk(await (await buildSmallArchive(posts)).open());
        for (const query of [...written, ...written.map((text) => `用${text}来`)]) {
          const { match, ids } = await search(query);
          expect({ query, match, ids: ids.toSorted() }).toEqual({ query, match: 'phrase', ids: posts.map(({ id }) => id) });
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('search() for symbols', () => {
  it.each(['🎈', '→', '∞', '&&', '=>', '!=', '©', '❤', '❤️', '🚀', '＆＆'])('%s finds the post that has it', async (query) => {
    const { match, ids, hits } = await ask(query);
    expect({ match, ids }).toEqual({ match: 'phrase', ids: ['emoji'] });
    if (query !== '🚀') expect(hits[0]?.snippets[0]?.highlights.length).toBeGreaterThan(0);
  });
});
