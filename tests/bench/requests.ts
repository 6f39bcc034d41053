/** Requests to a Worker and what they cost. */

import { type Costs, median } from './numbers.ts';
import type { QueryKind } from './queries.ts';
import type { Workerd } from './workerd.ts';

/** No route: the Worker answers it by 404, which is the least it can do. */
const FLOOR_PATH = '/api/nothing';

/** Requests for the floor by themselves: before the first, code is compiled. */
const FLOOR_REQUESTS = 30;

export async function get(server: Workerd, path: string): Promise<void> {
  const response = await fetch(server.url + path);
  await response.arrayBuffer();
}

interface Cost {
  /** CPU of all threads. */
  readonly all: number;
  /** Of the one that runs the Worker, without V8's. */
  readonly main: number;
}

async function measureOne(server: Workerd, path: string): Promise<Cost> {
  const all = server.cpuMs();
  const main = server.mainThreadMs();
  await get(server, path);
  return { main: server.mainThreadMs() - main, all: server.cpuMs() - all };
}

/** CPU of one request of all threads, with what comes before a Worker's code. */
export async function measureWhole(server: Workerd, path: string): Promise<number> {
  return (await measureOne(server, path)).all;
}

/** CPU of each request without that of the floor, which is asked for before each. */
export async function measure(server: Workerd, paths: readonly string[]): Promise<{ readonly all: Costs; readonly main: Costs }> {
  const floors: Cost[] = [];
  const costs: Cost[] = [];
  for (const path of paths) {
    floors.push(await measureOne(server, FLOOR_PATH));
    costs.push(await measureOne(server, path));
  }
  const less = (thread: keyof Cost): Costs => {
    const floor = median(floors.map((cost) => cost[thread]));
    return { floor, costs: costs.map((cost) => cost[thread] - floor) };
  };
  return { all: less('all'), main: less('main') };
}

/** The floor of an isolate, all threads. */
export async function measureFloor(server: Workerd): Promise<number> {
  const costs: number[] = [];
  for (let request = 0; request < FLOOR_REQUESTS; request++) costs.push(await measureWhole(server, FLOOR_PATH));
  return median(costs);
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
