/** Rendered posts kept between builds, by a digest of their Markdown and of the code that renders. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Render, Rendered } from '../../markdown/rendered.ts';

export interface RenderCache {
  render(body: string, render: Render): { rendered: Rendered; key: string; fromCache: boolean };
}

export interface RenderCacheLocation {
  readonly folder: string;
  /** Digest of the code that renders. */
  readonly version: string;
}

export function openRenderCache(location: RenderCacheLocation | undefined): RenderCache {
  const { folder, version = '' } = location ?? {};
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  return {
    render(body, render) {
      const key = `${createHash('sha256').update(version).update('\0').update(body).digest('hex').slice(0, 32)}.json`;
      const path = folder === undefined ? undefined : join(folder, key);
      const cached = path === undefined ? undefined : loadRendered(path);
      if (cached !== undefined) return { rendered: cached, key, fromCache: true };
      const rendered = render(body);
      if (path !== undefined) {
        // Written beside and moved, so that no other thread or later build reads half a file.
        const temporary = `${path}.${process.pid}.${threadTag()}`;
        writeFileSync(temporary, JSON.stringify(rendered));
        renameSync(temporary, path);
      }
      return { rendered, key, fromCache: false };
    },
  };
}

/** Removes what this build did not use, so that a cache is as large as the archive and not as its history. */
export function pruneCache(folder: string, used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
}

function loadRendered(path: string): Rendered | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Rendered;
  } catch {
    return undefined;
  }
}

function threadTag(): string {
  return Math.random().toString(36).slice(2);
}
