import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildReport, type BuildState, build, createBuildState } from '../../../src/builder/build.ts';
import { createProgress } from '../../../src/builder/progress.ts';
import { writeTree } from '../read/write-tree.ts';
import { makePng } from './images.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-trace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = { ...createProgress(process.stderr), step() {} };

function run(useCache: boolean, state?: BuildState): Promise<BuildReport> {
  const options = { posts: join(folder, 'posts'), out: join(folder, 'dist'), strict: false, maxFiles: 20_000, progress: silent };
  return build({ ...options, useCache }, state);
}

const renderedIds = ({ posts }: BuildReport): string[] => posts.filter(({ fromCache }) => !fromCache).map(({ id }) => id);
const page = (id: string): string => readFileSync(join(folder, `dist/site/archives/${id}.html`), 'utf8');

const FILES = {
  'posts/a.md': '[b](b.md) [c](c.md#later) ![x](x.png)',
  'posts/b.md': 'text',
  'posts/d.md': 'text ![x](x.png)',
  'posts/x.png': makePng(30, 20),
};

describe('a post that is not rendered again', () => {
  it.each([true, false])('leads where it would lead if it were (cache %s)', async (useCache) => {
    writeTree(folder, FILES);
    const state = useCache ? undefined : createBuildState();
    const first = await run(useCache, state);
    expect(first.problems.map(({ kind, path, line }) => [kind, path, line])).toEqual([['dead-link', 'a.md', 1]]);
    expect(page('a')).toContain('href="c.md#later"');

    // Nothing that a or d asked has another answer.
    writeFileSync(join(folder, 'posts/b.md'), 'other text');
    if (useCache) expect(renderedIds(await run(useCache))).toEqual(['b']);
    else await run(useCache, state);

    // A post that a links to comes, and the image becomes another.
    writeTree(folder, { 'posts/c.md': '## Later', 'posts/x.png': makePng(60, 40) });
    const second = await run(useCache, state);
    if (useCache) expect(renderedIds(second)).toEqual(['a', 'c', 'd']);
    expect(second.problems).toEqual([]);
    expect(page('a')).toContain('href="/archives/c#Later"');
    expect(page('d')).toContain('width="60" height="40"');

    // A heading of c that a names goes.
    writeFileSync(join(folder, 'posts/c.md'), '## Sooner');
    expect((await run(useCache, state)).problems.map(({ kind }) => kind)).toEqual(['dead-anchor']);

    rmSync(join(folder, 'posts/x.png'));
    expect((await run(useCache, state)).problems.map(({ kind }) => kind).sort()).toEqual([
      'dead-anchor',
      'missing-file',
      'missing-file',
    ]);
  });
});
