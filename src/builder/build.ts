/** A build from a folder of posts to a site: read, render and index, emit, check, report. */

import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MAX_POSTS } from '../catalogue/dimension.ts';
import type { SiteSettings } from '../site.ts';
import { createAddressBook } from './addresses/create-book.ts';
import type { ChunkPost } from './archive/chunk.ts';
import { type ChunkCacheLocation, chunkFileName } from './archive/chunk-cache.ts';
import { type BuildChunksOptions, buildChunks, type ChunkMemo } from './archive/chunks.ts';
import { codeDigest } from './archive/code-digest.ts';
import { pruneCache, type RenderCacheLocation } from './archive/render-cache.ts';
import { cacheFolder, scriptPath } from './folders.ts';
import type { Progress } from './progress.ts';
import { loadGlossary } from './read/load-glossary.ts';
import { type LoadedPosts, loadPosts, type ReadMemo } from './read/load-posts.ts';
import type { Problem } from './read/problem.ts';
import { SETTINGS_FILE } from './read/settings.ts';
import { emitAssets } from './site/assets.ts';
import { checkBudget } from './site/budget.ts';
import { bundleWorker, writeScript } from './site/bundle.ts';
import { emitArchive } from './site/emit.ts';
import { createStagedOutput, createUpdate, type Output, type WrittenFiles } from './site/output.ts';
import { postFilePath } from './site/post-file.ts';

export interface BuildOptions {
  readonly posts: string;
  /** Folder whose `site` becomes the deployable site. */
  readonly out: string;
  /** Warnings fail the build. */
  readonly strict: boolean;
  readonly maxFiles: number;
  readonly useCache: boolean;
  readonly progress: Progress;
  /** The moment that decides what is to come and what has expired, asked for at each build; without it nothing is held back. */
  readonly now?: (() => number) | undefined;
  /** Publishes posts to come as well. */
  readonly future?: boolean | undefined;
}

/** What one build leaves for the next, while posts are watched. */
export interface BuildState {
  readonly reading: ReadMemo;
  /** Results of the chunks whose pages the site has. */
  chunks: ChunkMemo;
  /** What stands in the site; `undefined` before the first build. */
  files: WrittenFiles | undefined;
}

export interface BuildReport {
  readonly read: LoadedPosts;
  /** Problems and warnings of reading and rendering together. */
  readonly problems: readonly Problem[];
  readonly posts: readonly ChunkPost[];
  readonly files: WrittenFiles;
  /** The moment that decided what is to come. */
  readonly now: number | undefined;
  /** Why nothing was written; empty when the site is new. */
  readonly failures: readonly string[];
  readonly seconds: { readonly read: number; readonly render: number; readonly emit: number };
}

export function createBuildState(): BuildState {
  return { reading: new Map(), chunks: new Map(), files: undefined };
}

export async function build(options: BuildOptions, state: BuildState = createBuildState()): Promise<BuildReport> {
  const { progress } = options;
  const started = performance.now();
  const now = options.now?.();
  const read = await loadPosts(options.posts, {
    memo: state.reading,
    now,
    future: options.future,
    onProgress: (done) => progress.step('Reading', done.read, done.total),
  });
  const glossary = await loadGlossary(options.posts, read.folder);
  const book = await createAddressBook({ ...read, asked: options.posts });
  const found = [...read.problems, ...glossary.problems];
  const readAt = performance.now();
  const site = join(resolve(options.out), 'site');
  await mkdir(resolve(options.out), { recursive: true });
  const output = state.files === undefined ? createStagedOutput(site) : createUpdate(site, state.files);
  const cache = options.useCache ? locateCache(options.posts, read.settings) : undefined;
  try {
    const early = earlyFailures(read, found, options);
    if (early.length > 0) return await fail(early, found, []);
    const chunkCache = cache && locateChunks(options.posts);
    const memo = await renderPosts(read, output, { book, cache, chunkCache, memo: state.chunks }, progress);
    const chunks = [...memo.values()];
    const posts = chunks.flatMap((chunk) => chunk.posts);
    const problems = [...found, ...renderWarnings(read, posts)];
    if (options.strict && problems.length > 0) return await fail([strictFailure(problems)], problems, posts);
    const renderedAt = performance.now();
    progress.step('Writing', 0, 1);
    await emitAssets(output);
    await emitArchive(output, { site: read.settings, read: read.posts, chunks, glossary });
    const over = checkBudget(output.files, options.maxFiles);
    if (over.length > 0) return await fail(over, problems, posts);
    // The script is the same while posts are watched.
    const script = state.files === undefined ? await bundleWorker() : undefined;
    await output.commit();
    if (script !== undefined) await writeScript(scriptPath(options.out), script);
    state.files = output.files;
    state.chunks = memo;
    if (cache !== undefined) pruneCache(cache.folder, new Set(posts.map((post) => post.cacheKey)));
    if (chunkCache !== undefined)
      pruneCache(chunkCache.folder, new Set([...memo.keys()].map((key) => chunkFileName(key, chunkCache))));
    progress.step('Writing', 1, 1);
    progress.end();
    const seconds = {
      read: (readAt - started) / 1000,
      render: (renderedAt - readAt) / 1000,
      emit: (performance.now() - renderedAt) / 1000,
    };
    return { read, now, problems, posts, files: output.files, failures: [], seconds };
  } catch (error) {
    await output.abandon();
    progress.end();
    throw error;
  }

  async function fail(
    failures: readonly string[],
    problems: readonly Problem[],
    posts: readonly ChunkPost[],
  ): Promise<BuildReport> {
    await output.abandon();
    progress.end();
    return { read, now, problems, posts, files: new Map(), failures, seconds: { read: 0, render: 0, emit: 0 } };
  }
}

async function renderPosts(
  read: LoadedPosts,
  output: Output,
  known: Pick<BuildChunksOptions, 'book' | 'cache' | 'chunkCache' | 'memo'>,
  progress: Progress,
): Promise<ChunkMemo> {
  let done = 0;
  return buildChunks(read.posts, {
    site: read.settings,
    ...known,
    async onChunk(result, known) {
      for (const post of result.posts) {
        const path = postFilePath(post.id);
        if (known) output.keepStart(path);
        else await output.writeStart(path, post.pageStart);
      }
      done += result.posts.length;
      progress.step('Rendering', done, read.posts.length);
    },
  });
}

function earlyFailures(read: LoadedPosts, found: readonly Problem[], { posts, strict }: BuildOptions): string[] {
  if (read.problems.some(({ kind, severity }) => kind === 'setting' && severity === 'problem')) {
    return [`Cannot build with settings that cannot be read: mend ${SETTINGS_FILE}, see above`];
  }
  if (read.posts.length === 0) return [`Cannot build an archive without posts: ${posts} has none that can be published`];
  if (read.posts.length > MAX_POSTS)
    return [`Cannot build ${read.posts.length} posts, at most ${MAX_POSTS}; split them into two archives`];
  if (strict && found.length > 0) return [strictFailure(found)];
  return [];
}

function strictFailure(problems: readonly Problem[]): string {
  return `Stopped by --strict: ${problems.length} problems and warnings, see above`;
}

/** Warnings of rendering, each with its post's file. */
export function renderWarnings(read: LoadedPosts, posts: readonly ChunkPost[]): Problem[] {
  const paths = new Map(read.posts.map((post) => [post.meta.id, post.path]));
  return posts.flatMap((post) =>
    post.warnings.map(
      (warning): Problem => ({
        path: paths.get(post.id) ?? post.id,
        kind: 'rendering',
        ...warning,
        severity: 'warning',
      }),
    ),
  );
}

/** Rendering depends on the code and on the renderer's settings. */
function locateCache(posts: string, { breaks, kramdown }: SiteSettings): RenderCacheLocation {
  const version = `${codeDigest(['markdown', 'markdown-it-katex'])} ${breaks} ${kramdown}`;
  return { folder: join(cacheFolder, 'render', nameOf(posts)), version };
}

function locateChunks(posts: string): ChunkCacheLocation {
  return { folder: join(cacheFolder, 'chunks', nameOf(posts)), version: codeDigest(['.']) };
}

/** Each folder of posts has caches of its own, so that building one does not empty those of another. */
function nameOf(posts: string): string {
  return createHash('sha256').update(resolve(posts)).digest('hex').slice(0, 16);
}
