/**
 * A sorted table of keys with a few bytes of value each, cut into blocks: what the term table is to terms, for everything
 * else that is looked up by text.
 *
 * A block is `uint32 groups`, where each group of {@link GROUP_KEYS} entries begins as `uint32`, then the entries: `varint
 * shared, varint rest, rest bytes of UTF-8, varint valueBytes, value`, front-coded against the key before in its group.
 */

import { findFirst } from './binary-search.ts';
import type { Block, BlockIndex, LoadBlock } from './block-index.ts';
import { createByteReader, decodeText } from './byte-reader.ts';
import { createByteWriter } from './byte-writer.ts';
import { compareBytes, sharedPrefix } from './compare-bytes.ts';

export interface KeyEntry {
  /** UTF-8. */
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

export interface FoundKey {
  readonly key: string;
  /** A view into the block. */
  readonly value: Uint8Array;
}

/** A table as a request reads it. */
export interface KeyTable {
  readonly blockIndex: BlockIndex;
  readonly loadBlock: LoadBlock;
}

export interface WantedKey {
  readonly key: string;
  /** `prefix`: all keys that begin with it, in order. */
  readonly match: 'exact' | 'prefix';
  /** Keys found at most. */
  readonly limit: number;
}

/** A block without keys. */
export const EMPTY_KEY_BLOCK: Uint8Array = new Uint8Array(4);

const GROUP_KEYS = 16;

/** Blocks looked into for one prefix. */
const MAX_PREFIX_BLOCKS = 2;

/** Longest key in bytes; writers cut theirs. */
export const MAX_KEY_BYTES = 255;

/** Cuts entries, sorted by their keys' bytes and each key once, into blocks of `blockBytes` or less unless one value is larger. */
export function writeKeyBlocks(entries: readonly KeyEntry[], blockBytes: number): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let size = 0;
  for (let index = 0; index <= entries.length; index++) {
    const entry = entries[index];
    const bytes = entry === undefined ? 0 : entry.key.length + entry.value.length + ENTRY_BYTES;
    if (entry !== undefined && (index === start || size + bytes <= blockBytes)) {
      size += bytes;
      continue;
    }
    const first = entries[start];
    if (first !== undefined && index > start) blocks.push({ first: first.key, bytes: writeBlock(entries.slice(start, index)) });
    start = index;
    size = bytes;
  }
  return blocks;
}

/** What an entry takes beside its key and value, about. */
const ENTRY_BYTES = 4;

function writeBlock(entries: readonly KeyEntry[]): Uint8Array {
  const groups = createByteWriter();
  const body = createByteWriter(1 << 14);
  const groupCount = Math.ceil(entries.length / GROUP_KEYS);
  const bodyStart = 4 + groupCount * 4;
  groups.uint32(groupCount);
  for (const [index, { key, value }] of entries.entries()) {
    const isFirst = index % GROUP_KEYS === 0;
    if (isFirst) groups.uint32(bodyStart + body.length);
    const shared = isFirst ? 0 : sharedPrefix(entries[index - 1]?.key ?? key, key);
    body.varint(shared);
    body.varint(key.length - shared);
    body.copy(key, shared, key.length);
    body.varint(value.length);
    body.bytes(value);
  }
  groups.bytes(body.finish());
  return groups.finish();
}

/** Looks keys up in a table; what lies in blocks behind the first `maxBlocks` is not found. Also tells how many blocks were read. */
export async function findKeys(
  { blockIndex, loadBlock }: KeyTable,
  wanted: readonly WantedKey[],
  maxBlocks: number,
): Promise<{ readonly found: readonly (readonly FoundKey[])[]; readonly blocks: number }> {
  const encoder = new TextEncoder();
  const plans = wanted.map(({ key, match, limit }) => {
    const bytes = encoder.encode(key);
    return { bytes, match, limit, blocks: blockIndex.find(bytes, match, MAX_PREFIX_BLOCKS) };
  });
  const numbers = [...new Set(plans.flatMap(({ blocks }) => blocks))].slice(0, maxBlocks);
  const loaded = new Map(await Promise.all(numbers.map(async (number) => [number, await loadBlock(number)] as const)));
  const found = plans.map(({ bytes, match, limit, blocks }) => {
    const keys: FoundKey[] = [];
    for (const number of blocks) {
      const block = loaded.get(number);
      if (block !== undefined && keys.length < limit) keys.push(...findInBlock(block, bytes, match, limit - keys.length));
    }
    return keys;
  });
  return { found, blocks: numbers.length };
}

function findInBlock(block: Uint8Array, key: Uint8Array, match: 'exact' | 'prefix', limit: number): FoundKey[] {
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const groups = view.getUint32(0, true);
  const reader = createByteReader(block);
  const next = findFirst(1, groups, (group) => {
    // An entry that begins a group shares nothing: one byte zero.
    reader.offset = view.getUint32(4 + group * 4, true) + 1;
    return compareBytes(reader.bytes(reader.varint()), key) > 0;
  });
  const found: FoundKey[] = [];
  const current = new Uint8Array(MAX_KEY_BYTES);
  reader.offset = groups === 0 ? block.length : view.getUint32(next * 4, true);
  while (reader.offset < block.length && found.length < limit) {
    const shared = reader.varint();
    const rest = reader.bytes(reader.varint());
    current.set(rest, shared);
    const length = shared + rest.length;
    const value = reader.bytes(reader.varint());
    const order = compareBytes(current.subarray(0, Math.min(length, key.length)), key);
    if (order > 0) break;
    if (order < 0 || (match === 'exact' && length !== key.length)) continue;
    found.push({ key: decodeText(current.subarray(0, length)), value });
    if (match === 'exact') break;
  }
  return found;
}
