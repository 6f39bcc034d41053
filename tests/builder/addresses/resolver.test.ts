import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAddressBook } from '../../../src/builder/addresses/create-book.ts';
import type { PublishedFile } from '../../../src/builder/addresses/load-file.ts';
import { createResolver } from '../../../src/builder/addresses/resolver.ts';
import { detectEngine, type EngineSettings } from '../../../src/builder/read/engine.ts';
import type { Destination } from '../../../src/markdown/addresses.ts';
import { type Post, parsePlainDate, parsePostId } from '../../../src/post.ts';
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from '../../../src/site.ts';
import { makeMeta } from '../../related/post-meta.ts';
import { writeTree } from '../read/write-tree.ts';
import { makePng, makeSvg } from './images.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'suoyin-addresses-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Blog {
  /** The folder of posts within `root`. */
  readonly folder: string;
  readonly posts: readonly Partial<Post>[];
  readonly settings?: Partial<SiteSettings>;
  readonly engine?: Partial<EngineSettings>;
}

function makePost(post: Partial<Post>): Post {
  const path = post.path ?? 'a.md';
  const id = parsePostId(path.replace(/\.\w+$/, '').replaceAll('/', '-'));
  return { meta: makeMeta(id ?? 'a'), body: '', bodyLine: 1, path, addresses: [], ...post };
}

/** Opens the addresses of the first post. */
async function open({ folder, posts, settings, engine }: Blog) {
  const found = await detectEngine(join(root, folder));
  const resolver = createResolver(
    await createAddressBook({
      asked: join(root, folder),
      folder: join(root, folder),
      posts: posts.map(makePost),
      settings: { ...DEFAULT_SITE_SETTINGS, ...settings },
      engine: found === undefined ? undefined : { ...found, ...engine },
    }),
  );
  const files = new Map<string, PublishedFile>();
  const addresses = resolver.of(posts[0]?.path ?? 'a.md', files);
  return {
    files,
    link: (address: string): Destination | undefined => addresses.resolveAddress(encodeURI(decodeURI(address)), 'link'),
    image: (address: string): Destination | undefined => addresses.resolveAddress(encodeURI(decodeURI(address)), 'image'),
    post: addresses.resolvePost,
  };
}

const IS_FILE = { url: expect.stringMatching(/^\/files\/[0-9a-f]{20}\.png$/), width: 30, height: 20 };

describe('an image', () => {
  it.each([
    ['beside the post', 'content/p/图 一.png', '图%20一.png'],
    ['beside the post, with a dot', 'content/p/x.png', './x.png'],
    ['in a folder below', 'content/p/img/x.png', 'img/x.png'],
    ['above the post', 'content/img/x.png', '../img/x.png'],
    ['above all posts', 'img/x.png', '../../img/x.png'],
    ['in the post’s asset folder', 'content/p/a/x.png', 'x.png'],
    ['below the posts, from the root', 'content/images/x.png', '/images/x.png'],
    ['in the static folder', 'static/images/x.png', '/images/x.png'],
    ['in a public folder', 'public/x.png', '/x.png'],
    ['in the root, from the root', 'images/x.png', '/images/x.png'],
    ['with a query', 'static/x.png', '/x.png?v=2'],
    ['with a fragment', 'static/x.png', '/x.png#w50'],
    ['in another case', 'static/Images/X.PNG', '/images/x.png'],
    ['with backslashes', 'content/p/img/x.png', 'img%5Cx.png'],
    ['on the blog’s own host', 'static/x.png', 'https://www.blog.example/x.png'],
    ['behind a template', 'static/x.png', '{{site.baseurl}}/x.png'],
    ['in a form of Unicode', 'static/é.png'.normalize('NFD'), `/${'é.png'.normalize('NFC')}`],
  ])('is found %s', async (_, place, address) => {
    writeTree(root, { 'hugo.toml': 'baseURL = "https://blog.example/"', 'content/p/a.md': '', [place]: makePng(30, 20) });
    const { image, files } = await open({ folder: 'content', posts: [{ path: 'p/a.md' }] });
    expect(image(address)).toEqual(IS_FILE);
    expect([...files.values()].map(({ path }) => path)).toEqual([join(root, place)]);
  });

  it('is found where the keeper says', async () => {
    writeTree(root, { 'posts/a.md': '', 'elsewhere/x.png': makePng(30, 20) });
    const { image } = await open({ folder: 'posts', posts: [{}], settings: { static: ['../elsewhere'] } });
    expect(image('/x.png')).toEqual(IS_FILE);
  });

  it('is found by its name alone in a vault of Obsidian', async () => {
    writeTree(root, { '.obsidian/app.json': '{}', 'n/a.md': '', 'n/deep/er/x.png': makePng(30, 20) });
    expect((await open({ folder: '', posts: [{ path: 'n/a.md' }] })).image('x.png')).toEqual(IS_FILE);
  });

  it('has one address for one content, and its size', async () => {
    writeTree(root, { 'a.png': makePng(30, 20), 'b.png': makePng(30, 20), 'c.svg': makeSvg(7, 5), 'd.jpg': 'no image' });
    const { image } = await open({ folder: '', posts: [{}] });
    expect(image('a.png')?.url).toBe(image('b.png')?.url);
    expect(image('c.svg')).toEqual({ url: expect.stringMatching(/\.svg$/), width: 7, height: 5 });
    expect(image('d.jpg')).toEqual({ url: expect.stringMatching(/\.jpg$/), width: undefined, height: undefined });
  });

  it('that is missing is told, and stays', async () => {
    const { image, link } = await open({ folder: '', posts: [{}] });
    expect(image('图.png')).toMatchObject({
      url: encodeURI('图.png'),
      problem: { kind: 'missing-file', message: 'Cannot find the file "图.png"' },
    });
    expect(link('a.pdf')).toMatchObject({ problem: { kind: 'missing-file' } });
    expect(image('https://a.b/c.png')).toBeUndefined();
    expect(image('data:image/png;base64,AAAA')).toBeUndefined();
  });

  it('stays on the host that the keeper names', async () => {
    writeTree(root, { 'static/i/x.png': makePng(30, 20), 'hugo.toml': 'baseURL = "https://b.example/"', 'content/a.md': '' });
    const { image, files } = await open({ folder: 'content', posts: [{}], settings: { images: 'https://cdn.example/b' } });
    expect(image('/i/x.png')?.url).toBe('https://cdn.example/b/i/x.png');
    expect(image('/only/there.png')?.url).toBe('https://cdn.example/b/only/there.png');
    expect(files.size).toBe(0);
  });
});

describe('a file', () => {
  it('outside of the blog is not published, however it is reached', async () => {
    writeTree(root, { 'secret/x.png': makePng(1, 1), 'blog/.git/HEAD': '', 'blog/posts/a.md': '', 'blog/.env.txt': 'KEY=1' });
    symlinkSync(join(root, 'secret'), join(root, 'blog/posts/in'));
    symlinkSync(join(root, 'secret/x.png'), join(root, 'blog/posts/x.png'));
    const { image, link, files } = await open({ folder: 'blog/posts', posts: [{}] });
    for (const address of ['in/x.png', 'x.png', '../../secret/x.png'])
      expect(image(address)?.problem?.kind, address).toBe('unusable-file');
    for (const address of ['../.env.txt', '../.git/HEAD', '/.git/HEAD']) expect(link(address)?.problem, address).toBeDefined();
    expect(files.size).toBe(0);
  });

  it('above a bare folder of posts is not published', async () => {
    writeTree(root, { 'posts/a.md': '', 'x.png': makePng(1, 1) });
    expect((await open({ folder: 'posts', posts: [{}] })).image('../x.png')?.problem?.kind).toBe('unusable-file');
  });

  it('that a browser would run is served as text', async () => {
    writeTree(root, { 'page.html': '<script>', 'a.js': '1', 'a.py': '1', 'a.pdf': '%PDF', 'a.zip': 'PK', 'a.swf': 'FWS' });
    const { link } = await open({ folder: '', posts: [{}] });
    for (const name of ['page.html', 'a.js', 'a.py']) expect(link(name)?.url, name).toMatch(/^\/files\/\w+\.txt$/);
    expect(link('a.pdf')?.url).toMatch(/\.pdf$/);
    expect(link('a.zip')?.url).toMatch(/\.zip$/);
    expect(link('a.swf')?.problem?.kind).toBe('unusable-file');
  });

  it('that is too large is told', async () => {
    mkdirSync(join(root, 'posts'));
    writeFileSync(join(root, 'posts/a.mp4'), new Uint8Array(25 * 1024 * 1024 + 1));
    expect((await open({ folder: 'posts', posts: [{}] })).link('a.mp4')?.problem).toMatchObject({
      kind: 'unusable-file',
      message: expect.stringContaining('26214401 bytes'),
    });
  });
});

describe('a link to a post', () => {
  const posts: readonly Partial<Post>[] = [
    { path: 'p/a.md', addresses: ['/2020/01/a/'] },
    { path: 'p/b c.md', addresses: ['/2021/02/b.html', '/old/中文/'] },
    { path: 'guide/README.md', meta: makeMeta('guide') },
    {
      path: 'x/2019-03-04-hello-world.md',
      meta: makeMeta('hello-world', { title: '你好，世界', source: 'https://else.example/s?id=7' }),
    },
    { path: 'y/same.md', meta: makeMeta('y-same', { date: parsePlainDate('2021-06-07') }) },
    { path: 'z/same.md', meta: makeMeta('z-same', { date: parsePlainDate('2022-06-07') }) },
  ];
  const blog: Blog = { folder: '', posts, settings: { baseUrl: 'https://blog.example/sub' } };

  it.each([
    ['b%20c.md', '/archives/p-b%20c'],
    ['./b c', '/archives/p-b%20c'],
    ['../p/B%20C.html', '/archives/p-b%20c'],
    ['/p/b%20c', '/archives/p-b%20c'],
    ['/2021/02/b.html', '/archives/p-b%20c'],
    ['/2021/02/b/', '/archives/p-b%20c'],
    ['/old/中文', '/archives/p-b%20c'],
    ['../../../2021/02/b.html', '/archives/p-b%20c'],
    ['/archives/p-b%20c', '/archives/p-b%20c'],
    ['https://blog.example/sub/2021/02/b.html?from=x', '/archives/p-b%20c'],
    ['//www.blog.example/sub/old/中文/', '/archives/p-b%20c'],
    ['../guide/', '/archives/guide'],
    ['../guide/README.md', '/archives/guide'],
    ['../guide', '/archives/guide'],
    ['https://else.example/s?id=7', '/archives/hello-world'],
    ['/2019/03/04/hello-world/', '/archives/hello-world'],
    ['/any/where/hello-world.html', '/archives/hello-world'],
    ['/z/same.md', '/archives/z-same'],
    ['/2021/06/same/', '/archives/y-same'],
    ['/z/2022/same.html#comments', '/archives/z-same'],
    ['/en/z/same/', '/archives/z-same'],
  ])('%s leads to %s', async (address, url) => {
    expect((await open(blog)).link(address)).toEqual({ url });
  });

  it.each([
    'https://else.example/s?id=8',
    'https://blog.example.org/p/a',
    'mailto:a@b.c',
    'https://blog.example/other',
    '/tag/x',
    '/',
  ])('%s is none', async (address) => {
    expect((await open(blog)).link(address)).toBeUndefined();
  });

  it.each(['none.md', '/none/', './x', '/tags/hello-world/', '/from/where/same/', '%E0%A4.md'])(
    '%s leads nowhere, and is told',
    async (address) => {
      const link = (await open(blog)).link;
      expect(link(address === '%E0%A4.md' ? 'n%25one' : address)?.problem?.kind).toBe('dead-link');
    },
  );

  it.each([
    ['hello-world', '/archives/hello-world'],
    ['2019-03-04-hello-world', '/archives/hello-world'],
    ['x/2019-03-04-hello-world', '/archives/hello-world'],
    ['你好，世界', '/archives/hello-world'],
    ['b c.md', '/archives/p-b%20c'],
    ['z/same', '/archives/z-same'],
    ['/guide/README.md', '/archives/guide'],
  ])('by the name %s leads to %s', async (name, url) => {
    expect((await open(blog)).post(name)).toBe(url);
  });

  it('finds a post by its day and name, where only its front matter has the day', async () => {
    const fox = { path: 'tiere/fuchs.md', meta: makeMeta('f', { date: parsePlainDate('2019-08-07') }) };
    const { post } = await open({ folder: '', posts: [{ path: 'a.md' }, fox] });
    expect(post('2019-08-07-fuchs')).toBe('/archives/f');
    expect(post('2019-08-08-fuchs')).toBeUndefined();
  });

  it('finds a post by the letters of its name alone, where only one has them', async () => {
    const posts = ['a.md', 'Nacht-——-im-Wald.md', 'x/rot_fuchs.md', 'y/rot.fuchs.md', 'o-k.md'].map((path) => ({ path }));
    const { link, post } = await open({ folder: '', posts });
    expect(link('/post/nacht-im-wald/')?.url).toBe('/archives/Nacht-%E2%80%94%E2%80%94-im-Wald');
    expect(post('Nacht im Wald')).toBe('/archives/Nacht-%E2%80%94%E2%80%94-im-Wald');
    expect(link('/post/rot-fuchs/')?.problem?.kind).toBe('dead-link');
    expect(link('/post/ok/')?.problem?.kind).toBe('dead-link');
  });

  it('takes what people write without a scheme for a host', async () => {
    const settings = { baseUrl: 'https://blog.example' };
    const { link, image } = await open({
      folder: '',
      posts: [{ path: 'a.md' }, { path: 'b.md', addresses: ['/x/b/'] }],
      settings,
    });
    expect(link('www.blog.example/x/b/')).toEqual({ url: '/archives/b' });
    expect(link('www.fuchs.example/x')).toMatchObject({
      url: 'https://www.fuchs.example/x',
      problem: { kind: 'scheme-missing' },
    });
    expect(image('fuchs.com/a.png')).toMatchObject({ url: 'https://fuchs.com/a.png', problem: { kind: 'scheme-missing' } });
    expect(link('fuchs.md')).toMatchObject({ url: 'fuchs.md', problem: { kind: 'dead-link' } });
  });

  it('finds the section that any program’s name means', async () => {
    writeTree(root, {
      'b.md':
        '---\ntitle: b\n---\n\n## 一、引 言\n\n```\n# no heading\n```\n\nSet text\n---\n\n<a name="here"></a>\n\n## $x^2$ 与 `f()`\n',
    });
    const { link } = await open({ folder: '', posts: [{ path: 'a.md' }, { path: 'b.md' }] });
    expect(link('b.md#一引-言')?.url).toBe(`/archives/b#${encodeURIComponent('一、引-言')}`);
    expect(link('b.md#set-text')?.url).toBe('/archives/b#Set-text');
    expect(link('b.md#here')?.url).toBe('/archives/b#user-content-here');
    expect(link('b.md#x2-与-f')?.problem).toBeUndefined();
    expect(link('b.md#no-heading')).toMatchObject({ url: '/archives/b#no-heading', problem: { kind: 'dead-anchor' } });
  });
});
