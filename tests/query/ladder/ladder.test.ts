import { beforeAll, describe, expect, it } from 'vitest';
import { buildInMemory, posts } from '../../memory-archive.ts';
import { type Ask, buildSmallArchive, createAsk, type SmallPost } from '../small-archive.ts';

const POSTS: SmallPost[] = [
  { id: 'clip', text: '训练发散的时候，可以试试梯度裁剪。' },
  { id: 'clip-far', text: '梯度太大会发散。这一段说别的事情，与上面那句话没有什么关系，只是为了隔开它们。最后裁剪图像。' },
  { id: 'pieces', text: '图像的码表很大，训练它要用VQ的办法。' },
  { id: 'apart', text: '先说码表如何更新。\n\n中间隔着一段无关的文字，说的是天气与交通，一直说到路灯亮起。\n\n再说坍缩的问题。' },
  { id: 'homophone', text: '奖惩机制需要公开，队员一脸懵逼。', tags: ['制度'] },
  { id: 'look-alike', text: '实验已经结束。' },
  { id: 'edit', text: '标准的transformer有六层。', date: '2024-01-01' },
  { id: 'edits', text: '两种transformers都可以。', date: '2020-01-01' },
  { id: 'sound', title: '注意力的来历', tags: ['注意力'], text: '先算注意力再相加。', date: '2024-02-01' },
  { id: 'tagged', title: '变分推断', tags: ['概率图模型'], text: '概率图模型是图与概率的结合。' },
  { id: 'built-in', text: '这里用batch normalization加速。' },
  { id: 'kept', text: '马铃薯耐寒，可以种在高处。' },
  { id: 'other', text: '这一篇说的是别的。', tags: ['别的'] },
  { id: 'halves', text: '请注意，这里 light 一词指光。' },
];
const GLOSSARY = '- [土豆, 洋芋, 马铃薯]\n';

let ask: Ask;
let askOwn: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(POSTS, { glossary: GLOSSARY })).open());
  askOwn = createAsk(await (await buildInMemory(posts)).open());
}, 60_000);

/** What an answer says of itself where it did nothing but look for what was typed. */
const AS_TYPED = { match: 'phrase', correctedQuery: undefined, didYouMean: [], literalQuery: undefined };

describe('search(), level by level', () => {
  it('takes what was typed where a post has it', async () => {
    expect(await ask('梯度裁剪')).toMatchObject({ ...AS_TYPED, ids: ['clip', 'clip-far'] });
    const both = await ask('码表 坍缩');
    expect(both).toMatchObject({ ...AS_TYPED, ids: ['apart', 'pieces'] });
    expect(both.hits.map(({ match }) => match)).toEqual(['phrase', 'most']);
  });

  it('next takes posts with all pieces of it, wherever they stand', async () => {
    for (const query of ['VQ码表', '码表VQ训练']) {
      const found = await ask(query);
      expect(found, query).toMatchObject({ ...AS_TYPED, match: 'all', ids: expect.arrayContaining(['pieces']) });
      expect(found.hits[0]?.match, query).toBe('all');
    }
    expect((await ask('"VQ码表"', { match: 'phrase' })).ids).toEqual([]);
    const loosened = await ask('"VQ码表"');
    expect(loosened).toMatchObject({ match: 'all', ids: (await ask('VQ码表')).ids, literalQuery: undefined });
    expect(loosened.notes.map(({ code }) => code)).toEqual(['quotes-loosened']);
  });

  it.each([
    ['批归一化', 'built-in', { term: '批归一化', names: ['批量归一化', 'batch normalization', 'BatchNorm'] }],
    ['batchnorm', 'built-in', { term: 'batchnorm', names: ['批归一化', '批量归一化', 'batch normalization'] }],
    ['洋芋', 'kept', { term: '洋芋', names: ['土豆', '马铃薯'] }],
  ])('next takes other names: %s', async (query, id, synonyms) => {
    const found = await ask(query);
    expect(found).toMatchObject({ match: 'synonym', ids: [id], literalQuery: `"${query}"`, didYouMean: [] });
    expect(found.synonyms).toHaveLength(1);
    expect(found.synonyms[0]?.term).toBe(synonyms.term);
    expect(found.synonyms[0]?.names.toSorted()).toEqual(synonyms.names.toSorted());
    for (const name of synonyms.names) expect(found.correctedQuery).toContain(`"${name}"`);
    expect(await ask(`"${query}"`, { match: 'phrase' })).toMatchObject({ ...AS_TYPED, match: 'none', ids: [] });
    expect((await ask(`"${query}"`)).match).not.toMatch(/synonym|corrected|near/);
  });

  it('takes a name with the rest of the query, and says which names there are where none was needed', async () => {
    expect(await ask('洋芋 耐寒')).toMatchObject({ match: 'synonym', ids: ['kept'] });
    expect((await ask('洋芋 图像')).match).not.toBe('synonym');
    expect(await ask('马铃薯')).toMatchObject({ ...AS_TYPED, ids: ['kept'], synonyms: [{ term: '马铃薯' }] });
  });

  it.each([
    ['the same sound', '机质', '机制', ['homophone']],
    ['the same sound in a longer run', '奖惩机质', '奖惩机制', ['homophone']],
    ['the same sound', '懵比', '懵逼', ['homophone']],
    ['the same shape', '己经', '已经', ['look-alike']],
    ['a letter left out', 'Tranformer', 'transformer', ['edit', 'edits']],
    ['two letters exchanged', 'trasnformer', 'transformer', ['edit', 'edits']],
    ['pinyin', 'zhuyili', '注意力', ['sound']],
    ['pinyin in capitals', 'ZhuYiLi', '注意力', ['sound']],
    ['pinyin whose last syllable is begun', 'zhuyil', '注意力', ['sound']],
    ['the initials of a tag', 'gltmx', '概率图模型', ['tagged']],
    ['the initials of a title', 'bftd', '变分推断', ['tagged']],
  ])('next takes what was meant, by %s: %s', async (_, query, meant, ids) => {
    const found = await ask(query);
    expect(found).toMatchObject({ match: 'corrected', correctedQuery: meant, literalQuery: `"${query}"` });
    expect(found.ids.toSorted()).toEqual(ids);
    expect(await ask(`"${query}"`, { match: 'phrase' })).toMatchObject({ ...AS_TYPED, match: 'none', ids: [] });
    expect((await ask(`"${query}"`)).match).not.toMatch(/synonym|corrected|near/);
    expect(await ask(query, { match: 'phrase' })).toMatchObject({ ...AS_TYPED, match: 'none', ids: [] });
  });

  it('says what else may have been meant, each of which finds something', async () => {
    const { didYouMean } = await ask('Tranformer');
    expect(didYouMean).toEqual(['transformers']);
    for (const query of didYouMean) expect(await ask(query)).toMatchObject({ match: 'phrase', ids: ['edits', 'edit'] });
  });

  it('corrects what no post has, and leaves the rest', async () => {
    expect(await ask('奖惩 机质 -天气')).toMatchObject({
      match: 'corrected',
      correctedQuery: '奖惩 机制 -天气',
      literalQuery: '"奖惩" "机质" -天气',
      ids: ['homophone'],
    });
    expect(await ask('"奖惩" 机质')).toMatchObject({ correctedQuery: '"奖惩" 机制', ids: ['homophone'] });
  });

  it('next takes posts with all characters close together, then those with most of them', async () => {
    const found = await ask('剪裁梯度');
    expect(found).toMatchObject({ match: 'near', correctedQuery: undefined, literalQuery: '"剪裁梯度"' });
    expect(found.hits[0]).toMatchObject({ post: { id: 'clip' }, match: 'near' });
    expect(await ask('"剪裁梯度"', { match: 'phrase' })).toMatchObject({ ...AS_TYPED, match: 'none', ids: [] });
  });

  it('lights what was found in place of what was typed', async () => {
    for (const [query, lit] of [
      ['机质', '机制'],
      ['己经', '已经'],
      ['trasnformer', 'transformer'],
      ['zhuyil', '注意力'],
      ['gltmx', '概率图模型'],
      ['洋芋', '马铃薯'],
      ['batchnorm', 'batch normalization'],
      ['梯度剪裁', '梯度裁剪'],
    ] as const) {
      const [hit] = (await ask(query)).hits;
      const texts = hit?.snippets.flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end)));
      expect(texts, query).toContain(lit);
    }
  });

  it('asks for all of an identifier there, not for any part of it', async () => {
    for (const query of ['GPT-2', 'node.js', 'VQ-3'])
      expect(await ask(query), query).toMatchObject({ match: expect.not.stringMatching('near') });
    expect((await askOwn('GPT-2')).match).not.toBe('near');
  });

  it('at last takes posts with most of it', async () => {
    expect(await ask('码表坍缩')).toMatchObject({ match: 'most', literalQuery: '"码表坍缩"', ids: ['apart', 'pieces'] });
    expect(await ask('概率图模型 鱻鱻')).toMatchObject({ match: 'most', ids: ['tagged'] });
  });

  it('ends without hits or widening where nothing is like it', async () => {
    for (const query of [
      '鱻鱻鱻',
      'zzzzqqq',
      '(zzzzqqq OR qqqqzzz)',
      '"鱻"',
      'title:鱻',
      'zzzzqqq 鱻鱻',
      'tag:没有 梯度',
      '😀',
      '\u0000',
    ])
      for (const match of ['auto', 'phrase', 'all'] as const) {
        const found = await ask(query, { match });
        expect(found.totalHits, query).toBe(0);
        expect(found, query).toMatchObject({ correctedQuery: undefined, literalQuery: undefined });
      }
  });
});

describe('search() of the eight posts', () => {
  it.each([
    ['注意力', 'phrase', undefined, ['9889', '9844', '9907']],
    ['注意力机质', 'corrected', '注意力机制', ['9889']],
    ['一脸懵比', 'corrected', '一脸懵逼', ['9920']],
    ['Tranformer', 'corrected', 'transformer', ['9844', '9826']],
    ['zhuyili', 'corrected', '注意力', ['9889', '9844', '9907']],
    ['zhuyil', 'corrected', '注意力', ['9889', '9844', '9907']],
    ['zyl', 'corrected', '注意力', ['9889', '9844', '9907']],
  ])('answers %s by the level "%s"', async (query, match, correctedQuery, ids) => {
    expect(await askOwn(query)).toMatchObject({ match, correctedQuery, ids });
  });

  it('finds 梯度裁剪 for 梯度剪裁, and says so', async () => {
    const found = await askOwn('梯度剪裁');
    expect(found).toMatchObject({ match: 'corrected', correctedQuery: '梯度裁剪', literalQuery: '"梯度剪裁"' });
    expect(found.hits[0]).toMatchObject({ post: { id: '9826' }, match: 'corrected' });
  });
});

describe('quotation marks', () => {
  it('never match what does not stand side by side', async () => {
    for (const query of ['"码表 坍缩"', '"坍缩 码表"', '"码表坍缩"', '“VQ 码表”', '「训练 办法」'])
      expect(await ask(query, { match: 'phrase' }), query).toMatchObject({ ...AS_TYPED, match: 'none', ids: [] });
    for (const match of ['auto', 'phrase', 'all', 'most'] as const)
      expect(await ask('"梯度裁剪"', { match }), match).toMatchObject({ ids: ['clip'] });
    expect((await ask('"梯度裁剪" 试试 图像', { match: 'most' })).ids).toEqual(['clip']);
  });

  it('do not reach over punctuation, a title or a paragraph', async () => {
    for (const query of ['"发散 可以"', '"来历 先算"', '"更新 中间"'])
      expect((await ask(query, { match: 'phrase' })).ids, query).toEqual([]);
    expect((await ask('"可以 试试"')).ids).toEqual(['clip']);
  });
});

describe('slips', () => {
  it.each([
    ['pinyin with spaces', 'zhu yi li', 'corrected', 'sound'],
    ['Han and pinyin', '注意li', 'corrected', 'sound'],
    ['Han and pinyin of two characters', '注yili', 'corrected', 'sound'],
    ['pinyin and Han', 'zhuyi力', 'corrected', 'sound'],
    ["neighbours in each other's place", '意注力', 'corrected', 'sound'],
    ["neighbours in each other's place in a longer text", '变推分断', 'corrected', 'tagged'],
    ['a first letter left out', 'ransformer', 'corrected', 'edit'],
    ['a wrong first letter', 'bransformer', 'corrected', 'edit'],
  ])('of %s: %s', async (_, query, match, id) => {
    const found = await ask(query);
    expect([found.match, found.ids.includes(id)], JSON.stringify(found.ids)).toEqual([match, true]);
  });

  it('reads capitals neither as pinyin nor as initials', async () => {
    for (const query of ['GLTMX', 'BFTD', 'ZHUYILI']) expect((await ask(query)).match, query).not.toBe('corrected');
  });
});
