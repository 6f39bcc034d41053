/** Finds the file that an address names, within the folders of a blog and nowhere else. */

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileFolders } from './address-book.ts';
import { joinPath } from './split-address.ts';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Changes when the file is saved. */
  readonly stamp: string;
  readonly bytes: number;
  /** Whether it must not be published: outside of the blog's folders, or hidden. */
  readonly isOutside: boolean;
}

/** Finds files. It remembers what folders hold, so make one for each build. */
export interface FileFinder {
  /** `path` is decoded; `from` is the path of the post that has it, and `base` the folder of its old address. */
  find(path: string, from: string, base: string | undefined): FoundFile | undefined;
}

/** Files whose names are remembered, of a vault where a bare name finds one; larger vaults are searched in part. */
const MAX_NAMES = 200_000;

export function createFileFinder(folders: FileFolders): FileFinder {
  const listings = new Map<string, ReadonlyMap<string, string>>();
  const bounds = folders.bounds.map(realPath).filter((bound) => bound !== undefined);
  let names: ReadonlyMap<string, string> | undefined;

  const listingOf = (folder: string): ReadonlyMap<string, string> => {
    const known = listings.get(folder) ?? listFolder(folder);
    listings.set(folder, known);
    return known;
  };
  /** By the names on the disk: exactly, or in another case or Unicode form, as other systems would find it. */
  const locate = (root: string, path: string): string | undefined => {
    let place = root;
    for (const segment of path.split('/')) {
      if (segment === '') continue;
      const listing = listingOf(place);
      const name = listing.get(segment) ?? listing.get(foldName(segment));
      if (name === undefined) return undefined;
      place = join(place, name);
    }
    return place;
  };
  const inspect = (place: string): FoundFile | undefined => {
    const found = statSync(place, { bigint: true, throwIfNoEntry: false });
    if (found === undefined || !found.isFile()) return undefined;
    const real = realPath(place);
    const isOutside = real === undefined || !bounds.some((bound) => isVisibleIn(bound, real));
    return { path: place, stamp: `${found.size} ${found.mtimeNs}`, bytes: Number(found.size), isOutside };
  };
  return {
    find(path, from, base) {
      for (const [root, candidate] of candidatesOf(path, from, base, folders)) {
        const place = locate(root, candidate);
        const found = place === undefined ? undefined : inspect(place);
        if (found !== undefined) return found;
      }
      if (!folders.byName || path.includes('/')) return undefined;
      names ??= listNames(folders.posts, listingOf);
      const place = names.get(foldName(path));
      return place === undefined ? undefined : inspect(place);
    },
  };
}

/** Where an address may lead, the likeliest first, as a folder and a path below it. */
function* candidatesOf(
  path: string,
  from: string,
  base: string | undefined,
  { posts, statics }: FileFolders,
): Generator<readonly [root: string, path: string]> {
  const folder = from.split('/').slice(0, -1).join('/');
  // `@/` and `~/` are the root of the sources to bundlers.
  const plain = path.replace(/^[@~]\//, '/');
  if (!plain.startsWith('/')) {
    const stem = from.replace(/\.[^./]+$/, '');
    for (const place of [folder, stem]) {
      const joined = joinPath(place, plain);
      // Above the posts' folder, from there: bounds are checked on what is found.
      if (joined === undefined) yield [join(posts, place, ...leadOf(plain)), plain.replace(/^(?:\.\.?\/)+/, '')];
      else yield [posts, joined];
    }
    const onSite = base === undefined ? undefined : joinPath(base, plain);
    if (onSite !== undefined) for (const root of statics) yield [root, onSite];
  }
  const below = joinPath('', plain.replace(/^(?:\.\.?\/)+/, ''));
  if (below === undefined || below === '') return;
  yield [posts, below];
  for (const root of statics) yield [root, below];
}

/** The `..` that a path begins with. */
function leadOf(path: string): string[] {
  return path.split('/').filter((segment) => segment === '..');
}

/** Whether a file is in a folder and no part of its path is hidden: `.git/config` is nobody's image. */
function isVisibleIn(bound: string, file: string): boolean {
  const path = relative(bound, file);
  return !path.startsWith(`..${sep}`) && path !== '..' && !path.split(sep).some((segment) => HIDDEN.test(segment));
}

// The static folders of VitePress and VuePress lie in a hidden one.
const HIDDEN = /^\.(?!vitepress$|vuepress$)/;

function listFolder(folder: string): ReadonlyMap<string, string> {
  const listing = new Map<string, string>();
  try {
    const names = readdirSync(folder).sort();
    for (const name of names) if (!listing.has(foldName(name))) listing.set(foldName(name), name);
    for (const name of names) listing.set(name, name);
  } catch {
    // no folder, or one that must not be read: nothing is found there
  }
  return listing;
}

/** All files below a folder by name; of equal names the one nearest to the root. */
function listNames(root: string, listingOf: (folder: string) => ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const waiting = [root];
  for (const folder of waiting) {
    if (names.size > MAX_NAMES || waiting.length > MAX_NAMES) break;
    for (const name of new Set(listingOf(folder).values())) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const place = join(folder, name);
      // A link to a folder might lead in a circle.
      if (/\.\w+$/.test(name)) names.set(foldName(name), names.get(foldName(name)) ?? place);
      else if (realPath(place) === place) waiting.push(place);
    }
  }
  return names;
}

function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined; // no such file
  }
}
