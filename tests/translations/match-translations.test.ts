import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statistics } from '../../src/index/statistics.ts';
import { decodeBlockIndex, encodeBlockIndex } from '../../src/storage/block-index.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';
import { type KeyEntry, type KeyTable, writeKeyBlocks } from '../../src/storage/key-table.ts';
import { matchTranslations, type TranslatedWord } from '../../src/translations/match-translations.ts';
import { listWordSpans } from '../../src/translations/split-words.ts';
import { decodeTranslation, encodeTranslation } from '../../src/translations/translation-record.ts';
import { MAX_POSTS_OF_WORD, writeTranslationEntries } from '../../src/translations/translation-table.ts';
import { countPosts, lexicon } from './small-lexicon.ts';

const posts: readonly (readonly [string, string])[] = [
  ['概率', '概率 概率'],
  ['操作系统', '一种操作系统'],
  ['', '机率'],
  ['', 'probability theory'],
  ['', '注意力'],
  ['', '立正'],
  ['', '向量'],
  ...Array.from({ length: 12 }, () => ['', '系统'] as const),
];

const statistics: Statistics = {
  postCount: posts.length,
  average: 10,
  lengths: new Uint32Array(posts.length).fill(10),
  titleLengths: new Uint16Array(posts.length).fill(3),
};

function createTable(entries: readonly KeyEntry[], blockBytes = 1 << 14): KeyTable {
  const blocks = writeKeyBlocks(entries, blockBytes);
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map(({ first }) => first),
  );
  return {
    blockIndex: decodeBlockIndex(writer.finish()),
    loadBlock: async (number) => blocks[number]?.bytes ?? new Uint8Array(4),
  };
}

const entries = writeTranslationEntries({ lexicon, posts: countPosts(posts), isInGlossary: () => false });
const table = createTable(entries);

async function match(...texts: string[]): Promise<readonly TranslatedWord[]> {
  return (await matchTranslations(texts, { table, statistics, titleTerm: 0.7, maxBlocks: 10 })).words;
}

const listed = (words: readonly TranslatedWord[]): unknown[] =>
  words.map(({ term, names, matches }) => [term, names, [...matches.ordinals]]);

describe('matchTranslations()', () => {
  it('finds posts by the other name of a word, in any form of it', async () => {
    expect(listed(await match('Probabilities'))).toEqual([['Probabilities', ['概率', '机率'], [0, 2]]]);
    expect(listed(await match('概率'))).toEqual([['概率', ['probability', '机率'], [2, 3]]]);
    expect(listed(await match('矢量'))).toEqual([['矢量', ['向量'], [6]]]);
    expect(listed(await match('機率'))).toEqual([['機率', ['probability', '概率'], [0, 3]]]);
  });

  it('takes the longest name, also over several texts', async () => {
    expect(listed(await match('the', 'operating', 'systems'))).toEqual([['operating systems', ['操作系统'], [1]]]);
  });

  it('prefers what is likely meant, and titles', async () => {
    const [attention] = await match('attention');
    expect(attention?.names[0]).toBe('注意力');
    const [probability] = await match('probability');
    expect(probability?.matches.scores[0]).toBeGreaterThan(2 * (probability?.matches.scores[1] ?? 0));
  });

  it('keeps the best name of a word where most posts have it: the next one would be wrong', async () => {
    expect((await match('system')).map(({ names }) => names)).toEqual([['系统']]);
  });

  it('has no name for function words and for what it does not know', async () => {
    expect(await match('of', 'the')).toEqual([]);
    expect(await match('什么', 'xyz', '')).toEqual([]);
  });

  it('has no name that stands in none of five posts with the word', async () => {
    const named = async (posts: readonly (readonly [string, string])[]): Promise<unknown> => {
      const table = createTable(writeTranslationEntries({ lexicon, posts: countPosts(posts), isInGlossary: () => false }));
      const lengths = { lengths: new Uint32Array(20).fill(10), titleLengths: new Uint16Array(20).fill(3) };
      const options = { table, statistics: { postCount: 20, average: 10, ...lengths }, titleTerm: 0, maxBlocks: 4 };
      return (await matchTranslations(['probability'], options)).words.map(({ names }) => names);
    };
    const filler = Array.from({ length: 12 }, (): [string, string] => ['', '别的']);
    const english = (count: number): [string, string][] => Array.from({ length: count }, () => ['', 'probability']);
    expect(await named([...filler, ...english(4), ['', '机率']])).toEqual([['机率']]);
    expect(await named([...filler, ...english(5), ['', '机率']])).toEqual([]);
    expect(await named([...filler, ...english(5), ['', 'probability 机率']])).toEqual([['机率']]);
  });

  it('finds the best posts of a word in a large archive', async () => {
    const many = Array.from({ length: 400 }, (_, index): [string, string] => [
      index === 77 ? '概率' : '',
      index < 70 ? '概率' : index < 80 ? '概率 概率' : '',
    ]);
    const large = createTable(writeTranslationEntries({ lexicon, posts: countPosts(many), isInGlossary: () => false }));
    const lengths = { lengths: new Uint32Array(400).fill(10), titleLengths: new Uint16Array(400).fill(3) };
    const options = { table: large, statistics: { postCount: 400, average: 10, ...lengths }, titleTerm: 0.7, maxBlocks: 4 };
    const { ordinals } = (await matchTranslations(['probability'], options)).words[0]?.matches ?? { ordinals: [] };
    expect(ordinals).toHaveLength(MAX_POSTS_OF_WORD);
    expect([...ordinals].slice(-10)).toEqual([70, 71, 72, 73, 74, 75, 76, 77, 78, 79]);
  });

  it('takes the names that the glossary has before the others of the dictionary', async () => {
    const sure = createTable(
      writeTranslationEntries({ lexicon, posts: countPosts(posts), isInGlossary: (_, chinese) => chinese === '机率' }),
    );
    const { words } = await matchTranslations(['probability'], { table: sure, statistics, titleTerm: 0, maxBlocks: 4 });
    expect(words[0]?.names).toEqual(['机率']);
  });

  it('reads no more blocks than it may', async () => {
    const many = createTable(entries, 1);
    const options = { table: many, statistics, titleTerm: 0, maxBlocks: 1 };
    const { words, blocks } = await matchTranslations(['概率', 'attention', 'probability'], options);
    expect(blocks).toBe(1);
    expect(words.length).toBeLessThanOrEqual(1);
  });
});

describe('listWordSpans()', () => {
  it('is linear in what was typed', () => {
    for (const text of ['概'.repeat(20_000), 'word '.repeat(20_000)]) expect(listWordSpans([text]).length).toBeLessThan(100_000);
  });
});

describe('encodeTranslation()', () => {
  it('is read back, counts as powers of two', () => {
    const row = fc.record({ ordinal: fc.nat(20_000), name: fc.nat(3), count: fc.constantFrom(1, 2, 4, 8), title: fc.nat(1) });
    const rows = fc.uniqueArray(row, { selector: ({ ordinal }) => ordinal });
    fc.assert(
      fc.property(rows, (found) => {
        const sorted = found.sort((left, right) => left.ordinal - right.ordinal);
        const record = {
          names: [{ text: '概率', weight: 1, posts: 3 }],
          posts: {
            ordinals: Uint32Array.from(sorted, ({ ordinal }) => ordinal),
            names: Uint8Array.from(sorted, ({ name }) => name),
            counts: Uint8Array.from(sorted, ({ count }) => count),
            titles: Uint8Array.from(sorted, ({ title }) => title),
          },
        };
        const writer = createByteWriter();
        encodeTranslation(writer, record);
        expect(decodeTranslation(writer.finish())).toEqual(record);
      }),
    );
  });
});
