/** Where the files that posts name are looked for: the keeper's folders, in order, and what is out of bounds. */

import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { EngineSettings } from '../read/engine.ts';
import type { FileFolders } from './address-book.ts';

/** Folders that engines serve from the root, whichever engine it is. */
const STATIC_NAMES: readonly string[] = ['static', 'public', 'source', 'assets', 'src/assets', 'docs/public'];

/** Folders above the posts' in which a repository's root is looked for: `content/zh/posts/2024` is four below. */
const MAX_PARENTS = 5;

export interface FolderSources {
  /** The folder that the keeper pointed at. */
  readonly asked: string;
  /** The folder that posts' paths are relative to. */
  readonly folder: string;
  readonly engine: EngineSettings | undefined;
  /** Folders that `site.yaml` names, relative to `asked`. */
  readonly named: readonly string[];
}

export async function findFileFolders({ asked, folder, engine, named }: FolderSources): Promise<FileFolders> {
  const start = resolve(asked);
  const posts = resolve(folder);
  const repository = engine?.root ?? (await findRepository(posts));
  const own = named.map((folder) => resolve(start, folder));
  const above = foldersBetween(posts, repository ?? start);
  const around = above.flatMap((folder) => [folder, ...STATIC_NAMES.map((name) => join(folder, name))]);
  // A bare folder of posts often has its images in a folder beside it.
  const beside = repository === undefined ? STATIC_NAMES.map((name) => join(dirname(start), name)) : [];
  const statics = await keepFolders([...own, ...(engine?.staticFolders ?? []), ...around, ...beside]);
  return {
    posts,
    statics,
    bounds: [repository ?? start, start, ...own, ...statics.filter((folder) => beside.includes(folder))],
    byName: engine?.engine === 'Obsidian',
  };
}

/** The nearest folder with a repository. */
async function findRepository(folder: string): Promise<string | undefined> {
  let place = folder;
  for (let steps = 0; steps <= MAX_PARENTS; steps++) {
    if ((await stat(join(place, '.git')).catch(() => undefined)) !== undefined) return place;
    if (dirname(place) === place) return undefined;
    place = dirname(place);
  }
  return undefined;
}

/** A folder and those around it, up to `root`. */
function foldersBetween(folder: string, root: string): string[] {
  const folders = [folder];
  for (let place = folder; place !== root && folders.length <= MAX_PARENTS && dirname(place) !== place; ) {
    place = dirname(place);
    folders.push(place);
  }
  return folders;
}

async function keepFolders(folders: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const folder of new Set(folders)) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() === true) kept.push(folder);
  }
  return kept;
}
