/** Where a build writes: a folder beside the real one that takes its place at the end, or the real one, file by file. */

import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Digest and size of each file by its path below the site's folder. */
export type WrittenFiles = Map<string, { readonly digest: string; readonly bytes: number }>;

export interface Output {
  readonly files: WrittenFiles;
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Says that a file of the build before stays as it is. */
  keep(path: string): void;
  /** Makes what was written the site, and takes away what was not. */
  commit(): Promise<void>;
  /** Forgets all; the last good site stays. */
  abandon(): Promise<void>;
}

/** Writes aside and swaps at the end, so that an interrupted or failed build leaves the last good site in place. */
export function createStagedOutput(folder: string): Output {
  const staging = `${folder}.new-${process.pid}`;
  const files: WrittenFiles = new Map();
  const folders = new Set<string>();
  return {
    files,
    async write(path, bytes) {
      const target = join(staging, path);
      if (!folders.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
      folders.add(dirname(target));
      await writeFile(target, bytes);
      files.set(path, describe(bytes));
    },
    keep(path) {
      throw new Error(`Cannot keep ${path}: this build starts with an empty folder`);
    },
    async commit() {
      const old = `${folder}.old-${process.pid}`;
      await rename(folder, old).catch(ignoreMissing);
      await rename(staging, folder);
      await rm(old, { recursive: true, force: true });
      await removeLeftovers(folder);
    },
    abandon: () => rm(staging, { recursive: true, force: true }),
  };
}

/** Writes what changed into the site while it is being served; `before` is what stands there. */
export function createUpdate(folder: string, before: WrittenFiles): Output {
  const files: WrittenFiles = new Map();
  const pending: { path: string; bytes: Uint8Array | string }[] = [];
  return {
    files,
    async write(path, bytes) {
      const file = describe(bytes);
      files.set(path, file);
      if (before.get(path)?.digest !== file.digest) pending.push({ path, bytes });
    },
    keep(path) {
      const file = before.get(path);
      if (file === undefined) throw new Error(`Cannot keep ${path}: the build before did not write it`);
      files.set(path, file);
    },
    async commit() {
      // In the order written: the tables come last, and lead to all others.
      for (const { path, bytes } of pending) {
        const target = join(folder, path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(`${target}.new`, bytes);
        await rename(`${target}.new`, target);
      }
      for (const path of before.keys()) if (!files.has(path)) await rm(join(folder, path), { force: true });
    },
    abandon: async () => {},
  };
}

function describe(bytes: Uint8Array | string): { digest: string; bytes: number } {
  return { digest: createHash('sha256').update(bytes).digest('hex'), bytes: Buffer.byteLength(bytes) };
}

/** Staging folders of builds that were interrupted. */
async function removeLeftovers(folder: string): Promise<void> {
  const name = folder.slice(dirname(folder).length + 1);
  for (const entry of await readdir(dirname(folder))) {
    const match = /^(.*)\.(?:new|old)-(\d+)$/.exec(entry);
    if (match?.[1] === name && !isRunning(Number(match[2])))
      await rm(join(dirname(folder), entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
