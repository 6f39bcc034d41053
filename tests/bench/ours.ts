/** The rows of our own Worker: first searches, searches of every kind, suggestions, the other routes, its heap and what it fetches. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/builder/folders.ts';
import type { Progress } from '../../src/builder/progress.ts';
import { at, mebibytes, median, ms, sort, spread } from './numbers.ts';
import type { QueryKind } from './queries.ts';
import { get, measure, measureThreads, pathsOf, searchPath, wake } from './requests.ts';
import type { Fresh, SiteReader } from './site.ts';
import { startWorkerd, type Workerd } from './workerd.ts';

export type Row = readonly [name: string, value: string];

export interface Bench {
  /** Where the script is, as `index.js`. */
  readonly folder: string;
  readonly site: string;
  readonly reader: SiteReader;
  readonly kinds: readonly QueryKind[];
  /** Ids of all posts. */
  readonly ids: readonly string[];
  /** Fresh isolates for the row of all kinds; half as many for each kind that has a row of its own. */
  readonly isolates: number;
  readonly progress: Progress;
}

/** Kinds whose first search has a row of its own, by the beginning of their names. */
const FIRST_KINDS = ['phrase of', 'a homophone', 'every third', 'a formula beside', 'six tenths'];

/** Rounds of searches that are measured, after one that is not. */
const ROUNDS = 2;

export async function benchOurs(bench: Bench): Promise<Row[]> {
  return [...(await benchFirst(bench)), ...(await benchWarm(bench)), ...(await benchFetches(bench))];
}

async function measureFirst({ folder, site }: Bench, script: string, path: string): Promise<number> {
  const fresh = await startWorkerd({ folder, script, site });
  await wake(fresh);
  const [cost = Number.NaN] = await measure(fresh, [path]);
  await fresh.stop();
  return cost;
}

async function benchFirst(bench: Bench): Promise<Row[]> {
  const { kinds, isolates, progress, folder, reader } = bench;
  const rows: Row[] = [];
  const usual = kinds.filter(({ level }) => level === 'phrase').flatMap(({ queries }) => queries);
  const samples: { name: string; queries: readonly string[]; count: number }[] = [
    { name: 'a fresh isolate', queries: usual, count: isolates },
  ];
  for (const start of FIRST_KINDS)
    for (const { name, queries } of kinds.filter((kind) => kind.name.startsWith(start)))
      samples.push({ name, queries, count: Math.ceil(isolates / 2) });
  for (const { name, queries, count } of samples) {
    progress.step(`First searches: ${name}`, 0, count);
    const costs: number[] = [];
    for (let isolate = 0; isolate < count; isolate++)
      costs.push(await measureFirst(bench, 'index.js', searchPath(queries[(isolate * 37) % queries.length] ?? '')));
    rows.push([`first search of ${name}`, `median ${ms(median(costs))}, most ${ms(Math.max(...costs))}`]);
  }
  copyFileSync(join(projectFolder, 'tests/bench/floor-worker.js'), join(folder, 'floor.js'));
  const floors: number[] = [];
  for (let isolate = 0; isolate < Math.ceil(isolates / 2); isolate++) {
    const { paths } = await reader.answerFresh(usual[(isolate * 37) % usual.length] ?? '', false);
    floors.push(await measureFirst(bench, 'floor.js', `/?${paths.map((path) => `path=${encodeURIComponent(path)}`).join('&')}`));
  }
  rows.push(['  the same fetches by a Worker that does nothing else', `median ${ms(median(floors))}`]);
  return rows;
}

async function benchWarm({ folder, site, kinds, reader, ids, progress }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  const server = await startWorkerd({ folder, script: 'index.js', site });
  for (const path of kinds.flatMap(pathsOf)) await get(server, path);
  const nothing = Array.from({ length: 300 }, () => '/api/nothing');
  const idle = median(await measure(server, nothing));
  const measureNet = async (paths: readonly string[], on: Workerd = server): Promise<number[]> =>
    (await measure(on, paths)).map((cost) => cost - idle);
  rows.push(['a route that does nothing (taken off below)', ms(idle)]);
  const searches: number[] = [];
  const alone: number[] = [];
  for (const [done, kind] of kinds.entries()) {
    progress.step('Warm searches', done, kinds.length);
    const { name, queries, isTyping = false } = kind;
    if (queries.length === 0) {
      rows.push([`warm search: ${name}`, 'none in this archive']);
      continue;
    }
    const costs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const measured = await measureThreads(server, pathsOf(kind));
      costs.push(...measured.map(({ all }) => all - idle));
      if (!isTyping) alone.push(...measured.map(({ main }) => main - idle));
    }
    if (!isTyping) searches.push(...costs);
    const fresh: Fresh[] = [];
    for (const query of queries) fresh.push(await reader.answerFresh(query, isTyping));
    rows.push([`${isTyping ? 'suggestions' : 'warm search'}: ${name}`, `${spread(costs)}; ${describe(kind, fresh)}`]);
  }
  rows.push(['warm search: all', spread(searches)]);
  rows.push(["  without V8's threads, which compile and collect", spread(alone)]);
  rows.push(['rare words asked for the first time', spread(await measureUnseen({ folder, site, kinds }, measureNet))]);
  const pages = Array.from({ length: 100 }, (_, page) => `/api/posts?page=${(page % 20) + 1}`);
  rows.push(['listing', spread(await measureNet(pages))]);
  const some = ids.filter((_, index) => index % Math.ceil(ids.length / 100) === 0);
  rows.push(['post as JSON', spread(await measureNet(some.map((id) => `/api/posts/${encodeURIComponent(id)}`)))]);
  const asked = kinds.reduce((sum, { queries }) => sum + queries.length * (ROUNDS + 1), 0);
  rows.push([`heap with buffers after ${asked} searches`, mebibytes(await server.heapBytes())]);
  await server.stop();
  return rows;
}

/** What one answer fetches from empty caches, the tables included, and how many answers are of the kind that was meant. */
function describe({ level, isTyping }: QueryKind, fresh: readonly Fresh[]): string {
  const fetches = fresh.map(({ paths }) => paths.length);
  const meant = fresh.filter((each) => each.hits > 0 && (isTyping || each.level === level)).length;
  const told = isTyping ? 'find something' : `by ${level}`;
  return `${median(fetches)} subrequests, most ${Math.max(...fetches)}; ${meant} of ${fresh.length} ${told}`;
}

/** Rare words in an isolate that has compiled its code with common ones, and cached nothing of theirs: archives of any size begin alike. */
async function measureUnseen(
  { folder, site, kinds }: Pick<Bench, 'folder' | 'site' | 'kinds'>,
  measureNet: (paths: readonly string[], on: Workerd) => Promise<number[]>,
): Promise<number[]> {
  const server = await startWorkerd({ folder, script: 'index.js', site });
  const named = (start: string): readonly string[] => kinds.find(({ name }) => name.startsWith(start))?.queries ?? [];
  for (const query of named('very common')) await get(server, searchPath(query));
  const costs = await measureNet(named('rare').map(searchPath), server);
  await server.stop();
  return costs;
}

/** What one isolate fetches for one search after another. */
async function benchFetches({ folder, site, kinds }: Bench): Promise<Row[]> {
  const counting = await startWorkerd({ folder, script: 'index.js', site, countFetches: true });
  const fetches: number[] = [];
  const fetched: number[] = [];
  for (const path of kinds.filter(({ isTyping }) => isTyping !== true).flatMap(pathsOf)) {
    await get(counting, path);
    const taken = await counting.takeFetches();
    fetches.push(taken.count);
    fetched.push(taken.bytes);
  }
  await counting.stop();
  const kibibytes = (share: number): string => `${(at(sort(fetched), share) / 1024).toFixed(0)} KiB`;
  const counts = sort(fetches);
  return [
    [
      'subrequests a search, from cold',
      `first ${fetches[0]}, median ${at(counts, 0.5)}, p99 ${at(counts, 0.99)}, most ${at(counts, 1)}`,
    ],
    ['bytes fetched a search', `median ${kibibytes(0.5)}, p99 ${kibibytes(0.99)}`],
  ];
}
