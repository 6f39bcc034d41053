import { describe, expect, it } from 'vitest';
import { STRINGS } from '../../../src/pages/strings.ts';
import type { PlainDate } from '../../../src/post.ts';
import { NO_FILTERS } from '../../../src/query/filter/filter.ts';
import { formatQuery } from '../../../src/query/language/format.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import type { MistakeCode } from '../../../src/query/language/query.ts';
import { MAX_QUERY_DEPTH, MAX_QUERY_LENGTH } from '../../../src/query/limits.ts';
import type { SearchRequest } from '../../../src/query/request.ts';
import { createHit, createRequest, formatPage, linksOf, NO_FACETS, readAddress, textOf } from './search-parts.ts';

/** The lines above the hits. */
async function summaryOf(...args: Parameters<typeof formatPage>): Promise<string> {
  const page = await formatPage(...args);
  return textOf(/<div class="search-summary".*?<\/div>/s.exec(page)?.[0] ?? '').trim();
}

const addressOf = async (label: string, ...args: Parameters<typeof formatPage>): Promise<SearchRequest> => {
  const link = linksOf(await formatPage(...args)).find(({ text }) => text === label);
  if (link === undefined) throw new Error(`Expected a link ${label}`);
  return readAddress(link.address);
};

/** All that can be asked beside a text. */
const EVERYTHING = createRequest({
  text: '注意力',
  match: 'most',
  sort: { by: 'readers', order: 'asc' },
  page: 3,
  hitsPerPage: 5,
  filters: {
    names: { tag: ['编码', '梯度'], category: ['信息时代'] },
    notNames: { author: ['a&b'], year: ['2020'] },
    from: '2023-01-01' as PlainDate,
    to: '2024-12-31' as PlainDate,
    readersMin: 10,
    readersMax: 100_000,
  },
});

describe('formatSearchPage() says what was done', () => {
  it('with nothing to explain where the hits have what was typed', async () => {
    expect(await summaryOf({ text: '注意力' }, { match: 'phrase' })).toBe('与“注意力”有关的文章共 2 篇。');
    expect(await summaryOf({ text: '' }, { match: 'none' })).toBe('共 2 篇。');
  });

  it('where something else was searched for, and how to insist', async () => {
    const result = { match: 'corrected', correctedQuery: '注意力', literalQuery: '"zhuyili"' } as const;
    const summary = await summaryOf({ text: 'zhuyili' }, result);
    expect(summary).toBe('没有找到“zhuyili”，以下是“注意力”的结果。共 2 篇。 仍然搜索 "zhuyili"');
    expect((await addressOf('仍然搜索 "zhuyili"', { text: 'zhuyili' }, result)).text).toBe('"zhuyili"');
  });

  it('what else may have been meant', async () => {
    const result = {
      match: 'corrected',
      correctedQuery: '统计',
      literalQuery: '"tongji"',
      didYouMean: ['通机', '同其'],
    } as const;
    expect(await summaryOf({ text: 'tongji' }, result)).toContain('您是不是要找：通机、同其');
    expect((await addressOf('同其', { text: 'tongji' }, result)).text).toBe('同其');
  });

  it('which other names were searched for', async () => {
    const synonyms = [{ term: 'rank', names: ['秩', '名次'] }];
    const summary = await summaryOf({ text: 'rank' }, { match: 'synonym', synonyms, literalQuery: '"rank"' });
    expect(summary).toBe('没有文章原样含有“rank”，因此也搜索了“rank”的其他名称：秩、名次。共 2 篇。 只搜索 "rank"');
  });

  it('which other names could be searched for', async () => {
    const otherNames = [
      { name: '秩', query: '秩 量化 -tag:x' },
      { name: 'matrix rank', query: '"matrix rank" 量化 -tag:x' },
    ];
    const request = { text: 'rank 量化 -tag:x' };
    expect(await summaryOf(request, { otherNames })).toContain('也可以搜索：秩 量化 -tag:x、"matrix rank" 量化 -tag:x');
    expect((await addressOf('秩 量化 -tag:x', request, { otherNames })).text).toBe('秩 量化 -tag:x');
  });

  it('how the hits of lower levels match, with the literal search', async () => {
    const literalQuery = '"梯度剪裁"';
    expect(await summaryOf({ text: '梯度剪裁' }, { match: 'near', literalQuery })).toBe(
      '没有文章原样含有“梯度剪裁”，以下文章含有其中每个字，而且离得很近。共 2 篇。 只搜索 "梯度剪裁"',
    );
    expect(await summaryOf({ text: '梯度剪裁' }, { match: 'most', literalQuery })).toBe(
      '没有文章含有“梯度剪裁”的全部内容，以下文章含有其中一部分。共 2 篇。 只搜索 "梯度剪裁"',
    );
    expect(await summaryOf({ text: '梯度剪裁', match: 'most' }, { match: 'most', literalQuery })).toContain('全部或一部分内容');
    expect(await summaryOf({ text: '梯度剪裁' }, { match: 'all' })).toBe(
      '以下文章含有“梯度剪裁”的每个部分，但不一定连在一起。共 2 篇。 只看连在一起的',
    );
    const strict = await addressOf('只看连在一起的', { text: '梯度剪裁' }, { match: 'all' });
    expect([strict.text, strict.match]).toEqual(['梯度剪裁', 'phrase']);
  });

  it('of what was searched only', async () => {
    const filters = { ...NO_FILTERS, names: { tag: ['a'] } };
    const result = { match: 'most', literalQuery: '"梯度剪裁"' } as const;
    expect(await summaryOf({ text: '梯度剪裁', filters }, result)).toContain('筛选范围内没有文章含有“梯度剪裁”的全部内容');
    expect(await summaryOf({ text: '鱻', filters }, { hits: [], totalHits: 0 })).toContain(
      '筛选范围内没有找到与“鱻”有关的文章。',
    );
  });

  it('that nothing was found, and what might help', async () => {
    const nothing = { hits: [], totalHits: 0 };
    expect(await summaryOf({ text: '鱻' }, nothing)).toContain('没有找到与“鱻”有关的文章。');
    expect(await summaryOf({ text: '鱻' }, nothing)).toContain('换一个说法');
    expect(await summaryOf({ text: '"鱻"' }, nothing)).toContain('没有找到与 "鱻" 有关的文章。');
    const filtered = { text: '鱻', filters: { ...NO_FILTERS, names: { tag: ['a'] } } };
    expect(await addressOf('去掉全部筛选条件再找', filtered, nothing)).toEqual(readAddress('/search?q=鱻'));
    expect(await addressOf('放宽匹配方式再找', { text: '鱻', match: 'phrase' }, nothing)).toEqual(readAddress('/search?q=鱻'));
    expect(await summaryOf({ filters: filtered.filters }, nothing)).toContain('没有符合条件的文章。');
  });

  it('what became of every mistake, in Chinese', async () => {
    const mistakes: Record<MistakeCode, string> = {
      'query-cut': 'a'.repeat(MAX_QUERY_LENGTH + 1),
      'unclosed-quote': 'a "b',
      'empty-quotes': 'a ""',
      'unclosed-parenthesis': '(a',
      'unmatched-parenthesis': 'a)',
      'empty-parentheses': 'a ()',
      'nested-too-deep': `${'('.repeat(MAX_QUERY_DEPTH + 1)}a`,
      'operator-without-operand': 'a OR',
      'unknown-field': 'titel:a',
      'empty-field': 'a tag:',
      'date-not-understood': 'date:abc',
      'readers-not-understood': 'readers:abc',
      'range-reversed': 'date:2024..2023',
      'unbalanced-braces': 'tex:{a',
    };
    for (const [code, text] of Object.entries(mistakes)) {
      const { notes } = parseQueryText(text);
      const note = notes.find((each) => each.code === code);
      if (note === undefined) throw new Error(`Expected ${text} to have the note ${code}`);
      const lines = (await summaryOf({ text }, { notes: [note] })).split('\n');
      expect(lines.at(-1), code).toMatch(/^.*[\u4e00-\u9fff]{4}.*。$/);
      expect(lines.at(-1), code).not.toContain('undefined');
    }
    expect(await summaryOf({ text: 'date:abc x' }, { notes: parseQueryText('date:abc x').notes })).toContain(
      '“date:abc”里没有看懂日期',
    );
  });

  it('which names there are in place of one that is not, each a link', async () => {
    const proposal = { dimension: 'tag', name: '园艺 入门', posts: 3 } as const;
    const about = { message: '', dimension: 'tag', name: '圆艺' } as const;
    const typed = { text: '花 tag:圆艺 春' };
    const start = typed.text.indexOf('tag');
    const query = 'tag:"园艺 入门"';
    const noted = [{ code: 'unknown-name', start, end: start + 6, ...about, proposals: [{ ...proposal, query }] } as const];
    expect(await summaryOf(typed, { notes: noted })).toContain('没有标签“圆艺”。相近的有：园艺 入门（3 篇）');
    expect(await addressOf('园艺 入门（3 篇）', typed, { notes: noted })).toEqual(
      readAddress(`/search?${new URLSearchParams({ q: `花 ${query} 春` })}`),
    );
    const filtered = { filters: { ...NO_FILTERS, names: { tag: ['圆艺', '花'] } } };
    const proposals = [proposal, { ...proposal, dimension: 'category', name: '园艺' } as const];
    const ofFilter = [{ code: 'unknown-name', start: 0, end: 0, ...about, proposals } as const];
    expect(await addressOf('园艺 入门（3 篇）', filtered, { notes: ofFilter })).toEqual(
      readAddress(
        `/search?${new URLSearchParams([
          ['tag', '花'],
          ['tag', '园艺 入门'],
        ])}`,
      ),
    );
    expect(await addressOf('分类：园艺（3 篇）', filtered, { notes: ofFilter })).toEqual(
      readAddress(
        `/search?${new URLSearchParams([
          ['tag', '花'],
          ['category', '园艺'],
        ])}`,
      ),
    );
    const author = { dimension: 'author', name: '李四', posts: 2, query: 'author:李四' } as const;
    const named = [{ ...author, code: 'author-named', message: '', start: 0, end: 2, proposals: [author] } as const];
    expect(await summaryOf({ text: '李四' }, { notes: named })).toContain('也可以只看作者“李四”的文章：李四（2 篇）');
    const nothing = [
      { code: 'unknown-name', message: '', dimension: 'year', name: '3000', start: 0, end: 0, proposals: [] } as const,
    ];
    expect((await summaryOf({}, { notes: nothing })).split('\n').at(-1)).toBe('没有年份“3000”。');
  });

  it('which hits have only most of the query, once', async () => {
    const divider = STRINGS.partialBelow;
    const place = async (...matches: ('phrase' | 'most')[]): Promise<string> => {
      const hits = matches.map((match, index) => createHit(String(index), match));
      const page = await formatPage({ text: 'a' }, { match: 'phrase', hits });
      const order = [...page.matchAll(new RegExp(`title \\d</a>|${divider}|class="partial"`, 'g'))].map(([each]) =>
        each === divider ? '-' : each.startsWith('title') ? each.charAt(6) : '*',
      );
      return order.join('');
    };
    expect(await place('phrase', 'most', 'most')).toBe('0-12');
    expect(await place('most', 'most')).toBe('-01');
    expect(await place('phrase', 'phrase')).toBe('01');
    // As in order of date.
    expect(await place('most', 'phrase', 'most')).toBe('0*12*');
    expect(await formatPage({ text: 'a' }, { match: 'most', hits: [createHit('1', 'most')] })).not.toContain(divider);
  });

  it('that a page beyond the last is empty, with the way back', async () => {
    const request = { text: 'a', page: 9 };
    const result = { hits: [], totalHits: 25 };
    expect(await formatPage(request, result)).toContain('这一页没有文章。');
    expect((await addressOf('上一页', request, result)).page).toBe(3);
  });
});

describe('formatSearchPage() lets a reader go on', () => {
  const dated = createHit('1', 'phrase', { date: '2024-01-01' as PlainDate, readers: { count: 1, asOf: undefined } });
  const facets = {
    ...NO_FACETS,
    tag: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`t${index}`, index + 1])),
    category: { 信息时代: 30, 数学研究: 2 },
    author: { 苏剑林: 40 },
    year: { 2022: 1, 2023: 9, 2024: 3 },
  };
  const found = { hits: [dated], totalHits: 40, facets };

  it('in another order', async () => {
    const sorts = linksOf(await formatPage({ text: 'a', sort: { by: 'date', order: 'asc' } }, found)).filter(({ text }) =>
      Object.values<string>(STRINGS.sorts).includes(text),
    );
    expect(sorts.map(({ text, isCurrent }) => (isCurrent ? `[${text}]` : text))).toEqual([
      '相关度',
      '最新',
      '[最早]',
      '读者最多',
    ]);
    expect(sorts.map(({ address }) => readAddress(address).sort)).toEqual([
      { by: 'relevance', order: 'desc' },
      { by: 'date', order: 'desc' },
      { by: 'date', order: 'asc' },
      { by: 'readers', order: 'desc' },
    ]);
  });

  it('without orders that mean nothing', async () => {
    const labels = async (...args: Parameters<typeof formatPage>): Promise<string[]> =>
      linksOf(await formatPage(...args))
        .map(({ text, isCurrent }) => (isCurrent ? `[${text}]` : text))
        .filter((text) => Object.values<string>(STRINGS.sorts).some((label) => text.includes(label)));
    expect(await labels({ text: '' }, found)).toEqual(['[最新]', '最早', '读者最多']);
    expect(await labels({ text: 'a' }, { totalHits: 40, hits: [createHit('1')] })).toEqual([]);
    expect(await labels({ text: 'a' }, { totalHits: 1, hits: [dated] })).toEqual([]);
  });

  it('to a value of a facet, the eight with most hits, years by themselves', async () => {
    const labels = linksOf(await formatPage({ text: 'a' }, found)).map(({ text }) => text);
    const start = labels.indexOf('t11 12');
    expect(labels.slice(start, start + 13)).toEqual([
      't11 12',
      't10 11',
      't9 10',
      't8 9',
      't7 8',
      't6 7',
      't5 6',
      't4 5',
      '信息时代 30',
      '数学研究 2',
      '2024 3',
      '2023 9',
      '2022 1',
    ]);
    // All hits have this author.
    expect(labels.some((label) => label.startsWith('苏剑林'))).toBe(false);
  });

  it('from a chosen value, however few hits it has', async () => {
    const page = await formatPage({ text: 'a', filters: { ...NO_FILTERS, names: { tag: ['t0'] } } }, found);
    const tags = linksOf(page).filter(({ text }) => /^t\d+ /.test(text));
    expect(tags.map(({ text, isCurrent }) => (isCurrent ? `[${text}]` : text)).slice(-2)).toEqual(['t5 6', '[t0 1]']);
  });

  it('keeping all that was asked', async () => {
    const added = await addressOf('数学研究 2', EVERYTHING, found);
    const { filters } = EVERYTHING;
    const names = { ...filters.names, category: ['信息时代', '数学研究'] };
    expect(added).toEqual({ ...EVERYTHING, page: 1, filters: { ...filters, names } });
    const chosen = linksOf(await formatPage(EVERYTHING, found)).find(({ text }) => text === '信息时代 30');
    expect(chosen?.isCurrent).toBe(true);
    const { category: _, ...others } = filters.names;
    expect(readAddress(chosen?.address ?? '')).toEqual({ ...EVERYTHING, page: 1, filters: { ...filters, names: others } });
    expect(await addressOf('下一页', EVERYTHING, found)).toEqual({ ...EVERYTHING, page: 4 });
    expect(await addressOf('上一页', EVERYTHING, found)).toEqual({ ...EVERYTHING, page: 2 });
    expect(await addressOf('最早', EVERYTHING, found)).toEqual({ ...EVERYTHING, page: 1, sort: { by: 'date', order: 'asc' } });
  });

  it('to other values of what left no hits, without a click', async () => {
    const nothing = { hits: [], totalHits: 0, facets: { ...NO_FACETS, tag: { a: 3 } } };
    const page = await formatPage({ text: 'x', filters: { ...NO_FILTERS, names: { tag: ['b'] } } }, nothing);
    expect(page).toContain('<details class="facets" open>');
    expect(await formatPage({ text: 'x' }, found)).toContain('<details class="facets">');
  });

  it('to a value by whatever spelling it was chosen', async () => {
    const page = await formatPage(
      { filters: { ...NO_FILTERS, names: { tag: ['ＡＴＴＥＮＴＩＯＮ'] } } },
      { ...found, facets: { ...facets, tag: { Attention: 4 } } },
    );
    const link = linksOf(page).find(({ text }) => text === 'Attention 4');
    expect(link?.isCurrent).toBe(true);
    expect(readAddress(link?.address ?? '').filters.names).toEqual({});
  });

  it('without one of the conditions', async () => {
    const links = linksOf(await formatPage(EVERYTHING, found));
    const labels = [
      '标签：编码',
      '标签：梯度',
      '分类：信息时代',
      '不含作者：a&b',
      '不含年份：2020',
      '2023-01-01 及以后',
      '2024-12-31 及以前',
      '至少 10 位读者',
      '至多 100,000 位读者',
      '含有一部分即可',
      '全部去掉',
    ];
    const start = links.findIndex(({ text }) => text === labels[0]);
    expect(links.slice(start, start + labels.length).map(({ text }) => text)).toEqual(labels);
    const { filters } = EVERYTHING;
    const without = (changes: Partial<SearchRequest['filters']>) => ({
      ...EVERYTHING,
      page: 1,
      filters: { ...filters, ...changes },
    });
    expect(links.slice(start, start + labels.length).map(({ address }) => readAddress(address))).toEqual([
      without({ names: { ...filters.names, tag: ['梯度'] } }),
      without({ names: { ...filters.names, tag: ['编码'] } }),
      without({ names: { tag: ['编码', '梯度'] } }),
      without({ notNames: { year: ['2020'] } }),
      without({ notNames: { author: ['a&b'] } }),
      without({ from: undefined }),
      without({ to: undefined }),
      without({ readersMin: undefined }),
      without({ readersMax: undefined }),
      { ...EVERYTHING, page: 1, match: 'auto' },
      { ...EVERYTHING, page: 1, match: 'auto', filters: readAddress('/search').filters },
    ]);
  });
});

describe('formatSearchPage() and hostile text', () => {
  const hostile = `"'><script>alert(1)</script>&amp;\u202e$&`;
  const page = formatPage(
    {
      text: hostile,
      page: 2,
      filters: { ...NO_FILTERS, names: { tag: [hostile] }, notNames: { series: [hostile] } },
    },
    {
      match: 'corrected',
      correctedQuery: hostile,
      literalQuery: hostile,
      didYouMean: [hostile],
      synonyms: [{ term: hostile, names: [hostile] }],
      notes: [{ code: 'unknown-field', message: hostile, start: 0, end: hostile.length }],
      totalHits: 100,
      facets: {
        tag: { [hostile]: 3 },
        category: { [hostile]: 3 },
        series: { [hostile]: 3 },
        year: { [hostile]: 3 },
        author: { [hostile]: 3 },
      },
    },
  );

  it('shows it as text', async () => {
    // All elements are those of the page itself.
    expect([...(await page).matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script type="module" src="/assets/suggest.js">',
    ]);
    expect(textOf(await page)).toContain(`没有找到 ${hostile} ，以下是 ${hostile} 的结果。`);
    expect(await page).toContain('value="&quot;&#39;&gt;&lt;script&gt;alert(1)');
  });

  it('writes addresses that say just that', async () => {
    const searches = linksOf(await page).filter(({ address }) => !address.startsWith('/archives/'));
    expect(searches.length).toBeGreaterThan(10);
    // Queries with another name are written anew.
    const written = formatQuery(parseQueryText(hostile).clause);
    for (const { address } of searches) expect([hostile, written], address).toContain(readAddress(address).text);
  });

  it('stays small where a chapter was pasted', async () => {
    const facets = { ...NO_FACETS, tag: Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`t${index}`, index])) };
    const long = await formatPage({ text: '字'.repeat(20_000) }, { totalHits: 200, facets });
    expect(long.length - 20_000).toBeLessThan(100_000);
  });

  it('has no script or style of its own, and asks not to be listed', async () => {
    expect(await page).not.toMatch(/<style|<script(?! type="module" src=)|\son[a-z]+=|\sstyle=/);
    expect(await page).toContain('<meta name="robots" content="noindex">');
  });
});
