import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  it.each<[string, Readonly<Record<string, string>>]>([
    ['its own plugin', { '.obsidian/templates.json': '{"folder":"meta/Formulare"}' }],
    ['Templater', { '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder":"/meta/Formulare/"}' }],
  ])('publishes no template of an Obsidian vault, as %s says', async (_, settings) => {
    const result = await write({
      ...settings,
      'meta/Formulare/Tag.md': '<% tp.date.now() %>',
      'meta/Formular.md': '甲',
      'Templates/b.md': '乙',
    });
    expect(result.drafts).toEqual([{ path: 'meta/Formulare/Tag.md', reason: 'in the folder of templates "Formulare"' }]);
    expect(result.posts.map(({ path }) => path).sort()).toEqual(['Templates/b.md', 'meta/Formular.md']);
  });

  it('leaves out the usual folders of templates where a vault names none, and none elsewhere', async () => {
    const posts = { '模板/a.md': '甲', 'b.md': '乙' };
    expect((await write({ ...posts, '.obsidian/app.json': '{}' })).drafts.map(({ path }) => path)).toEqual(['模板/a.md']);
    rmSync(join(folder, '.obsidian'), { recursive: true });
    expect((await write(posts)).drafts).toEqual([]);
  });

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

  it('refuses no post for its id: the oldest has it, whatever its case, and the others the next of theirs', async () => {
    const result = await write({
      'a/Basic.md': 'x',
      'b/basic.md': 'x',
      'c.md': '---\nid: 7\ndate: 2024-01-02\n---\n',
      'd.md': '---\nid: 7\ndate: 2024-01-01\n---\n',
    });
    expectInvariant(result);
    expect(result.refused).toEqual([]);
    expect(Object.fromEntries(result.posts.map(({ path, meta }) => [path, meta.id]))).toEqual({
      'a/Basic.md': 'Basic',
      'b/basic.md': 'b-basic',
      'c.md': 'c',
      'd.md': '7',
    });
    expect(result.problems.map((problem) => [problem.kind, formatProblem(problem)])).toEqual([
      ['id-taken', 'b/basic.md: The id "basic" is that of "a/Basic.md", "b-basic" is used'],
      ['id-taken', 'c.md: The id "7" is that of "d.md", "c" is used'],
    ]);
  });

  it('keeps the ids of posts when another is written later', async () => {
    const files = Object.fromEntries([1, 2, 3].map((day) => [`x/${9 - day}.md`, `---\nid: 1\ndate: 2024-01-0${day}\n---\n`]));
    const idsOf = ({ posts }: LoadedPosts): object => Object.fromEntries(posts.map(({ path, meta }) => [path, meta.id]));
    const before = idsOf(await write(files));
    const after = idsOf(await write({ 'a.md': '---\nid: 1\ndate: 2024-01-09\n---\n' }));
    expect(before).toEqual({ 'x/8.md': '1', 'x/7.md': '7', 'x/6.md': '6' });
    expect(after).toEqual({ ...before, 'a.md': 'a' });
  });

  it('keeps the ids that several claim when posts come and go beside them, in whatever order files are listed', async () => {
    const dated = (day: number, more = '') => `---\nslug: wald\ndate: 2023-02-0${day}\n${more}---\n`;
    const files = {
      'n/eins.md': dated(4),
      'm/zwei.md': dated(2),
      'fremd.md': '---\ndate: 2020-01-01\n---\n',
      'ohne.md': '---\nslug: Wald\n---\n',
    };
    const idsOf = async (all: Readonly<Record<string, string>>) => {
      rmSync(folder, { recursive: true });
      const { posts } = await write(all);
      return Object.fromEntries(posts.map(({ path, meta }) => [path, meta.id]));
    };
    const before = await idsOf(files);
    expect(before).toEqual({ 'ohne.md': 'Wald', 'm/zwei.md': 'zwei', 'n/eins.md': 'eins', 'fremd.md': 'fremd' });
    expect(await idsOf(Object.fromEntries(Object.entries(files).reverse()))).toEqual(before);
    expect(await idsOf({ ...files, 'a/drei.md': dated(9) })).toEqual({ ...before, 'a/drei.md': 'drei' });
    const { 'fremd.md': _, ...without } = files;
    const { 'fremd.md': __, ...left } = before;
    expect(await idsOf(without)).toEqual(left);
  });

  it('makes ids of addresses where an id counts within a day', async () => {
    const { posts, problems } = await write({
      '_config.yml': 'permalink: :year/:month/:day/:id/',
      'source/_posts/甲.md': '---\nid: 1\ndate: 2017-04-16 23:49:33\n---\n',
      'source/_posts/乙.md': '---\nid: 1\ndate: 2017-04-17\n---\n',
      'source/_posts/丙.md': '---\nid: 2\ndate: 2017-04-17\n---\n',
    });
    expect(problems).toEqual([]);
    expect(posts.map(({ meta, addresses }) => [meta.id, ...addresses])).toEqual([
      ['2017-04-17-1', '/2017/04/17/1/'],
      ['2017-04-17-2', '/2017/04/17/2/'],
      ['2017-04-16-1', '/2017/04/16/1/'],
    ]);
  });

  it('tells equal names apart by their paths where asked', async () => {
    const result = await write({ 'site.yaml': 'postIds: path', 'a/basic.md': 'x', 'b/basic.md': 'x', 'b-basic.md': 'x' });
    expectInvariant(result);
    expect(result.posts.map(({ meta }) => meta.id.replace(/[0-9a-f]{8}$/, 'digest'))).toEqual([
      'a-basic',
      'b-basic',
      'b-basic-digest',
    ]);
  });

  it('holds back what is to come and what has expired, at the moment that it is told', async () => {
    const files = {
      'now.md': '---\ndate: 2024-03-01 08:00\n---\n',
      'later.md': '---\ndate: 2024-03-01 08:01\n---\n',
      'due.md': '+++\ndate = 2024-01-01\npublishDate = 2024-03-02\n+++\n',
      'gone.md': '---\ndate: 2024-01-01\nexpiryDate: 2024-02-30\n---\n'.replace('30', '28'),
      '2024-03-09-named.md': 'x',
    };
    await write(files);
    const now = Date.parse('2024-03-01T08:00:00+08:00');
    const ids = async (options: object): Promise<string[]> =>
      (await loadPosts(folder, options)).posts.map(({ meta }) => meta.id).sort();
    expect(await ids({ now })).toEqual(['now']);
    expect(await ids({ now, future: true })).toEqual(['due', 'later', 'named', 'now']);
    expect(await ids({ now: Date.parse('2024-03-02T00:00:00+08:00') })).toEqual(['due', 'later', 'now']);
    expect(await ids({})).toEqual(['due', 'gone', 'later', 'named', 'now']);
    const { drafts } = await loadPosts(folder, { now });
    expect(drafts.map(({ path, reason }) => `${path}: ${reason}`).slice(1, 3)).toEqual([
      'due.md: to come at 2024-03-01T16:00:00.000Z',
      'gone.md: expired at 2024-02-27T16:00:00.000Z',
    ]);
  });

  it('takes no page of a section and no page about the folder for a post', async () => {
    const { posts, drafts } = await write({
      'posts/_index.md': '---\ntitle: 全部\n---\n',
      'posts/index.md': '甲',
      '_sidebar.md': '* [甲](a.md)',
      'README.md': '关于',
      'graph/README.md': '图论',
      'index.md': '---\nlayout: home\n---\n',
    });
    expect(posts.map(({ path }) => path).sort()).toEqual(['graph/README.md', 'posts/index.md']);
    expect(drafts).toHaveLength(4);
  });

  it('tells links that lead nowhere or in circles', async () => {
    symlinkSync('nowhere.md', join(folder, 'broken.md'));
    symlinkSync('loop.md', join(folder, 'loop.md'));
    mkdirSync(join(folder, 'sub'));
    symlinkSync('..', join(folder, 'sub/up'));
    const { problems, posts } = await write({ 'a.md': 'x' });
    expect(posts).toHaveLength(1);
    expect(problems.map((problem) => `${problem.kind} ${formatProblem(problem)}`)).toEqual([
      'link-dangling broken.md: The link leads to "nowhere.md", where there is nothing',
      'link-dangling loop.md: The link leads to "loop.md", where there is nothing',
    ]);
  });

  it('takes settings of the engine, and those of site.yaml first', async () => {
    const files = { '_config.yml': 'title: 旧\nauthor: 甲\nurl: https://a.test\nlanguage: x y\n', 'source/_posts/a.md': 'x' };
    const { settings, engine, folder: found } = await write(files);
    expect(settings).toMatchObject({
      title: '旧',
      author: '甲',
      baseUrl: 'https://a.test',
      language: 'zh-CN',
      breaks: true,
      future: true,
    });
    expect([engine?.engine, found]).toEqual(['Hexo', join(folder, 'source/_posts')]);
    const own = await write({ 'site.yaml': 'title: 新\nbreaks: false' });
    expect(own.settings).toMatchObject({ title: '新', author: '甲', breaks: false });
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
      problems: [{ path: '', message: 'Cannot open the folder of posts', severity: 'problem', kind: 'no-posts' }],
    });
    const empty = await loadPosts(folder);
    expect(empty.problems.map((problem) => formatProblem(problem, { folder: 'posts' }))).toEqual([
      'posts: Found no post, expected .md, .markdown, .mdown, .mkd, .mdx, .rmd, .rmarkdown',
    ]);
  });
});
