import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, buildSmallArchive, createAsk } from './small-archive.ts';

let ask: Ask;
beforeAll(async () => {
  const archive = await buildSmallArchive([
    { id: 'one', text: '春天的花开了。', authors: ['欧阳海兰'] },
    { id: 'two', text: '夏天的雨很大。', authors: ['歐陽海蘭', 'Grace Hopper'] },
    { id: 'about', title: '记欧阳海兰', text: '欧阳海兰写过很多春天的文章，欧阳海兰是老师。', authors: ['Linus T.'] },
    { id: 'none', text: '秋天的风，兰花和海。' },
  ]);
  ask = createAsk(await archive.open());
}, 120_000);

describe('authors in the search box', () => {
  it.each([
    ['海兰', ['about', 'one', 'two']],
    ['歐陽海蘭', ['about', 'one', 'two']],
    ['hopper', ['two']],
    ['Grace Hopper', ['two']],
    ['"grace hopper"', ['two']],
    ['ｌｉｎｕｓ', ['about']],
    ['欧阳海兰 春天', ['about', 'one']],
    ['春天 -author:欧阳海兰', ['about']],
    ['author:欧阳海兰', ['one', 'two']],
    ['author:"grace hopper" 夏天', ['two']],
  ])('%s', async (query, ids) => {
    const { hits, match } = await ask(query);
    const found = hits.filter((hit) => hit.match !== 'most').map(({ post }) => post.id);
    expect([...found].sort()).toEqual(ids);
    if (ids.length > 0 && !query.startsWith('author:')) expect(match).toBe('phrase');
  });

  it('come below the posts that are about them, and are no title', async () => {
    expect((await ask('欧阳海兰')).ids[0]).toBe('about');
    expect((await ask('title:欧阳海兰')).ids).toEqual(['about']);
  });

  it('are no part of one phrase with another', async () => {
    expect((await ask('"欧阳海兰 grace"', { match: 'phrase' })).totalHits).toBe(0);
  });

  it('are proposed as a filter, and an unknown name comes with the nearest ones', async () => {
    const codesOf = async (query: string, filters = {}) => (await ask(query, { filters })).notes.map(({ code }) => code);
    expect(await codesOf('欧阳海兰')).toContain('author-named');
    expect(await codesOf('author:欧阳海')).toEqual(['unknown-name']);
    expect(await codesOf('春天', { names: { author: ['欧阳海'] } })).toContain('unknown-name');
    expect(await codesOf('author:欧阳海兰')).toEqual([]);
  });

  it('list no archive for signs that stand nowhere, whatever name is asked for', async () => {
    const found = await ask('⚙', { filters: { names: { author: ['无此人'] } } });
    expect([found.totalHits, found.match]).toEqual([0, 'none']);
  });
});
