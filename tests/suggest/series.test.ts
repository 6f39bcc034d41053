import { describe, expect, it } from 'vitest';
import { listNumbered } from '../../src/suggest/series.ts';
import { createTable, NAMES } from './names.ts';

const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

describe('listNumbered()', () => {
  it('takes a series for one only where its numbers differ', () => {
    const parts = HAN.slice(0, 5).map((number) => `漫谈（${number}）`);
    const same = ['入门', '路由', '状态', '测试', '部署'].map((what) => `Vue 3：${what}`);
    expect(listNumbered([...parts, ...same, '漫談（6）', '孤篇（一）'])).toEqual([{ text: '漫谈', posts: 6 }]);
  });
});

describe('suggest() of a long series', () => {
  const parts = HAN.map((number, index) => `操作系统札记（${number}）：${index === 4 ? '调度器' : `第${number}讲`}`);
  const others = ['操作系统的历史', '操作系统面试题', '我的操作系统'];
  const titles = [...parts, ...others];
  const tags = ['操作', '操作台', '操作符', '操作数', '操作码'].map((text) => ({ text, posts: 2 }));
  const names = { ...NAMES, titles, tags, series: [], terms: [], words: [], seriesOfTitles: [] };

  it('is one line with its count, whether or not it is filed as one, beside other things', async () => {
    const filed = { ...names, series: [{ text: '操作系统札记', posts: 12 }], seriesOfTitles: parts.map(() => '操作系统札记') };
    for (const table of [createTable(names), createTable(filed)]) {
      for (const typed of ['操作', '操作系统', 'caozuo', 'czxt', '操', '操作系統']) {
        const found = await table.ask(typed);
        const series = found.filter(({ text }) => text.startsWith('操作系统札记'));
        expect(
          series.map(({ kind, posts }) => [kind, posts]),
          typed,
        ).toEqual([['series', 12]]);
        expect(
          found.map(({ text }) => text),
          typed,
        ).toEqual(expect.arrayContaining(others.slice(0, 2)));
      }
      expect((await table.ask('操作')).length).toBeGreaterThanOrEqual(8);
    }
  });

  it('is its posts where they were typed', async () => {
    const table = createTable(names);
    expect((await table.ask('操作系统札记（五')).map(({ text }) => text)).toEqual([parts[4]]);
    expect((await table.ask('调度')).map(({ text }) => text)).toEqual([parts[4]]);
  });

  it('is one line beside hundreds of others as well, where the build chooses', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `操练${index}法`);
    const found = await createTable({ ...names, titles: [...titles, ...many] }).ask('操');
    expect(found.filter(({ text }) => text.startsWith('操作系统札记')).map(({ kind }) => kind)).toEqual(['series']);
    expect(found.filter(({ kind }) => kind === 'title').length).toBeGreaterThanOrEqual(3);
  });

  it('leaves a short series as its posts', async () => {
    const short = createTable({ ...names, titles: parts.slice(0, 3) });
    expect((await short.ask('操作系统')).map(({ kind }) => kind)).toEqual(['title', 'title', 'title']);
  });
});

describe('suggest() of authors', () => {
  it.each(['欧阳', '歐陽', '晓', 'ouyang', 'oyx', 'ouyangx'])('finds 欧阳晓 by %s', async (typed) => {
    const found = await createTable(NAMES).ask(typed);
    expect(found[0]).toMatchObject({ kind: 'author', text: '欧阳晓', posts: 6 });
  });

  it.each(['ada', 'love', 'ＡＤＡ'])('finds Ada Lovelace by %s', async (typed) => {
    expect((await createTable(NAMES).ask(typed)).map(({ kind, text }) => `${kind} ${text}`)).toContain('author Ada Lovelace');
  });
});
