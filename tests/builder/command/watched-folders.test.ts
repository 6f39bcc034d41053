import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../../src/builder/build.ts';
import { listWatchedFolders } from '../../../src/builder/command/watched-folders.ts';
import { createProgress } from '../../../src/builder/progress.ts';
import { makePng } from '../addresses/images.ts';
import { writeTree } from '../read/write-tree.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-watched-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function list(asked: string): Promise<string[]> {
  const options = { posts: join(folder, asked), out: join(folder, 'dist'), strict: false, maxFiles: 20_000, useCache: false };
  const report = await build({ ...options, progress: { ...createProgress(process.stderr), step() {} } });
  return listWatchedFolders(report, join(folder, asked)).map(
    ({ path, isRecursive }) => `${path.slice(folder.length + 1)}${isRecursive ? '/**' : ''}`,
  );
}

describe('listWatchedFolders()', () => {
  it('has posts, static folders, the configuration, and the folders of files that posts name', async () => {
    writeTree(folder, {
      'blog/hugo.toml': 'baseURL = "https://b.example/"',
      'blog/content/a.md': '![a](/x.png) ![b](../pictures/y.png)',
      'blog/static/x.png': makePng(1, 1),
      'blog/pictures/y.png': makePng(2, 2),
    });
    expect(await list('blog')).toEqual(['blog/content/**', 'blog/static/**', 'blog', 'blog/pictures']);
  });

  it('has a plain folder of posts alone', async () => {
    writeTree(folder, { 'posts/a.md': '![a](img/x.png)', 'posts/img/x.png': makePng(1, 1) });
    expect(await list('posts')).toEqual(['posts/**']);
  });
});
