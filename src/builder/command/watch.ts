/** Notices when posts change, and has them built again, one build at a time. */

import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';

/** Editors save in several steps; a build waits until they are done. */
const QUIET_MS = 80;

/** How soon a replaced folder (`git checkout`, a swap) is noticed: its watcher stays with the old one, in silence. */
const LOOK_MS = 500;

/** A folder to watch, with or without what lies below. */
export interface WatchedFolder {
  readonly path: string;
  readonly isRecursive: boolean;
}

/** Calls `rebuild` after changes in `folders`, never twice at once; returns what stops it. */
export function watchPosts(folders: readonly WatchedFolder[], rebuild: () => Promise<void>): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  let isStale = false;
  const run = async (): Promise<void> => {
    if (isBuilding) {
      isStale = true;
      return;
    }
    isBuilding = true;
    do {
      isStale = false;
      await rebuild();
    } while (isStale);
    isBuilding = false;
  };
  const change = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET_MS);
  };
  const watchers = folders.map((folder) => keepWatching(folder, change));
  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.stop();
    },
  };
}

/** Watches the folder that is at a path now, whichever that is. */
function keepWatching({ path, isRecursive }: WatchedFolder, change: () => void): { stop(): void } {
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;
  const close = (): void => {
    watcher?.close();
    watcher = undefined;
    watched = undefined;
  };
  const open = (): void => {
    const identity = identityOf(path);
    if (identity === undefined) return;
    watcher = watchFolder(path, { recursive: isRecursive }, change);
    watcher.on('error', close);
    watched = identity;
  };
  const look = setInterval(() => {
    if (identityOf(path) === watched) return;
    close();
    try {
      open();
    } catch {
      close(); // the folder went between the two looks; the next one finds it
    }
    if (watched !== undefined) change();
  }, LOOK_MS);
  open();
  return {
    stop() {
      clearInterval(look);
      close();
    },
  };
}

/** Tells one folder from another that has its name; `undefined` where there is none. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isDirectory() === true ? `${found.dev}:${found.ino}:${found.birthtimeNs}` : undefined;
}
