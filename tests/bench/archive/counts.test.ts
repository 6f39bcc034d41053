import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { median } from '../numbers.ts';
import { drawKinds } from '../queries/draw-kinds.ts';
import { countKind, type KindCounts, weigh } from './counts.ts';
import { writePosts } from './generate-posts.ts';
import { openSite } from './site.ts';
import { type TakenArchive, takeArchive } from './take-archive.ts';

const POSTS = 100;
const QUERIES = 12;

/** What the free plan lets one request fetch. */
const MAX_SUBREQUESTS = 50;

/**
 * By kind: subrequests in the median and at most, and bytes beside the tables in KiB in the
 * median, each from empty caches, a seventh above what they were when this was written. Lower them with what gets
 * cheaper; raise one only for what a reader gains, and say in the commit what that is.
 */
const LIMITS: readonly (readonly [kind: string, median: number, most: number, kibibytes: number])[] = [
  ['short word', 11, 14, 131],
  ['two words', 10, 15, 123],
  ['phrase of 3 to 6', 10, 15, 116],
  ['long phrase (7 to 12)', 21, 26, 294],
  ['rare (in one to three posts)', 5, 7, 50],
  ['Latin', 5, 11, 53],
  ['very common', 13, 14, 172],
  ['all of a run, apart', 10, 18, 110],
  ['English name of the glossary', 14, 15, 184],
  ['a homophone in 3 to 5', 16, 22, 242],
  ['Latin word with an edit', 14, 18, 182],
  ['pinyin of 2 to 4', 18, 20, 235],
  ['two words of a clause, swapped', 18, 22, 248],
  ['every third word left out (15 to 25)', 28, 30, 397],
  ['question of 20 to 40', 36, 40, 528],
  ['pasted sentence of 20 to 40', 27, 28, 367],
  ['a formula', 4, 4, 76],
  ['six tenths of a formula', 4, 4, 76],
  ['a formula beside a word of its post', 6, 12, 112],
  ['one letter', 3, 3, 15],
  ['two letters', 3, 3, 15],
  ['one to three characters', 3, 3, 15],
  ['pinyin', 3, 3, 15],
];

/** Of an archive of {@link POSTS} posts, by the same rule. */
const MAX_TABLES = 68 * 1024;
const MAX_FILES = 300;
const MAX_SITE_BYTES = 4.3 * 1024 * 1024;

/** Of the script, which every isolate parses. */
const MAX_SCRIPT = 1210 * 1024;

let posts: string;
let archive: TakenArchive;
let counts: KindCounts[];

beforeAll(async () => {
  posts = mkdtempSync(join(tmpdir(), 'suoyin-counts-'));
  writePosts(posts, POSTS);
  archive = await takeArchive({ posts, isKept: false, progress: { step() {}, end() {} } });
  const site = join(archive.folder, 'site');
  const reader = await openSite(site);
  counts = [];
  for (const kind of await drawKinds(site, reader, QUERIES)) counts.push(await countKind(reader, kind));
}, 180_000);

afterAll(() => {
  archive.release();
  rmSync(posts, { recursive: true, force: true });
});

describe('answers from empty caches', () => {
  it('are counted for every kind of query', () => {
    expect(counts.map(({ kind }) => kind.name)).toEqual(LIMITS.map(([name]) => name));
  });

  it.each(LIMITS)('fetch no more than they did: %s', (name, most, mostOfAll, kibibytes) => {
    const found = counts.find(({ kind }) => kind.name === name);
    const { subrequests = [], bytes = [] } = found ?? {};
    expect(subrequests.length).toBeGreaterThan(0);
    expect(median(subrequests)).toBeLessThanOrEqual(most);
    expect(Math.max(...subrequests)).toBeLessThanOrEqual(Math.min(mostOfAll, MAX_SUBREQUESTS));
    expect((median(bytes) - weigh(archive.folder).tables) / 1024).toBeLessThanOrEqual(kibibytes);
  });

  it('are of the kind that was meant, most of them, so that what is counted is what is named', () => {
    // Two words need not stand in one post, and a slip may make another word.
    const searches = counts.filter(({ kind }) => kind.isTyping !== true && kind.name !== 'two words');
    for (const { kind, meant, bytes } of searches) expect(meant, kind.name).toBeGreaterThan(bytes.length / 2);
  });
});

it('an archive weighs no more than it did', () => {
  const { tables, script } = weigh(archive.folder);
  expect(archive.ids).toHaveLength(POSTS);
  expect(tables).toBeLessThanOrEqual(MAX_TABLES);
  expect(script).toBeLessThanOrEqual(MAX_SCRIPT);
  expect(archive.files).toBeLessThanOrEqual(MAX_FILES);
  expect(archive.bytes).toBeLessThanOrEqual(MAX_SITE_BYTES);
});
