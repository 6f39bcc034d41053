/** Requests to a Worker and what they cost. */

import type { QueryKind } from './queries.ts';
import type { Workerd } from './workerd.ts';

export async function get(server: Workerd, path: string): Promise<void> {
  const response = await fetch(server.url + path);
  await response.arrayBuffer();
}

/** CPU of each request by itself, of all threads. */
export async function measure(server: Workerd, paths: readonly string[]): Promise<number[]> {
  return (await measureThreads(server, paths)).map(({ all }) => all);
}

/** CPU of each request by itself: of all threads, and of the one that runs the Worker. */
export async function measureThreads(
  server: Workerd,
  paths: readonly string[],
): Promise<{ readonly all: number; readonly main: number }[]> {
  const costs = [];
  for (const path of paths) {
    const all = server.cpuMs();
    const main = server.mainThreadMs();
    await get(server, path);
    costs.push({ main: server.mainThreadMs() - main, all: server.cpuMs() - all });
  }
  return costs;
}

/** Has workerd make the isolate and run the script, which on the platform is start-up and no request's CPU. */
export async function wake(server: Workerd): Promise<void> {
  await fetch(`${server.url}/api/search`, { method: 'OPTIONS' });
}

export function searchPath(query: string): string {
  return `/api/search?q=${encodeURIComponent(query)}`;
}

export function pathsOf({ queries, isTyping = false }: QueryKind): string[] {
  return queries.map((query) => (isTyping ? `/api/suggest?q=${encodeURIComponent(query)}` : searchPath(query)));
}
