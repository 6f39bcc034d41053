/**
 * A dimension: one way in which posts are sorted into values (tags, authors, …). Both directions are stored, so that a
 * filter costs as much as the posts it lets through and a facet as much as the hits it counts.
 */

import { foldLabel } from '../analysis/fold-label.ts';
import { compareText } from '../archive.ts';
import type { PostMeta } from '../post.ts';
import { findFirst } from '../storage/binary-search.ts';
import { decodeText } from '../storage/byte-reader.ts';
import { type ByteWriter, createByteWriter } from '../storage/byte-writer.ts';

export const DIMENSIONS = ['tag', 'category', 'author', 'series', 'year'] as const;
export type DimensionName = (typeof DIMENSIONS)[number];

/** Values and ordinals are stored in 16 bits. */
export const MAX_POSTS = 0xffff;

export interface Dimension {
  /** Number of its first value; values of all dimensions are counted together. */
  readonly first: number;
  /** How many values it has. */
  readonly size: number;
  /** The name of a value. Values are numbered in the order of their folded names. */
  name(value: number): string;
  /** Values whose name is `name` in any spelling, as {@link foldLabel} tells. */
  find(name: string): number[];
  /** Posts of a value, ascending. */
  posts(value: number): Uint16Array;
}

/** Values of all dimensions of a post are `values[offsets[ordinal]]` up to `values[offsets[ordinal + 1]]`, in order of dimension. */
export interface PostValues {
  readonly offsets: Uint32Array;
  readonly values: Uint16Array;
}

export interface Dimensions {
  readonly byName: Readonly<Record<DimensionName, Dimension>>;
  readonly ofPosts: PostValues;
  /** The value that each value is counted as: the most frequent spelling of its name. */
  readonly countedAs: Uint16Array;
}

/** A name as the archive writes it most often; as it is where no post has it. */
export function spellAsCounted({ byName, countedAs }: Dimensions, dimension: DimensionName, name: string): string {
  const [value] = byName[dimension].find(name);
  return value === undefined ? name : byName[dimension].name(countedAs[value] ?? value);
}

/** What a post is called in a dimension. */
export function namesOf(meta: PostMeta, dimension: DimensionName): readonly string[] {
  if (dimension === 'tag') return meta.tags;
  if (dimension === 'category') return meta.categories;
  if (dimension === 'author') return meta.authors;
  if (dimension === 'series') return meta.series === undefined ? [] : [meta.series.name];
  return meta.date === undefined ? [] : [meta.date.slice(0, 4)];
}

/**
 * `uint32` number of values of each dimension, values of each post, posts of each value, what each is counted as, the end of each
 * name, all names.
 */
export function encodeDimensions(posts: readonly PostMeta[]): Uint8Array {
  const writer = createByteWriter();
  const rows = posts.map((): number[] => []);
  const columns: number[][] = [];
  const names: string[][] = [];
  for (const dimension of DIMENSIONS) {
    // One spelling a post.
    const lists = posts.map((post) => [...new Map(namesOf(post, dimension).map((name) => [foldLabel(name), name])).values()]);
    const sorted = sortNames(new Set(lists.flat()));
    const numbers = new Map(sorted.map((name, index) => [name, columns.length + index]));
    for (let count = 0; count < sorted.length; count++) columns.push([]);
    for (const [ordinal, list] of lists.entries()) {
      for (const name of list) {
        const value = numbers.get(name) ?? 0;
        rows[ordinal]?.push(value);
        columns[value]?.push(ordinal);
      }
    }
    names.push(sorted);
  }
  if (columns.length > MAX_POSTS)
    throw new RangeError(`Cannot index ${columns.length} tags, categories, authors and series, at most ${MAX_POSTS}`);
  for (const list of names) writer.uint32(list.length);
  writeRows(writer, rows);
  writeRows(writer, columns);
  for (const value of chooseSpellings(names, columns)) writer.uint16(value);
  writer.align(4);
  const encoded = names.flat().map((name) => new TextEncoder().encode(name));
  let end = 0;
  for (const { length } of encoded) {
    end += length;
    writer.uint32(end);
  }
  for (const bytes of encoded) writer.bytes(bytes);
  return writer.finish();
}

/** For each value the most frequent of its folded name's spellings, which stand together. */
function chooseSpellings(names: readonly (readonly string[])[], posts: readonly (readonly number[])[]): number[] {
  const chosen: number[] = [];
  for (const list of names) {
    for (let start = 0; start < list.length; ) {
      let end = start + 1;
      while (end < list.length && foldLabel(list[end] ?? '') === foldLabel(list[start] ?? '')) end++;
      const first = chosen.length;
      const spellings = Array.from({ length: end - start }, (_, index) => first + index);
      const [best = first] = [...spellings].sort((left, right) => (posts[right]?.length ?? 0) - (posts[left]?.length ?? 0));
      chosen.push(...spellings.map(() => best));
      start = end;
    }
  }
  return chosen;
}

function sortNames(names: ReadonlySet<string>): string[] {
  return [...names]
    .map((name) => ({ name, folded: foldLabel(name) }))
    .sort((left, right) => compareText(left.folded, right.folded) || compareText(left.name, right.name))
    .map(({ name }) => name);
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

export function decodeDimensions(bytes: Uint8Array): Dimensions {
  const sizes = new Uint32Array(bytes.buffer, bytes.byteOffset, DIMENSIONS.length);
  const rows = decodeRows(bytes, sizes.byteLength);
  const columns = decodeRows(bytes, rows.end);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const countedAs = new Uint16Array(bytes.buffer, bytes.byteOffset + columns.end, count);
  const endsStart = columns.end + Math.ceil(count / 2) * 4;
  const nameEnds = new Uint32Array(bytes.buffer, bytes.byteOffset + endsStart, count);
  const namesStart = endsStart + nameEnds.byteLength;
  // Facets name the same values again and again; an archive has some thousand.
  const known = new Array<string | undefined>(count);
  const name = (value: number): string => {
    const found =
      known[value] ?? decodeText(bytes.subarray(namesStart + (nameEnds[value - 1] ?? 0), namesStart + (nameEnds[value] ?? 0)));
    known[value] = found;
    return found;
  };
  let next = 0;
  const entries = DIMENSIONS.map((dimension, index) => {
    const first = next;
    const size = sizes[index] ?? 0;
    next += size;
    const posts = (value: number): Uint16Array => columns.values.subarray(columns.offsets[value], columns.offsets[value + 1]);
    return [
      dimension,
      { first, size, name, find: (wanted: string) => findFolded(name, first, size, foldLabel(wanted)), posts },
    ] as const;
  });
  return { byName: Object.fromEntries(entries) as Record<DimensionName, Dimension>, ofPosts: rows, countedAs };
}

function decodeRows(bytes: Uint8Array, start: number): { offsets: Uint32Array; values: Uint16Array; end: number } {
  const at = bytes.byteOffset + start;
  const count = new DataView(bytes.buffer).getUint32(at, true);
  const offsets = new Uint32Array(bytes.buffer, at + 4, count + 1);
  const values = new Uint16Array(bytes.buffer, at + 8 + count * 4, offsets[count] ?? 0);
  return { offsets, values, end: start + 8 + count * 4 + Math.ceil(values.length / 2) * 4 };
}

function findFolded(name: (value: number) => string, first: number, size: number, folded: string): number[] {
  const found: number[] = [];
  const start = findFirst(first, first + size, (value) => foldLabel(name(value)) >= folded);
  for (let value = start; value < first + size && foldLabel(name(value)) === folded; value++) found.push(value);
  return found;
}
