/**
 * A dimension: one way in which posts are sorted into values (tags, authors, …). Both directions are stored, so that a
 * filter costs as much as the posts it lets through and a facet as much as the hits it counts.
 */

import { foldWord } from '../analysis/fold.ts';
import { compareText } from '../archive.ts';
import { createByteReader, decodeText } from '../byte-reader.ts';
import { type ByteWriter, createByteWriter } from '../byte-writer.ts';
import type { PostMeta } from '../post.ts';

export const DIMENSIONS = ['tag', 'category', 'author', 'series', 'year'] as const;
export type DimensionName = (typeof DIMENSIONS)[number];

/** Values and ordinals are stored in 16 bits. */
export const MAX_POSTS = 0xffff;

export interface Dimension {
  /** How many values there are. */
  readonly size: number;
  /** All names, decoded once; sorted by their folded form. */
  names(): readonly string[];
  /** Values whose name is `name` but for case and width. */
  find(name: string): number[];
  /** Posts of a value, ascending. */
  posts(value: number): Uint16Array;
  /** Values of a post are `values[offsets[ordinal]]` up to `values[offsets[ordinal + 1]]`. */
  readonly offsets: Uint32Array;
  readonly values: Uint16Array;
}

/** What a post is called in a dimension. */
export function namesOf(meta: PostMeta, dimension: DimensionName): readonly string[] {
  if (dimension === 'tag') return meta.tags;
  if (dimension === 'category') return meta.categories;
  if (dimension === 'author') return meta.authors;
  if (dimension === 'series') return meta.series === undefined ? [] : [meta.series.name];
  return meta.date === undefined ? [] : [meta.date.slice(0, 4)];
}

export function writeDimension(posts: readonly PostMeta[], dimension: DimensionName): Uint8Array {
  const lists = posts.map((post) => [...new Set(namesOf(post, dimension))]);
  const names = [...new Set(lists.flat())]
    .map((name) => ({ name, folded: foldWord(name) }))
    .sort((left, right) => compareText(left.folded, right.folded) || compareText(left.name, right.name))
    .map(({ name }) => name);
  if (names.length > MAX_POSTS)
    throw new RangeError(`Cannot index ${names.length} values of "${dimension}", at most ${MAX_POSTS}`);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const rows = lists.map((list) => list.map((name) => numbers.get(name) ?? 0));
  const columns = names.map((): number[] => []);
  for (const [ordinal, row] of rows.entries()) for (const value of row) columns[value]?.push(ordinal);

  const writer = createByteWriter();
  writeRows(writer, rows);
  writeRows(writer, columns);
  writer.bytes(new TextEncoder().encode(JSON.stringify(names)));
  return writer.finish();
}

function writeRows(writer: ByteWriter, rows: readonly (readonly number[])[]): void {
  writer.uint32(rows.length);
  let offset = 0;
  writer.uint32(0);
  for (const row of rows) {
    offset += row.length;
    writer.uint32(offset);
  }
  for (const value of rows.flat()) writer.uint16(value);
  writer.align(4);
}

export function readDimension(bytes: Uint8Array): Dimension {
  const reader = createByteReader(bytes);
  const rows = readRows(bytes, 0);
  const columns = readRows(bytes, rows.end);
  reader.offset = columns.end;
  let decoded: readonly string[] | undefined;
  const names = (): readonly string[] => (decoded ??= JSON.parse(decodeText(bytes.subarray(columns.end))) as string[]);
  return {
    size: columns.offsets.length - 1,
    names,
    find: (name) => findFolded(names(), foldWord(name)),
    posts: (value) => columns.values.subarray(columns.offsets[value], columns.offsets[value + 1]),
    offsets: rows.offsets,
    values: rows.values,
  };
}

function readRows(bytes: Uint8Array, start: number): { offsets: Uint32Array; values: Uint16Array; end: number } {
  const at = bytes.byteOffset + start;
  const count = new DataView(bytes.buffer).getUint32(at, true);
  const offsets = new Uint32Array(bytes.buffer, at + 4, count + 1);
  const values = new Uint16Array(bytes.buffer, at + 8 + count * 4, offsets[count] ?? 0);
  return { offsets, values, end: start + 8 + count * 4 + Math.ceil(values.length / 2) * 4 };
}

function findFolded(names: readonly string[], folded: string): number[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (foldWord(names[middle] ?? '') < folded) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let value = low; value < names.length && foldWord(names[value] ?? '') === folded; value++) found.push(value);
  return found;
}
