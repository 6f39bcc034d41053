import { beforeAll, describe, expect, it } from 'vitest';
import { decodeDimensions, encodeDimensions } from '../../../src/catalogue/dimension.ts';
import { findNearestNames } from '../../../src/catalogue/nearest-names.ts';
import { NO_FILTERS } from '../../../src/query/filter/filter.ts';
import { createNameNotes } from '../../../src/query/filter/name-notes.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import type { Note } from '../../../src/query/language/query.ts';
import { listPosts } from '../../../src/query/rank/list.ts';
import type { Store } from '../../../src/worker/store.ts';
import { buildSmallArchive } from '../small-archive.ts';

let store: Store;
beforeAll(async () => {
  const archive = await buildSmallArchive([
    {
      id: 'a',
      text: '甲',
      tags: ['编译原理', '計算機網絡', 'Kubernetes', '2048'],
      categories: ['系统 设计'],
      authors: ['慕容云飞'],
    },
    {
      id: 'b',
      text: '乙',
      tags: ['编译器', '计算机网络'],
      authors: ['Ada Lovelace', '慕容雲飛'],
      series: '编译十讲',
      date: '2020-02-02',
    },
    { id: 'c', text: '丙', tags: ['编译器', 'Go'], authors: ['令狐冲'] },
  ]);
  store = await archive.open();
}, 120_000);

const notesOf = (text: string, filters = NO_FILTERS): readonly Note[] =>
  parseQueryText(text, { addNotes: createNameNotes(store.catalogue, filters) }).notes;
const proposed = (notes: readonly Note[]): string[] =>
  notes.flatMap(({ proposals = [] }) => proposals.map(({ dimension, name, posts }) => `${dimension} ${name} ${posts}`));

describe('createNameNotes()', () => {
  it.each([
    ['tag:编译', ['tag 编译器 2', 'tag 编译原理 1']],
    ['tag:編譯', ['tag 编译器 2', 'tag 编译原理 1']],
    ['tag:编译原理课', ['tag 编译原理 1']],
    ['tag:kubernets', ['tag Kubernetes 1']],
    ['tag:计算机网罗', ['tag 計算機網絡 2']],
    ['tag:系统设计', ['category 系统 设计 1']],
    ['category:编译十讲', ['series 编译十讲 1']],
    ['author:慕容', ['author 慕容云飞 2']],
    ['author:lovelace', ['author Ada Lovelace 1']],
    ['tag:鱻', []],
    ['tag:😀', []],
    ['-tag:golang', ['tag Go 1']],
  ])('tells of %s that there is none, and what is near', (text, nearest) => {
    const notes = notesOf(text);
    expect(notes.map(({ code }) => code)).toEqual(['unknown-name']);
    expect(proposed(notes)).toEqual(nearest);
    expect(text.slice(notes[0]?.start, notes[0]?.end)).toBe(text.replace(/^-/, ''));
  });

  it('gives what to type instead, which has no such note', () => {
    for (const text of ['tag:系统设计', 'author:lovelace', 'tag:编译']) {
      for (const { query = '' } of notesOf(text)[0]?.proposals ?? []) expect(notesOf(query), query).toEqual([]);
    }
  });

  it.each(['tag:計算機网络', 'tag:2048', 'author:"ada  lovelace"', 'series:編譯十講', 'title:编译', 'tag:kubernetes 甲'])(
    'says nothing of %s, which is there',
    (text) => expect(notesOf(text)).toEqual([]),
  );

  it.each([
    ['慕容云飞', 'author:慕容云飞'],
    ['慕容雲飛', 'author:慕容云飞'],
    ['云飞', 'author:慕容云飞'],
    ['"令狐冲" 乙', 'author:令狐冲'],
    ['Ada Lovelace', 'author:"Ada Lovelace"'],
    ['ada lovelace', 'author:"Ada Lovelace"'],
  ])('hints at the author %s', (text, query) => {
    const notes = notesOf(text);
    expect(notes.map(({ code, proposals }) => [code, proposals?.[0]?.query])).toEqual([['author-named', query]]);
    expect(notes[0]?.message).toContain(query);
  });

  it.each(['云', 'ada', 'love', '-令狐冲', '编译', '', '慕容云飞先生'])('hints at nobody for %j', (text) => {
    expect(notesOf(text)).toEqual([]);
  });

  it('tells of names of filters, before those of the query, and of few', () => {
    const names = { tag: ['编译', '编译器'], author: ['慕容云'], year: ['2021'] };
    const notes = notesOf('tag:没有 花', { ...NO_FILTERS, names });
    expect(notes.map(({ dimension, name, start, end }) => [dimension, name, start, end])).toEqual([
      ['tag', '编译', 0, 0],
      ['author', '慕容云', 0, 0],
      ['year', '2021', 0, 0],
    ]);
    expect(notes[2]?.proposals).toEqual([{ dimension: 'year', name: '2020', posts: 1 }]);
    expect(notesOf('', { ...NO_FILTERS, notNames: { tag: ['编译'] } }).map(({ name }) => name)).toEqual(['编译']);
  });
});

describe('listPosts()', () => {
  it('tells of names of filters', () => {
    const { notes, totalHits } = listPosts(store.catalogue, {
      ...{ sort: { by: 'date', order: 'desc' }, page: 1, hitsPerPage: 10 },
      filters: { ...NO_FILTERS, names: { tag: ['编译课'] } },
    });
    expect([totalHits, notes.map(({ code }) => code)]).toEqual([0, ['unknown-name']]);
  });
});

describe('findNearestNames()', () => {
  it('compares a bounded part of many names, those around the one in the alphabet among them', () => {
    const tags = Array.from({ length: 9000 }, (_, index) => `${String.fromCodePoint(0x4e00 + (index % 3000))}${index}号`);
    const [post] = [store.catalogue.post(0)];
    const meta = { ...post, source: undefined, license: undefined, description: undefined, tags };
    const dimensions = decodeDimensions(encodeDimensions([meta]));
    const [nearest] = findNearestNames(dimensions, 'tag', `${tags[4321]}线`);
    expect(nearest).toEqual({ dimension: 'tag', name: tags[4321], posts: 1 });
  });

  it.each(['ＲＵＳＴ语言', 'rust語言', 'Rust 语'])('finds Rust 語言 by %s', (name) => {
    const meta = {
      ...store.catalogue.post(0),
      source: undefined,
      license: undefined,
      description: undefined,
      tags: ['Rust 語言入門'],
    };
    expect(findNearestNames(decodeDimensions(encodeDimensions([meta])), 'tag', name)[0]?.name).toBe('Rust 語言入門');
  });
});
