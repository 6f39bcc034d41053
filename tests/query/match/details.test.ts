import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, buildSmallArchive, createAsk } from '../small-archive.ts';

let ask: Ask;
beforeAll(async () => {
  const archive = await buildSmallArchive([
    { id: 'told', text: '2019年3月，我们去了海边；那是2019年3月。', date: '2021-07-08', readers: 40_321 },
    { id: 'march', text: '山里的雪化了。', date: '2019-03-05', readers: 512 },
    { id: 'march2', text: '海边的风很大。', date: '2019-03-30' },
    { id: 'april', text: '海边的花开了，3 月过去了。', date: '2019-04-01', readers: 2019 },
    { id: 'server', text: 'Windows Server 2019 的安装。', date: '2022-01-01' },
    { id: 'windows', text: 'Windows Server 的备份。', date: '2019-11-11' },
    { id: 'eleven', text: 'Windows 11 的更新。', date: '2022-02-02' },
    { id: 'undated', text: '没有日期的书。' },
  ]);
  ask = createAsk(await archive.open());
}, 120_000);

describe('a date or a number of readers, typed as text', () => {
  it.each([
    ['2019年3月', ['told', 'march2', 'march']],
    ['２０１９年０３月', ['march2', 'march']],
    ['2019 年 3 月', ['told', 'march2', 'march']],
    ['二〇一九年三月', ['march2', 'march']],
    ['2019-03', ['march2', 'march']],
    ['2019/3', ['march2', 'march']],
    ['2019.3', ['march2', 'march']],
    ['2019年3月5日', ['march']],
    ['2019 年 3 月 5 日', ['march']],
    ['2019-03-05', ['march']],
    ['2019/3/5', ['march']],
    ['20190305', ['march']],
    ['40321', ['told']],
    ['40,321', ['told']],
  ])('%s', async (query, ids) => {
    // Posts with a part of it may follow, and say so.
    const { hits } = await ask(query);
    expect(hits.filter((hit) => hit.match !== 'most').map(({ post }) => post.id)).toEqual(ids);
  });

  it('finds the posts of a year that is all that was typed, below those that have the number', async () => {
    const { ids } = await ask('2019');
    expect(ids.slice(0, 2).sort()).toEqual(['server', 'told']);
    expect(ids.slice(2).sort()).toEqual(['april', 'march', 'march2', 'windows']);
  });

  it('goes with words, filters and alternatives', async () => {
    expect((await ask('2019年3月 海边')).ids.slice(0, 2)).toEqual(['told', 'march2']);
    expect((await ask('2019 年 3 月 海边')).ids.slice(0, 2)).toEqual(['told', 'march2']);
    expect((await ask('2019年4月 OR 更新')).ids.toSorted()).toEqual(['april', 'eleven']);
    expect((await ask('2019年3月 readers:>100')).ids.toSorted()).toEqual(['march', 'told']);
    expect((await ask('2019年3月', { filters: { names: { year: ['2019'] } } })).ids).toEqual(['march2', 'march']);
  });

  it('leaves numbers beside words, quotes and exclusions literal', async () => {
    expect((await ask('Windows Server 2019')).ids[0]).toBe('server');
    expect((await ask('Windows Server 2019', { match: 'phrase' })).ids).toEqual(['server']);
    expect((await ask('Windows 11', { match: 'phrase' })).ids).toEqual(['eleven']);
    expect((await ask('"2019年3月"')).ids).toEqual(['told']);
    expect((await ask('海边 -2019年3月')).ids.toSorted()).toEqual(['april', 'march2']);
  });

  it('is nothing where no post is of that date', async () => {
    expect((await ask('1999年12月', { match: 'phrase' })).totalHits).toBe(0);
    expect((await ask('2019年13月', { match: 'phrase' })).totalHits).toBe(0);
  });
});
