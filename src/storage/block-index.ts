/** Sorted tables are cut into blocks, files small enough to fetch for one key; the block index tells which block holds a key. */

import { findFirst } from './binary-search.ts';
import type { ByteWriter } from './byte-writer.ts';
import { compareBytes } from './compare-bytes.ts';

/** A finished block and its first key, in UTF-8. */
export interface Block {
  readonly first: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Fetches a block of a table by its number; every number is asked for once a query. */
export type LoadBlock = (block: number) => Promise<Uint8Array>;

/** Which block of a sorted table a key is in: the first key of every block, in order. */
export interface BlockIndex {
  readonly blocks: number;
  /** Numbers of the blocks that may hold `key` or, with `prefix`, keys that begin with it; at most `limit`. */
  find(key: Uint8Array, match: 'exact' | 'prefix', limit: number): number[];
}

/** `uint32 blocks`, the end of each first key as `uint32`, the first keys. */
export function encodeBlockIndex(writer: ByteWriter, firstKeys: readonly Uint8Array[]): void {
  writer.uint32(firstKeys.length);
  let end = 0;
  for (const key of firstKeys) {
    end += key.length;
    writer.uint32(end);
  }
  for (const key of firstKeys) writer.bytes(key);
}

/** Looks straight into `bytes`, which must begin at a multiple of four. */
export function decodeBlockIndex(bytes: Uint8Array): BlockIndex {
  const blocks = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const ends = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, blocks);
  const base = 4 + blocks * 4;
  const firstKey = (block: number): Uint8Array => bytes.subarray(base + (ends[block - 1] ?? 0), base + (ends[block] ?? 0));
  return {
    blocks,
    find(key, match, limit) {
      const next = findFirst(0, blocks, (block) => compareBytes(firstKey(block), key) > 0);
      const found = next > 0 ? [next - 1] : [];
      if (match === 'exact') return found;
      for (let block = next; block < blocks && found.length < limit; block++) {
        if (compareBytes(firstKey(block).subarray(0, key.length), key) !== 0) break;
        found.push(block);
      }
      return found;
    },
  };
}
