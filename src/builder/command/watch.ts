/** Notices when posts change, and has them built again, one build at a time. */

import { watch as watchFolder } from 'node:fs';

/** Editors save in several steps; a build waits until they are done. */
const QUIET_MS = 80;

/** Calls `rebuild` after changes below `folder`, never twice at once; returns what stops it. */
export function watchPosts(folder: string, rebuild: () => Promise<void>): { stop(): void } {
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
  const watcher = watchFolder(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET_MS);
  });
  return {
    stop() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
