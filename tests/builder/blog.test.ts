import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, build } from '../../src/builder/build.ts';
import { createProgress } from '../../src/builder/progress.ts';
import { makePng, makeSvg } from './addresses/images.ts';
import { writeTree } from './read/write-tree.ts';

const silent = { ...createProgress(process.stderr), step() {} };

/** A Hexo blog as its keeper has it: every way to link, to show, to hide and to write a formula, in one build. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  '_config.yml':
    'title: 林间\nurl: https://wald.example\npermalink: :year/:month/:day/:title/\npost_asset_folder: true\nfuture: false\ntheme: x\n',
  'source/images/karte.png': makePng(60, 40),
  'source/_posts/fuchs/pfote.svg': makeSvg(9, 8),
  'source/_posts/fuchs.md': [
    '"title": "狐狸 #3 与 $\\\\mathbb{Q}^k$",',
    '"date": "2021/02/03 08:00:00",',
    '"tags": ["兽"]',
    ';;;',
    '- [一](#一何谓狐)',
    '- [二](#den)',
    '',
    '## 一、何谓狐？',
    '',
    '![地图](/images/karte.png) ![没有](keine.png)',
    '',
    '{% asset_img pfote.svg 爪印 %}',
    '',
    '<a name="den"></a>见[狼](/2020/01/01/tiere/wolf/)、[狼之二](tiere/wolf.md#%E7%8B%BC%E7%BE%A4)、[狼之三]({% post_path tiere/wolf %})、',
    '[狼之四](https://wald.example/2020/01/01/tiere/wolf/#狼群)、{% post_link tiere/wolf 狼之五 %}、[无](/2019/01/01/weg/)。',
    '',
    '行内\\\\(u_1\\\\)与{% raw %}$w_2$ {% endraw %}，==亮==，%%私语%%。',
    '',
    '$$ h=1 $$ {#eq:h}',
    '',
    '由 @eq:h 可知。',
  ].join('\n'),
  'source/_posts/tiere/wolf.md':
    '---\ntitle: 狼\ndate: 2020-01-01\nupdated: 2020-01-01 17:30:00\n---\n## 狼群\n\n[狐](../fuchs.md)\n',
  'source/_posts/geheim.md': '---\ntitle: 密\npublish: false\n---\n密',
  'source/_posts/bald.md': '---\ntitle: 来\ndate: 2099-01-01\n---\n来',
  'source/_posts/_index.md': '---\ntitle: 表\n---\n',
};

describe('a blog as its keeper has it', () => {
  let folder: string;
  let report: BuildReport;
  const read = (path: string): string => readFileSync(join(folder, 'dist/site', path), 'utf8');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'suoyin-blog-'));
    writeTree(join(folder, 'blog'), FILES);
    const now = () => Date.parse('2026-01-01');
    report = await build({
      posts: join(folder, 'blog'),
      out: join(folder, 'dist'),
      strict: false,
      maxFiles: 20_000,
      useCache: false,
      progress: silent,
      now,
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('publishes what is public, and nothing else', () => {
    expect(report.failures).toEqual([]);
    expect(report.read.posts.map(({ meta }) => meta.title)).toEqual(['狐狸 #3 与 ℚ^k', '狼']);
    expect(report.read.drafts.map(({ path }) => path).sort()).toEqual(['_index.md', 'bald.md', 'geheim.md']);
    expect(read('archives/fuchs.html')).not.toContain('私语');
  });

  it('shows every image that is there, on pages and in the feed', () => {
    const shown = [...read('archives/fuchs.html').matchAll(/<img src="(\/files\/[^"]*)"[^>]* width="(\d+)" height="(\d+)"/g)];
    expect(shown.map(([, , width, height]) => `${width} × ${height}`)).toEqual(['60 × 40', '9 × 8']);
    for (const [, address = ''] of shown) {
      expect(existsSync(join(folder, 'dist/site', address))).toBe(true);
      expect(read('feed.xml')).toContain(`https://wald.example${address}`);
    }
  });

  it('leads to posts and sections in every spelling, on pages and in the feed', () => {
    const page = read('archives/fuchs.html');
    const leadsTo = (words: string): string | undefined => new RegExp(`<a href="([^"]*)"[^>]*>${words}</a>`).exec(page)?.[1];
    const pack = '/archives/wolf#%E7%8B%BC%E7%BE%A4';
    expect(['狼', '狼之二', '狼之三', '狼之四', '狼之五'].map(leadsTo)).toEqual([
      '/archives/wolf',
      pack,
      '/archives/wolf',
      pack,
      '/archives/wolf',
    ]);
    expect(['一', '二'].map(leadsTo)).toEqual([`#${encodeURIComponent('一、何谓狐？')}`, '#user-content-den']);
    expect(page).toContain('<a name="一何谓狐"></a>');
    expect(read('feed.xml')).toContain('https://wald.example/archives/wolf#%E7%8B%BC%E7%BE%A4');
    expect(read('feed.xml')).toContain('<updated>2020-01-01T17:30:00+08:00</updated>');
  });

  it('sets every formula', () => {
    expect(report.posts.map(({ formulaCount }) => formulaCount)).toEqual([3, 0]);
    expect(read('archives/fuchs.html')).toContain('href="#eq-h">(1)</a>');
    expect(read('archives/fuchs.html')).toMatch(/<h1>狐狸 #3 与 .*<math/);
  });

  it('tells what leads nowhere, once each', () => {
    const told = report.problems.filter(({ kind }) => kind !== 'comment-in-text').map(({ path, kind }) => `${path} ${kind}`);
    expect(told.sort()).toEqual(['fuchs.md dead-link', 'fuchs.md hidden-text', 'fuchs.md missing-file']);
  });
});
