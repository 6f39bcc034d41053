import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPostFiles, loadPost, MAX_POST_BYTES } from '../../../src/builder/read/post-files.ts';
import { createReporter } from '../../../src/builder/read/problem.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-load-'));
  for (const name of ['b', 'a', '.git', 'node_modules/x', 'b/deep/er', 'Z']) mkdirSync(join(folder, name), { recursive: true });
  const files = [
    'b/x.md',
    'a/y.Rmd',
    'z.markdown',
    'B.MDX',
    '中.mkd',
    'b/deep/er/q.Rmarkdown',
    'Z/r.mdown',
    'a/notes.txt',
    'a/page.html',
  ];
  for (const file of [...files, '.git/no.md', 'node_modules/x/no.md', '.hidden.md']) writeFileSync(join(folder, file), file);
  symlinkSync('..', join(folder, 'b/loop'));
  symlinkSync('../a', join(folder, 'b/again'));
  symlinkSync('nowhere.md', join(folder, 'broken.md'));
  symlinkSync('b/x.md', join(folder, 'link.md'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('listPostFiles()', () => {
  it('finds posts of all extensions in the order of code units, once each', async () => {
    expect((await listPostFiles(folder))?.paths).toEqual([
      'B.MDX',
      'Z/r.mdown',
      'a/y.Rmd',
      'b/deep/er/q.Rmarkdown',
      'b/x.md',
      'link.md',
      'z.markdown',
      '中.mkd',
    ]);
  });

  it('follows a link to a folder outside', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'suoyin-link-'));
    symlinkSync(join(folder, 'b'), join(outside, 'posts'));
    expect((await listPostFiles(outside))?.paths).toContain('posts/x.md');
    rmSync(outside, { recursive: true });
  });

  it('is undefined for a folder that is missing or is a file', async () => {
    expect(await listPostFiles(join(folder, 'missing'))).toBeUndefined();
    expect(await listPostFiles(join(folder, 'z.markdown'))).toBeUndefined();
  });
});

describe('loadPost()', () => {
  it('reads the text of a post', async () => {
    expect(await loadPost(folder, 'b/x.md', createReporter('b/x.md'))).toBe('b/x.md');
  });

  it('reports a file that cannot be read', async () => {
    const report = createReporter('gone.md');
    expect(await loadPost(folder, 'gone.md', report)).toBeUndefined();
    expect(report.found[0]?.message).toMatch(/^Cannot read the file: ENOENT/);
  });

  it('reports a file that is too large without reading it', async () => {
    writeFileSync(join(folder, 'large.md'), Buffer.alloc(MAX_POST_BYTES + 1, 'x'));
    const report = createReporter('large.md');
    expect(await loadPost(folder, 'large.md', report)).toBeUndefined();
    expect(report.found[0]?.message).toBe(`The file has ${MAX_POST_BYTES + 1} bytes, expected at most ${MAX_POST_BYTES}`);
    rmSync(join(folder, 'large.md'));
  });
});
