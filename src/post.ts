/** What a post is, in the words that all rooms use. Only the parsers here make the branded strings. */

/** A post's stable name, unique in an archive; also the last part of its address. Never empty, holds no slash. */
export type PostId = string & { readonly brand: 'PostId' };

/** A calendar day as `YYYY-MM-DD`, always a day that exists. */
export type PlainDate = string & { readonly brand: 'PlainDate' };

/** A dated count of readers: reader counts are snapshots, so the day belongs to the number. */
export interface Readers {
  readonly count: number;
  readonly asOf: PlainDate | undefined;
}

/** The series a post stands in, and its number there when it has one. */
export interface Series {
  readonly name: string;
  readonly number: number | undefined;
}

/** What is known of a post beside its text. */
export interface PostMeta {
  readonly id: PostId;
  readonly title: string;
  /** The title as HTML, where it holds formulas: escaped text and MathML. */
  readonly titleHtml?: string | undefined;
  readonly authors: readonly string[];
  /** The day in the site's time zone; `undefined` where a post has none (books, wikis). */
  readonly date: PlainDate | undefined;
  /** RFC 3339 with offset, where the post gives a time of day. */
  readonly dateTime: string | undefined;
  readonly updated: PlainDate | undefined;
  /** RFC 3339 with offset, where the post gives a time of day for `updated`. */
  readonly updatedTime?: string | undefined;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly series: Series | undefined;
  readonly readers: Readers | undefined;
  /** Where the post was first published, an absolute http(s) URL. */
  readonly source: string | undefined;
  readonly license: string | undefined;
  readonly description: string | undefined;
}

/** A post as it was read: what is known of it, and its Markdown. */
export interface Post {
  readonly meta: PostMeta;
  /** Markdown without front matter, line ends as `\n`. */
  readonly body: string;
  /** Line of the source file (counted from 1) on which `body` begins, so that warnings can name a line of the file. */
  readonly bodyLine: number;
  /** Path of the source file, relative to the posts' folder, with `/`. */
  readonly path: string;
  /** Where the post was on its old site, as decoded paths from the site's root (`/2017/06/old-name/`), each once; no query, no fragment. */
  readonly addresses: readonly string[];
}

/** Longest id accepted, in UTF-16 units: an id becomes a file name, and 255 bytes is what file systems take (3 bytes a Han character). */
export const MAX_ID_LENGTH = 80;

/** Makes an id of a string, or `undefined` when it is empty, too long, or holds what an address or a file name cannot. */
export function parsePostId(text: string): PostId | undefined {
  const id = text.trim().normalize('NFC');
  if (id === '' || id.length > MAX_ID_LENGTH || id === '.' || id === '..') return undefined;
  return FORBIDDEN_IN_ID.test(id) || !id.isWellFormed() ? undefined : (id as PostId);
}

/** Reads `YYYY-MM-DD`, or `undefined` when it is not that or not a day of the calendar. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return undefined;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > daysInMonth ? undefined : (text as PlainDate);
}

/** The address of a post on its site. */
export function formatPostUrl(id: PostId): string {
  return `/archives/${encodeURIComponent(id)}`;
}

/** Where a post's page is among the assets; its address is the same without the ending. */
export function formatPostPath(id: PostId): string {
  return `${formatPostUrl(id)}.html`;
}

// Slashes and what URLs, Windows or control sequences give a meaning of their own.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused
const FORBIDDEN_IN_ID = /[/\\?#%*:|"<>\u{0}-\u{1f}\u{7f}]/u;
