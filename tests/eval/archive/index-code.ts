/** The code that an archive's index depends on, so that a changed query needs no new build. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectFolder, sourceFolder } from '../../../src/builder/folders.ts';

/** Where a build begins: what it imports, runs in threads of their own, and takes as a package. */
const ENTRIES = [
  ...[
    'archive/chunks.ts',
    'archive/chunk.ts',
    'archive/relate-in-thread.ts',
    'read/load-glossary.ts',
    'read/load-posts.ts',
    'site/emit.ts',
  ].map((path) => `builder/${path}`),
  'markdown-it-katex/index.ts',
];

/** Rooms that a build calls for pages only, which the evaluation does not read. */
const NOT_OF_THE_INDEX: readonly string[] = ['pages', 'query', 'browser', 'worker'];

/** The texts of the files from which an index is built, with their paths, and of the lockfile. */
export function readIndexCode(): string[] {
  const files = listImported(
    ENTRIES.map((entry) => join(sourceFolder, entry)),
    (path) => !NOT_OF_THE_INDEX.includes(relative(sourceFolder, path).split('/')[0] ?? ''),
  );
  const lockfile = join(projectFolder, 'package-lock.json');
  return [lockfile, ...files].flatMap((path) => [relative(projectFolder, path), readFileSync(path, 'utf8')]);
}

/** Some files with all that they import, and those import, in order of path; types are not followed. */
export function listImported(entries: readonly string[], isWanted: (path: string) => boolean): string[] {
  const found = new Set(entries);
  for (const path of found) {
    for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(RELATIVE_IMPORT)) {
      const target = join(dirname(path), specifier);
      if (isWanted(target) && existsSync(target)) found.add(target);
    }
  }
  return [...found].sort();
}

const RELATIVE_IMPORT = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm;
