/** What is known of every post beside its text, in columns that a request looks into without decoding them. */

import { type ArchiveMonth, compareText } from '../archive.ts';
import type { TableParts } from '../artifact.ts';
import { type PlainDate, type PostId, type PostMeta, parsePlainDate } from '../post.ts';
import { findFirst } from '../storage/binary-search.ts';
import { decodeText } from '../storage/byte-reader.ts';
import { createByteWriter } from '../storage/byte-writer.ts';
import { formatDay, parseDay } from './day.ts';
import { type Dimension, type Dimensions, decodeDimensions, encodeDimensions } from './dimension.ts';
import { countFacets, type FacetDistribution } from './facets.ts';

/** A post as lists and hits show it. */
export interface ListedPost extends Omit<PostMeta, 'source' | 'license' | 'description'> {
  /** The post's description or opening, cut short; empty where there is neither. */
  readonly excerpt: string;
}

/** What the catalogue is written from. */
export interface CatalogueEntry {
  readonly meta: PostMeta;
  readonly excerpt: string;
}

export interface Catalogue {
  readonly postCount: number;
  /** Days since 1970-01-01, descending; {@link UNDATED} at the end. */
  readonly days: Int32Array;
  /** Reader counts; {@link UNCOUNTED} where unknown. */
  readonly readers: Uint32Array;
  /** Numbers in their series; {@link UNCOUNTED} where there is none. */
  readonly seriesNumbers: Uint32Array;
  /** Ordinals from most readers to fewest, uncounted ones last. */
  readonly byReaders: Uint16Array;
  readonly dimensions: Dimensions;
  months(): readonly ArchiveMonth[];
  /** Values of all posts, counted in the build. */
  facets(): FacetDistribution;
  /** Ordinal of a post. */
  find(id: string): number | undefined;
  post(ordinal: number): ListedPost;
}

export const UNDATED = -0x80000000;
export const UNCOUNTED = 0xffffffff;

/** What a record holds beyond the columns, as JSON: strings without equals, and what few posts have. */
type StoredPost = readonly [
  id: string,
  title: string,
  dateTime: string | 0,
  updated: string | 0,
  excerpt: string,
  titleHtml?: string,
];

/** `entries` must be in archive order. */
export function encodeCatalogue(
  entries: readonly CatalogueEntry[],
  months: readonly ArchiveMonth[],
): Pick<TableParts, 'columns' | 'records' | 'months' | 'dimensions' | 'facets'> {
  const posts = entries.map((entry) => entry.meta);
  const columns = createByteWriter();
  const readers = posts.map((post) => post.readers?.count ?? UNCOUNTED);
  columns.uint32(posts.length);
  for (const post of posts) columns.uint32(post.date === undefined ? UNDATED : parseDay(post.date));
  for (const count of readers) columns.uint32(count);
  for (const post of posts) columns.uint32(post.readers?.asOf === undefined ? UNDATED : parseDay(post.readers.asOf));
  for (const { series } of posts) columns.uint32(series?.number ?? UNCOUNTED);
  const rank = (ordinal: number): number => (readers[ordinal] === UNCOUNTED ? -1 : (readers[ordinal] ?? -1));
  const byReaders = posts.map((_, ordinal) => ordinal).sort((left, right) => rank(right) - rank(left) || left - right);
  const byId = posts
    .map((_, ordinal) => ordinal)
    .sort((left, right) => compareText(posts[left]?.id ?? '', posts[right]?.id ?? ''));
  for (const list of [byReaders, byId]) for (const ordinal of list) columns.uint16(ordinal);

  const encoder = new TextEncoder();
  const records = entries.map((entry) => encoder.encode(JSON.stringify(recordOf(entry))));
  const recordsWriter = createByteWriter();
  let end = 0;
  for (const record of records) {
    end += record.length;
    recordsWriter.uint32(end);
  }
  for (const record of records) recordsWriter.bytes(record);

  const dimensions = encodeDimensions(posts);
  const facets = countFacets(decodeDimensions(dimensions), Uint32Array.from(posts.keys()));
  return {
    columns: columns.finish(),
    records: recordsWriter.finish(),
    months: encoder.encode(JSON.stringify(months)),
    dimensions,
    facets: encoder.encode(JSON.stringify(facets)),
  };
}

function recordOf({ meta, excerpt }: CatalogueEntry): StoredPost {
  const { id, title, titleHtml, dateTime, updated, description } = meta;
  const record = [id, title, dateTime ?? 0, updated ?? 0, cutExcerpt(description ?? excerpt)] as const;
  return titleHtml === undefined ? record : [...record, titleHtml];
}

/**
 * One line of a list, for hits whose passages are not fetched. Short, for all posts' excerpts are read by the first search of
 * an isolate, at 2.5 ms of CPU a megabyte.
 */
const MAX_EXCERPT_LENGTH = 20;

function cutExcerpt(text: string): string {
  if (text.length <= MAX_EXCERPT_LENGTH) return text;
  return `${[...text.slice(0, MAX_EXCERPT_LENGTH)].slice(0, -1).join('')}…`;
}

export function decodeCatalogue(
  sections: Pick<TableParts, 'columns' | 'records' | 'months' | 'dimensions' | 'facets'>,
): Catalogue {
  const { columns, records } = sections;
  const { buffer, byteOffset } = columns;
  const size = new DataView(buffer).getUint32(byteOffset, true);
  const column = (index: number): number => byteOffset + 4 + index * size * 4;
  const days = new Int32Array(buffer, column(0), size);
  const readers = new Uint32Array(buffer, column(1), size);
  const asOf = new Int32Array(buffer, column(2), size);
  const seriesNumbers = new Uint32Array(buffer, column(3), size);
  const byReaders = new Uint16Array(buffer, column(4), size);
  const byId = new Uint16Array(buffer, column(4) + size * 2, size);
  const recordEnds = new Uint32Array(records.buffer, records.byteOffset, size);
  const dimensions = decodeDimensions(sections.dimensions);
  const { byName, ofPosts } = dimensions;

  const recordOf = (ordinal: number): StoredPost => {
    const start = ordinal === 0 ? 0 : (recordEnds[ordinal - 1] ?? 0);
    const text = decodeText(records.subarray(size * 4 + start, size * 4 + (recordEnds[ordinal] ?? 0)));
    return JSON.parse(text) as StoredPost;
  };
  const namesAt = (ordinal: number, { first, size, name }: Dimension): string[] => {
    const own = ofPosts.values.subarray(ofPosts.offsets[ordinal], ofPosts.offsets[ordinal + 1]);
    const found: string[] = [];
    for (const value of own) if (value >= first && value < first + size) found.push(name(value));
    return found;
  };

  return {
    postCount: size,
    days,
    readers,
    seriesNumbers,
    byReaders,
    dimensions,
    months: () => JSON.parse(decodeText(sections.months)) as ArchiveMonth[],
    facets: () => JSON.parse(decodeText(sections.facets)) as FacetDistribution,
    find(id) {
      const ordinal = byId[findFirst(0, size, (place) => recordOf(byId[place] ?? 0)[0] >= id)];
      return ordinal !== undefined && recordOf(ordinal)[0] === id ? ordinal : undefined;
    },
    post(ordinal) {
      const [id, title, dateTime, updated, excerpt, titleHtml] = recordOf(ordinal);
      const day = days[ordinal] ?? UNDATED;
      const count = readers[ordinal] ?? UNCOUNTED;
      const [series] = namesAt(ordinal, byName.series);
      const number = seriesNumbers[ordinal] ?? UNCOUNTED;
      return {
        id: id as PostId,
        title,
        ...(titleHtml === undefined ? {} : { titleHtml }),
        authors: namesAt(ordinal, byName.author),
        date: formatDay(day),
        dateTime: dateTime || undefined,
        updated: parsePlainDate(updated || '') satisfies PlainDate | undefined,
        categories: namesAt(ordinal, byName.category),
        tags: namesAt(ordinal, byName.tag),
        series: series === undefined ? undefined : { name: series, number: number === UNCOUNTED ? undefined : number },
        readers: count === UNCOUNTED ? undefined : { count, asOf: formatDay(asOf[ordinal] ?? UNDATED) },
        excerpt,
      };
    },
  };
}
