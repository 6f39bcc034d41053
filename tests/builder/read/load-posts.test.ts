import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoadedPosts, loadPosts, type ReadProgress } from '../../../src/builder/read/load-posts.ts';
import { formatProblem } from '../../../src/builder/read/problem.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-read-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<LoadedPosts> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return loadPosts(folder);
}

function expectInvariant({ read, posts, drafts, refused }: LoadedPosts): void {
  expect(posts.length + drafts.length + refused.length).toBe(read);
}

describe('loadPosts()', () => {
  it('counts every file as a post, a draft or refused', async () => {
    const result = await write({
      'a.md': '---\ntitle: 甲\ndate: 2020-01-01\n---\n',
      'b.md': '---\ndraft: true\n---\n',
      'c.md': '---\ndate: never\n---\n',
      'notes.txt': 'no post',
      'site.yaml': 'title: 站',
    });
    expectInvariant(result);
    expect(result.read).toBe(3);
    expect(result.settings.title).toBe('站');
    expect(result.posts.map(({ meta }) => meta.title)).toEqual(['甲']);
    expect(result.drafts).toEqual([{ path: 'b.md', reason: '"draft" is on' }]);
    expect(result.refused).toEqual(['c.md']);
    expect(result.problems.map((problem) => formatProblem(problem))).toEqual(['c.md:2: "date" is "never", expected YYYY-MM-DD']);
  });

  it('sorts newest first, by day, moment and id, undated last', async () => {
    const { posts } = await write({
      'none-b.md': 'x',
      'none-a.md': 'x',
      'old.md': '---\ndate: 2019-01-01\n---\n',
      'day-b.md': '---\ndate: 2020-01-01\n---\n',
      'day-a.md': '---\ndate: 2020-01-01\n---\n',
      'noon.md': '---\ndate: 2020-01-01 12:00\n---\n',
      // 20:00 in Shanghai, though its text sorts before noon.
      'evening.md': '---\ndate: 2020-01-01T04:00:00-08:00\n---\n',
      'next.md': '---\ndate: 2020-01-01T20:00:00Z\n---\n',
    });
    expect(posts.map(({ meta }) => meta.id)).toEqual(['next', 'evening', 'noon', 'day-a', 'day-b', 'old', 'none-a', 'none-b']);
  });

  it('keeps the first of two posts with one id, whatever its case', async () => {
    const result = await write({
      'a/Basic.md': 'x',
      'b/basic.md': 'x',
      'c.md': '---\nid: 7\n---\n',
      'd.md': '---\nid: 7\n---\n',
    });
    expectInvariant(result);
    expect(result.posts.map(({ path }) => path).sort()).toEqual(['a/Basic.md', 'c.md']);
    expect(result.refused).toEqual(['b/basic.md', 'd.md']);
    expect(result.problems.map((problem) => formatProblem(problem))).toEqual([
      'b/basic.md: The id "basic" is that of "a/Basic.md", expected an "id", or "postIds: path" in site.yaml',
      'd.md: The id "7" is that of "c.md", expected another "id" or none',
    ]);
  });

  it('tells equal names apart by their paths where asked', async () => {
    const result = await write({ 'site.yaml': 'postIds: path', 'a/basic.md': 'x', 'b/basic.md': 'x', 'b-basic.md': 'x' });
    expectInvariant(result);
    expect(result.posts.map(({ meta }) => meta.id)).toEqual(['a-basic', 'b-basic']);
    expect(result.problems.map((problem) => formatProblem(problem))).toEqual([
      'b/basic.md: The id "b-basic" is that of "b-basic.md", expected an "id"',
    ]);
  });

  it('takes R Markdown for the source of the Markdown beside it', async () => {
    const result = await write({ 'a.Rmd': 'source', 'a.md': 'knitted', 'b.Rmd': 'alone' });
    expectInvariant(result);
    expect(result.posts.map(({ path }) => path)).toEqual(['a.md', 'b.Rmd']);
    expect(result.drafts).toEqual([{ path: 'a.Rmd', reason: 'source of "a.md"' }]);
  });

  it('uses the zone of the site', async () => {
    const { posts } = await write({
      'site.yaml': 'timeZone: America/New_York',
      'a.md': '---\ndate: 2024-01-01T03:00:00Z\n---\n',
    });
    expect(posts[0]?.meta.date).toBe('2023-12-31');
  });

  it('says what was wrong with the bytes of a file, before what was wrong with its words', async () => {
    const bytes = new TextEncoder().encode('---\ntitle: [x] y\n---\n\0中文');
    const { problems, posts } = await write({ 'a.md': bytes.slice(0, -1) });
    expect(posts).toHaveLength(1);
    expect(problems.map((problem) => formatProblem(problem))).toEqual([
      'a.md:4: The file is not valid UTF-8, 1 bad sequence replaced by "\u{fffd}"',
      'a.md:4: 1 control character removed, the first is U+0000',
      'a.md:2: "title" needs quotes, read as the text "[x] y"',
    ]);
  });

  it('reports its progress', async () => {
    await write({ 'a.md': 'x', 'b.md': 'x' });
    const progress: ReadProgress[] = [];
    await loadPosts(folder, { onProgress: (step) => progress.push(step) });
    expect(progress).toEqual([
      { read: 1, total: 2 },
      { read: 2, total: 2 },
    ]);
  });

  it('has a problem with a folder that is missing or has no posts', async () => {
    const missing = await loadPosts(join(folder, 'missing'));
    expect(missing).toMatchObject({
      read: 0,
      posts: [],
      problems: [{ path: '', message: 'Cannot open the folder of posts', severity: 'problem' }],
    });
    const empty = await loadPosts(folder);
    expect(empty.problems.map((problem) => formatProblem(problem, { folder: 'posts' }))).toEqual([
      'posts: Found no post, expected .md, .markdown, .mdown, .mkd, .mdx, .rmd, .rmarkdown',
    ]);
  });
});
