/** Sweep over real blogs, where they are at hand: nothing crashes, every file is counted, and no post is refused. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadedPosts, loadPosts } from '../../src/builder/read/load-posts.ts';
import { formatProblem } from '../../src/builder/read/problem.ts';
import { parsePlainDate, parsePostId } from '../../src/post.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';

const names = listCorpora();

describe.skipIf(names.length === 0)(`loadPosts() over real blogs${withoutCorpora()}`, () => {
  const unpacked = new Map<string, ReturnType<typeof unpackCorpus>>();
  const folderOf = (name: string): string => unpacked.get(name)?.folder ?? '';

  beforeAll(() => {
    for (const name of names) unpacked.set(name, unpackCorpus(name));
  });

  afterAll(() => {
    for (const { remove } of unpacked.values()) remove();
  });

  it.each(names)('reads %s', { timeout: 60_000 }, async (name) => {
    const result = await loadPosts(folderOf(name));
    expectSound(result, folderOf(name));
    expect(result.read).toBeGreaterThan(100);
    expect(result.refused, problemsOf(result).join('\n')).toEqual([]);
  });

  it.each(names)('tells equal names in %s apart by path', { timeout: 60_000 }, async (name) => {
    writeFileSync(join(folderOf(name), 'site.yaml'), 'postIds: path\n');
    const result = await loadPosts(folderOf(name));
    expectSound(result, folderOf(name));
    expect(result.refused).toEqual([]);
  });
});

function problemsOf({ problems }: LoadedPosts): readonly string[] {
  return problems.filter(({ severity }) => severity === 'problem').map((problem) => formatProblem(problem));
}

function expectSound({ read, posts, drafts, refused, problems }: LoadedPosts, folder: string): void {
  expect(posts.length + drafts.length + refused.length).toBe(read);
  expect(new Set(posts.map(({ meta }) => meta.id.toLowerCase())).size).toBe(posts.length);
  const troubled = new Set(problems.filter(({ severity }) => severity === 'problem').map(({ path }) => path));
  expect([...troubled].sort()).toEqual([...refused].sort());
  for (const { meta, body, bodyLine, path } of posts) {
    expect(parsePostId(meta.id)).toBe(meta.id);
    expect(meta.title.trim()).not.toBe('');
    expect(meta.date === undefined || parsePlainDate(meta.date) === meta.date).toBe(true);
    if (meta.dateTime !== undefined) expect(meta.dateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    // The body's first line stands where bodyLine says, so that warnings about a body name the right line.
    const source = readFileSync(join(folder, path), 'utf8')
      .replaceAll('\u{feff}', '')
      .split(/\r\n?|\n/);
    const first = body.split('\n', 1)[0] ?? '';
    if (!/\p{Cc}/u.test(source[bodyLine - 1] ?? '')) expect(source[bodyLine - 1] ?? '').toBe(first);
  }
}
