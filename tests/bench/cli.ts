/**
 * `npm run bench`: what the built Worker costs in workerd, beside a Worker that loads a whole MiniSearch index. Prints
 * one table. CPU is that of all threads less the same for a route that does nothing.
 */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scriptPath } from '../../src/builder/folders.ts';
import { createProgress } from '../../src/builder/progress.ts';
import { countRows, type Row, weigh, weightRows } from './archive/counts.ts';
import { writePosts } from './archive/generate-posts.ts';
import { openSite } from './archive/site.ts';
import { type TakenArchive, takeArchive } from './archive/take-archive.ts';
import { mebibytes } from './numbers.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { benchOurs } from './ours.ts';
import { benchPeer } from './peer.ts';
import { drawKinds } from './queries/draw-kinds.ts';
import { measureStartUp } from './start-up.ts';

const progress = createProgress(process.stderr);

async function main(options: Options): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'suoyin-bench-'));
  try {
    const posts = options.generated === undefined ? options.posts : join(work, 'posts');
    if (options.generated !== undefined) writePosts(posts, options.generated);
    const archive = await takeArchive({ posts, isKept: options.isKept, progress });
    try {
      const rows = await measureArchive(archive, { ...options, posts }, work);
      progress.end();
      const width = Math.max(...rows.map(([name]) => name.length));
      for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
    } finally {
      archive.release();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureArchive(archive: TakenArchive, options: Options, work: string): Promise<Row[]> {
  const { ids, seconds, folder } = archive;
  const site = join(folder, 'site');
  const speed = `${seconds.toFixed(1)} s, ${(ids.length / seconds).toFixed(0)} posts a second`;
  const rows: Row[] = [['posts built', `${ids.length} of ${archive.read} files`]];
  if (!options.countsOnly) rows.push(['build', archive.wasKept ? `${speed}, by an earlier run` : speed]);
  rows.push(['site', `${archive.files} files, ${mebibytes(archive.bytes)}`], ...weightRows(weigh(folder)));

  progress.step('Drawing queries', 0, 1);
  const reader = await openSite(site);
  const kinds = await drawKinds(site, reader, options.queries);
  if (options.countsOnly) return [...rows, ...(await countRows(reader, kinds))];

  copyFileSync(scriptPath(folder), join(work, 'index.js'));
  rows.push(['start-up', await measureStartUp(work)]);
  rows.push(...(await benchOurs({ folder: work, site, reader, kinds, ids, isolates: options.isolates, progress })));
  if (options.peer) {
    progress.step('Whole index', 0, 1);
    const queries = kinds.filter(({ level }) => level === 'phrase').flatMap((kind) => kind.queries);
    rows.push(...(await benchPeer({ posts: options.posts, folder: work, site, queries })));
  }
  return rows;
}

function readArguments(): Options | 'help' | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nnpm run bench -- --help lists the options.`);
    process.exitCode = 2;
    return undefined;
  }
}

const options = readArguments();
if (options === 'help') console.log(HELP);
else if (options !== undefined) {
  try {
    await main(options);
  } catch (error) {
    progress.end();
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
