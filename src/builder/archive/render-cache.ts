/** Rendered posts kept between builds, by a digest of their Markdown and of the code that renders. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Render, Rendered } from '../../markdown/rendered.ts';
import type { Post } from '../../post.ts';
import { type AddressTrace, isCurrent, traceAddresses } from '../addresses/address-trace.ts';
import type { Resolver } from '../addresses/resolver.ts';

export interface RenderCache {
  render(
    post: Pick<Post, 'path' | 'body'>,
    render: Render,
    resolver: Resolver,
  ): TracedRendering & { key: string; fromCache: boolean };
}

export interface TracedRendering {
  readonly rendered: Rendered;
  /** Where the post's addresses led: it is rendered again when that changes. */
  readonly trace: AddressTrace;
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
    render({ path: post, body }, render, resolver) {
      const key = `${createHash('sha256').update(version).update('\0').update(body).digest('hex').slice(0, 32)}.json`;
      const path = folder === undefined ? undefined : join(folder, key);
      const cached = path === undefined ? undefined : loadRendered(path);
      if (cached !== undefined && isCurrent(cached.trace, post, resolver)) return { ...cached, key, fromCache: true };
      const { result: rendered, trace } = traceAddresses(resolver, post, (addresses) => render(body, 'html', addresses));
      if (path !== undefined) {
        // Written beside and moved, so that no other thread or later build reads half a file.
        const temporary = `${path}.${process.pid}.${threadTag()}`;
        writeFileSync(temporary, JSON.stringify({ rendered, trace }));
        renameSync(temporary, path);
      }
      return { rendered, trace, key, fromCache: false };
    },
  };
}

/** Removes what this build did not use, so that the cache grows with the archive and not with its history. */
export function pruneCache(folder: string, used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
}

function loadRendered(path: string): TracedRendering | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TracedRendering;
  } catch {
    return undefined;
  }
}

function threadTag(): string {
  return Math.random().toString(36).slice(2);
}
