import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabel } from '../../src/analysis/fold-label.ts';
import { comparePosts, listMonths } from '../../src/archive.ts';
import { type Catalogue, decodeCatalogue, encodeCatalogue, UNCOUNTED, UNDATED } from '../../src/catalogue/catalogue.ts';
import { formatDay, parseDay } from '../../src/catalogue/day.ts';
import { DIMENSIONS, namesOf, spellAsCounted } from '../../src/catalogue/dimension.ts';
import { countFacets, MAX_FACET_VALUES } from '../../src/catalogue/facets.ts';
import { listOrdinals } from '../../src/catalogue/list-ordinals.ts';
import { findNearestNames } from '../../src/catalogue/nearest-names.ts';
import { type PostMeta, parsePlainDate } from '../../src/post.ts';
import { makeMeta } from '../related/post-meta.ts';

/** Two spellings of some names among others. */
const NAMES = ['Vue', 'vue', '机器学习', '機器學習', 'C++', '概率', '随笔', 'go'];
const names = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 });
const day = fc.integer({ min: -800, max: 21_000 });

const post: fc.Arbitrary<PostMeta> = fc
  .record({
    title: fc.string({ unit: 'grapheme', maxLength: 20 }),
    authors: names,
    categories: names,
    tags: names,
    date: fc.option(day.map(formatDay), { nil: undefined }),
    updated: fc.option(day.map(formatDay), { nil: undefined }),
    series: fc.option(fc.record({ name: fc.constantFrom(...NAMES), number: fc.option(fc.nat(30), { nil: undefined }) }), {
      nil: undefined,
    }),
    readers: fc.option(
      fc.record({ count: fc.integer({ min: 0, max: UNCOUNTED - 1 }), asOf: fc.option(day.map(formatDay), { nil: undefined }) }),
      { nil: undefined },
    ),
  })
  .map((known) => makeMeta('x', known));

/** Posts in archive order. */
const archive: fc.Arbitrary<PostMeta[]> = fc
  .array(post, { maxLength: 25 })
  .map((all) => all.map((meta, index) => ({ ...meta, id: makeMeta(`p${(index * 7) % 25}`).id })).sort(comparePosts));

/** As an archive file has them: the parts of one buffer, each at a multiple of eight. */
function catalogueOf(metas: readonly PostMeta[], excerpt = ''): Catalogue {
  const parts = encodeCatalogue(
    metas.map((meta) => ({ meta, excerpt })),
    listMonths(metas),
  );
  const moved = Object.entries(parts).map(([name, bytes]) => {
    const buffer = new Uint8Array(new ArrayBuffer(bytes.length + 16)).subarray(8, 8 + bytes.length);
    buffer.set(bytes);
    return [name, buffer] as const;
  });
  return decodeCatalogue(Object.fromEntries(moved) as typeof parts);
}

/** One spelling a post of names that are one; the spelling that comes last. */
const distinct = (list: readonly string[]): string[] => [...new Map(list.map((name) => [foldLabel(name), name])).values()];

describe('the catalogue', () => {
  it('gives back every post as it was, and finds it by its id', () => {
    fc.assert(
      fc.property(archive, (metas) => {
        const catalogue = catalogueOf(metas);
        expect(catalogue.postCount).toBe(metas.length);
        for (const [ordinal, meta] of metas.entries()) {
          expect(catalogue.find(meta.id)).toBe(ordinal);
          const found = catalogue.post(ordinal);
          const { source: _source, license: _license, description: _description, ...rest } = meta;
          const sorted = (list: readonly string[]): string[] => distinct(list).sort();
          const expected = { ...rest, authors: [], categories: [], tags: [], excerpt: '' };
          expect({ ...found, authors: [], categories: [], tags: [] }).toEqual(expected);
          for (const kind of ['authors', 'categories', 'tags'] as const) {
            expect([...found[kind]].sort()).toEqual(sorted(meta[kind]));
          }
        }
        for (const id of ['', 'a', 'p', 'p999', 'z']) expect(catalogue.find(id)).toBeUndefined();
      }),
    );
  });

  it('has days newest first, readers, and the order of readers', () => {
    fc.assert(
      fc.property(archive, (metas) => {
        const { days, readers, byReaders } = catalogueOf(metas);
        expect([...days]).toEqual(metas.map(({ date }) => (date === undefined ? UNDATED : parseDay(date))));
        expect([...readers]).toEqual(metas.map((meta) => meta.readers?.count ?? UNCOUNTED));
        const rank = (ordinal: number): number => metas[ordinal]?.readers?.count ?? -1;
        const expected = metas.map((_, ordinal) => ordinal).sort((left, right) => rank(right) - rank(left));
        expect([...byReaders]).toEqual(expected);
      }),
    );
  });

  it('has the posts of each value, in any spelling of its name', () => {
    fc.assert(
      fc.property(archive, fc.constantFrom(...NAMES, 'nothing'), fc.constantFrom(...DIMENSIONS), (metas, name, dimension) => {
        const { byName } = catalogueOf(metas).dimensions;
        const { find, posts, name: nameOf, first, size } = byName[dimension];
        const values = find(name);
        const has = (meta: PostMeta): boolean => namesOf(meta, dimension).some((own) => foldLabel(own) === foldLabel(name));
        const expected = metas.flatMap((meta, ordinal) => (has(meta) ? [ordinal] : []));
        expect(values.flatMap((value) => [...posts(value)]).sort((left, right) => left - right)).toEqual(expected);
        for (const value of values) expect(foldLabel(nameOf(value))).toBe(foldLabel(name));
        const folded = Array.from({ length: size }, (_, index) => foldLabel(nameOf(first + index)));
        expect(folded).toEqual([...folded].sort((left, right) => (left < right ? -1 : Number(left > right))));
      }),
    );
  });

  it('counts the values of some posts, all spellings of a name as the most frequent one', () => {
    fc.assert(
      fc.property(archive, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (metas, chosen) => {
        const { dimensions, facets } = catalogueOf(metas);
        const count = (ordinals: number[]) => countFacets(dimensions, Uint32Array.from(ordinals));
        const ordinals = metas.flatMap((_, ordinal) => (chosen[ordinal] === true ? [ordinal] : []));
        const counted = count(ordinals);
        for (const dimension of DIMENSIONS) {
          const expected = new Map<string, number>();
          for (const ordinal of ordinals) {
            for (const folded of new Set(namesOf(metas[ordinal] ?? makeMeta('x'), dimension).map(foldLabel)))
              expected.set(folded, (expected.get(folded) ?? 0) + 1);
          }
          const found = Object.entries(counted[dimension]);
          expect(new Map(found.map(([name, posts]) => [foldLabel(name), posts]))).toEqual(expected);
          for (const [name] of found) expect(spellAsCounted(dimensions, dimension, name)).toBe(name);
          if (dimension !== 'year') {
            // Keys that are numbers an object would sort by itself.
            const posts = found.map(([, each]) => each);
            expect(posts).toEqual([...posts].sort((left, right) => right - left));
          }
        }
        expect(facets()).toEqual(count([...metas.keys()]));
      }),
    );
  });

  it('lists the months with posts', () => {
    fc.assert(
      fc.property(archive, (metas) => {
        const months = catalogueOf(metas).months();
        const monthOf = (meta: PostMeta | undefined): string | undefined => meta?.date?.slice(0, 7);
        for (const { year, month, count, first } of months) {
          const own = metas.filter((meta) => {
            const [y, m] = meta.date?.split('-').map(Number) ?? [];
            return y === year && m === month;
          });
          expect(own.length).toBe(count);
          expect(monthOf(metas[first])).toBe(monthOf(own[0]));
          expect(first === 0 || monthOf(metas[first - 1]) !== monthOf(metas[first])).toBe(true);
        }
        expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(metas.filter(({ date }) => date !== undefined).length);
      }),
    );
  });

  it('cuts excerpts to twenty characters, none in half', () => {
    const excerptOf = (text: string): string => catalogueOf([makeMeta('a')], text).post(0).excerpt;
    expect(excerptOf('一二三四五六七八九十一二三四五六七八九十')).toBe('一二三四五六七八九十一二三四五六七八九十');
    expect(excerptOf('一二三四五六七八九十一二三四五六七八九十一')).toBe('一二三四五六七八九十一二三四五六七八九…');
    expect(excerptOf('\u{20000}'.repeat(12)).isWellFormed()).toBe(true);
    const described = { ...makeMeta('a'), description: '短' };
    expect(catalogueOf([described], '长').post(0).excerpt).toBe('短');
  });

  it('shows at most a hundred values of a dimension, the most frequent', () => {
    const metas = Array.from({ length: MAX_FACET_VALUES + 20 }, (_, index) =>
      makeMeta(`p${String(index).padStart(3, '0')}`, { tags: [`t${index}`, ...(index < 2 ? ['often'] : [])] }),
    );
    const { tag } = catalogueOf(metas).facets();
    expect(Object.keys(tag).length).toBe(MAX_FACET_VALUES);
    expect(Object.entries(tag)[0]).toEqual(['often', 2]);
  });
});

describe('days', () => {
  it('are numbers and dates, and no date for the mark of none', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = formatDay(number);
        expect(date === undefined ? undefined : parseDay(date)).toBe(number);
      }),
    );
    expect(formatDay(0)).toBe(parsePlainDate('1970-01-01'));
    expect(formatDay(UNDATED)).toBeUndefined();
  });
});

describe('listOrdinals()', () => {
  it('counts from the first that is given', () => {
    expect([...listOrdinals(3)]).toEqual([0, 1, 2]);
    expect([...listOrdinals(2, 5)]).toEqual([5, 6]);
    expect([...listOrdinals(0, 5)]).toEqual([]);
  });
});

describe('findNearestNames()', () => {
  const near = (wanted: string, tags: readonly string[], more: Partial<PostMeta> = {}): string[] => {
    const { dimensions } = catalogueOf([makeMeta('a', { tags, ...more })]);
    return findNearestNames(dimensions, 'tag', wanted).map(({ dimension, name }) => `${dimension}:${name}`);
  };

  it('proposes what holds the name or is held by it, what is a slip away, what has most characters in common', () => {
    expect(near('注意力', ['注意力机制', '概率'])).toEqual(['tag:注意力机制']);
    expect(near('注意力模型', ['注意力机制', '模型'])).toEqual(['tag:模型', 'tag:注意力机制']);
    expect(near('pytohn', ['python', 'path'])).toEqual(['tag:python']);
    expect(near('pytnoh', ['python', 'path'])).toEqual([]);
    expect(near('pythn', ['python', 'path'])).toEqual(['tag:python']);
    expect(near('v', ['vue'])).toEqual([]);
  });

  it('proposes the same name of another dimension first, and five names at most', () => {
    expect(near('机器学习', ['机器'], { categories: ['機器學習'] })[0]).toBe('category:機器學習');
    expect(near('模型', ['甲模型', '乙模型', '丙模型', '丁模型', '戊模型', '己模型']).length).toBe(5);
  });

  it('looks around the place of the name where there are thousands', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `t${String(index).padStart(4, '0')}`);
    expect(near('t2999x', many)).toContain('tag:t2999');
    expect(near('t0000x', many)).toContain('tag:t0000');
  });
});
