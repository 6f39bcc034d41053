/** What a run made and the next can take: archives and answers, under a digest of all that they depend on. */

import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Shared by all checkouts of a machine: a name is a digest, so none can take another's. */
export const cacheFolder: string = join(tmpdir(), 'suoyin-eval-cache');

/** The archives of all sets are 250 MB; those of a few versions of the code stay. */
const MAX_BYTES = 3 * 1024 ** 3;

/** A digest of texts, of which none runs into the next. */
export function digestOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex').slice(0, 32);
}

/** The bytes kept under a name, else those that `make` gives, which are kept. */
export async function takeOrMake(
  name: string,
  make: () => Promise<Uint8Array>,
  { folder = cacheFolder, maxBytes = MAX_BYTES }: { readonly folder?: string; readonly maxBytes?: number } = {},
): Promise<Uint8Array> {
  const path = join(folder, name);
  if (existsSync(path)) {
    const now = new Date();
    utimesSync(path, now, now);
    return readFileSync(path);
  }
  const bytes = await make();
  mkdirSync(folder, { recursive: true });
  // Another run may write the same file.
  const unfinished = `${path}.${randomUUID()}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
  removeOldest(folder, maxBytes);
  return bytes;
}

function removeOldest(folder: string, maxBytes: number): void {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? [] : [{ path, bytes: found.size, used: found.mtimeMs }];
  });
  let sum = 0;
  for (const { path, bytes } of files.sort((left, right) => right.used - left.used)) {
    sum += bytes;
    if (sum > maxBytes) rmSync(path, { force: true });
  }
}
