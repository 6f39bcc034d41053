import { describe, expect, it } from 'vitest';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { FEED_POSTS, formatFeed, MAX_FEED_CONTENT_BYTES } from '../../../src/builder/site/feed.ts';
import { formatFeedContent } from '../../../src/builder/site/feed-content.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { type Post, type PostMeta, parsePlainDate, parsePostId } from '../../../src/post.ts';
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from '../../../src/site.ts';
import { encodeSourceRecord, type SourceRecord } from '../../../src/texts/source-record.ts';
import { posts as ownPosts } from '../../memory-archive.ts';
import { type ReadEntry, readAtom } from '../../pages/feed/read-atom.ts';
import { listCorpora, unpackCorpus, withoutCorpora } from '../../shared-data.ts';

const site: SiteSettings = { ...DEFAULT_SITE_SETTINGS, baseUrl: 'https://example.org' };
const day = parsePlainDate;

function createPost(id: string, meta: Partial<PostMeta> = {}, body = 'text'): Pick<Post, 'meta' | 'body'> {
  const parsed = parsePostId(id);
  if (parsed === undefined) throw new Error(`${id} is no id`);
  return {
    body,
    meta: {
      id: parsed,
      title: id,
      authors: [],
      date: day('2024-01-01'),
      dateTime: undefined,
      updated: undefined,
      categories: [],
      tags: [],
      series: undefined,
      readers: undefined,
      source: undefined,
      license: undefined,
      description: undefined,
      ...meta,
    },
  };
}

const RECORD: SourceRecord = {
  article: { start: 0, length: 0, checksum: 0 },
  body: '',
  addresses: {},
  outline: [],
  excerpt: '',
  formulaCount: 0,
  equations: [],
  references: [],
  source: undefined,
  license: undefined,
  description: undefined,
};

function format(posts: readonly Pick<Post, 'meta' | 'body'>[], settings: SiteSettings = site): Promise<string> {
  const entries = posts.map(({ meta }) => ({ meta, excerpt: 'excerpt' }));
  const records = posts.map(({ body }) => encodeSourceRecord({ ...RECORD, body }));
  return formatFeed(settings, entries, records);
}

const read = async (...given: Parameters<typeof format>) => readAtom(await format(...given));
const texts = (entries: readonly ReadEntry[], name: string): (string | undefined)[] => entries.map((entry) => entry.text(name));

describe('formatFeed()', () => {
  it('gives moments as posts give them, and days as they begin in the zone of the site', async () => {
    const posts = [
      createPost('a', { dateTime: '2024-01-01T12:30:00-05:00' }),
      createPost('b', { updated: day('2024-03-01') }),
      createPost('c', { updated: day('2023-12-31') }),
      createPost('d', { updated: day('2024-01-01'), updatedTime: '2024-01-01T18:00:00+08:00' }),
    ];
    const { feed, entries } = await read(posts, { ...site, timeZone: 'Europe/Berlin' });
    expect(texts(entries, 'published')).toEqual([
      '2024-01-01T12:30:00-05:00',
      '2024-01-01T00:00:00+01:00',
      '2024-01-01T00:00:00+01:00',
      '2024-01-01T00:00:00+01:00',
    ]);
    expect(texts(entries, 'updated')).toEqual([
      '2024-01-01T12:30:00-05:00',
      '2024-03-01T00:00:00+01:00',
      '2024-01-01T00:00:00+01:00', // a post is not changed before it is there
      '2024-01-01T18:00:00+08:00',
    ]);
    expect(feed.text('updated')).toBe('2024-03-01T00:00:00+01:00');
  });

  it('holds the newest posts, and none without a date', async () => {
    const posts = Array.from({ length: FEED_POSTS + 5 }, (_, index) => createPost(`p${index}`));
    expect(texts((await read(posts)).entries, 'title')).toEqual(posts.slice(0, FEED_POSTS).map(({ meta }) => meta.title));
    const undated = createPost('undated', { date: undefined });
    expect(texts((await read([createPost('dated'), undated])).entries, 'title')).toEqual(['dated']);
  });

  it('is a feed also where no post has a date', async () => {
    const { feed, entries } = await read([createPost('undated', { date: undefined })]);
    expect([entries.length, feed.text('updated')]).toEqual([0, '1970-01-01T00:00:00Z']);
  });

  it('says who wrote what, about what, and on which terms', async () => {
    const given = {
      authors: ['a', 'b'],
      categories: ['c', 'd'],
      tags: ['d', 'e'],
      license: 'CC0',
      source: 'https://example.com/1',
      description: 'described',
    };
    const { entries } = await read([createPost('x', given), createPost('y')], { ...site, license: 'CC BY 4.0', author: 'z' });
    const [x, y] = entries;
    expect(x?.texts('author')).toEqual(['a', 'b']);
    expect(x?.attributes('category', 'term')).toEqual(['c', 'd', 'e']);
    expect([x?.text('rights'), y?.text('rights')]).toEqual(['CC0', 'CC BY 4.0']);
    expect(x?.attributes('link', 'href')).toEqual(['https://example.org/archives/x', 'https://example.com/1']);
    expect([x?.text('summary'), y?.text('summary')]).toEqual(['described', 'excerpt']);
  });

  it('knows posts by their addresses, and by lasting names where the site has no address', async () => {
    const posts = [createPost('\u{7532}'), createPost('b')];
    expect(texts((await read(posts)).entries, 'id')).toEqual([
      'https://example.org/archives/%E7%94%B2',
      'https://example.org/archives/b',
    ]);
    const nowhere = { ...site, baseUrl: undefined };
    const { feed, entries } = await read(posts, nowhere);
    const ids = [feed.text('id'), ...texts(entries, 'id')];
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(3);
    expect(texts((await read([...posts].reverse(), nowhere)).entries, 'id')).toEqual(ids.slice(1).reverse());
    expect(texts((await read(posts, { ...nowhere, title: 'another' })).entries, 'id')).not.toContain(ids[1]);
    expect(entries[1]?.attributes('link', 'href')).toEqual(['/archives/b']);
  });

  it('shows what is unknown in a formula, as text', async () => {
    const { entries } = await read([createPost('a', {}, '$\\unknowncommand{<img src=x onerror=alert(1)>}$')]);
    expect(entries[0]?.text('content')).toContain('<mtext>\\unknowncommand</mtext>');
    expect(entries[0]?.text('content')).not.toContain('<img');
  });

  it('leaves posts that would make it too long at their summaries', async () => {
    const long = 'word '.repeat(MAX_FEED_CONTENT_BYTES / 5 - 100);
    const { entries } = await read([createPost('a', {}, long), createPost('b', {}, long), createPost('c')]);
    expect(entries.map((entry) => entry.text('content') !== undefined)).toEqual([true, false, true]);
    expect(texts(entries, 'summary')).toEqual(['excerpt', 'excerpt', 'excerpt']);
  });

  it('shows a saved post as it is now', async () => {
    expect((await read([createPost('a', {}, 'before')])).entries[0]?.text('content')).toBe('<p>before</p>\n');
    expect((await read([createPost('a', {}, 'after')])).entries[0]?.text('content')).toBe('<p>after</p>\n');
  });

  it('holds the eight posts whole, with formulas as MathML and nothing of KaTeX\u{2019}s HTML', async () => {
    const { posts } = await loadPosts(ownPosts);
    const xml = await format(posts);
    expect(await format(posts)).toBe(xml);
    // 408,014 bytes on 2026-11-23; with KaTeX's HTML beside the MathML it would be four times as much.
    expect(xml.length).toBeLessThan(500_000);
    const { entries } = readAtom(xml);
    expect(entries.length).toBe(8);
    for (const [index, { meta, body }] of posts.entries()) {
      const content = entries[index]?.text('content') ?? '';
      const whole = createRender()(body, 'mathml').html;
      expect(content, meta.id).toBe(formatFeedContent(whole, `https://example.org/archives/${meta.id}`));
      expect(count(content, '<math '), meta.id).toBe(count(whole, '<math '));
      expect(content, meta.id).not.toMatch(/katex-html|katex-mathml|<script|\sid=|\son\w+=|<annotation/);
    }
    expect(count(xml, '<math ')).toBeGreaterThan(900);
  });
});

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

const corpora = listCorpora();

describe.skipIf(corpora.length === 0)(`formatFeed() over real blogs${withoutCorpora()}`, () => {
  it.each(corpora)(
    'makes a feed of %s that is well-formed, and whose addresses are all absolute',
    { timeout: 60_000 },
    async (name) => {
      const corpus = unpackCorpus(name);
      try {
        // Wikis and books have no dates, and more formulas than any blog.
        const posts = (await loadPosts(corpus.folder)).posts
          .slice(0, FEED_POSTS)
          .map(({ meta, body }) => ({ body, meta: { ...meta, date: meta.date ?? day('2024-01-01') } }));
        const { entries } = await read(posts);
        expect(entries.length).toBe(posts.length);
        for (const entry of entries) {
          const content = entry.text('content') ?? '';
          expect(content, entry.text('id')).not.toMatch(/katex-html|<script|<annotation/);
          for (const [, address = ''] of content.matchAll(/<[a-z]+\s[^>]*?\b(?:href|src)="([^"]*)"/g))
            expect(address, entry.text('id')).toMatch(/^(?:https?:|mailto:|\/\/)/i);
        }
      } finally {
        corpus.remove();
      }
    },
  );
});
