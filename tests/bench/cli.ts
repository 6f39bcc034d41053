/**
 * `npm run bench -- --posts DIR`: what the built Worker costs in workerd, beside a Worker that loads a whole MiniSearch
 * index. Prints one table. CPU is that of all threads less the same for a route that does nothing.
 */

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { build } from '../../src/build/build.ts';
import { projectFolder } from '../../src/build/folders.ts';
import { createProgress } from '../../src/build/progress.ts';
import { scriptPath } from '../../src/build/wrangler.ts';
import { readPassageTable } from '../../src/index/stored-text.ts';
import { readRecord } from '../../src/pack.ts';
import { drawQueries, type QueryKind } from './queries.ts';
import { measureStartUp } from './start-up.ts';
import { writeWholeIndex } from './whole-index.ts';
import { startWorkerd, type Workerd } from './workerd.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: 'posts' },
    queries: { type: 'string', default: '60' },
    isolates: { type: 'string', default: '12' },
    'no-peer': { type: 'boolean', default: false },
  },
});

const work = mkdtempSync(join(tmpdir(), 'suoyin-bench-'));
const progress = createProgress(process.stderr);
const rows: [name: string, value: string][] = [];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const sort = (numbers: readonly number[]): number[] => [...numbers].sort((left, right) => left - right);
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const spread = (numbers: readonly number[]): string => {
  const sorted = sort(numbers);
  return `median ${ms(at(sorted, 0.5))}, p99 ${ms(at(sorted, 0.99))}`;
};
const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

async function get(server: Workerd, path: string): Promise<void> {
  const response = await fetch(server.url + path);
  await response.arrayBuffer();
}

/** CPU of each request by itself. */
async function measure(server: Workerd, paths: readonly string[]): Promise<number[]> {
  const costs: number[] = [];
  for (const path of paths) {
    const before = server.cpuMs();
    await get(server, path);
    costs.push(server.cpuMs() - before);
  }
  return costs;
}

/** Has workerd make the isolate and run the script, which on the platform is start-up and no request's CPU. */
async function wake(server: Workerd): Promise<void> {
  await fetch(`${server.url}/api/search`, { method: 'OPTIONS' });
}

const searchPath = (query: string): string => `/api/search?q=${encodeURIComponent(query)}`;

async function main(): Promise<void> {
  const started = performance.now();
  const report = await build({ posts: values.posts, out: work, strict: false, maxFiles: 100_000, useCache: false, progress });
  const seconds = (performance.now() - started) / 1000;
  if (report.failures.length > 0) throw new Error(report.failures.join('\n'));
  const site = join(work, 'site');
  const count = report.posts.length;
  const bytes = [...report.files.values()].reduce((sum, file) => sum + file.bytes, 0);
  rows.push(['posts built', `${count} of ${report.read.read} files`]);
  rows.push(['build', `${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} posts a second`]);
  rows.push(['site', `${report.files.size} files, ${mebibytes(bytes)}`]);
  for (const kind of ['terms', 'texts', 'sources']) {
    const files = readdirSync(join(site, '_suoyin', kind)).map((name) => statSync(join(site, '_suoyin', kind, name)).size);
    rows.push([`  ${kind}`, `${files.length} files, ${mebibytes(files.reduce((sum, size) => sum + size, 0))}`]);
  }
  rows.push(['  tables', mebibytes(statSync(join(site, '_suoyin/tables.bin')).size)]);

  copyFileSync(scriptPath(work), join(work, 'index.js'));
  const script = statSync(join(work, 'index.js')).size;
  rows.push(['script', `${(script / 1024).toFixed(0)} KiB`]);
  rows.push(['start-up', await measureStartUp(work)]);

  const kinds = drawQueries(readTexts(site), Number(values.queries));
  await benchOurs(
    site,
    kinds,
    report.posts.map((post) => post.id),
  );
  if (!values['no-peer']) await benchPeer(kinds);
  progress.end();
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
}

/** Texts of posts spread over the archive, as the Worker has them. */
function readTexts(site: string): string[] {
  const folder = join(site, '_suoyin/texts');
  const texts: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const pack = new Uint8Array(readFileSync(join(folder, name)));
    const records = new DataView(pack.buffer).getUint32(0, true);
    for (let index = 0; index < records; index++) {
      const table = readPassageTable(readRecord(pack, index));
      if (table.positions.length > 0) texts.push(table.text(0, table.positions.length - 1));
    }
  }
  return texts;
}

async function benchOurs(site: string, kinds: readonly QueryKind[], ids: readonly string[]): Promise<void> {
  const all = kinds.flatMap((kind) => kind.queries);
  const first: number[] = [];
  for (let isolate = 0; isolate < Number(values.isolates); isolate++) {
    progress.step('First searches', isolate, Number(values.isolates));
    const fresh = await startWorkerd({ folder: work, script: 'index.js', site });
    await wake(fresh);
    first.push(...(await measure(fresh, [searchPath(all[(isolate * 37) % all.length] ?? '')])));
    await fresh.stop();
  }
  rows.push(['first search of a fresh isolate', `median ${ms(at(sort(first), 0.5))}, most ${ms(Math.max(...first))}`]);

  const server = await startWorkerd({ folder: work, script: 'index.js', site });
  for (const query of all) await get(server, searchPath(query));
  const idle = at(
    sort(
      await measure(
        server,
        Array.from({ length: 300 }, () => '/api/nothing'),
      ),
    ),
    0.5,
  );
  rows.push(['a route that does nothing (taken off below)', ms(idle)]);
  const warm: number[] = [];
  for (const [done, { name, queries }] of kinds.entries()) {
    progress.step('Warm searches', done, kinds.length);
    const costs = (await measure(server, queries.map(searchPath))).map((cost) => cost - idle);
    warm.push(...costs);
    rows.push([`warm search: ${name}`, spread(costs)]);
  }
  rows.push(['warm search: all', spread(warm)]);
  rows.push(['rare words asked for the first time', spread((await measureUnseen(site, kinds)).map((cost) => cost - idle))]);
  const listing = await measure(
    server,
    Array.from({ length: 100 }, (_, page) => `/api/posts?page=${(page % 20) + 1}`),
  );
  rows.push(['listing', spread(listing.map((cost) => cost - idle))]);
  const posts = await measure(
    server,
    ids.filter((_, index) => index % Math.ceil(ids.length / 100) === 0).map((id) => `/api/posts/${encodeURIComponent(id)}`),
  );
  rows.push(['post as JSON', spread(posts.map((cost) => cost - idle))]);
  rows.push([`heap with buffers after ${all.length} searches`, mebibytes(await server.heapBytes())]);
  await server.stop();

  const counting = await startWorkerd({ folder: work, script: 'index.js', site, countFetches: true });
  const fetches: number[] = [];
  const fetched: number[] = [];
  for (const query of all) {
    await get(counting, searchPath(query));
    const taken = await counting.takeFetches();
    fetches.push(taken.count);
    fetched.push(taken.bytes);
  }
  await counting.stop();
  rows.push([
    'subrequests a search, from cold',
    `first ${fetches[0]}, median ${at(sort(fetches), 0.5)}, p99 ${at(sort(fetches), 0.99)}, most ${Math.max(...fetches)}`,
  ]);
  rows.push([
    'bytes fetched a search',
    `median ${(at(sort(fetched), 0.5) / 1024).toFixed(0)} KiB, p99 ${(at(sort(fetched), 0.99) / 1024).toFixed(0)} KiB`,
  ]);
}

/** Rare words in an isolate that has compiled its code with common ones, and cached nothing of theirs: archives of any size begin alike. */
async function measureUnseen(site: string, kinds: readonly QueryKind[]): Promise<number[]> {
  const server = await startWorkerd({ folder: work, script: 'index.js', site });
  const named = (start: string): readonly string[] => kinds.find(({ name }) => name.startsWith(start))?.queries ?? [];
  for (const query of named('very common')) await get(server, searchPath(query));
  const costs = await measure(server, named('rare').map(searchPath));
  await server.stop();
  return costs;
}

/** The same searches in a Worker that loads the whole index, without a limit and then with an isolate's 128 MB. */
async function benchPeer(kinds: readonly QueryKind[]): Promise<void> {
  progress.step('Whole index', 0, 1);
  const folder = join(work, 'whole');
  const size = await writeWholeIndex(values.posts, folder);
  rows.push(['whole MiniSearch index as JSON', mebibytes(size)]);
  await esbuild.build({
    entryPoints: [join(projectFolder, 'tests/bench/whole-index-worker.js')],
    bundle: true,
    format: 'esm',
    outfile: join(work, 'whole.js'),
    logLevel: 'error',
  });
  const server = await startWorkerd({ folder: work, script: 'whole.js', site: folder });
  const query = kinds[0]?.queries[0] ?? '';
  rows.push(['  its first search', ms((await measure(server, [searchPath(query)]))[0] ?? Number.NaN)]);
  const queries = kinds.flatMap((kind) => kind.queries);
  for (const each of queries) await get(server, searchPath(each));
  rows.push(['  its warm searches, without snippets and facets', spread(await measure(server, queries.map(searchPath)))]);
  rows.push(['  its heap', mebibytes(await server.heapBytes())]);
  await server.stop();
  for (const [name, script, site] of [
    ['  it', 'whole.js', folder],
    ['ours', 'index.js', join(work, 'site')],
  ] as const) {
    const limited = await startWorkerd({ folder: work, script, site, v8Flags: ['--max-heap-size=128'] });
    let answered = 0;
    for (const each of queries) {
      const response = await fetch(limited.url + searchPath(each)).catch(() => undefined);
      if (response?.ok === true && (await response.arrayBuffer().catch(() => undefined)) !== undefined) answered++;
      else break;
    }
    rows.push([`${name} in a heap of 128 MB`, answered === queries.length ? 'runs' : `ends after ${answered} searches`]);
    await limited.stop();
  }
}

try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
