/** Where the project itself is on this machine. */

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const sourceFolder = fileURLToPath(new URL('..', import.meta.url));

/** Caches that may be deleted at any time. */
export const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/suoyin', import.meta.url));

/** Where the Worker's script of a built archive is. */
export function scriptPath(out: string): string {
  return join(resolve(out), 'worker/index.js');
}
