import { describe, expect, it } from 'vitest';
import { makeSounds } from '../../src/builder/archive/sounds.ts';
import { decodeSounds } from '../../src/pinyin/sounds.ts';
import { decodeBlockIndex, encodeBlockIndex } from '../../src/storage/block-index.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';
import { compareBytes } from '../../src/storage/compare-bytes.ts';
import { findKeys, type KeyEntry, type KeyTable, MAX_KEY_BYTES, writeKeyBlocks } from '../../src/storage/key-table.ts';
import { MAX_BIGRAMS } from '../../src/variants/bigrams.ts';
import {
  type VariantCandidate,
  type VariantKey,
  variantKeyOfSyllables,
  variantKeysOfBigram,
  variantKeysOfWord,
} from '../../src/variants/variant-key.ts';
import { createVariantWriter } from '../../src/variants/variant-table.ts';
import { decodeVariants, MAX_CANDIDATES, rankVariants } from '../../src/variants/variant-value.ts';
import { MAX_WORDS_PER_KEY } from '../../src/variants/word-entries.ts';

const sounds = decodeSounds(makeSounds());

function entriesOf(terms: Readonly<Record<string, number>>): KeyEntry[] {
  const writer = createVariantWriter(sounds);
  for (const [term, documents] of Object.entries(terms)) writer.add(new TextEncoder().encode(term), documents);
  return writer.finish();
}

function tableOf(entries: readonly KeyEntry[]): KeyTable {
  const blocks = writeKeyBlocks(entries, 256);
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map(({ first }) => first),
  );
  const loadBlock = async (number: number) => blocks[number]?.bytes ?? new Uint8Array();
  return { blockIndex: decodeBlockIndex(writer.finish()), loadBlock };
}

async function look(table: KeyTable, keys: readonly VariantKey[]): Promise<VariantCandidate[]> {
  const { found } = await findKeys(
    table,
    keys.map(({ key, match }) => ({ key, match, limit: 50 })),
    100,
  );
  return rankVariants(keys.flatMap((key, at) => (found[at] ?? []).flatMap((entry) => decodeVariants(key, entry))));
}

const table = tableOf(
  entriesOf({
    机制: 40,
    机智: 3,
    制机: 2,
    机器: 90,
    脸懵: 4,
    懵逼: 5,
    已经: 300,
    自己: 200,
    注意: 70,
    主意: 9,
    意力: 20,
    扩散: 7,
    银行: 30,
    集中: 12,
    其中: 80,
    第一: 60,
    的一: 90,
    着名: 8,
    绿色: 6,
    transformer: 21,
    transformers: 3,
    attention: 65,
    python: 30,
    proton: 2,
    line: 8,
    linux: 50,
    机: 500,
    注意力: 5,
    gpt2: 5,
    ab: 5,
    été: 5,
    カナ: 5,
    naïveté: 5,
  }),
);
const likeBigram = (bigram: string) => look(table, variantKeysOfBigram(bigram, sounds));
const likeWord = (word: string) => look(table, variantKeysOfWord(word));
const asSpoken = (first: string, second: string) => look(table, [variantKeyOfSyllables(first, second)]);
const terms = (candidates: readonly VariantCandidate[]): string[] => candidates.map(({ term }) => term);

describe('variantKeysOfBigram()', () => {
  it('leads to bigrams of the same sound', async () => {
    expect(await likeBigram('机质')).toEqual([
      { term: '机制', documents: 40, by: 'sound', distance: 1 },
      { term: '机智', documents: 3, by: 'sound', distance: 1 },
    ]);
    expect(terms(await likeBigram('脸蒙'))).toEqual(['脸懵']);
    expect(terms(await likeBigram('蒙逼'))).toEqual(['懵逼']);
  });

  it('leads to bigrams that look alike, on both sides', async () => {
    expect(await likeBigram('己经')).toEqual([{ term: '已经', documents: 300, by: 'shape', distance: 1 }]);
    expect(terms(await likeBigram('自已'))).toEqual(['自己']);
    expect(terms(await likeBigram('扩撒'))).toEqual(['扩散']);
  });

  it('leads to bigrams of nearly the same sound, behind those of the same', async () => {
    expect(await likeBigram('机字')).toEqual([
      { term: '机制', documents: 40, by: 'fuzzy-sound', distance: 1 },
      { term: '机智', documents: 3, by: 'fuzzy-sound', distance: 1 },
    ]);
  });

  it('never leads to the typed one', async () => {
    expect(terms(await likeBigram('机制'))).toEqual(['机智']);
  });

  it.each(['', '机', 'ab', '机x', 'かな', '𠀀机', '\ud800\udc00', '\u0001\u0002', '  '])(
    'gives few or no keys for %j',
    async (text) => {
      expect(variantKeysOfBigram(text, sounds).length).toBeLessThanOrEqual(18);
      expect(await likeBigram(text)).toEqual([]);
    },
  );

  it('gives at most 18 keys', () => {
    const characters = Array.from({ length: 0x9fa5 - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const most = Math.max(...characters.map((character) => variantKeysOfBigram(`${character}常`, sounds).length));
    expect(most).toBeGreaterThan(8);
    expect(most).toBeLessThanOrEqual(18);
  });
});

describe('variantKeyOfSyllables()', () => {
  it('leads from pinyin to bigrams', async () => {
    expect(await asSpoken('zhu', 'yi')).toEqual([
      { term: '注意', documents: 70, by: 'sound', distance: 0 },
      { term: '主意', documents: 9, by: 'sound', distance: 0 },
    ]);
    expect(terms(await asSpoken('lv', 'se'))).toEqual(['绿色']);
  });

  it('knows other readings of a character, and counts them less', async () => {
    expect(terms(await asSpoken('yin', 'hang'))).toEqual(['银行']);
    expect(terms(await asSpoken('zhu', 'ming'))).toEqual(['着名']);
    expect(terms(await asSpoken('ji', 'zhong'))).toEqual(['集中', '其中']);
    expect(await asSpoken('di', 'yi')).toEqual([
      { term: '第一', documents: 60, by: 'sound', distance: 0 },
      { term: '的一', documents: 11, by: 'sound', distance: 0 },
    ]);
  });

  it('takes the beginning of a second syllable', async () => {
    const key = variantKeyOfSyllables('ji', 'zh', { partial: true });
    expect(terms(await look(table, [key]))).toEqual(['机制', '集中', '其中', '机智']);
    expect(terms(await look(table, [variantKeyOfSyllables('zhu', 'y', { partial: true })]))).toEqual(['注意', '主意']);
  });
});

describe('variantKeysOfWord()', () => {
  it('leads to words with a letter more, less or other, or two swapped', async () => {
    expect((await likeWord('tranformer'))[0]).toEqual({ term: 'transformer', documents: 21, by: 'edit', distance: 1 });
    expect(await likeWord('attnetion')).toEqual([{ term: 'attention', documents: 65, by: 'edit', distance: 1 }]);
    expect(terms(await likeWord('attentionn'))).toEqual(['attention']);
  });

  it('puts one edit before two', async () => {
    expect(terms(await likeWord('pyhton'))).toEqual(['python', 'proton']);
    expect(terms(await likeWord('transformerr'))).toEqual(['transformer', 'transformers']);
  });

  it('forgives one edit in a short word', async () => {
    expect(terms(await likeWord('linx'))).toEqual(['linux', 'line']);
    expect(terms(await likeWord('lnxx'))).toEqual([]);
  });

  it('finds a word whose first letter is wrong, and never gives the typed word', async () => {
    expect(terms(await likeWord('xttention'))).toEqual(['attention']);
    expect(terms(await likeWord('transformer'))).toEqual(['transformers']);
  });

  it.each(['', 'abc', 'gpt2', 'Linux', 'été!', '\u0002ab', 'a'.repeat(25), 'a'.repeat(10_000), '注意力机', 'line line'])(
    'gives no keys for %j',
    (word) => {
      expect(variantKeysOfWord(word)).toEqual([]);
    },
  );
});

describe('createVariantWriter()', () => {
  it('gives each key once, in order, and as long as keys may be', () => {
    const entries = entriesOf(
      Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [String.fromCharCode(0x4e00 + at, 0x5e00 + at * 3), at + 1])),
    );
    expect(entries.length).toBeGreaterThan(3000);
    for (const [at, { key }] of entries.entries()) {
      expect(key.length).toBeLessThanOrEqual(MAX_KEY_BYTES);
      const before = entries[at - 1];
      if (before !== undefined && compareBytes(before.key, key) >= 0) expect.fail(`${before.key} is not before ${key}`);
    }
  });

  it('keeps the most frequent of many that sound alike', async () => {
    const readAlike = Array.from({ length: 0x9fa5 - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at)).filter(
      (character) => sounds.readings(character)[0] === 'yi',
    );
    const large = tableOf(entriesOf(Object.fromEntries(readAlike.map((character, at) => [`机${character}`, at + 1]))));
    const found = await look(large, [variantKeyOfSyllables('ji', 'yi')]);
    expect(found).toHaveLength(MAX_CANDIDATES);
    expect(found[0]?.term).toBe(`机${readAlike.at(-1)}`);
  });

  it('leaves out what occurs in few posts when there is too much', () => {
    const writer = createVariantWriter(sounds);
    const encoder = new TextEncoder();
    for (let at = 0; at < MAX_BIGRAMS + 10; at++) {
      const bigram = String.fromCharCode(0x4e00 + Math.floor(at / 10_000), 0x4e00 + (at % 10_000));
      writer.add(encoder.encode(bigram), at < 20 ? 1 : 2);
    }
    for (let at = 0; at < MAX_WORDS_PER_KEY + 10; at++) {
      const word = [...String(100_000 + at)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
      writer.add(encoder.encode(word), at < MAX_WORDS_PER_KEY / 2 ? 1 : 2);
    }
    const entries = writer.finish();
    const values = entries.filter(({ key }) => key[0] === 2).reduce((sum, { value }) => sum + value.length, 0);
    expect(values).toBe((MAX_WORDS_PER_KEY / 2 + 10) * (6 + 5));
    expect(entries.some(({ key }) => (key[0] ?? 0) > 2)).toBe(true);
  });

  it('writes nothing for an archive without words', () => {
    expect(createVariantWriter(sounds).finish()).toEqual([]);
    expect(entriesOf({ '\u0001': 3, '': 4, 机: 2, x机: 2, 机𠀀: 2 })).toEqual([]);
  });
});
