import { describe, expect, it } from 'vitest';
import { decodeBlockIndex, encodeBlockIndex } from '../../src/storage/block-index.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';
import { EMPTY_KEY_BLOCK, findKeys, type KeyTable, MAX_KEY_BYTES, writeKeyBlocks } from '../../src/storage/key-table.ts';
import { utf8 } from './bytes.ts';
import { describeTable } from './table-contract.ts';

/** Of some keys as long as the key twice, so that blocks are cut at different places. */
const valueOfKey = (key: string): Uint8Array => utf8(key.length % 3 === 0 ? key + key : key.slice(1));

function tableOf(keys: readonly string[], blockBytes: number, loaded: number[] = []): KeyTable {
  const blocks = writeKeyBlocks(
    keys.map((key) => ({ key: utf8(key), value: valueOfKey(key) })),
    blockBytes,
  );
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map(({ first }) => first),
  );
  return {
    blockIndex: decodeBlockIndex(writer.finish()),
    loadBlock: async (number) => {
      loaded.push(number);
      return blocks[number]?.bytes ?? EMPTY_KEY_BLOCK;
    },
  };
}

describeTable('a table of keys', (keys, blockBytes) => {
  const loaded: number[] = [];
  const table = tableOf(keys, blockBytes, loaded);
  const find = async (key: string, match: 'exact' | 'prefix', limit: number) => {
    loaded.length = 0;
    const { found, blocks } = await findKeys(table, [{ key, match, limit }], 10);
    expect(blocks).toBe(loaded.length);
    return found[0] ?? [];
  };
  return {
    blocks: table.blockIndex.blocks,
    find: async (key, match, limit) => ({ keys: (await find(key, match, limit)).map((each) => each.key), loaded }),
    isIntact: async (key) => Buffer.from((await find(key, 'exact', 1))[0]?.value ?? []).equals(Buffer.from(valueOfKey(key))),
  };
});

describe('findKeys()', () => {
  const keys = Array.from({ length: 60 }, (_, index) => `key${String(index).padStart(2, '0')}`);

  it('loads a block once for several keys, and no more blocks than its bound', async () => {
    const loaded: number[] = [];
    const table = tableOf(keys, 64, loaded);
    const wanted = [...keys, 'key00'].map((key) => ({ key, match: 'exact' as const, limit: 1 }));
    const { found, blocks } = await findKeys(table, wanted, 3);
    expect(loaded).toEqual([0, 1, 2]);
    expect(blocks).toBe(3);
    const known = found.flatMap((each) => each.map(({ key }) => key));
    expect(known.length).toBeGreaterThan(3);
    expect(known.slice(0, -1)).toEqual(keys.slice(0, known.length - 1));
    expect(known.at(-1)).toBe('key00');
  });

  it('finds nothing in an empty table or block', async () => {
    const wanted = [{ key: 'a', match: 'prefix' as const, limit: 4 }];
    expect(await findKeys(tableOf([], 64), wanted, 4)).toEqual({ found: [[]], blocks: 0 });
    const empty = { ...tableOf(['a'], 64), loadBlock: async () => EMPTY_KEY_BLOCK };
    expect((await findKeys(empty, wanted, 4)).found).toEqual([[]]);
  });

  it('finds a key of the longest length behind one that begins like it', async () => {
    const long = 'a'.repeat(MAX_KEY_BYTES);
    const { found } = await findKeys(tableOf(['a', long, 'b'], 1000), [{ key: long, match: 'exact', limit: 1 }], 1);
    expect(found[0]?.map(({ key }) => key)).toEqual([long]);
  });
});

describe('writeKeyBlocks()', () => {
  it('cuts where the next entry does not fit, and gives a value that is too large a block of its own', () => {
    const entry = (key: string, bytes: number) => ({ key: utf8(key), value: new Uint8Array(bytes) });
    const blocks = writeKeyBlocks([entry('a', 10), entry('b', 10), entry('c', 500), entry('d', 10)], 40);
    expect(blocks.map(({ first }) => Buffer.from(first).toString())).toEqual(['a', 'c', 'd']);
  });

  it('writes the groups of sixteen, then each entry against the one before', () => {
    const [block] = writeKeyBlocks(
      ['ab', 'abc'].map((key) => ({ key: utf8(key), value: Uint8Array.of(9) })),
      100,
    );
    expect([...(block?.bytes ?? [])]).toEqual([...[1, 0, 0, 0, 8, 0, 0, 0], ...[0, 2, 97, 98, 1, 9], ...[2, 1, 99, 1, 9]]);
  });
});
