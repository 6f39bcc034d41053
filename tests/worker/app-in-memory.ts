/** The app over an archive in memory, asked as a program asks it. */

import { createApp } from '../../src/worker/app.ts';
import type { MemoryArchive } from '../memory-archive.ts';

export interface MemoryApp {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The body of a 200; throws at any other status. */
  json<T>(path: string): Promise<T>;
}

export function createMemoryApp({ files }: Pick<MemoryArchive, 'files'>): MemoryApp {
  const app = createApp();
  const ASSETS = {
    async fetch(url: string): Promise<Response> {
      const bytes = files.get(decodeURIComponent(new URL(url).pathname));
      return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes.slice());
    },
  };
  const fetch: MemoryApp['fetch'] = async (path, init = {}) => app.request(path, init, { ASSETS });
  return {
    fetch,
    async json<T>(path: string): Promise<T> {
      const response = await fetch(path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
  };
}
