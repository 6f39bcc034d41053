/** Serves a built archive with the real Worker in real workerd, assets included. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import { build } from '../../src/builder/build.ts';
import { scriptPath } from '../../src/builder/folders.ts';
import { createProgress } from '../../src/builder/progress.ts';
import { posts } from '../memory-archive.ts';

export interface Served {
  readonly site: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  logs(): string[];
  close(): Promise<void>;
}

export async function buildSite(posts: string): Promise<{ site: string; script: string; remove(): void }> {
  const out = mkdtempSync(join(process.env.SUOYIN_TEST_FOLDER ?? tmpdir(), 'suoyin-site-'));
  const silent = { ...createProgress(process.stderr), step() {} };
  const { failures } = await build({ posts, out, strict: false, maxFiles: 20_000, useCache: false, progress: silent });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return { site: join(out, 'site'), script: scriptPath(out), remove: () => rmSync(out, { recursive: true, force: true }) };
}

let ownSite: Promise<{ site: string; script: string }> | undefined;

/** The site of the archive's eight posts, for tests that only read it: built once for all files of tests that share a process. */
export function buildOwnSite(): Promise<{ site: string; script: string }> {
  ownSite ??= buildSite(posts);
  return ownSite;
}

export async function serveSite(site: string, script: string): Promise<Served> {
  const server = createTestHarness({
    workers: [
      {
        config: {
          name: 'suoyin-test',
          main: script,
          no_bundle: true,
          compatibility_date: '2026-10-01',
          assets: { directory: site, binding: 'ASSETS', html_handling: 'auto-trailing-slash', not_found_handling: 'none' },
        },
      },
    ],
  });
  const { url } = await server.listen();
  return {
    site,
    fetch: (path, init) => fetch(new URL(path, url), { redirect: 'manual', ...init }),
    logs: () => server.getLogs().map((log) => JSON.stringify(log)),
    close: () => server.close(),
  };
}
