/** Cuts an archive into chunks, and lets threads build those that are not known. */

import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import type { Neighbour } from '../../pages/post/post-page.ts';
import type { Post } from '../../post.ts';
import type { SiteSettings } from '../../site.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import { isCurrent } from '../addresses/address-trace.ts';
import { createResolver, type Resolver } from '../addresses/resolver.ts';
import { type SharedBook, shareBook } from '../addresses/shared-book.ts';
import { buildChunk, type ChunkResult, type ChunkTask } from './chunk.ts';
import { type ChunkCacheLocation, keepChunk, loadChunk } from './chunk-cache.ts';

/** Chunks end where a post's id says so, one in so many: a post that comes or goes changes one chunk and moves no border. */
const MEAN_POSTS = 16;

/** No chunk is larger, however the ids fall: it is what one edited post costs to index again. */
const MAX_POSTS = 48;
const MAX_CHARACTERS = 300_000;

/** Fewer posts are built at once in this thread: starting two others takes longer. */
const MIN_POSTS_FOR_THREADS = 64;

/** Chunk results of the build before, by their tasks' keys; pages are dropped once written. */
export type ChunkMemo = ReadonlyMap<string, ChunkResult>;

export interface BuildChunksOptions {
  readonly site: SiteSettings;
  /** Where addresses lead. */
  readonly book: AddressBook;
  readonly cache: ChunkTask['cache'];
  /** Where chunks of earlier builds are; `undefined` builds all. */
  readonly chunkCache: ChunkCacheLocation | undefined;
  /** Results that need not be made again. */
  readonly memo: ChunkMemo;
  /** Called for each chunk when it is there, in any order; `known` chunks come from the memo and have no pages. */
  readonly onChunk: (result: ChunkResult, known: boolean) => Promise<void>;
}

/** Builds all chunks of posts in archive order; results are in that order too, by their tasks' keys. */
export async function buildChunks(posts: readonly Post[], options: BuildChunksOptions): Promise<ChunkMemo> {
  const { site, book, cache, chunkCache, memo, onChunk } = options;
  const resolver = createResolver(book);
  const tasks = new Map(createTasks(posts, site, cache).map((task) => [keyOf(task), task]));
  const results = new Map<string, ChunkResult>();
  const add = async (key: string, result: ChunkResult, known: boolean): Promise<void> => {
    await onChunk(result, known);
    results.set(key, { ...result, posts: result.posts.map((post) => ({ ...post, pageStart: EMPTY })) });
  };
  const fresh: [string, ChunkTask][] = [];
  // One after the other, so that no more than one chunk's pages are in memory.
  for (const [key, task] of tasks) {
    const known = ifCurrent(memo.get(key), resolver);
    const kept = known ?? ifCurrent(chunkCache && loadChunk(key, chunkCache), resolver);
    if (kept === undefined) fresh.push([key, task]);
    else await add(key, known ?? asUnchanged(kept), known !== undefined);
  }
  const postCount = fresh.reduce((sum, [, task]) => sum + task.posts.length, 0);
  const pool = postCount < MIN_POSTS_FOR_THREADS ? undefined : createPool();
  try {
    const shared: SharedBook | undefined = pool && shareBook(book);
    const build = (task: ChunkTask): Promise<ChunkResult> =>
      pool === undefined ? buildChunk(task, resolver) : pool.run({ task, book: shared });
    await Promise.all(
      fresh.map(async ([key, task]) => {
        const result = await build(task);
        await add(key, result, false);
        if (chunkCache !== undefined) keepChunk(key, chunkCache, result);
      }),
    );
  } finally {
    await pool?.destroy();
  }
  const inOrder = [...tasks.keys()].flatMap((key) => {
    const result = results.get(key);
    return result === undefined ? [] : [[key, result] as const];
  });
  return new Map(inOrder);
}

/** The chunk, if the addresses of all its posts still lead where they led. */
function ifCurrent(result: ChunkResult | undefined, resolver: Resolver): ChunkResult | undefined {
  return result?.posts.every(({ trace, path }) => isCurrent(trace, path, resolver)) ? result : undefined;
}

function keyOf(task: ChunkTask): string {
  return createHash('sha256').update(JSON.stringify(task)).digest('hex');
}

function asUnchanged(result: ChunkResult): ChunkResult {
  return { ...result, posts: result.posts.map((post) => ({ ...post, fromCache: true, renderMs: 0 })) };
}

const EMPTY = new Uint8Array(0);

function createPool(): Tinypool {
  const threads = availableParallelism();
  return new Tinypool({
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
    filename: new URL('./chunk.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
}

function createTasks(posts: readonly Post[], site: SiteSettings, cache: ChunkTask['cache']): ChunkTask[] {
  const neighbour = (post: Post | undefined): Neighbour | undefined => post && { id: post.meta.id, title: post.meta.title };
  let first = 0;
  return cutChunks(posts).map((chunk) => {
    const newer = neighbour(posts[first - 1]);
    first += chunk.length;
    return { site, cache, posts: chunk, older: neighbour(posts[first]), newer };
  });
}

function cutChunks(posts: readonly Post[]): Post[][] {
  const chunks: Post[][] = [];
  let current: Post[] = [];
  let characters = 0;
  for (const post of posts) {
    current.push(post);
    characters += post.body.length;
    const isBorder = createHash('md5').update(post.meta.id).digest().readUInt32LE(0) % MEAN_POSTS === 0;
    if (!isBorder && current.length < MAX_POSTS && characters < MAX_CHARACTERS) continue;
    chunks.push(current);
    current = [];
    characters = 0;
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}
