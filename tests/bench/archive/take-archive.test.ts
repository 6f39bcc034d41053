import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePosts } from './generate-posts.ts';
import { takeArchive } from './take-archive.ts';

const progress = { step() {}, end() {} };

let folder: string;
let posts: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-take-'));
  posts = join(folder, 'posts');
  writePosts(posts, 3);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takeArchive() builds once what is kept, again where a post changed, and removes what is not kept', async () => {
  const cache = join(folder, 'cache');
  const take = (isKept: boolean) => takeArchive({ posts, isKept, progress, cache });
  const first = await take(true);
  first.release();
  const second = await take(true);
  expect([first.wasKept, second.wasKept]).toEqual([false, true]);
  expect({ ...second, wasKept: false, release: first.release }).toEqual({ ...first, release: first.release });
  expect(existsSync(join(second.folder, 'site/_suoyin/tables.bin'))).toBe(true);

  writeFileSync(join(posts, 'another.md'), '---\ntitle: 又一篇\ndate: 2024-01-02\n---\n\n多写一篇。\n');
  const changed = await take(true);
  expect([changed.wasKept, changed.ids.length]).toEqual([false, 4]);
  expect(readdirSync(cache)).toHaveLength(2);

  const passing = await take(false);
  expect(existsSync(passing.folder)).toBe(true);
  passing.release();
  expect(existsSync(passing.folder)).toBe(false);
}, 60_000);

it('takeArchive() leaves nothing where the posts cannot be built or read', async () => {
  const cache = join(folder, 'empty-cache');
  const absent = join(folder, 'absent');
  await expect(takeArchive({ posts: absent, isKept: true, progress, cache })).rejects.toThrow(`there is no folder ${absent}`);
  const bad = join(folder, 'bad');
  writePosts(bad, 0);
  await expect(takeArchive({ posts: bad, isKept: false, progress, cache })).rejects.toThrow('bad');
  expect(readdirSync(cache)).toEqual([]);
});
