/** The rows of a Worker that loads a whole MiniSearch index of the same posts. */

import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { projectFolder } from '../../src/builder/folders.ts';
import type { Row } from './archive/counts.ts';
import { mebibytes, ms, spread } from './numbers.ts';

import { get, measure, measureWhole, searchPath } from './requests.ts';
import { writeWholeIndex } from './whole-index.ts';
import { startWorkerd } from './workerd.ts';

export interface PeerOptions {
  readonly posts: string;
  /** Where our script is, as `index.js`, and theirs will be. */
  readonly folder: string;
  readonly site: string;
  readonly queries: readonly string[];
}

/** The same searches, without a limit and then with an isolate's 128 MB. */
export async function benchPeer({ posts, folder, site, queries }: PeerOptions): Promise<Row[]> {
  const rows: Row[] = [];
  const whole = join(folder, 'whole');
  rows.push(['whole MiniSearch index as JSON', mebibytes(await writeWholeIndex(posts, whole))]);
  await esbuild.build({
    entryPoints: [join(projectFolder, 'tests/bench/whole-index-worker.js')],
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'whole.js'),
    logLevel: 'error',
  });
  const server = await startWorkerd({ folder, script: 'whole.js', site: whole });
  const first = await measureWhole(server, searchPath(queries[0] ?? ''));
  rows.push(['  its first search', ms(first)]);
  for (const query of queries) await get(server, searchPath(query));
  rows.push(['  its warm searches, without snippets and facets', spread((await measure(server, queries.map(searchPath))).all)]);
  rows.push(['  its heap', mebibytes(await server.heapBytes())]);
  await server.stop();
  for (const [name, script, served] of [
    ['  it', 'whole.js', whole],
    ['ours', 'index.js', site],
  ] as const) {
    const limited = await startWorkerd({ folder, script, site: served, v8Flags: ['--max-heap-size=128'] });
    let answered = 0;
    for (const query of queries) {
      const response = await fetch(limited.url + searchPath(query)).catch(() => undefined);
      if (response?.ok === true && (await response.arrayBuffer().catch(() => undefined)) !== undefined) answered++;
      else break;
    }
    rows.push([`${name} in a heap of 128 MB`, answered === queries.length ? 'runs' : `ends after ${answered} searches`]);
    await limited.stop();
  }
  return rows;
}
