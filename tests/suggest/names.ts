/** Names to suggest, made up, and a table of them as a request reads it. */

import { pinyin } from 'pinyin-pro';
import { decodeBlockIndex, encodeBlockIndex } from '../../src/storage/block-index.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';
import { type KeyEntry, type KeyTable, writeKeyBlocks } from '../../src/storage/key-table.ts';
import type { SuggestionNames } from '../../src/suggest/item.ts';
import { type Suggestion, type SuggestOptions, suggest } from '../../src/suggest/suggest.ts';
import { writeSuggestionEntries } from '../../src/suggest/writer.ts';

export const NAMES: SuggestionNames = {
  titles: [
    '注意力机制的秘密',
    'Transformer升级之路：旋转位置编码',
    '从注意力到扩散',
    '为什么需要残差？',
    '浅谈自注意力的计算量',
    '重庆游记',
    '重新认识梯度裁剪',
    'Cool Papers：刷论文的小站',
    'A note on cool pipes',
    'GPT-2 的初始化',
    '我用 node.js 写博客',
    'C++ 模板入门',
    'VQ一下Key：线性注意力',
    '「梯度」與優化',
    '秋天的旅行',
    '变分自编码器（一）：原来是这么一回事',
    '变分自编码器（二）：从贝叶斯观点出发',
    '变分自编码器（三）：这样做为什么能成？',
    'ﬁne tuning 小技巧',
    '秋天的旅行',
  ],
  tags: [
    { text: '注意力', posts: 3 },
    { text: '优化', posts: 2 },
    { text: '生成模型', posts: 4 },
    { text: 'R语言', posts: 1 },
  ],
  series: [{ text: '变分自编码器', posts: 3 }],
  categories: [
    { text: '生活', posts: 3 },
    { text: '优化', posts: 1 },
  ],
  authors: [
    { text: '欧阳晓', posts: 6 },
    { text: 'Ada Lovelace', posts: 1 },
  ],
  seriesOfTitles: [],
  terms: [
    { text: '注意力', posts: 5 },
    { text: '注意力机制', posts: 4 },
    { text: '梯度', posts: 2 },
    { text: '重庆', posts: 1 },
    { text: '旋转位置编码', posts: 0 },
    { text: 'form', posts: 0 },
    { text: '残差网络', posts: 0 },
  ],
  words: [
    { text: 'transform', posts: 2 },
    { text: 'cooling', posts: 2 },
    { text: 'of', posts: 20 },
  ],
};

export function readings(character: string): readonly string[] {
  const found = pinyin(character, { type: 'array', multiple: true, nonZh: 'removed' });
  return found.filter((reading) => reading !== character);
}

export interface CountedTable {
  readonly entries: readonly KeyEntry[];
  readonly blocks: number;
  /** Blocks loaded so far. */
  loads(): number;
  ask(query: string, options?: Partial<SuggestOptions>): Promise<Suggestion[]>;
}

export function createTable(names: SuggestionNames, blockBytes = 16 * 1024): CountedTable {
  const entries = writeSuggestionEntries(names, readings);
  const blocks = writeKeyBlocks(entries, blockBytes);
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map((block) => block.first),
  );
  let loads = 0;
  const table: KeyTable = {
    blockIndex: decodeBlockIndex(writer.finish()),
    async loadBlock(number) {
      loads++;
      return blocks[number]?.bytes ?? new Uint8Array(0);
    },
  };
  const title = (ordinal: number): string => names.titles[ordinal] ?? '';
  return {
    entries,
    blocks: blocks.length,
    loads: () => loads,
    ask: (query, options) =>
      suggest(table, query, { limit: 10, title, series: (ordinal) => names.seriesOfTitles[ordinal], ...options }),
  };
}

/** A suggestion with its highlights in brackets. */
export function show({ text, highlights }: Suggestion): string {
  let shown = text;
  for (const [start, end] of highlights.toReversed()) {
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  }
  return shown;
}
