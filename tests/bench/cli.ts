/**
 * `npm run bench -- --posts DIR`: what the built Worker costs in workerd, beside a Worker that loads a whole MiniSearch
 * index. Prints one table. CPU is that of all threads less the same for a route that does nothing.
 */

import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSounds } from '../../src/builder/archive/sounds.ts';
import { build } from '../../src/builder/build.ts';
import { scriptPath } from '../../src/builder/folders.ts';
import { createProgress } from '../../src/builder/progress.ts';
import { decodeSounds } from '../../src/pinyin/sounds.ts';
import { drawFormulaQueries, extractFormulas } from './formula-queries.ts';
import { drawLadderQueries, spell } from './ladder-queries.ts';
import { mebibytes } from './numbers.ts';
import { benchOurs, type Row } from './ours.ts';
import { benchPeer } from './peer.ts';
import { drawQueries, drawTyping, type QueryKind } from './queries.ts';
import { openSite, readTexts, type SiteReader } from './site.ts';
import { measureStartUp } from './start-up.ts';

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

async function main(): Promise<void> {
  const started = performance.now();
  const report = await build({ posts: values.posts, out: work, strict: false, maxFiles: 100_000, useCache: false, progress });
  const seconds = (performance.now() - started) / 1000;
  if (report.failures.length > 0) throw new Error(report.failures.join('\n'));
  const site = join(work, 'site');
  const ids = report.posts.map((post) => post.id);
  const bytes = [...report.files.values()].reduce((sum, file) => sum + file.bytes, 0);
  const rows: Row[] = [
    ['posts built', `${ids.length} of ${report.read.read} files`],
    ['build', `${seconds.toFixed(1)} s, ${(ids.length / seconds).toFixed(0)} posts a second`],
    ['site', `${report.files.size} files, ${mebibytes(bytes)}`],
    ...describeFiles(join(site, '_suoyin')),
  ];
  copyFileSync(scriptPath(work), join(work, 'index.js'));
  rows.push(['script', `${(statSync(join(work, 'index.js')).size / 1024).toFixed(0)} KiB`]);
  rows.push(['start-up', await measureStartUp(work)]);

  const reader = await openSite(site);
  const kinds = await draw(site, reader);
  rows.push(...(await benchOurs({ folder: work, site, reader, kinds, ids, isolates: Number(values.isolates), progress })));
  if (!values['no-peer']) {
    progress.step('Whole index', 0, 1);
    const queries = kinds.filter(({ level }) => level === 'phrase').flatMap((kind) => kind.queries);
    rows.push(...(await benchPeer({ posts: values.posts, folder: work, site, queries })));
  }
  progress.end();
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
}

function describeFiles(folder: string): Row[] {
  const kinds = ['terms', 'texts', 'sources', 'formulaTerms', 'formulas', 'variants', 'suggestions'];
  const rows = kinds.map((kind): Row => {
    const sizes = readdirSync(join(folder, kind)).map((name) => statSync(join(folder, kind, name)).size);
    return [`  ${kind}`, `${sizes.length} files, ${mebibytes(sizes.reduce((sum, size) => sum + size, 0))}`];
  });
  return [...rows, ['  tables', mebibytes(statSync(join(folder, 'tables.bin')).size)]];
}

async function draw(site: string, reader: SiteReader): Promise<QueryKind[]> {
  progress.step('Drawing queries', 0, 1);
  const all = readTexts(site);
  const texts = all.filter((text) => text !== '');
  const count = Number(values.queries);
  const sounds = decodeSounds(makeSounds());
  return [
    ...drawQueries(texts, count),
    ...(await drawLadderQueries({ texts, countHits: reader.countHits }, sounds, count)),
    ...drawFormulaQueries(extractFormulas(site), all, count),
    ...drawTyping(texts, count, (run) => spell(run, sounds)),
  ];
}

try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
