/** The rows of our own Worker: first searches, searches of every kind, suggestions, the other routes, its heap and what it fetches. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/builder/folders.ts';
import type { Progress } from '../../src/builder/progress.ts';
import { countKind, describeCounts, type Row } from './archive/counts.ts';
import type { SiteReader } from './archive/site.ts';
import { at, type Costs, inFloors, joinCosts, kibibytes, mebibytes, median, ms, sort, spread } from './numbers.ts';
import type { QueryKind } from './queries.ts';
import { get, measure, measureFloor, measureWhole, pathsOf, searchPath, wake } from './requests.ts';
import { startWorkerd } from './workerd.ts';

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

/** A first request of an isolate, and the floor of the same isolate afterwards. */
async function measureFirst(
  { folder, site }: Bench,
  script: string,
  path: string,
): Promise<{ readonly cost: number; readonly floor: number }> {
  const fresh = await startWorkerd({ folder, script, site });
  await wake(fresh);
  const cost = await measureWhole(fresh, path);
  const floor = await measureFloor(fresh);
  await fresh.stop();
  return { cost, floor };
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
    if (queries.length === 0) continue;
    const firsts = [];
    for (let isolate = 0; isolate < count; isolate++)
      firsts.push(await measureFirst(bench, 'index.js', searchPath(queries[(isolate * 37) % queries.length] ?? '')));
    const floor = median(firsts.map((first) => first.floor));
    const costs = firsts.map(({ cost }) => cost);
    rows.push([
      `first search of ${name}`,
      `median ${inFloors(median(costs), floor)}, most ${inFloors(Math.max(...costs), floor)}`,
    ]);
  }
  copyFileSync(join(projectFolder, 'tests/bench/floor-worker.js'), join(folder, 'floor.js'));
  const floors: number[] = [];
  for (let isolate = 0; isolate < Math.ceil(isolates / 2); isolate++) {
    const { paths } = await reader.answerFresh(usual[(isolate * 37) % usual.length] ?? '', false);
    const query = paths.map((path) => `path=${encodeURIComponent(path)}`).join('&');
    floors.push((await measureFirst(bench, 'floor.js', `/?${query}`)).cost);
  }
  rows.push(['  the same fetches by a Worker that does nothing else', `median ${ms(median(floors))}`]);
  return rows;
}

async function benchWarm(bench: Bench): Promise<Row[]> {
  const { folder, site, kinds, reader, ids, progress } = bench;
  const rows: Row[] = [];
  const server = await startWorkerd({ folder, script: 'index.js', site });
  for (const path of kinds.flatMap(pathsOf)) await get(server, path);
  rows.push(['a floor: a route that does nothing (taken off below)', ms(await measureFloor(server))]);
  const searches: Costs[] = [];
  const alone: Costs[] = [];
  for (const [done, kind] of kinds.entries()) {
    progress.step('Warm searches', done, kinds.length);
    const { name, queries, isTyping = false } = kind;
    if (queries.length === 0) {
      rows.push([`warm search: ${name}`, 'none in this archive']);
      continue;
    }
    const { all, main } = await measure(server, Array.from({ length: ROUNDS }, () => pathsOf(kind)).flat());
    if (!isTyping) {
      searches.push(all);
      alone.push(main);
    }
    const counts = describeCounts(await countKind(reader, kind));
    rows.push([`${isTyping ? 'suggestions' : 'warm search'}: ${name}`, `${spread(all)}; ${counts}`]);
  }
  rows.push(['warm search: all', spread(joinCosts(searches))]);
  rows.push(["  without V8's threads, which compile and collect", spread(joinCosts(alone))]);
  rows.push(['rare words asked for the first time', spread(await measureUnseen(bench))]);
  const pages = Array.from({ length: 100 }, (_, page) => `/api/posts?page=${(page % 20) + 1}`);
  rows.push(['listing', spread((await measure(server, pages)).all)]);
  const some = ids.filter((_, index) => index % Math.ceil(ids.length / 100) === 0);
  const posts = some.map((id) => `/api/posts/${encodeURIComponent(id)}`);
  rows.push(['post as JSON', spread((await measure(server, posts)).all)]);
  const asked = kinds.reduce((sum, { queries }) => sum + queries.length * (ROUNDS + 1), 0);
  rows.push([`heap with buffers after ${asked} searches`, mebibytes(await server.heapBytes())]);
  await server.stop();
  return rows;
}

/** Rare words in an isolate that has compiled its code with common ones, and cached nothing of theirs: archives of any size begin alike. */
async function measureUnseen({ folder, site, kinds }: Bench): Promise<Costs> {
  const server = await startWorkerd({ folder, script: 'index.js', site });
  const named = (start: string): readonly string[] => kinds.find(({ name }) => name.startsWith(start))?.queries ?? [];
  for (const query of named('very common')) await get(server, searchPath(query));
  const { all } = await measure(server, named('rare').map(searchPath));
  await server.stop();
  return all;
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
  const weight = (share: number): string => kibibytes(at(sort(fetched), share));
  const counts = sort(fetches);
  return [
    [
      'subrequests a search, from cold',
      `first ${fetches[0]}, median ${at(counts, 0.5)}, p99 ${at(counts, 0.99)}, most ${at(counts, 1)}`,
    ],
    ['bytes fetched a search', `median ${weight(0.5)}, p99 ${weight(0.99)}`],
  ];
}
