/** Where a build writes: a folder beside the real one that takes its place at the end, or the real one, file by file. */

import { createHash, type Hash } from 'node:crypto';
import { appendFile, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Digest and size of each file by its path below the site's folder. */
export type WrittenFiles = Map<string, WrittenFile>;

export interface WrittenFile {
  readonly digest: string;
  readonly bytes: number;
  /** Of a file written in two parts: the size of the first, and the digest of the second. */
  readonly start?: { readonly bytes: number; readonly endDigest: string };
}

export interface Output {
  readonly files: WrittenFiles;
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Copies a file of the keeper's, whose digest and size are known. */
  copy(path: string, source: string, file: Pick<WrittenFile, 'digest' | 'bytes'>): Promise<void>;
  /** Writes the first part of a file; {@link writeEnd} must follow. */
  writeStart(path: string, bytes: Uint8Array): Promise<void>;
  /** Says that the first part of a file stays as the build before wrote it; {@link writeEnd} must follow. */
  keepStart(path: string): void;
  writeEnd(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes what was written the site, and takes away what was not. */
  commit(): Promise<void>;
  /** Forgets all; the last good site stays. */
  abandon(): Promise<void>;
}

/** Writes beside the site and swaps at the end, so that an interrupted or failed build leaves the last good site in place. */
export function createStagedOutput(folder: string): Output {
  const staging = `${folder}.new-${process.pid}`;
  const files: WrittenFiles = new Map();
  const folders = new Set<string>();
  const hashes = new Map<string, Hash>();
  const prepare = async (path: string): Promise<string> => {
    const target = join(staging, path);
    if (!folders.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
    folders.add(dirname(target));
    return target;
  };
  return {
    files,
    async write(path, bytes) {
      await writeFile(await prepare(path), bytes);
      files.set(path, describe(bytes));
    },
    async copy(path, source, { digest, bytes }) {
      await copyFile(source, await prepare(path));
      files.set(path, { digest, bytes });
    },
    async writeStart(path, bytes) {
      await this.write(path, bytes);
      hashes.set(path, createHash('sha256').update(bytes));
    },
    keepStart(path) {
      throw new Error(`Cannot keep ${path}: this build starts with an empty folder`);
    },
    async writeEnd(path, bytes) {
      const start = files.get(path)?.bytes ?? 0;
      await appendFile(join(staging, path), bytes);
      const digest = hashes.get(path)?.update(bytes).digest('hex') ?? '';
      hashes.delete(path);
      files.set(path, { digest, bytes: start + bytes.length, start: { bytes: start, endDigest: digestOf(bytes) } });
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
  const pending: { path: string; write(target: string): Promise<void> }[] = [];
  const starts = new Map<string, Uint8Array>();
  return {
    files,
    async write(path, bytes) {
      const file = describe(bytes);
      files.set(path, file);
      if (before.get(path)?.digest !== file.digest) pending.push({ path, write: (target) => writeFile(target, bytes) });
    },
    async copy(path, source, { digest, bytes }) {
      files.set(path, { digest, bytes });
      if (before.get(path)?.digest !== digest) pending.push({ path, write: (target) => copyFile(source, target) });
    },
    async writeStart(path, bytes) {
      starts.set(path, bytes);
    },
    keepStart(path) {
      if (before.get(path)?.start === undefined) throw new Error(`Cannot keep ${path}: the build before did not write it`);
    },
    async writeEnd(path, bytes) {
      const known = before.get(path);
      const endDigest = digestOf(bytes);
      if (!starts.has(path) && known?.start?.endDigest === endDigest) {
        files.set(path, known);
        return;
      }
      const start = starts.get(path) ?? (await readFile(join(folder, path))).subarray(0, known?.start?.bytes);
      starts.delete(path);
      const whole = Buffer.concat([start, bytes]);
      await this.write(path, whole);
      files.set(path, { digest: digestOf(whole), bytes: whole.length, start: { bytes: start.length, endDigest } });
    },
    async commit() {
      // In the order written: the tables come last, and lead to all others.
      for (const { path, write } of pending) {
        const target = join(folder, path);
        await mkdir(dirname(target), { recursive: true });
        await write(`${target}.new`);
        await rename(`${target}.new`, target);
      }
      for (const path of before.keys()) if (!files.has(path)) await rm(join(folder, path), { force: true });
    },
    abandon: async () => {},
  };
}

function describe(bytes: Uint8Array | string): WrittenFile {
  return { digest: digestOf(bytes), bytes: Buffer.byteLength(bytes) };
}

function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
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
