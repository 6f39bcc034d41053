/** All words that readers of the archive see. */

import type { DimensionName } from '../catalogue/dimension.ts';
import type { NoteCode } from '../query/language/query.ts';
import type { MatchMode } from '../query/match/match-level.ts';

/** What was made of a mistake in a query; what it is about is cited already. */
const NOTES: Readonly<Record<NoteCode, (cited: string) => string>> = {
  'query-cut': () => '搜索内容太长，只搜索了开头部分。',
  'unclosed-quote': (cited) => `引号${cited}没有成对，已忽略；它后面的内容按普通文字搜索。`,
  'empty-quotes': () => '引号里没有内容，已忽略。',
  'unclosed-parenthesis': (cited) => `括号${cited}没有关上，当作在末尾关上。`,
  'unmatched-parenthesis': (cited) => `括号${cited}没有成对，不当作分组。`,
  'empty-parentheses': () => '括号里没有内容，已忽略。',
  'nested-too-deep': () => '括号套得太深，最里面的按普通文字搜索。',
  'operator-without-operand': (cited) => `${cited}旁边没有要搜索的内容，已忽略。`,
  'unknown-field': (cited) =>
    `没有${cited}这种条件，按普通文字搜索；可用 title:、tag:、category:、author:、series:、date:、readers:、tex:。`,
  'empty-field': (cited) => `${cited}后面没有紧跟内容，已忽略。`,
  'date-not-understood': (cited) =>
    `${cited}里没有看懂日期，按普通文字搜索；日期写作 2024、2024-01、2024-01-15 或 2024年1月15日。`,
  'readers-not-understood': (cited) => `${cited}里没有看懂读者数，按普通文字搜索；可写作 >50000、>5万 或 1k..2k。`,
  'range-reversed': (cited) => `${cited}的起止颠倒了，已对调。`,
  'unknown-name': (cited) => `没有${cited}。`,
  'author-named': (cited) => `也可以只看${cited}的文章：`,
  'unbalanced-braces': (cited) => `公式${cited}的花括号没有成对，只读到空格为止。`,
  'read-as-text': (cited) => `有文章原样含有${cited}，因此其中的减号没有当作排除。`,
  'exclusion-loosened': (cited) => `按${cited}排除后没有结果，因此把要排除的也当作文字来找。`,
  'quotes-loosened': (cited) => `没有文章原样含有${cited}里引号中的文字，因此也找了其中的词。`,
  'nothing-to-find': (cited) => `${cited}里没有可以搜索的内容。`,
};

export const STRINGS = {
  search: '搜索',
  searchPlaceholder: '搜索文章或公式，例如：线性注意力',
  searchLabel: '搜索全部文章',
  skipToContent: '跳到正文',
  dictionary: '中英对照用词典',
  newest: '最新文章',
  contents: '目录',
  readers: (count: number): string => `${count.toLocaleString('en-US')}位读者`,
  readersAsOf: (day: string): string => `截至 ${day}`,
  posts: (count: number): string => `共 ${count} 篇`,
  countOf: (count: number): string => `${count} 篇`,
  tagTitle: (name: string): string => `标签：${name}`,
  searchTitle: (query: string): string => (query === '' ? '搜索' : `搜索：${query}`),
  /** How hits match; what was typed is cited already. */
  searchSummary: {
    phrase: (typed: string, count: number): string => `与${typed}有关的文章共 ${count} 篇。`,
    all: (typed: string): string => `以下文章含有${typed}的每个部分，但不一定连在一起。`,
    synonym: (typed: string, names: readonly string[]): string => `没有文章原样含有${typed}，因此也搜索了${names.join('；')}。`,
    namesOf: (term: string, names: readonly string[]): string => `${term}的其他名称：${names.join('、')}`,
    corrected: (typed: string, corrected: string): string => `没有找到${typed}，以下是${corrected}的结果。`,
    near: (typed: string): string => `没有文章原样含有${typed}，以下文章含有其中每个字，而且离得很近。`,
    most: (typed: string): string => `没有文章含有${typed}的全部内容，以下文章含有其中一部分。`,
    missing: (texts: readonly string[]): string => `没有文章含有：${texts.join('、')}`,
    mostWanted: (typed: string): string => `以下文章含有${typed}的全部或一部分内容。`,
    formula: (typed: string): string => `以下文章含有与${typed}相同或相近的公式。`,
    noHits: (typed: string): string => `没有找到与${typed}有关的文章。`,
    amongFiltered: '筛选范围内',
    noPosts: '没有符合条件的文章。',
    tryOther: '可以换一个说法，或只输入其中最关键的词。',
    unfiltered: '去掉全部筛选条件再找',
    anyMatch: '放宽匹配方式再找',
    onlyPhrase: '只看连在一起的',
    only: (query: string): string => `只搜索 ${query}`,
    still: (query: string): string => `仍然搜索 ${query}`,
    nearest: '相近的有：',
    didYouMean: '您是不是要找：',
    alsoSearch: '也可以搜索：',
    separator: '、',
  },
  notes: NOTES,
  partialBelow: '以下文章只含其中一部分',
  partial: '只含其中一部分',
  sort: '排序',
  sorts: { relevance: '相关度', newest: '最新', oldest: '最早', readers: '读者最多' },
  facets: '筛选',
  facetsLabel: '筛选，数字为文章数',
  dimensions: {
    tag: '标签',
    category: '分类',
    series: '系列',
    year: '年份',
    author: '作者',
  } satisfies Record<DimensionName, string>,
  chosen: '已选条件',
  takeAway: '去掉：',
  takeAwayAll: '全部去掉',
  isNamed: (dimension: string, name: string): string => `${dimension}：${name}`,
  isNotNamed: (dimension: string, name: string): string => `不含${dimension}：${name}`,
  from: (day: string): string => `${day} 及以后`,
  to: (day: string): string => `${day} 及以前`,
  readersMin: (count: number): string => `至少 ${count.toLocaleString('en-US')} 位读者`,
  readersMax: (count: number): string => `至多 ${count.toLocaleString('en-US')} 位读者`,
  matchModes: {
    phrase: '只看原样含有',
    all: '只看含有全部内容',
    most: '含有一部分即可',
  } satisfies Record<Exclude<MatchMode, 'auto'>, string>,
  pageIsEmpty: '这一页没有文章。',
  previousPage: '上一页',
  nextPage: '下一页',
  pageOf: (page: number, pages: number): string => `第 ${page} 页，共 ${pages} 页`,
  previousPost: '上一篇',
  nextPost: '下一篇',
  series: (name: string, number: number | undefined): string =>
    number === undefined ? `系列：${name}` : `系列：${name}（${number}）`,
  wholeSeries: (name: string, count: number): string => `系列《${name}》共 ${count} 篇`,
  previousPart: '系列上一篇',
  nextPart: '系列下一篇',
  source: '原文',
  license: '许可',
  allPosts: '全部文章',
  notFoundTitle: '没有这个页面',
  notFound: '这个地址下没有内容。可以在这里搜索，或回到首页看最新的文章。',
  unavailableTitle: '暂时无法访问',
  wrongAddressTitle: '地址有误',
  wrongAddress: (parameters: readonly string[]): string =>
    `地址里的${parameters.map((name) => `“${name}”`).join('、')}不是能用的值。可以在这里重新搜索。`,
  home: '首页',
  subscribe: '订阅',
  related: '相关文章',
  relatedSeparator: '；',
  relatedSeries: (name: string): string => `同系列：${name}`,
  relatedLink: { to: '本文引用', from: '引用本文', both: '互相引用' },
  relatedTags: (values: readonly string[]): string => `共同标签：${values.join('、')}`,
  relatedTerms: (values: readonly string[]): string => `共同主题：${values.join('、')}`,
  undated: '无日期',
} as const;

/** Words of the suggestions below the search box; apart, so that the script for browsers holds no others. */
export const SUGGEST_STRINGS = {
  label: '搜索建议',
  count: (count: number): string => (count === 0 ? '没有搜索建议' : `${count} 条搜索建议，可用上下键选择`),
  /** What a suggestion is; a word says nothing. */
  kinds: new Map([
    ['title', '文章'],
    ['tag', '标签'],
    ['series', '系列'],
    ['category', '分类'],
    ['author', '作者'],
  ]),
  counted: (label: string, posts: number): string => `${label} · ${posts} 篇`,
} as const;

/** Words of what a script adds to formulas. */
export const FORMULA_STRINGS = {
  copyTex: '复制 TeX',
  copied: '已复制',
} as const;
