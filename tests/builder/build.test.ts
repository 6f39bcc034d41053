import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildReport, build, createBuildState } from '../../src/builder/build.ts';
import { formatReport } from '../../src/builder/command/report.ts';
import { createProgress } from '../../src/builder/progress.ts';
import { MAX_SCRIPT_BYTES } from '../../src/builder/site/bundle.ts';
import { posts as ownPosts } from '../memory-archive.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../shared-data.ts';

const silent = { ...createProgress(process.stderr), step() {} };

let folder: string;
let posts: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suoyin-build-'));
  posts = join(folder, 'posts');
  out = join(folder, 'dist');
  cpSync(ownPosts, posts, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (more: Partial<Parameters<typeof build>[0]> = {}, state = createBuildState()): Promise<BuildReport> =>
  build({ posts, out, strict: false, maxFiles: 20_000, useCache: false, progress: silent, ...more }, state);

/** Every file below a folder with its bytes. */
function readTree(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path)).toString('base64')]));
}

/** Pages, fonts, styles and the files of the index. */
const FILES_OF_EIGHT_POSTS = 95;

describe('build()', () => {
  it('gives the same bytes a second time, elsewhere, and with the posts copied in another order', async () => {
    await run();
    const other = join(folder, 'other-posts');
    for (const name of readdirSync(posts).reverse()) cpSync(join(posts, name), join(other, name));
    await run({ posts: other, out: join(folder, 'other') });
    const first = readTree(out);
    expect(first.size).toBeGreaterThan(30);
    expect(readTree(join(folder, 'other'))).toEqual(first);
  });

  it('breaks lines where site.yaml or the engine says so, also from a cache that knew them unbroken', async () => {
    const pageOf = (): string => readFileSync(join(out, 'site/archives/lines.html'), 'utf8');
    writeFileSync(join(posts, 'lines.md'), '甲行\n乙行\n');
    const report = await run({ useCache: true });
    expect([report.failures, /甲行<br>/.test(pageOf())]).toEqual([[], false]);
    writeFileSync(join(posts, 'site.yaml'), 'breaks: true\n');
    await run({ useCache: true });
    expect(pageOf()).toMatch(/甲行<br>\s*乙行/);
  });

  it('leaves the last good site when it fails', async () => {
    await run();
    const good = readTree(out);
    writeFileSync(join(posts, '9999.md'), '---\ntitle: a\ndate: 2023-13-45\n---\nx');
    const strict = await run({ strict: true });
    expect(strict.failures).toHaveLength(1);
    expect((await run({ maxFiles: 10 })).failures[0]).toMatch(/^Cannot deploy \d+ files, at most 10: .*--max-files/);
    expect(readTree(out)).toEqual(good);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('leaves a bad post out, loudly, and builds the rest', async () => {
    writeFileSync(join(posts, '9999.md'), '---\ntitle: a\ndate: 2023-13-45\n---\nx');
    writeFileSync(join(posts, '9998.md'), '---\ntitle: b\ndraft: true\n---\nx');
    const report = await run();
    expect([report.read.read, report.posts.length, report.read.drafts.length, report.read.refused]).toEqual([
      10,
      8,
      1,
      ['9999.md'],
    ]);
    const lines = formatReport(report).join('\n');
    expect(lines).toMatch(/problem: .*posts\/9999\.md:3: /);
    expect(lines).toContain('Read 10 files: 8 posts, 1 drafts, 1 refused');
  });

  it('refuses settings that cannot be read', async () => {
    writeFileSync(join(posts, 'site.yaml'), 'title: a\nbaseUrl: nowhere\n');
    const report = await run();
    expect(report.failures).toEqual(['Cannot build with settings that cannot be read: mend site.yaml, see above']);
    expect(report.problems).toContainEqual(expect.objectContaining({ path: 'site.yaml', line: 2 }));
  });

  it('renders an unchanged post once only', async () => {
    expect((await run({ useCache: true })).posts.some((post) => post.fromCache)).toBe(false);
    appendFileSync(join(posts, '9907.md'), '\nmore\n');
    const { posts: again } = await run({ useCache: true });
    expect(again.filter((post) => !post.fromCache).map((post) => post.id)).toEqual(['9907']);
  });

  it('updates a site to the very bytes that a new build would give', async () => {
    const state = createBuildState();
    await run({}, state);
    appendFileSync(join(posts, '9931.md'), '\n新的一句话。\n');
    rmSync(join(posts, '9920.md'));
    writeFileSync(join(posts, 'new.md'), '---\ntitle: 新文章\ndate: 2024-02-01\ntags: [新]\n---\n正文。\n');
    await run({}, state);
    await run({ out: join(folder, 'fresh') });
    expect(readTree(join(out, 'site'))).toEqual(readTree(join(folder, 'fresh/site')));
  });

  it('forgets a failed update, so that the next one writes what that one did not', async () => {
    const state = createBuildState();
    await run({}, state);
    appendFileSync(join(posts, '9931.md'), '\n先失败的一句。\n');
    expect((await run({ maxFiles: 10 }, state)).failures).toHaveLength(1);
    await run({}, state);
    await run({ out: join(folder, 'fresh') });
    expect(readTree(join(out, 'site'))).toEqual(readTree(join(folder, 'fresh/site')));
  });

  it('keeps the script and the site within their budgets', async () => {
    const report = await run();
    const script = readFileSync(join(out, 'worker/index.js'), 'utf8');
    expect(script.length).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
    expect([...script].filter((character) => character > '\u{7f}')).toEqual([]);
    expect(report.files.size).toBeLessThanOrEqual(FILES_OF_EIGHT_POSTS);
    const bytes = [...report.files.values()].reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBeLessThan(4 * 1024 * 1024);
  });

  it('says that a folder has no posts', async () => {
    const report = await run({ posts: join(folder, 'nothing') });
    expect(report.failures[0]).toContain('Cannot build an archive without posts');
    expect(formatReport(report).join('\n')).toContain('Cannot open the folder of posts');
  });
});

/** A blog and a book with formulas, built whole; each takes 20 s. */
const corpora = listCorpora().filter((name) => ['mzlogin', 'd2l-zh'].includes(name));

describe.skipIf(corpora.length === 0)(`build() over real blogs${withoutCorpora('mzlogin', 'd2l-zh')}`, () => {
  it.each(corpora)(
    'builds %s, loses no post, and stays within the budgets a thousand posts have',
    { timeout: 120_000 },
    async (name) => {
      const corpus = unpackCorpus(name);
      try {
        const { read, posts: built, files, failures } = await run({ posts: corpus.folder });
        expect(failures).toEqual([]);
        expect(built.length + read.drafts.length + read.refused.length).toBe(read.read);
        const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
        // Fixed files (fonts, styles) weigh on small archives, so they are granted apart.
        expect(files.size - FILES_OF_EIGHT_POSTS).toBeLessThan(built.length * 4);
        expect(bytes - 1024 * 1024).toBeLessThan(built.length * 220 * 1024);
      } finally {
        corpus.remove();
      }
    },
  );
});
