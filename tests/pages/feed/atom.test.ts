import { describe, expect, it } from 'vitest';
import { type AtomEntry, type AtomFeed, formatAtom } from '../../../src/pages/feed/atom.ts';
import { readAtom } from './read-atom.ts';

const entry: AtomEntry = {
  id: 'https://example.org/archives/1',
  title: 'One',
  url: 'https://example.org/archives/1',
  source: undefined,
  published: '2024-01-01T00:00:00+08:00',
  updated: '2024-01-02T00:00:00+08:00',
  authors: [],
  categories: [],
  rights: undefined,
  summary: '',
  content: undefined,
};
const feed: AtomFeed = {
  id: 'https://example.org/',
  title: 'Posts',
  subtitle: undefined,
  language: 'zh-CN',
  author: 'A',
  updated: '2024-01-02T00:00:00+08:00',
  url: 'https://example.org/feed.xml',
  homeUrl: 'https://example.org/',
  entries: [entry],
};

describe('formatAtom()', () => {
  it('says of a feed and its entries what Atom wants of every feed', async () => {
    const read = readAtom(await formatAtom(feed));
    expect(['id', 'title', 'updated', 'author'].map(read.feed.text)).toEqual([feed.id, feed.title, feed.updated, 'A']);
    expect(read.feed.attributes('link', 'rel')).toEqual(['self', 'alternate']);
    expect(read.feed.attributes('link', 'href')).toEqual([feed.url, feed.homeUrl]);
    const [one] = read.entries;
    expect(['id', 'title', 'published', 'updated'].map((name) => one?.text(name))).toEqual([
      entry.id,
      entry.title,
      entry.published,
      entry.updated,
    ]);
    expect(one?.attributes('link', 'href')).toEqual([entry.url]);
  });

  it('leaves out what is not known', async () => {
    const read = readAtom(await formatAtom(feed));
    expect(read.feed.text('subtitle')).toBeUndefined();
    for (const name of ['author', 'category', 'rights', 'summary', 'content'])
      expect(read.entries[0]?.text(name), name).toBeUndefined();
  });

  it.each([
    ['markup', 'vector<int> & "R&amp;D" \'x\' <script>alert(1)</script>'],
    ['the end of CDATA, more than once', 'a]]>b]]>c]]'],
    ['Han beyond the basic plane', '\u{20bb7}\u{91ce}\u{5bb6}'],
  ])('keeps %s as text wherever it stands', async (_, text) => {
    const all = { ...entry, title: text, authors: [text], categories: [text], rights: text, summary: text, content: text };
    const read = readAtom(await formatAtom({ ...feed, title: text, subtitle: text, entries: [all] }));
    expect([read.feed.text('title'), read.feed.text('subtitle')]).toEqual([text, text]);
    const [one] = read.entries;
    for (const name of ['title', 'author', 'rights', 'summary', 'content']) expect(one?.text(name), name).toBe(text);
    expect(one?.attributes('category', 'term')).toEqual([text]);
  });

  it('drops what XML cannot hold', async () => {
    const text = `a\u{0}\u{8}\u{b}\u{c}\u{1f}\u{fffe}b\t${String.fromCharCode(0xd800)}`;
    const all = { ...entry, title: text, content: text };
    const [one] = readAtom(await formatAtom({ ...feed, entries: [all] })).entries;
    expect([one?.text('title'), one?.text('content')]).toEqual(['ab\t\u{fffd}', 'ab\t\u{fffd}']);
  });
});
