/** `suoyin check`: reads and renders a blog and tells what is wrong with it, to people or to programs. */

import { createAddressBook } from '../addresses/create-book.ts';
import { buildChunks } from '../archive/chunks.ts';
import { renderWarnings } from '../build.ts';
import { createProgress } from '../progress.ts';
import { loadGlossary } from '../read/load-glossary.ts';
import { type LoadedPosts, loadPosts } from '../read/load-posts.ts';
import type { Problem } from '../read/problem.ts';
import { formatFindings, formatReadiness, groupFindings, isReady, SHOWN_OF_KIND } from './findings.ts';
import { formatCounts, formatEngine, formatLeftOut } from './report.ts';
import { parseNow, type ReadValues } from './values.ts';

export interface CheckValues extends ReadValues {
  readonly all: boolean;
  readonly json: boolean;
}

export async function runCheck({ posts, strict, future, now, all, json }: CheckValues): Promise<number> {
  const moment = parseNow(now)();
  const progress = createProgress(process.stderr);
  const read = await loadPosts(posts, {
    now: moment,
    future,
    onProgress: (done) => progress.step('Reading', done.read, done.total),
  });
  let done = 0;
  const chunks = await buildChunks(read.posts, {
    site: read.settings,
    book: await createAddressBook({ ...read, asked: posts }),
    cache: undefined,
    chunkCache: undefined,
    memo: new Map(),
    async onChunk(result) {
      done += result.posts.length;
      progress.step('Rendering', done, read.posts.length);
    },
  });
  progress.end();
  const glossary = await loadGlossary(posts, read.folder);
  const rendered = [...chunks.values()].flatMap((chunk) => chunk.posts);
  const findings = [...read.problems, ...glossary.problems, ...renderWarnings(read, rendered)];
  if (json) console.log(JSON.stringify(checkJson(read, findings, strict), undefined, 2));
  else {
    const lines = [
      ...formatEngine(read),
      ...formatFindings(findings, { folder: read.folder, limit: all ? Number.POSITIVE_INFINITY : SHOWN_OF_KIND }),
      formatCounts(read),
      ...formatLeftOut(read, moment),
      formatReadiness(read, findings, strict),
    ];
    for (const line of lines) console.log(line);
  }
  return isReady(read, findings, strict) ? 0 : 1;
}

/** What programs read; keys never change meaning or vanish, new ones may appear. */
function checkJson(read: LoadedPosts, findings: readonly Problem[], strict: boolean) {
  const { folder, engine, posts, drafts, refused } = read;
  return {
    ready: isReady(read, findings, strict),
    folder,
    engine: engine?.engine ?? null,
    counts: { read: read.read, posts: posts.length, drafts: drafts.length, refused: refused.length },
    kinds: groupFindings(findings).map(({ kind, severity, mend, findings: group }) => ({
      kind,
      severity,
      count: group.length,
      mend: mend ?? null,
      findings: group.map(({ path, line, message }) => ({ path, line: line ?? null, message })),
    })),
    drafts,
  };
}
