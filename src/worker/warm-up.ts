/**
 * Searches a small made-up archive while the isolate starts, so that V8 has compiled the code before the first search comes. Low-traffic
 * sites are nearly always cold, and start-up has an allowance of its own (1 s of CPU).
 */

import { inflateRawSync } from 'node:zlib';
import type { Hono } from 'hono';
import { formatSearchPage } from '../pages/list-pages.ts';
import type { MatchLevel } from '../query/match/match-level.ts';
import { searchParameters, toSearchRequest } from '../query/request.ts';
import { search } from '../query/search.ts';
import { DEFAULT_SITE_SETTINGS } from '../site.ts';
import { createByteReader } from '../storage/byte-reader.ts';
import { suggest } from '../suggest/suggest.ts';
import type { Env } from './context.ts';
import { resultJson } from './hit-json.ts';
import { parseParameters } from './parameters.ts';
import { type Asset, createStore, type FetchAsset } from './store.ts';

/** What `builder/rehearsal/rehearsal.ts` made; the bundle has it in the script, for nothing can be fetched while an isolate starts. */
declare const REHEARSAL: string;

/** Queries with the match level that answers each. Every query passes the levels above its own, so the first levels run most. */
export const REHEARSED: readonly (readonly [query: string, level: MatchLevel])[] = [
  ['我们', 'phrase'],
  ['注意力机制', 'phrase'],
  ['我们 可以', 'phrase'],
  ['transformer', 'phrase'],
  ['搜所', 'corrected'],
  ['为什么我们先从简单的例子开始', 'most'],
  ['索引 搜索', 'phrase'],
  ['GPT-2 的算法', 'phrase'],
  ['只读用到的', 'phrase'],
  ['用到只读', 'near'],
  ['indxe', 'corrected'],
  ['algorithm', 'synonym'],
  ['我们先从一个简单的例子开始', 'most'],
  ['sousuo', 'corrected'],
  ['trans', 'phrase'],
  ['\\frac{dx_t}{dt} = v_\\theta(', 'formula'],
  ['的', 'phrase'],
  ['索引 $x^2+1$', 'phrase'],
  ['dx/dt = v', 'formula'],
  ['$\\sum_{i=1}^n \\sqrt{a_i} \\le \\left\\|\\boldsymbol{d}\\right\\|$', 'formula'],
  ['算法 $e^{i\\pi}+1$', 'phrase'],
];

/** Rounds that answer with a page instead of JSON, that walk the routes as well, and that suggest. */
const PAGE_EVERY = 8;
const ROUTE_EVERY = 3;
const SUGGEST_EVERY = 4;

/** Warms `app`, which must not be the one that serves: what it reads is made up. */
export async function warmUp(app: Hono<Env>): Promise<void> {
  const fetchAsset = openRehearsal(REHEARSAL);
  for (const [round, [text]] of REHEARSED.entries()) {
    // Open a new store each time: code that has seen one archive only is compiled for that one, and thrown away at the next.
    const store = await createStore().open(fetchAsset);
    const query = new URLSearchParams({ q: text });
    const parsed = parseParameters(query, searchParameters);
    if (parsed.kind === 'problem') throw new Error(`Cannot warm up: ${parsed.problem.detail}`);
    const request = toSearchRequest(parsed.values);
    const result = await search(store, request);
    if (round % PAGE_EVERY === 0) await formatSearchPage(DEFAULT_SITE_SETTINGS, request, result);
    else JSON.stringify(resultJson(request, result, 0));
    if (round % SUGGEST_EVERY === 0)
      await suggest(store.suggestions, text.slice(0, 1), { limit: 10, title: (ordinal) => store.catalogue.post(ordinal).title });
    if (round % ROUTE_EVERY !== 0) continue;
    // A body cannot be made before there is a request, so walk the routes up to a 304.
    const headers = { 'If-None-Match': '*' };
    const fetch = (url: string): Promise<Asset> => fetchAsset(new URL(url).pathname);
    await app.fetch(new Request(`https://warm-up.invalid/api/search?${query}`, { headers }), { ASSETS: { fetch } });
  }
}

/** The files of a rehearsal, as an isolate fetches them. */
export function openRehearsal(encoded: string): FetchAsset {
  const binary = atob(encoded);
  const deflated = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) deflated[at] = binary.charCodeAt(at);
  const bytes = inflateRawSync(deflated);
  const files = new Map<string, Uint8Array>();
  for (const reader = createByteReader(bytes); reader.offset < bytes.length; ) {
    const path = reader.text();
    files.set(path, reader.bytes(reader.varint()));
  }
  return async (path) => {
    const file = files.get(path);
    return { status: file === undefined ? 404 : 200, arrayBuffer: async () => Uint8Array.from(file ?? []).buffer };
  };
}
