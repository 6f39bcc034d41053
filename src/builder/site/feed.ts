/** The feed of the newest posts, whole, with formulas as MathML: KaTeX's HTML shows each formula twice where its style sheet is missing. */

import { createHash } from 'node:crypto';
import type { CatalogueEntry } from '../../catalogue/catalogue.ts';
import { createRender } from '../../markdown/render.ts';
import { selectRenderOptions } from '../../markdown/site-options.ts';
import { createStoredAddresses } from '../../markdown/stored-addresses.ts';
import { type AtomEntry, formatAtom } from '../../pages/feed/atom.ts';
import { FEED_PATH } from '../../pages/layout.ts';
import { formatPostUrl, type PlainDate } from '../../post.ts';
import type { SiteSettings } from '../../site.ts';
import { decodeSourceRecord, type SourceRecord } from '../../texts/source-record.ts';
import { createMathJaxFallback } from '../archive/mathjax.ts';
import { createSafeRender } from '../archive/plain-render.ts';
import { createZone, formatOffset, localToInstant } from '../read/zone.ts';
import { formatFeedContent } from './feed-content.ts';

/** As many as the home page shows, and a month of a blog that writes every working day: who looks once a month misses nothing. */
export const FEED_POSTS = 20;

/**
 * UTF-8 bytes of HTML in a feed; a post that does not fit has only its summary. The newest twenty posts of twelve real blogs have at most
 * 1.7 MB, and a reader fetches all of it at each change.
 */
export const MAX_FEED_CONTENT_BYTES = 2 * 1024 * 1024;

/**
 * The feed's text, the same for the same posts; both lists are in archive order, newest first. Posts without a date are left out: nobody
 * knows whether they are new.
 */
export async function formatFeed(
  site: SiteSettings,
  newest: readonly CatalogueEntry[],
  sourceRecords: readonly Uint8Array[],
): Promise<string> {
  const posts = newest.slice(0, FEED_POSTS).flatMap(({ meta, excerpt }, ordinal): FeedPost[] => {
    const record = sourceRecords[ordinal];
    if (meta.date === undefined || record === undefined) return [];
    return [{ meta, date: meta.date, excerpt, record: decodeSourceRecord(record) }];
  });
  const contents = renderContents(site, posts);
  const entries = posts.map(({ meta, date, excerpt }, index): AtomEntry => {
    const published = meta.dateTime ?? startOfDay(date, site.timeZone);
    const updated = meta.updatedTime ?? (meta.updated === undefined ? published : startOfDay(meta.updated, site.timeZone));
    return {
      id: lastingId(site, formatPostUrl(meta.id)),
      title: meta.title,
      url: addressOf(site, formatPostUrl(meta.id)),
      source: meta.source,
      published,
      updated: latest([published, updated]),
      authors: meta.authors,
      categories: [...new Set([...meta.categories, ...meta.tags])],
      rights: meta.license ?? site.license,
      summary: meta.description ?? excerpt,
      content: contents[index],
    };
  });
  return formatAtom({
    id: lastingId(site, '/'),
    title: site.title,
    subtitle: site.description,
    language: site.language,
    author: site.author ?? site.title,
    updated: latest(entries.map((entry) => entry.updated)),
    url: addressOf(site, FEED_PATH),
    homeUrl: addressOf(site, '/'),
    entries,
  });
}

interface FeedPost extends CatalogueEntry {
  readonly date: PlainDate;
  readonly record: SourceRecord;
}

const fallback = createMathJaxFallback();

function renderContents(site: SiteSettings, posts: readonly FeedPost[]): (string | undefined)[] {
  const render = createSafeRender(
    // Readers of feeds have no frames.
    createRender({ memo: new Map(), fallback, ...selectRenderOptions(site), embeds: [] }),
  );
  const keyOf = ({ body, addresses }: SourceRecord): string =>
    `${site.breaks} ${site.kramdown} ${JSON.stringify(addresses)}\0${body}`;
  rendered = new Map(
    posts.map(({ record }) => {
      const html = () => render(record.body, 'mathml', createStoredAddresses(record.addresses)).html;
      return [keyOf(record), rendered.get(keyOf(record)) ?? html()];
    }),
  );
  let bytes = 0;
  return posts.map(({ meta, record }) => {
    const content = formatFeedContent(rendered.get(keyOf(record)) ?? '', addressOf(site, formatPostUrl(meta.id)));
    const size = Buffer.byteLength(content);
    if (bytes + size > MAX_FEED_CONTENT_BYTES) return undefined;
    bytes += size;
    return content;
  });
}

/**
 * HTML of the last feed's bodies by settings and Markdown, so that a watched build renders again only the post that was saved: twenty posts take 30 to
 * 360 ms.
 */
let rendered: ReadonlyMap<string, string> = new Map();

/** Without an address of the site it begins with `/`, which feed readers resolve against where they found the feed. */
function addressOf({ baseUrl = '' }: SiteSettings, path: string): string {
  return `${baseUrl}${path}`;
}

/** The address; where there is none, a name made of the site's title (RFC 9562, version 8), for Atom's ids must be absolute. */
function lastingId(site: SiteSettings, path: string): string {
  if (site.baseUrl !== undefined) return addressOf(site, path);
  const hex = createHash('sha256').update(`${site.title}\0${path}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** RFC 3339 of when a day begins in the site's zone. */
function startOfDay(date: PlainDate, timeZone: string): string {
  const localMs = Date.parse(`${date}T00:00:00Z`);
  const zone = createZone(timeZone);
  const offset = zone === undefined ? 0 : (localMs - localToInstant(localMs, zone)) / 60_000;
  return `${date}T00:00:00${formatOffset(offset)}`;
}

/** Of moments in RFC 3339; the beginning of 1970 where there are none, since a feed must have one and a build knows no clock. */
function latest(moments: readonly string[]): string {
  return moments.reduce((left, right) => (Date.parse(right) > Date.parse(left) ? right : left), '1970-01-01T00:00:00Z');
}
