/**
 * Runs searches over a small made-up archive while the isolate starts, so that V8 has compiled what a search runs before
 * the first one comes. Low-traffic sites are nearly always cold, and start-up has an allowance of its own (1 s of CPU): a
 * first search that costs 12 ms unprepared costs 6.
 */

import { crc32 } from 'node:zlib';
import type { Hono } from 'hono';
import { tokensOf } from '../analysis/analyse.ts';
import { splitUnits } from '../analysis/units.ts';
import { FILE_KINDS, formatFilePath, TABLES_PATH, writeTables } from '../artifact.ts';
import { termBlockBytes, writeArchiveFiles } from '../catalogue/archive-files.ts';
import { compareBytes } from '../compare-bytes.ts';
import { writeGlossary } from '../glossary/glossary.ts';
import { isSparse } from '../index/beginnings.ts';
import { BODY_POSITION } from '../index/document.ts';
import { createSegmentWriter, type Segment } from '../index/segment.ts';
import { collectStatistics } from '../index/statistics.ts';
import { writeStoredText } from '../index/stored-text.ts';
import { mergeSegments } from '../index/term-table.ts';
import { writeManifest } from '../manifest.ts';
import { formatSearchPage } from '../pages/list-pages.ts';
import { type PostId, type PostMeta, parsePlainDate } from '../post.ts';
import { search } from '../query/search.ts';
import { DEFAULT_SITE_SETTINGS } from '../site.ts';
import { writeSounds } from '../variants/sounds.ts';
import type { Env } from './context.ts';
import { resultJson } from './hit-json.ts';
import { parseParameters, searchParameters, toSearchRequest } from './parameters.ts';
import { type Asset, createStore, type FetchAsset } from './store.ts';

/** Enough for the loops over postings to be compiled rather than interpreted. */
const POSTS = 256;
const ROUNDS = 16;

/** What is searched: Han, words, an identifier, punctuation, one character. */
const TEXT =
  '\u7d22\u5f15\u628a\u8bcd\u5bf9\u5e94\u5230\u6587\u7ae0\uff0c\u641c\u7d22\u65f6\u53ea\u8bfb\u7528\u5230\u7684 index blocks\u3002GPT-2 \u4e0e x\u2032 \u4e5f\u662f\u8bcd\u3002';
const QUERIES = [
  '\u7d22\u5f15 \u641c\u7d22',
  'index GPT-2',
  '\u53ea\u8bfb\u7528\u5230\u7684',
  '\u6587\u7ae0\u7684',
  '\u8bcd',
  '\u641c\u7d22\u65f6\u7d22\u5f15',
  'blo',
  'indxe',
];

/** Warms `app`, which must not be the one that serves: what it reads is made up. */
export async function warmUp(app: Hono<Env>): Promise<void> {
  const files = createFiles();
  const fetchAsset: FetchAsset = async (path) => {
    const bytes = files.get(path);
    return { status: bytes === undefined ? 404 : 200, arrayBuffer: async () => Uint8Array.from(bytes ?? []).buffer };
  };
  const store = await createStore().open(fetchAsset);
  for (let round = 0; round < ROUNDS; round++) {
    const query = new URLSearchParams({ q: QUERIES[round % QUERIES.length] ?? '' });
    const parsed = parseParameters(query, searchParameters);
    if (parsed.kind === 'problem') throw new Error(`Cannot warm up: ${parsed.problem.detail}`);
    const request = toSearchRequest(parsed.values);
    const result = await search(store, request);
    if (round % 4 === 3) await formatSearchPage(DEFAULT_SITE_SETTINGS, request, result);
    else JSON.stringify(resultJson(request, result, 0));
    // Bodies cannot be made before there is a request, so the routes are walked up to a 304.
    const headers = { 'If-None-Match': '*' };
    const fetch = (url: string): Promise<Asset> => fetchAsset(new URL(url).pathname);
    await app.fetch(new Request(`https://warm-up.invalid/api/search?${query}`, { headers }), { ASSETS: { fetch } });
  }
}

function createFiles(): ReadonlyMap<string, Uint8Array> {
  const posts = Array.from({ length: POSTS }, (_, number) => createPost(number));
  const record = writeStoredText({
    sections: [{ heading: 'index', anchor: 'index', passages: [{ text: TEXT, position: BODY_POSITION, formulas: [] }] }],
  });
  const segments = [createSegment()];
  const { files, sections } = writeArchiveFiles(
    {
      entries: posts.map((meta) => ({ meta, excerpt: TEXT })),
      statistics: collectStatistics(segments),
      blocks: mergeSegments(segments, termBlockBytes(segments)),
      aids: { variants: [], suggestions: [], sounds: writeSounds(() => []), glossary: writeGlossary([]), relatedRecords: [] },
      textRecords: posts.map(() => record),
      sourceRecords: [],
    },
    crc32,
  );
  const manifest = writeManifest({ digest: '', posts: POSTS, site: DEFAULT_SITE_SETTINGS });
  const all = new Map([[TABLES_PATH, writeTables({ ...sections, manifest }, crc32)]]);
  for (const kind of FILE_KINDS) for (const [number, file] of files[kind].entries()) all.set(formatFilePath(kind, number), file);
  return all;
}

function createPost(number: number): PostMeta {
  const date = parsePlainDate(`20${String(10 + (number % 15))}-01-02`);
  return {
    id: String(number) as PostId,
    title: TEXT,
    authors: ['a'],
    date,
    dateTime: undefined,
    updated: undefined,
    categories: ['c'],
    tags: [`t${number % 50}`, `u${number % 7}`],
    series: undefined,
    readers: { count: number, asOf: date },
    source: undefined,
    license: undefined,
    description: undefined,
  };
}

/** Every post has every term, some also in their titles. */
function createSegment(): Segment {
  const encoder = new TextEncoder();
  const places = new Map<string, number[]>();
  for (const { term, position } of tokensOf(splitUnits(TEXT, BODY_POSITION)))
    places.set(term, [...(places.get(term) ?? []), position]);
  const terms = [...places].map(([term, positions]) => ({ term, positions, bytes: encoder.encode(term) }));
  const writer = createSegmentWriter();
  const ordinals = Uint32Array.from({ length: POSTS }, (_, post) => post);
  for (const { term, positions, bytes } of terms.sort((left, right) => compareBytes(left.bytes, right.bytes))) {
    const sparse = isSparse(term);
    const places = new Uint16Array(POSTS).fill(sparse ? 0 : positions.length);
    const frequencies = new Uint16Array(POSTS).fill(positions.length);
    const titles = Uint8Array.from(places, (_, post) => (post % 16 === 0 ? 1 : 0));
    writer.add({
      term: bytes,
      sparse,
      postings: { ordinals, frequencies, titles, places },
      positions: [...ordinals].map(() => positions),
    });
  }
  return {
    documents: POSTS,
    lengths: new Uint32Array(POSTS).fill(20),
    titleLengths: new Uint16Array(POSTS).fill(20),
    terms: writer.finish(),
  };
}
