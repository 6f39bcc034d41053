/** Which folders a build reads: where a change is worth another build. */

import { dirname, resolve, sep } from 'node:path';
import type { BuildReport } from '../build.ts';
import type { WatchedFolder } from './watch.ts';

/**
 * The posts and the engine's static folders with all below them; without it the folders where `site.yaml`, `glossary.yaml` and the engine's
 * configuration may be, and those of files that posts name.
 */
export function listWatchedFolders(
  { read, posts }: Pick<BuildReport, 'read' | 'posts'>,
  asked: string,
): readonly WatchedFolder[] {
  const { folder, engine } = read;
  // A blog's root may be a static folder, and has what engines write beside what its author does.
  const statics = (engine?.staticFolders ?? []).filter((path) => path !== engine?.root);
  const whole = [...new Set([resolve(folder), ...statics])];
  const deep = whole.filter((path) => !whole.some((other) => other !== path && isBelow(path, other)));
  const files = posts.flatMap(({ trace }) => trace.files.map(({ path }) => dirname(path)));
  const flat = new Set([resolve(asked), ...(engine === undefined ? [] : [engine.root]), ...files]);
  const rest = [...flat].filter((path) => !deep.some((other) => isBelow(path, other))).slice(0, MAX_FLAT_FOLDERS);
  return [...deep.map((path) => ({ path, isRecursive: true })), ...rest.map((path) => ({ path, isRecursive: false }))];
}

/** Watchers are few on some systems (128 on the smallest); a blog keeps its images in a handful of folders. */
const MAX_FLAT_FOLDERS = 64;

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}
