/** Data beside the checkout: real blogs, sets with judgements, cases. tests/README.md says what they are; tests skip without. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));

/** The folder of all data beside the checkout: what SUOYIN_SHARED names, from the checkout; otherwise ../shared. */
export const sharedFolder: string = resolve(checkout, process.env.SUOYIN_SHARED || '../shared');

/** Sets of queries with judgements, as .tar.gz. */
export const retrievalFolder: string = join(sharedFolder, 'retrieval');

/** Small inputs, each with what a user expects. */
export const casesFolder: string = join(sharedFolder, 'cases');

const corporaFolder = join(sharedFolder, 'corpora');
const ARCHIVE = '.tar.gz';

/** Names of the real blogs; empty on machines without them. */
export function listCorpora(): string[] {
  try {
    return readdirSync(corporaFolder)
      .filter((name) => name.endsWith(ARCHIVE))
      .map((name) => name.slice(0, -ARCHIVE.length))
      .sort();
  } catch {
    return [];
  }
}

/** What the name of a test says that is skipped for want of these blogs. */
export function withoutCorpora(...names: readonly string[]): string {
  const there = listCorpora();
  const missing = names.filter((name) => !there.includes(name));
  if (names.length === 0 ? there.length > 0 : missing.length === 0) return '';
  const what = names.length === 0 ? 'blogs' : missing.join(', ');
  return ` (skipped: no ${what} in ${corporaFolder}; SUOYIN_SHARED names its parent)`;
}

/** Unpacks a blog into a temporary folder; `remove` takes it away. */
export function unpackCorpus(name: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-corpus-'));
  const archive = join(corporaFolder, name + ARCHIVE);
  const { status, stderr } = spawnSync('tar', ['xzf', archive, '-C', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Cannot unpack ${archive}: ${stderr.trim()}`);
  return { folder: join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
