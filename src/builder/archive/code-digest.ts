/** A digest of code and packages. Caches and an archive's version depend on it as on the posts. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, sourceFolder } from '../folders.ts';

/** Over the files of these folders of `src/`, and the lockfile. */
export function codeDigest(folders: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(projectFolder, 'package-lock.json')));
  for (const folder of folders) {
    const paths = readdirSync(join(sourceFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const path of paths) hash.update(path.slice(sourceFolder.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
