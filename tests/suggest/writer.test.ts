import { describe, expect, it } from 'vitest';
import { loadPosts } from '../../src/builder/read/load-posts.ts';
import { namesOf } from '../../src/catalogue/dimension.ts';
import { foldName } from '../../src/glossary/fold-name.ts';
import type { PostMeta } from '../../src/post.ts';
import { decodeText } from '../../src/storage/byte-reader.ts';
import { compareBytes } from '../../src/storage/compare-bytes.ts';
import { decodeKeyValue, type Entry } from '../../src/suggest/entry.ts';
import type { SuggestionNames } from '../../src/suggest/item.ts';
import { mineTerms, type Term } from '../../src/suggest/mine-terms.ts';
import { chooseSuggestions, isLongEnough, rankOf } from '../../src/suggest/rank.ts';
import { KEY_BYTES } from '../../src/suggest/spelling.ts';
import { createRandom } from '../bench/queries.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';
import { type CountedTable, createTable, NAMES } from './names.ts';

/** Many names of few words, so that most beginnings have more of them than are read one by one. */
function manyNames(): SuggestionNames {
  const words = ['注意力', '扩散', '梯度', '重庆', '优化器', 'attention', 'Adam', 'R 语言', '数', '随机', 'VQ-VAE', '的'];
  const three = words.flatMap((first) => words.flatMap((second) => words.map((third) => `${first}${second} ${third}`)));
  const titles = three.filter((_, index) => index % 3 > 0);
  const tags = three.filter((_, index) => index % 3 === 0).map((text, index) => ({ text, posts: (index * 7) % 40 }));
  return { ...NAMES, titles: [...NAMES.titles, ...titles], tags: [...NAMES.tags, ...tags], terms: [] };
}

/** What `suggest()` should give, by looking at every key. */
function rankAll({ entries }: CountedTable, typed: string, limit: number): number[] {
  const found: { readonly entry: Entry; readonly rank: number }[] = [];
  for (const { key, value } of entries) {
    const text = decodeText(key);
    if (!text.startsWith(typed)) continue;
    for (const entry of decodeKeyValue(text, value).own) {
      if (isLongEnough(entry, typed.length)) found.push({ entry, rank: rankOf(entry, entry.isWhole && text === typed) });
    }
  }
  const seen = new Set<string>();
  const first = found
    .sort((left, right) => left.rank - right.rank)
    .filter(({ entry: { name } }) => {
      const id = `${name.kind} ${name.ordinal} ${name.text}`;
      return seen.has(id) ? false : seen.add(id);
    });
  return chooseSuggestions(first, ({ entry }) => entry.name.kind, limit).map(({ rank }) => rank);
}

describe('writeSuggestionEntries()', () => {
  it('gives each key once, sorted by its bytes and no longer than keys are', () => {
    const titles = ['𠮷野家', '豈一', '\u{2a700}字', 'a'.repeat(500), '长'.repeat(500), '', '———', '😀'];
    const { entries } = createTable({ ...NAMES, titles: [...NAMES.titles, ...titles] });
    for (const [index, { key }] of entries.entries()) {
      expect(key.length).toBeLessThanOrEqual(KEY_BYTES);
      const before = entries[index - 1];
      if (before !== undefined) expect(compareBytes(before.key, key)).toBeLessThan(0);
    }
  });

  it('keeps the best of all names ready for every beginning that many have', async () => {
    const table = createTable(manyNames(), 2048);
    const keys = table.entries.map(({ key }) => decodeText(key));
    const random = createRandom(3);
    let full = 0;
    for (let round = 0; round < 150; round++) {
      const key = keys[random(keys.length)] ?? '';
      const typed = key.slice(0, 1 + random(6)).trimEnd();
      // Of twenty the last may give way to a name that is whole one letter later.
      const limit = 1 + random(10);
      const expected = rankAll(table, typed, limit);
      const found = await table.ask(typed, { limit });
      expect(found.length, typed).toBe(expected.length);
      const isTitle = (rank: number): boolean => Math.floor(rank / 0x100) % 0x20000 >= 0x10000;
      expect(
        found.map(({ kind }) => kind === 'title'),
        typed,
      ).toEqual(expected.map(isTitle));
      const posts = expected.map((rank) => (isTitle(rank) ? undefined : 0xffff - (Math.floor(rank / 0x100) % 0x20000)));
      expect(
        found.map((one) => (one.kind === 'title' ? undefined : (one.posts ?? 0))),
        typed,
      ).toEqual(posts);
      if (expected.length === limit) full++;
    }
    expect(full).toBeGreaterThan(75);
  });
});

const corpus = 'yihui';

describe.skipIf(!listCorpora().includes(corpus))(`suggestions of the posts of ${corpus}${withoutCorpora(corpus)}`, () => {
  it('are found by every title, in three blocks and a few bytes a title', async () => {
    const { folder, remove } = unpackCorpus(corpus);
    const metas = (await loadPosts(folder)).posts.map((post) => post.meta);
    remove();
    const names = namesOfPosts(metas);
    const table = createTable(names);
    let most = 0;
    const ask = async (query: string, limit: number) => {
      const before = table.loads();
      const found = await table.ask(query, { limit });
      most = Math.max(most, table.loads() - before);
      return found;
    };
    const missing: string[] = [];
    for (const [index, title] of names.titles.entries()) {
      const typed = title.slice(0, 60);
      const found = await ask(typed, 20);
      // Titles of one spelling but for their marks are suggested once.
      if (!found.some(({ text }) => foldName(text).startsWith(foldName(typed)))) missing.push(title);
      if (index % 8 > 0) continue;
      for (const length of [1, 2, 3, 5]) await ask(`${title} ${title.slice(0, length)}`.slice(-length - 9), 20);
    }
    expect(missing.filter((title) => /[\p{L}\p{N}]/u.test(title))).toEqual([]);
    expect(most).toBeLessThanOrEqual(3);
    const bytes = table.entries.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
    expect(bytes / metas.length).toBeLessThan(700);
  });
});

function namesOfPosts(metas: readonly PostMeta[]): SuggestionNames {
  const count = (dimension: 'tag' | 'series' | 'category' | 'author'): Term[] => {
    const posts = new Map<string, number>();
    for (const meta of metas) for (const name of namesOf(meta, dimension)) posts.set(name, (posts.get(name) ?? 0) + 1);
    return [...posts].map(([text, posts]) => ({ text, posts }));
  };
  const terms = mineTerms(metas.map(({ title, tags }) => [title, ...tags]));
  const titles = metas.map(({ title }) => title);
  const seriesOfTitles = metas.map(({ series }) => series?.name);
  const labels = { tags: count('tag'), series: count('series'), categories: count('category'), authors: count('author') };
  return { titles, seriesOfTitles, ...labels, terms, words: [] };
}
