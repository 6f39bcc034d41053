/** Requests to a Worker and what they cost. */

import type { QueryKind } from './queries.ts';
import type { Workerd } from './workerd.ts';

export async function get(server: Workerd, path: string): Promise<void> {
  const response = await fetch(server.url + path);
  await response.arrayBuffer();
}

/** CPU of each request by itself. */
export async function measure(server: Workerd, paths: readonly string[]): Promise<number[]> {
  const costs: number[] = [];
  for (const path of paths) {
    const before = server.cpuMs();
    await get(server, path);
    costs.push(server.cpuMs() - before);
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
