import { beforeAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../src/post.ts';
import { MATCH_MODES } from '../../../src/query/match/match-level.ts';
import { type Ask, buildSmallArchive, createAsk, type SmallPost } from '../small-archive.ts';

const POSTS: SmallPost[] = [
  { id: 'literal', text: '这里用码表坍缩来称呼它。', tags: ['甲'], date: '2020-01-01' },
  { id: 'literal-too', text: '码表坍缩是常见的毛病，梯度裁剪治不好。', tags: ['甲', '乙'], date: '2021-01-01' },
  { id: 'pieces', text: '表坍不成词，坍缩成词，码表也成词。', tags: ['乙'], date: '2022-01-01' },
  { id: 'near', text: '坍缩的码表没有用。', tags: ['丙'], date: '2023-01-01' },
  { id: 'most', text: '坍缩的原因很多。', tags: ['丁'], date: '2024-01-01' },
  { id: 'title', title: '线性复杂度', text: '这一篇只有题目说到它，别处说的是线性的复杂。', tags: ['戊'], date: '2019-01-01' },
  { id: 'body', title: '另一篇', text: '线性复杂度在正文里。', tags: ['戊'], date: '2018-01-01' },
  { id: 'mechanism', title: '奖惩机制', text: '这一篇的正文说激励机制。', tags: ['己'] },
];

let ask: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(POSTS)).open());
}, 60_000);
const inTag = (...tag: string[]) => ({ filters: { names: { tag } } });

describe('match', () => {
  it('=phrase takes what stands as typed and nothing else, whatever else there is', async () => {
    expect(await ask('码表坍缩', { match: 'phrase' })).toMatchObject({ match: 'phrase', ids: ['literal', 'literal-too'] });
    expect(await ask('码表坍缩', { match: 'phrase', filters: { from: parsePlainDate('2022-01-01') } })).toMatchObject({
      match: 'none',
      ids: [],
    });
    expect(await ask('mabiao', { match: 'phrase' })).toMatchObject({ match: 'none', ids: [], correctedQuery: undefined });
  });

  it('=all takes posts with all pieces, those with the literal text first', async () => {
    expect(await ask('码表坍缩', { match: 'all' })).toMatchObject({ match: 'all', ids: ['literal', 'literal-too', 'pieces'] });
    expect(await ask('码表坍缩', { match: 'all', ...inTag('丁') })).toMatchObject({ match: 'none', ids: [] });
  });

  it('=most takes posts with most of it, and says how to insist', async () => {
    const found = await ask('码表坍缩', { match: 'most' });
    expect(found).toMatchObject({ match: 'most', literalQuery: '"码表坍缩"' });
    expect(found.ids.slice(0, 3)).toEqual(['literal', 'literal-too', 'pieces']);
    expect(found.ids.toSorted()).toEqual(['literal', 'literal-too', 'most', 'near', 'pieces']);
  });

  it('leaves filters, quotation marks and exclusions as strict as ever', async () => {
    for (const match of MATCH_MODES) {
      expect((await ask('"码表坍缩"', { match })).ids, match).toEqual(['literal', 'literal-too']);
      expect((await ask('tag:丙', { match })).ids, match).toEqual(['near']);
      expect((await ask('tag:丙 坍缩', { match })).ids, match).toEqual(['near']);
      if (match !== 'auto') expect((await ask('-坍缩', { match })).ids.toSorted(), match).toEqual(['body', 'mechanism', 'title']);
      expect((await ask('坍缩 -码表', { match })).ids, match).toEqual(['most']);
      expect((await ask('坍缩 -"码表坍缩"', { match })).ids.toSorted(), match).toEqual(['most', 'near', 'pieces']);
    }
  });
});

describe('a level', () => {
  it('is taken only where those above leave nothing within the filters, and the answer says which it was', async () => {
    const all = await ask('码表坍缩');
    expect(all).toMatchObject({ match: 'phrase', literalQuery: undefined });
    expect(all.hits.map((hit) => [hit.post.id, hit.match]).slice(0, 3)).toEqual([
      ['literal', 'phrase'],
      ['literal-too', 'phrase'],
      ['pieces', 'most'],
    ]);
    const since = (day: string) => ({ filters: { from: parsePlainDate(day) } });
    const insist = { literalQuery: '"码表坍缩"' };
    expect(await ask('码表坍缩', since('2021-01-01'))).toMatchObject({ match: 'phrase', literalQuery: undefined });
    expect(await ask('码表坍缩', since('2022-01-01'))).toMatchObject({ match: 'all', literalQuery: undefined });
    expect(await ask('码表坍缩', since('2023-01-01'))).toMatchObject({ match: 'near', ...insist });
    expect(await ask('码表坍缩', since('2024-01-01'))).toMatchObject({ match: 'most', ids: ['most'], ...insist });
    expect(await ask('码表坍缩', since('2025-01-01'))).toMatchObject({ match: 'none', ids: [] });
    expect(await ask('码表坍缩 date:2022')).toMatchObject({ match: 'all', ids: ['pieces'], literalQuery: undefined });
    expect(await ask('码表坍缩 tag:丙')).toMatchObject({
      match: expect.stringMatching(/near|most/),
      ids: ['near'],
      literalQuery: '"码表坍缩" tag:丙',
    });
  });

  it('is not chosen by the names that are asked for, whose facets lead out of where nothing is', async () => {
    const { facets } = await ask('码表坍缩');
    for (const tag of ['丙', '丁', '己']) {
      const found = await ask('码表坍缩', inTag(tag));
      expect(found.match, tag).not.toBe('phrase');
      expect(found.facets.tag, tag).toEqual(facets.tag);
    }
    expect((await ask('码表坍缩', inTag('乙'))).ids[0]).toBe('literal-too');
    expect(await ask('码表坍缩', { ...inTag('丁'), match: 'most' })).toMatchObject({ match: 'most', ids: ['most'] });
  });

  it('is that of each hit, where some are found by a lower one', async () => {
    const { match, hits } = await ask('码表坍缩', { filters: { from: parsePlainDate('2022-06-01') } });
    expect([match, hits.map((hit) => [hit.post.id, hit.match])]).toEqual([
      'near',
      [
        ['near', 'near'],
        ['most', 'most'],
      ],
    ]);
  });

  it('is none where nothing was typed to look for', async () => {
    for (const query of ['', 'tag:丙', '-tag:丙', 'date:2022..', '( )'])
      for (const match of MATCH_MODES) {
        const found = await ask(query, { match });
        expect([found.match, ...found.hits.map((hit) => hit.match)], `${query} ${match}`).toEqual(
          Array.from({ length: found.hits.length + 1 }, () => 'none'),
        );
        expect(found, query).toMatchObject({ literalQuery: undefined, correctedQuery: undefined });
        expect(found.totalHits, `${query} ${match}`).toBeGreaterThan(0);
      }
  });
});

describe('exclusions', () => {
  it('are literal: nothing is corrected, taken for pinyin or for another name in them', async () => {
    const all = (await ask('坍缩')).ids;
    for (const query of ['坍缩 -mabiao', '坍缩 -码裱', '坍缩 -zzzzqqq', '坍缩 -"缩坍"', '坍缩 -缩的码'])
      expect((await ask(query)).ids, query).toEqual(query.endsWith('缩的码') ? all.filter((id) => id !== 'near') : all);
  });

  it('hold on every level', async () => {
    expect(await ask('激励机质 -奖惩')).toMatchObject({
      correctedQuery: undefined,
      match: expect.not.stringMatching('corrected'),
    });
    expect((await ask('激励机质 -码表')).ids).toEqual(['mechanism']);
    for (const query of ['码表坍缩 -称呼 -常见', '码表缩坍 -称呼', '码表坍缩原因 -毛病']) {
      const { ids } = await ask(query);
      expect(ids, query).not.toContain(query.includes('毛病') ? 'literal-too' : 'literal');
      expect(ids.length, query).toBeGreaterThan(0);
    }
  });
});

describe('OR', () => {
  it('is found by either part, and widens neither where the other is there', async () => {
    expect(await ask('梯度裁剪 OR zzzzqqq')).toMatchObject({ match: 'phrase', ids: ['literal-too'], correctedQuery: undefined });
    expect(await ask('鱻鱻 OR 梯度裁剪')).toMatchObject({ match: 'phrase', ids: ['literal-too'] });
    expect(await ask('机质 OR 梯度裁剪')).toMatchObject({ match: 'phrase', ids: ['literal-too'], correctedQuery: undefined });
  });

  it('is corrected where no part is there, in as many as can be', async () => {
    expect(await ask('机质 OR 坍索')).toMatchObject({ match: 'corrected' });
    expect(await ask('机质 OR zzzzqqq')).toMatchObject({ match: 'corrected', ids: ['mechanism'] });
  });

  it('gives one hit once, whatever parts it has', async () => {
    const { ids, totalHits } = await ask('坍缩 OR 码表 OR "码表坍缩"');
    expect(ids.toSorted()).toEqual(['literal', 'literal-too', 'most', 'near', 'pieces']);
    expect(totalHits).toBe(5);
  });
});

describe('title:', () => {
  it('never takes a post that has the words elsewhere, whatever the level', async () => {
    for (const match of MATCH_MODES) {
      expect((await ask('title:线性复杂度', { match })).ids, match).toEqual(['title']);
      expect((await ask('title:"线性复杂度"', { match })).ids, match).toEqual(['title']);
      for (const query of ['title:码表坍缩', 'title:坍码', 'title:复杂的线性', 'title:激励机制'])
        expect((await ask(query, { match })).ids, `${query} ${match}`).toEqual([]);
    }
    expect(await ask('title:奖惩机质')).toMatchObject({
      match: 'corrected',
      correctedQuery: 'title:奖惩机制',
      ids: ['mechanism'],
    });
    expect((await ask('title:"奖惩机质"')).ids).toEqual([]);
  });
});

describe('the literal query', () => {
  it.each([
    '码表缩坍',
    'title:奖惩机质',
    'tex:\\frac{dx}{dy}坍缩',
    '机质 OR zzzzqqq',
    '坍缩码 -毛病',
    'mabiao',
    '(机质 坍缩) OR 表码',
    '\\etaa 坍缩',
  ])('of %s is answered literally, and asks for nothing further', async (query) => {
    const first = await ask(query);
    if (first.match === 'phrase' || first.match === 'all') expect(first.literalQuery).toBeUndefined();
    else {
      const second = await ask(first.literalQuery ?? '', { match: 'phrase' });
      expect(second).toMatchObject({
        match: expect.stringMatching(/phrase|none/),
        literalQuery: undefined,
        correctedQuery: undefined,
        notes: [],
      });
    }
  });
});
