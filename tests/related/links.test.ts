import { describe, expect, it } from 'vitest';
import { createRender } from '../../src/markdown/render.ts';
import { createLinkTable } from '../../src/related/link-table.ts';
import { createResolveLink, normaliseLinks } from '../../src/related/links.ts';
import { makeMeta } from './post-meta.ts';

const targets = [
  makeMeta('9844', { source: 'https://kexue.fm/archives/9844' }),
  makeMeta('git-notes'),
  makeMeta('谈天 说地'),
  makeMeta('v1.2', { source: 'https://mp.example.com/s?__biz=1&mid=2' }),
];

function resolve(href: string): string | undefined {
  const [link] = normaliseLinks([href]);
  const ordinal = link === undefined ? undefined : createResolveLink(targets)(link);
  return ordinal === undefined ? undefined : targets[ordinal]?.id;
}

describe('normaliseLinks()', () => {
  it('gives the links of rendered Markdown once each, without anchors, images and mail', () => {
    const { links } = createRender({ memo: new Map() })(
      '[a](../git-notes/#x) [b](../git-notes/) ![i](../p.png) [m](mailto:a@b.c) [h](#h) [p](a.pdf) <https://Example.com/A/>',
    );
    expect(normaliseLinks(links)).toEqual(['../git-notes', '//example.com/A']);
  });

  it('stops after so many', () => {
    const addresses = Array.from({ length: 1000 }, (_, index) => `/post/${index}`);
    expect(normaliseLinks(addresses)).toHaveLength(128);
  });
});

describe('createResolveLink', () => {
  it('knows addresses of this archive, on any host', () => {
    expect(resolve('/archives/9844')).toBe('9844');
    expect(resolve('/archives/9844.html#top')).toBe('9844');
    expect(resolve('https://suoyin.example/archives/9844')).toBe('9844');
    expect(resolve('/archives/%E8%B0%88%E5%A4%A9%20%E8%AF%B4%E5%9C%B0')).toBe('谈天 说地');
  });

  it('knows where a post was first published', () => {
    expect(resolve('http://kexue.fm/archives/9844/')).toBe('9844');
    expect(resolve('https://mp.example.com/s?__biz=1&mid=2')).toBe('v1.2');
    expect(resolve('https://mp.example.com/s?__biz=1&mid=3')).toBeUndefined();
  });

  it('knows relative links by their last part', () => {
    for (const href of [
      '../git-notes/',
      '/posts/git-notes',
      'git-notes.md',
      '/cn/2020/git-notes/index.html',
      './git-notes.html?a=b',
    ]) {
      expect(resolve(href), href).toBe('git-notes');
    }
    expect(resolve('/posts/v1.2')).toBe('v1.2');
  });

  it('takes no other address for a post', () => {
    for (const href of [
      'https://github.com/x/git-notes',
      '/tags/git-notes/',
      '/posts/Git-Notes',
      '/git-notes.png',
      '/',
      '../',
      '',
    ]) {
      expect(resolve(href), href).toBeUndefined();
    }
  });
});

describe('createLinkTable', () => {
  it('gives links both ways, without a post’s links to itself', () => {
    const posts = [
      { ...makeMeta('a'), links: ['b', 'a', '/x/b.html'] },
      { ...makeMeta('b'), links: ['missing'] },
    ];
    const { to, from } = createLinkTable(posts);
    expect(to.map((set) => [...set])).toEqual([[1], []]);
    expect(from.map((set) => [...set])).toEqual([[], [0]]);
  });
});
