import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DIMENSIONS, type DimensionName, namesOf } from '../../../src/catalogue/dimension.ts';
import { type PostMeta, parsePlainDate } from '../../../src/post.ts';
import { createFilter, type Filters, listFiltered, NO_FILTERS } from '../../../src/query/filter/filter.ts';
import type { MatchMode } from '../../../src/query/match/match-level.ts';
import type { Store } from '../../../src/worker/store.ts';
import { createRandom } from '../../bench/queries.ts';
import { type Ask, type Asked, buildSmallArchive, createAsk, type SmallPost } from '../small-archive.ts';

const NAMES = {
  tag: ['甲', '乙', '丙', '丁', 'RNN', '__proto__'],
  category: ['数学', '编程'],
  author: ['张三', '李四', '王五'],
  series: ['漫谈', '札记'],
  year: ['2020', '2021', '2022'],
} satisfies Record<DimensionName, string[]>;
const DAYS = ['2020-01-31', '2020-06-15', '2021-01-01', '2021-12-31', '2022-02-28'];
const WORDS = ['码表', '坍缩', '码表坍缩', '梯度', '裁剪', '梯度裁剪', '表码', '如何训练模型是个问题', '训练模型', '如何'];

function makePosts(): SmallPost[] {
  const random = createRandom(5);
  const some = (from: readonly string[], share: number): string[] => from.filter(() => random(100) < share);
  return Array.from({ length: 80 }, (_, index) => {
    const date = DAYS[random(DAYS.length + 1)];
    const series = some(NAMES.series, 15)[0];
    return {
      id: `p${index}`,
      text: some(WORDS, 25).join('，') || '无',
      tags: some(NAMES.tag, 35),
      categories: some(NAMES.category, 50),
      authors: some(NAMES.author, 40),
      ...(series !== undefined && { series }),
      ...(date !== undefined && { date }),
      ...(random(4) > 0 && { readers: random(5) * 100 }),
    };
  });
}

let store: Store;
let metas: readonly PostMeta[];
let ask: Ask;
beforeAll(async () => {
  const archive = await buildSmallArchive(makePosts());
  store = await archive.open();
  metas = archive.read.posts.map((post) => post.meta);
  ask = createAsk(store);
}, 60_000);

const someNames = (names: readonly string[]) => fc.subarray([...names, '没有'], { minLength: 1, maxLength: 3 });
const names = fc.record(
  {
    tag: someNames(NAMES.tag),
    category: someNames(NAMES.category),
    author: someNames(NAMES.author),
    series: someNames(NAMES.series),
    year: someNames(NAMES.year),
  },
  { requiredKeys: [] },
);
const day = fc.constantFrom(...DAYS, '2019-12-31', '2021-07-07', '2023-01-01').map(parsePlainDate);
const filters: fc.Arbitrary<Filters> = fc
  .record(
    {
      names,
      notNames: names,
      from: day,
      to: day,
      readersMin: fc.constantFrom(0, 1, 100, 250),
      readersMax: fc.constantFrom(0, 199, 400),
    },
    { requiredKeys: ['names'] },
  )
  .map((some) => ({ ...NO_FILTERS, ...some }));

/** The same, one post at a time and as a reader would say it. */
function passes(post: PostMeta, { names: wanted, notNames = {}, from, to, readersMin, readersMax }: Filters): boolean {
  const hasAny = (name: DimensionName, values: readonly string[] = []): boolean =>
    namesOf(post, name).some((own) => values.includes(own));
  const { date, readers } = post;
  if (DIMENSIONS.some((name) => wanted[name] !== undefined && !hasAny(name, wanted[name]))) return false;
  if (DIMENSIONS.some((name) => hasAny(name, notNames[name]))) return false;
  if ((from !== undefined || to !== undefined) && (date === undefined || date < (from ?? '') || date > (to ?? '9'))) return false;
  if (readersMin === undefined && readersMax === undefined) return true;
  return readers !== undefined && readers.count >= (readersMin ?? 0) && readers.count <= (readersMax ?? Number.POSITIVE_INFINITY);
}

describe('filters', { timeout: 60_000 }, () => {
  it('let through what passes one by one: names of one dimension are alternatives, all else must hold', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (some) => {
        const expected = metas.flatMap((post, ordinal) => (passes(post, some) ? [ordinal] : []));
        const listed = listFiltered(store.catalogue, some);
        const keep = createFilter(store.catalogue, some);
        expect([...(listed ?? metas.keys())]).toEqual(expected);
        expect([...metas.keys()].filter((ordinal) => keep?.(ordinal) ?? true)).toEqual(expected);
        expect((await ask('', { filters: some })).totalHits).toBe(expected.length);
      }),
      { numRuns: 600, seed: 21 },
    );
  });

  it('leave of a search just the hits that pass', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...WORDS), async (some, text) => {
        const ids = new Set(metas.filter((post) => passes(post, some)).map((post) => post.id as string));
        const all = await ask(text, { match: 'all', hitsPerPage: 100 });
        const filtered = await ask(text, { match: 'all', filters: some, hitsPerPage: 100 });
        expect(filtered.ids.toSorted()).toEqual(all.ids.filter((id) => ids.has(id)).toSorted());
      }),
      { numRuns: 200, seed: 22 },
    );
  });

  it('say in a query what they say as parameters', async () => {
    for (const [query, some] of [
      ['tag:甲', { names: { tag: ['甲'] } }],
      ['-tag:甲 -author:张三', { notNames: { tag: ['甲'], author: ['张三'] } }],
      ['(tag:甲 OR tag:乙) category:数学', { names: { tag: ['甲', '乙'], category: ['数学'] } }],
      ['date:2020', { names: { year: ['2020'] } }],
      ['date:2020-06..2021', { from: parsePlainDate('2020-06-01'), to: parsePlainDate('2021-12-31') }],
      ['readers:100..300', { readersMin: 100, readersMax: 300 }],
      ['-date:2020', { notNames: { year: ['2020'] } }],
    ] as const) {
      const asked = await ask(query, { sort: { by: 'date', order: 'desc' } });
      expect(asked.ids, query).toEqual((await ask('', { filters: some })).ids);
      expect(asked.totalHits).toBeGreaterThan(0);
    }
  });
});

/** Every value of every facet, counted by asking for it: instead of the values of its dimension, or beside the others. */
async function expectAsIfChosen(text: string, some: Filters, match: MatchMode): Promise<void> {
  const options = { match, hitsPerPage: 1 };
  const { facets, totalHits } = await ask(text, { ...options, filters: some });
  for (const name of DIMENSIONS) {
    for (const value of NAMES[name]) {
      const chosen = await ask(text, { ...options, filters: { ...some, names: { ...some.names, [name]: [value] } } });
      // A tag may be called __proto__.
      const counted = Object.hasOwn(facets[name], value) ? facets[name][value] : 0;
      expect(counted, `${text} ${match} ${name}:${value}`).toBe(chosen.totalHits);
    }
    const counted = Object.values(facets[name]);
    expect(counted.every((count) => count > 0)).toBe(true);
    if (some.names[name] === undefined) expect(Math.max(0, ...counted)).toBeLessThanOrEqual(totalHits);
  }
}

describe('facets', { timeout: 60_000 }, () => {
  it('count without a text what choosing each value brings', async () => {
    await fc.assert(
      fc.asyncProperty(filters, (some) => expectAsIfChosen('', some, 'auto')),
      { numRuns: 100, seed: 23 },
    );
  });

  it('count beside a text what choosing each value brings, on every level', async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...WORDS, '码裱', '坍缩码', 'tidu', '码表 梯度', '裁剪 -码表'),
        fc.constantFrom<MatchMode[]>('auto', 'phrase', 'most'),
        (some, text, match) => expectAsIfChosen(text, some, match),
      ),
      { numRuns: 120, seed: 24 },
    );
  });

  it('count beside a value of the same dimension what is chosen instead of it', async () => {
    const one: Asked = await ask('', { filters: { names: { tag: ['甲'] } } });
    const both = await ask('', { filters: { names: { tag: ['甲', '乙'] } } });
    const common = metas.filter((post) => post.tags.includes('甲') && post.tags.includes('乙')).length;
    expect(both.totalHits).toBe(one.totalHits + (one.facets.tag.乙 ?? 0) - common);
  });

  it('lead out of where a value leaves nothing', async () => {
    const { facets, totalHits } = await ask('码表坍缩', { match: 'phrase', filters: { names: { tag: ['没有'] } } });
    const all = await ask('码表坍缩', { match: 'phrase' });
    expect([totalHits, facets.tag]).toEqual([0, all.facets.tag]);
    expect(facets.category).toEqual({});
  });

  it('keep their word beside a question, to which posts with most of it are added', async () => {
    const posts: SmallPost[] = [
      ...Array.from({ length: 12 }, (_, index) => ({
        id: `all${index}`,
        text: `如何训练模型是个问题，编号${index}。`,
        tags: [index < 2 ? '甲' : '乙'],
      })),
      ...Array.from({ length: 20 }, (_, index) => ({
        id: `most${index}`,
        text: '模型训练之后，有个问题。如何训练好模型。',
        tags: ['甲'],
      })),
      ...Array.from({ length: 60 }, (_, index) => ({ id: `none${index}`, text: '天气与交通。', tags: ['丙'] })),
    ];
    const inquire = createAsk(await (await buildSmallArchive(posts)).open());
    const { facets } = await inquire('如何训练模型是个问题');
    for (const tag of ['甲', '乙'])
      expect((await inquire('如何训练模型是个问题', { filters: { names: { tag: [tag] } } })).totalHits, tag).toBe(
        facets.tag[tag],
      );
  });

  it('count names that differ in case alike, as choosing them does', async () => {
    const cased = createAsk(
      await (
        await buildSmallArchive([
          { id: 'a', text: '一', tags: ['Attention'] },
          { id: 'b', text: '二', tags: ['attention'] },
          { id: 'c', text: '三', tags: ['attention'] },
        ])
      ).open(),
    );
    const { facets } = await cased('');
    for (const [tag, count] of Object.entries(facets.tag))
      expect((await cased('', { filters: { names: { tag: [tag] } } })).totalHits, tag).toBe(count);
  });
});
