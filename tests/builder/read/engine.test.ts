import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detectEngine } from '../../../src/builder/read/engine.ts';
import { writeTree } from './write-tree.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'suoyin-engine-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is found in a folder with these files, its folders relative to it. */
async function detect(files: Readonly<Record<string, string>>, below = '.'): Promise<object | undefined> {
  writeTree(folder, files);
  const found = await detectEngine(join(folder, below));
  const local = (path: string): string => path.replace(folder, '').replace(/^\//, '') || '.';
  if (found === undefined) return undefined;
  const { root, postsFolder, staticFolders } = found;
  return { ...found, root: local(root), postsFolder: local(postsFolder), staticFolders: staticFolders.map(local) };
}

describe('detectEngine()', () => {
  it('knows Hexo by its posts, from the root, the source or the posts alike', async () => {
    const files = {
      '_config.yml': 'title: 站\nurl: https://blog.test/\nroot: /\npermalink: :year/:id/\nmarked:\n  breaks: false\n',
      'source/_posts/a.md': '甲',
      'source/_posts/deep/b.md': '乙',
    };
    const expected = {
      engine: 'Hexo',
      root: '.',
      postsFolder: 'source/_posts',
      staticFolders: ['source'],
      title: '站',
      baseUrl: 'https://blog.test',
      permalink: ':year/:id/',
      breaks: false,
      future: true,
    };
    expect(await detect(files)).toMatchObject(expected);
    expect(await detect(files, 'source')).toMatchObject(expected);
    expect(await detect(files, 'source/_posts')).toMatchObject(expected);
    expect(await detect(files, 'source/_posts/deep')).toMatchObject({ ...expected, postsFolder: 'source/_posts/deep' });
  });

  it("takes a renderer's own default for line breaks", async () => {
    const files = { '_config.yml': 'title: 站', 'source/_posts/a.md': '甲', 'package.json': '{"dependencies":{"hexo":"7.0.0"}}' };
    expect(await detect(files)).toMatchObject({ breaks: true });
    const pandoc = { ...files, 'package.json': '{"dependencies":{"hexo":"7.0.0","hexo-renderer-pandoc":"0.4.0"}}' };
    expect(await detect(pandoc)).toMatchObject({ breaks: false });
  });

  it('knows Hugo in TOML, YAML and JSON, and its patterns by section', async () => {
    const toml =
      'baseURL = "https://a.test/b/"\ntitle = "志"\n[permalinks]\npost = "/:year/:slug/"\n[markup.goldmark.renderer]\nhardWraps = true';
    expect(await detect({ 'config.toml': toml, 'content/post/a.md': '甲', 'static/a.png': '' })).toMatchObject({
      engine: 'Hugo',
      postsFolder: 'content',
      staticFolders: ['static'],
      baseUrl: 'https://a.test/b',
      sectionPermalinks: { post: '/:year/:slug/' },
      breaks: true,
    });
    rmSync(join(folder, 'config.toml'));
    expect(await detect({ 'config/_default/hugo.yaml': 'title: 志二\ncontentDir: text', 'text/a.md': '' })).toMatchObject({
      title: '志二',
      postsFolder: 'text',
    });
  });

  it('knows Jekyll, its collections and its kramdown', async () => {
    expect(
      await detect({ '_config.yml': 'title: 站\nurl: https://a.test\nbaseurl: /x\n', '_posts/2020-01-01-a.md': '甲' }),
    ).toMatchObject({
      engine: 'Jekyll',
      postsFolder: '_posts',
      staticFolders: ['.'],
      baseUrl: 'https://a.test/x',
      permalink: '/:categories/:year/:month/:day/:title.html',
      kramdown: true,
      future: false,
    });
    const collections = '_config.yml';
    const text = 'markdown: CommonMark\ncollections:\n  wiki:\n    output: true\n  data:\n    output: false\n';
    expect(await detect({ [collections]: text, '_wiki/a.md': '甲', '_data/b.md': '', 'life/_posts/c.md': '' })).toMatchObject({
      postsFolder: '.',
      onlyFolders: ['_posts', '_wiki', 'life/_posts'],
      kramdown: false,
    });
  });

  it('looks at programs and never runs them', async () => {
    const astro = `// site: "https://comment.test"
      throw new Error('run');
      export default defineConfig({ site: "https://astro.test/", base: "/" });`;
    expect(await detect({ 'astro.config.mjs': astro, 'src/content/posts/a.md': '甲', 'public/a.png': '' })).toMatchObject({
      engine: 'Astro',
      postsFolder: 'src/content',
      staticFolders: ['public'],
      baseUrl: 'https://astro.test',
    });
  });

  it('knows VitePress below docs, MkDocs and Obsidian', async () => {
    const press = "export default { title: '书', description: `$" + '{x}`, markdown: { breaks: true } }';
    expect(await detect({ 'docs/.vitepress/config.mts': press, 'docs/a.md': '甲', 'docs/public/a.png': '' })).toMatchObject({
      engine: 'VitePress',
      root: 'docs',
      postsFolder: 'docs',
      staticFolders: ['docs/public'],
      title: '书',
      description: undefined,
      breaks: true,
    });
    rmSync(join(folder, 'docs/.vitepress'), { recursive: true });
    const mkdocs = 'site_name: 维基\nmarkdown_extensions:\n  - nl2br\n  - x:\n      y: !!python/name:z.w\n';
    expect(await detect({ 'mkdocs.yml': mkdocs })).toMatchObject({ engine: 'MkDocs', title: '维基', breaks: true });
    rmSync(join(folder, 'mkdocs.yml'));
    expect(await detect({ '.obsidian/app.json': '{"strictLineBreaks":true}' }, 'docs')).toMatchObject({
      engine: 'Obsidian',
      root: '.',
      postsFolder: 'docs',
      breaks: false,
    });
  });

  it('leaves a folder of posts, and one of a blog that holds no posts, as it is', async () => {
    expect(await detect({ 'a.md': '甲', 'site.yaml': 'title: 站' })).toBeUndefined();
    expect(await detect({ '_config.yml': 'x: y', '_posts/a.md': '甲', 'images/b.md': '乙' }, 'images')).toBeUndefined();
    expect(await detect({ '_config.yml': 'x: &a [*a', 'source/_posts/a.md': '甲' })).toMatchObject({ engine: 'Hexo' });
  });

  it('takes no folder outside of the root, and no example for an address', async () => {
    const config = 'url: http://example.com\nsource_dir: ../../etc\n';
    expect(await detect({ '_config.yml': config, '_posts/a.md': '' })).toMatchObject({ engine: 'Jekyll', baseUrl: undefined });
  });
});
