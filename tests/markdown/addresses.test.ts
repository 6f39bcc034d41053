import { describe, expect, it } from 'vitest';
import { type Addresses, AS_WRITTEN } from '../../src/markdown/addresses.ts';
import { createRender } from '../../src/markdown/render.ts';

const render = createRender();

/** Knows one post, one image, and that everything called `none` is missing. */
const ADDRESSES: Addresses = {
  resolveAddress(address, use) {
    if (address.startsWith('https:')) return undefined;
    if (address.includes('none')) return { url: address, problem: { kind: 'missing-file', message: `Cannot find "${address}"` } };
    return use === 'image' ? { url: '/files/1.png', width: 400, height: 200 } : { url: '/archives/b' };
  },
  resolvePost: () => undefined,
  titleOf: () => undefined,
};

describe('addresses', () => {
  it('lead where the caller says, in Markdown and in HTML, whatever formulas become', () => {
    const body = '[a](b.md) ![a](a.png) <a href="b.md">a</a> <img src="a.png" alt="a"> [r]\n\n[r]: b.md';
    for (const math of ['html', 'mathml', 'tex'] as const) {
      const { html } = render(body, math, ADDRESSES);
      expect(html.match(/href="[^"]*"/g)).toEqual(Array(3).fill('href="/archives/b"'));
      expect(html.match(/src="[^"]*" alt="a" width="400" height="200" loading="lazy"/g)).toHaveLength(2);
    }
  });

  it('stay as written where nobody knows better', () => {
    expect(render('[a](b.md) ![a](a.png)').html).toContain('href="b.md"');
    expect(render('[a](https://a.b/c)', 'html', ADDRESSES).html).toContain('href="https://a.b/c"');
  });

  it('tell hosts of images nothing of the reader', () => {
    expect(render('x ![a](https://a.b/c.png)').html).toContain('referrerpolicy="no-referrer"');
    expect(render('x ![a](//a.b/c.png)').html).toContain('referrerpolicy="no-referrer"');
    expect(render('x ![a](c.png)').html).not.toContain('referrerpolicy');
  });

  it('that lead nowhere are told with their line, and stay', () => {
    const { html, warnings } = render('a\n\nb\n![c](none.png)', 'html', ADDRESSES);
    expect(html).toContain('src="none.png"');
    expect(warnings).toEqual([{ line: 4, kind: 'missing-file', message: 'Cannot find "none.png"' }]);
  });
});

describe('links within a post', () => {
  const hrefs = (body: string): string[] =>
    [...render(body).html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => decodeURIComponent(href));

  it.each([
    ['一、引言', '#一引言', '#一、引言'],
    ['Deep Learning!', '#deep-learning', '#Deep-Learning!'],
    ['2.3 矩阵与 C#', '#23-矩阵与-c', '#2.3-矩阵与-C#'],
    ['2.3 矩阵与 C#', '#2-3-矩阵与-C', '#2.3-矩阵与-C#'],
    ['2 矩阵', '#_2-矩阵', '#2-矩阵'],
    ['`map()` 与 **粗**', '#map-与-粗', '#map()-与-粗'],
    ['什么是ＡＩ？', '#什么是ai', '#什么是ＡＩ？'],
  ])('find the heading %s by %s', (heading, link, expected) => {
    const { html, warnings } = render(`[x](${encodeURI(link)})\n\n## ${heading}`);
    expect(hrefs(`[x](${encodeURI(link)})\n\n## ${heading}`)).toEqual([expected]);
    expect(html).toContain(` id="${expected.slice(1)}"`);
    expect(warnings).toEqual([]);
  });

  it('find the second of equal headings', () => {
    expect(hrefs('[x](#a-b-1)\n\n## A b\n\n## A b')).toEqual(['#A-b-1']);
  });

  it('find places that the author named, however', () => {
    const { html, warnings } = render(
      '[x](#p) [y](#q) [z](#r)\n\n<a name="p"></a>甲。\n\n<span id="q">乙</span>\n\n<div id="r">\n\n丙\n\n</div>',
    );
    expect(html).toContain('<a id="user-content-p" name="p"></a>甲');
    expect(html).toContain('<a id="user-content-q" name="q"></a>');
    expect(html).toContain('<a id="user-content-r" name="r"></a>');
    expect(warnings).toEqual([]);
  });

  it('find equations and footnotes', () => {
    expect(render('[x](#eq-a) [y](#fn1) 注[^1]\n\n\\begin{equation}a\\label{a}\\end{equation}\n\n[^1]: b').warnings).toEqual([]);
  });

  it('that lead nowhere are told', () => {
    expect(render('## a\n\n[x](#b)').warnings).toEqual([
      { line: 3, kind: 'dead-anchor', message: 'The link to "#b" leads nowhere, expected a heading or an id of this post' },
    ]);
  });

  it('keep an id once', () => {
    expect(render('<a id="a"></a>\n\n## a\n\n<a id="b"></a><b id="b">x</b>').html.match(/ id="/g)).toHaveLength(2);
  });

  it('keep names inside their quotes', () => {
    expect(render(`<a name='"><i>'></a>`).html).not.toContain('"><i>');
  });
});

describe('a link whose text is an address', () => {
  it.each([
    ['前面有五个字 [https://a.com/b](https://a.com/b)', 'https://a.com/b'],
    ['五个字在前：[https://a.com/b/c](https://x.org/d/e)', 'https://x.org/d/e'],
    ['see also [http://a.com](http://b.com) there', 'http://b.com'],
    ['列表里的 [**https://a.com/b?c=d**](https://a.com/b?c=e)。', 'https://a.com/b?c=e'],
  ])('is that link: %s', (body, href) => {
    const { html } = render(body);
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${href}"`]);
    expect(html).not.toMatch(/[[\]]/);
  });

  it('leaves brackets of the address alone', () => {
    expect(render('见 https://a.com/b[0]?c 和').html).toContain('href="https://a.com/b%5B0%5D?c"');
  });
});

describe('an image by http', () => {
  const render = createRender({ httpImages: ['Bild.example'] });
  it.each(['![](http://bild.example/a.png)', '![](https://fremd.example/a.png)', '![](a.png)', '[a](http://fremd.example/)'])(
    'is told unless its host is named: %s',
    (body) => expect(render(body).warnings).toEqual([]),
  );
  it('is told once a host', () => {
    const messages = render('![](http://fremd.example/a.png) ![](http://Fremd.example/b.png)').warnings.map(
      ({ message }) => message,
    );
    expect(messages).toEqual(['Pages load no image from "fremd.example" by http']);
  });
  it('is told with its line, in Markdown and HTML', () => {
    const { warnings } = render('甲\n\n![](http://fremd.example/a.png)\n<img src="http://u@bild.example.fremd.example/b.png">');
    expect(warnings.map(({ kind, line }) => `${kind} ${line}`)).toEqual(['http-image 3', 'http-image 4']);
  });
});

describe('a size by zoom', () => {
  const known: Addresses = { ...AS_WRITTEN, resolveAddress: (url) => ({ url, width: 400, height: 301 }) };
  it.each([
    ['zoom:50%', 'width="200" height="151"'],
    ['zoom: 0.25;', 'width="100" height="75"'],
    ['zoom:33%;width:120px', 'width="120" height="90"'],
    ['zoom:x', 'width="400" height="301"'],
  ])('counts where the image was measured: %s', (style, size) => {
    expect(createRender()(`<img src="a.png" style="${style}">`, 'tex', known).html).toContain(` ${size} `);
  });
  it('is no attribute of a page', () => {
    expect(createRender()('<img src="a.png" style="zoom:50%" zoom="2">').html).not.toContain('zoom');
  });
});
