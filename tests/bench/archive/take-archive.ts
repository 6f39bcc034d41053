/** The archive that is measured: built for this run, or kept under a digest of posts and code for those that follow. */

import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { codeDigest } from '../../../src/builder/archive/code-digest.ts';
import { build } from '../../../src/builder/build.ts';
import type { Progress } from '../../../src/builder/progress.ts';

/** What a build told. */
export interface BuildFigures {
  /** Ids of all posts. */
  readonly ids: readonly string[];
  /** Files of posts that were read. */
  readonly read: number;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
}

export interface TakenArchive extends BuildFigures {
  /** What the build wrote. */
  readonly folder: string;
  /** Whether an earlier run built it. */
  readonly wasKept: boolean;
  /** Removes what is not kept. */
  release(): void;
}

export interface TakeArchiveOptions {
  readonly posts: string;
  readonly isKept: boolean;
  readonly progress: Progress;
  /** Where kept archives are. */
  readonly cache?: string;
}

/** Shared by all checkouts of a machine: a name is a digest, so none can take another's. */
const CACHE = join(tmpdir(), 'suoyin-bench-cache');

/** Archives kept: 30,000 posts are a gigabyte. */
const MAX_KEPT = 4;

const FIGURES = 'figures.json';

export async function takeArchive({ posts, isKept, progress, cache = CACHE }: TakeArchiveOptions): Promise<TakenArchive> {
  if (!isKept) {
    const folder = mkdtempSync(join(tmpdir(), 'suoyin-bench-'));
    const release = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      return { ...(await buildInto(folder, posts, progress)), folder, wasKept: false, release };
    } catch (error) {
      release();
      throw error;
    }
  }
  await mkdir(cache, { recursive: true });
  const folder = join(cache, digestPosts(posts));
  const release = (): void => {};
  const wasKept = existsSync(folder);
  if (wasKept) {
    const now = new Date();
    utimesSync(folder, now, now);
  } else {
    // Another run may build the same, and one that is stopped leaves nothing under the name.
    const unfinished = `${folder}.${randomUUID()}`;
    try {
      writeFileSync(join(unfinished, FIGURES), JSON.stringify(await buildInto(unfinished, posts, progress)));
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
    removeOldest(cache);
  }
  return { ...readFigures(join(folder, FIGURES)), folder, wasKept, release };
}

async function buildInto(out: string, posts: string, progress: Progress): Promise<BuildFigures> {
  const started = performance.now();
  const report = await build({ posts, out, strict: false, maxFiles: 100_000, useCache: false, progress });
  if (report.failures.length > 0) throw new Error(report.failures.join('\n'));
  return {
    ids: report.posts.map((post) => post.id),
    read: report.read.read,
    seconds: (performance.now() - started) / 1000,
    files: report.files.size,
    bytes: [...report.files.values()].reduce((sum, file) => sum + file.bytes, 0),
  };
}

/** Over all files of the folder of posts, and over all code and packages. */
function digestPosts(posts: string): string {
  if (!existsSync(posts)) throw new Error(`Cannot read posts: there is no folder ${posts}`);
  const hash = createHash('sha256').update(codeDigest(['']));
  const paths = readdirSync(posts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const bytes = readFileSync(path);
    hash.update(`${relative(posts, path)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

function readFigures(path: string): BuildFigures {
  const { ids, read, seconds, files, bytes }: Partial<BuildFigures> = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(ids)) throw new Error(`Cannot read ${path}: it has no list of ids; delete its folder`);
  return {
    ids,
    read: read ?? Number.NaN,
    seconds: seconds ?? Number.NaN,
    files: files ?? Number.NaN,
    bytes: bytes ?? Number.NaN,
  };
}

function removeOldest(cache: string): void {
  const kept = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{32}$/.test(name))
    .map((name) => ({ path: join(cache, name), used: statSync(join(cache, name)).mtimeMs }))
    .sort((left, right) => right.used - left.used);
  for (const { path } of kept.slice(MAX_KEPT)) rmSync(path, { recursive: true, force: true });
}
