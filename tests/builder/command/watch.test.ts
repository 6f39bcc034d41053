import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchPosts } from '../../../src/builder/command/watch.ts';

let folder = '';
let posts = '';
let builds = 0;
let watcher: { stop(): void };

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'suoyin-watch-')));
  posts = join(folder, 'posts');
  mkdirSync(join(posts, 'deep'), { recursive: true });
  builds = 0;
  watcher = watchPosts([{ path: posts, isRecursive: true }], async () => {
    builds++;
  });
});
afterEach(() => {
  watcher.stop();
  rmSync(folder, { recursive: true });
});

/** Does what changes posts, and waits for the build that follows; waits until nothing more comes. */
async function expectBuild(act: () => void): Promise<void> {
  await quiet();
  const before = builds;
  act();
  for (let tries = 0; tries < 100 && builds === before; tries++) await later(50);
  expect(builds).toBeGreaterThan(before);
}

async function quiet(): Promise<void> {
  for (let last = -1; last !== builds; ) {
    last = builds;
    await later(700);
  }
}

function later(ms: number): Promise<unknown> {
  return new Promise((done) => setTimeout(done, ms));
}

describe('watchPosts()', { timeout: 60_000 }, () => {
  it('sees what is saved, also below', async () => {
    await expectBuild(() => writeFileSync(join(posts, 'a.md'), '甲'));
    await expectBuild(() => writeFileSync(join(posts, 'deep/b.md'), '乙'));
  });

  it('goes on where the folder is swapped for another, and sees what is saved there', async () => {
    await expectBuild(() => {
      mkdirSync(`${posts}.new`);
      renameSync(posts, `${posts}.old`);
      renameSync(`${posts}.new`, posts);
    });
    await expectBuild(() => writeFileSync(join(posts, 'a.md'), '甲'));
  });

  it('goes on where the folder is deleted and comes back later', async () => {
    await quiet();
    rmSync(posts, { recursive: true });
    await later(1500);
    await expectBuild(() => mkdirSync(posts));
    await expectBuild(() => writeFileSync(join(posts, 'a.md'), '甲'));
  });

  it('goes on where a folder below is deleted and made anew', async () => {
    await expectBuild(() => rmSync(join(posts, 'deep'), { recursive: true }));
    await expectBuild(() => mkdirSync(join(posts, 'deep')));
    await expectBuild(() => writeFileSync(join(posts, 'deep/b.md'), '乙'));
  });

  it('follows a link that is made to lead elsewhere', async () => {
    const link = join(folder, 'link');
    mkdirSync(join(folder, 'other'));
    symlinkSync(posts, link);
    watcher.stop();
    watcher = watchPosts([{ path: link, isRecursive: true }], async () => {
      builds++;
    });
    await expectBuild(() => {
      unlinkSync(link);
      symlinkSync(join(folder, 'other'), link);
    });
    await expectBuild(() => writeFileSync(join(folder, 'other/a.md'), '甲'));
  });
});
