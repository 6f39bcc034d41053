import { describe, expect, it } from 'vitest';
import { buildSmallArchive, type SmallPost } from '../query/small-archive.ts';
import { createMemoryApp } from './app-in-memory.ts';

const part = (id: string, title: string, date: string, rest: Partial<SmallPost> = {}): SmallPost => ({
  id,
  title,
  date,
  text: `${title}的正文。`,
  ...rest,
});

const app = createMemoryApp(
  await buildSmallArchive([
    part('m1', '测度论随笔（一）', '2020-01-01', { text: '开篇，后面见[二](m2.md)与[附录](app.md)。' }),
    part('m2', '测度论随笔（二）：积分', '2020-01-02', { text: '接着[上一篇](/archives/m1)，也见[别处](https://x.example/a)。' }),
    part('m5', '測度論隨筆（五）', '2020-01-03', { text: '隔了两篇，见[一](m1.md)。' }),
    part('app', '附录', '2019-05-01', { series: '测度论随笔' }),
    part('s2', '浅谈排序（下）', '2021-01-02'),
    part('s1', '浅谈排序（上）', '2021-01-01'),
    part('lone', '孤篇（一）', '2018-01-01', { tags: ['单'] }),
    part('random', '随机', '2017-01-01'),
  ]),
);

interface Reference {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly url: string;
}
interface SeriesJson {
  readonly name: string;
  readonly posts: readonly (Reference & { readonly number: number | null })[];
  readonly missing: readonly number[] | null;
  readonly totalHits: number;
}
interface PostJson {
  readonly series: { readonly name: string; readonly number: number | null } | null;
  readonly seriesNeighbours: { readonly previous: Reference | null; readonly next: Reference | null } | null;
  readonly links: { readonly out: readonly Reference[]; readonly in: readonly Reference[]; readonly inTotal: number };
}

const ids = (references: readonly Reference[]): string[] => references.map(({ id }) => id);

describe('GET /api/series', () => {
  it('lists all series with their counts, those of titles with those of front matter', async () => {
    expect(await app.json('/api/series')).toEqual({
      values: [
        { name: '测度论随笔', count: 4 },
        { name: '浅谈排序', count: 2 },
      ],
    });
  });

  it('gives a series in order, with what is missing, by its name in any spelling', async () => {
    for (const name of ['测度论随笔', '測度論隨筆', '测度论 随笔']) {
      const series = await app.json<SeriesJson>(`/api/series/${encodeURIComponent(name)}`);
      expect(series.posts.map(({ id, number }) => [id, number])).toEqual([
        ['m1', 1],
        ['m2', 2],
        ['m5', 5],
        ['app', null],
      ]);
      expect(series).toMatchObject({ name: '测度论随笔', missing: [3, 4], totalHits: 4 });
      expect(series.posts[0]).toEqual({
        number: 1,
        id: 'm1',
        title: '测度论随笔（一）',
        date: '2020-01-01',
        url: '/archives/m1',
      });
    }
  });

  it('pages, and refuses what is no page', async () => {
    const second = await app.json<SeriesJson>(`/api/series/${encodeURIComponent('测度论随笔')}?hitsPerPage=3&page=2`);
    expect([ids(second.posts), second.totalHits, second.missing]).toEqual([['app'], 4, [3, 4]]);
    expect((await app.fetch('/api/series/x?hitsPerPage=101')).status).toBe(400);
  });

  it('answers 404 for a series that nobody wrote', async () => {
    const response = await app.fetch(`/api/series/${encodeURIComponent('孤篇')}`);
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      404,
      'Cannot find series "孤篇"; GET /api/series lists all',
    ]);
  });
});

describe('GET /api/posts/{id}', () => {
  const post = (id: string): Promise<PostJson> => app.json(`/api/posts/${id}?math=tex`);

  it('has the posts beside it in its series', async () => {
    const neighbours = async (id: string) => {
      const { seriesNeighbours: found } = await post(id);
      return found && [found.previous?.id ?? null, found.next?.id ?? null];
    };
    expect(await Promise.all(['m1', 'm2', 'm5', 'app'].map(neighbours))).toEqual([
      [null, 'm2'],
      ['m1', 'm5'],
      ['m2', 'app'],
      ['m5', null],
    ]);
    expect(await neighbours('s2')).toEqual(['s1', null]);
    expect(await neighbours('lone')).toBeNull();
  });

  it('has the links between it and other posts, each once', async () => {
    const { links } = await post('m1');
    expect([ids(links.out), ids(links.in), links.inTotal]).toEqual([['m2', 'app'], ['m5', 'm2'], 2]);
    expect((await post('s1')).links).toEqual({ out: [], in: [], inTotal: 0 });
  });
});

describe('GET /api/posts/random', () => {
  it('chooses by a seed, the same each time, and every post in the end', async () => {
    const chosen = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const { id } = await app.json<Reference>(`/api/posts/random?seed=${seed}`);
      expect((await app.json<Reference>(`/api/posts/random?seed=${seed}`)).id).toBe(id);
      chosen.add(id);
    }
    expect(chosen.size).toBe(8);
  });

  it('chooses among the posts that pass filters', async () => {
    for (const seed of ['a', 'b', 'c'])
      expect((await app.json<Reference>(`/api/posts/random?seed=${seed}&tag=${encodeURIComponent('单')}`)).id).toBe('lone');
    expect((await app.fetch(`/api/posts/random?tag=nothing`)).status).toBe(404);
  });

  it('is kept by nobody without a seed', async () => {
    const response = await app.fetch('/api/posts/random');
    expect([response.headers.get('Cache-Control'), response.headers.get('ETag')]).toEqual(['no-store', null]);
    expect((await app.fetch('/api/posts/random?seed=1')).headers.get('ETag')).not.toBeNull();
    expect((await app.fetch(`/api/posts/random?seed=${'x'.repeat(201)}`)).status).toBe(400);
  });
});
