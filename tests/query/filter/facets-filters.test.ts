import { beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/catalogue/dimension.ts';
import { countFacets } from '../../../src/catalogue/facets.ts';
import { type PlainDate, type PostMeta, parsePlainDate } from '../../../src/post.ts';
import { createFilter, type Filters, listFiltered } from '../../../src/query/filter/filter.ts';
import type { Store } from '../../../src/worker/store.ts';
import { buildInMemory, posts } from '../../memory-archive.ts';

const NONE: Filters = { names: {}, from: undefined, to: undefined, readersMin: undefined, readersMax: undefined };
const day = (text: string): PlainDate | undefined => parsePlainDate(text);

let store: Store;
let metas: readonly PostMeta[];
beforeAll(async () => {
  const archive = await buildInMemory(posts);
  store = await archive.open();
  metas = archive.read.posts.map((post) => post.meta);
});

const CASES: [string, Partial<Filters>, (post: PostMeta) => boolean][] = [
  ['a tag', { names: { tag: ['扩散'] } }, (post) => post.tags.includes('扩散')],
  ['a tag in another case', { names: { tag: ['ATTENTION'] } }, (post) => post.tags.includes('attention')],
  ['either of two tags', { names: { tag: ['网站', '熵'] } }, (post) => post.tags.some((tag) => ['网站', '熵'].includes(tag))],
  ['a tag and a category', { names: { tag: ['attention'], category: ['数学研究'] } }, (post) => post.id === '9844'],
  ['a tag that is none', { names: { tag: ['没有'] } }, () => false],
  ['a series', { names: { series: ['生成扩散模型漫谈'] } }, (post) => post.id === '9881'],
  ['days from', { from: day('2023-12-12') }, (post) => (post.date ?? '') >= '2023-12-12'],
  ['days to', { to: day('2023-12-12') }, (post) => (post.date ?? '9') <= '2023-12-12'],
  ['one day', { from: day('2024-01-01'), to: day('2024-01-01') }, (post) => post.date === '2024-01-01'],
  ['days the wrong way round', { from: day('2024-01-01'), to: day('2023-01-01') }, () => false],
  ['readers at least', { readersMin: 69_286 }, (post) => (post.readers?.count ?? -1) >= 69_286],
  ['readers at most', { readersMax: 69_285 }, (post) => (post.readers?.count ?? Number.NaN) <= 69_285],
  ['a year', { names: { year: ['2023'] } }, (post) => (post.date ?? '').startsWith('2023')],
  ['a year that is none', { names: { year: ['202'] } }, () => false],
  ['years and a tag', { names: { year: ['2023', '2024'], tag: ['论文'] } }, (post) => ['9907', '9920'].includes(post.id)],
  ['not a tag', { notNames: { tag: ['attention'] } }, (post) => !post.tags.includes('attention')],
  [
    'none of two tags',
    { notNames: { tag: ['编码', '论文'] } },
    (post) => !post.tags.some((tag) => ['编码', '论文'].includes(tag)),
  ],
  ['not a tag that is none', { notNames: { tag: ['没有'] } }, () => true],
  [
    'not a category, in either spelling of it',
    { notNames: { category: ['数学研究'] } },
    (post) => !post.categories.includes('数学研究'),
  ],
  ['not a series', { notNames: { series: ['生成扩散模型漫谈'] } }, (post) => post.series === undefined],
  ['not a year', { notNames: { year: ['2024'] } }, (post) => !(post.date ?? '').startsWith('2024')],
  ['not the only author', { notNames: { author: ['苏剑林'] } }, () => false],
  ['a tag and not another', { names: { tag: ['编码'] }, notNames: { tag: ['attention'] } }, (post) => post.id === '9826'],
  ['a tag and not the same', { names: { tag: ['编码'] }, notNames: { tag: ['编码'] } }, () => false],
  ['readers and a tag', { readersMin: 60_000, names: { tag: ['编码'] } }, (post) => ['9844', '9826'].includes(post.id)],
];

describe('listFiltered() and createFilter()', () => {
  it.each(CASES)('let through just the posts with %s', (_, filters, expected) => {
    const wanted = metas.flatMap((post, ordinal) => (expected(post) ? [ordinal] : []));
    expect([...(listFiltered(store.catalogue, { ...NONE, ...filters }) ?? [])]).toEqual(wanted);
    const keep = createFilter(store.catalogue, { ...NONE, ...filters });
    expect(metas.flatMap((_post, ordinal) => (keep?.(ordinal) ? [ordinal] : []))).toEqual(wanted);
  });
});

describe('countFacets()', () => {
  it('counts the values of the hits, and of the whole archive without hits', () => {
    for (const ordinals of [undefined, Uint32Array.of(0, 3, 5)]) {
      const counted = ordinals === undefined ? store.catalogue.facets() : countFacets(store.catalogue.dimensions, ordinals);
      for (const name of ['tag', 'category', 'author', 'series', 'year'] as const) {
        const expected: Record<string, number> = {};
        for (const ordinal of ordinals ?? metas.keys()) {
          const meta = metas[ordinal];
          for (const value of meta === undefined ? [] : namesOf(meta, name)) expected[value] = (expected[value] ?? 0) + 1;
        }
        expect(counted[name]).toEqual(expected);
      }
    }
  });
});

describe('the catalogue', () => {
  it('gives back every post as it was written', () => {
    for (const [ordinal, meta] of metas.entries()) {
      const { source, license, description, ...listed } = meta;
      expect(store.catalogue.post(ordinal)).toEqual({ ...listed, excerpt: expect.any(String) });
      expect(store.catalogue.find(meta.id)).toBe(ordinal);
    }
    expect(store.catalogue.find('9')).toBeUndefined();
  });
});
