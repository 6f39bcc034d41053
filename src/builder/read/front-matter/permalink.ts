/** Where a post was on the site that its engine made: addresses that links and readers still know. */

import { type Fields, textOf } from './fields.ts';
import { dayToken } from './permalink-days.ts';
import type { PostName } from './post-name.ts';

/** How an engine makes addresses, and what it means by `:title`. */
export interface PermalinkPatterns {
  readonly permalink?: string | undefined;
  /** Patterns by the first folder of a post's path. */
  readonly sectionPermalinks?: Readonly<Record<string, string>> | undefined;
  /** `path`: the path below the posts' folder (Hexo); `name`: the file's name without its day (Jekyll); `title`: the title (Hugo). */
  readonly titleToken?: 'path' | 'name' | 'title' | undefined;
}

/** What is known of a post while its addresses are made. */
export interface PermalinkPost {
  readonly fields: Fields;
  readonly name: PostName;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** RFC 3339. */
  readonly dateTime: string | undefined;
  readonly categories: readonly string[];
}

/** The post's addresses on its old site, the one it was shown at first: by front matter, by the engine's pattern, and older ones. */
export function listAddresses(post: PermalinkPost, patterns: PermalinkPatterns): readonly string[] {
  const { fields } = post;
  const own = ['permalink', 'url'].map((key) => textOf(fields, key)).filter((text) => text !== undefined);
  const found = [
    // `url: https://…` is what a link post is about.
    ...own
      .filter((text) => !/^[a-z]+:\/\//i.test(text))
      .map((text) => (text.includes(':') ? formatPermalink(text, post, patterns) : text)),
    ...(textOf(fields, 'permalink')?.match(/^[a-z]+:\/\//i) ? [textOf(fields, 'permalink')] : []),
    formatEnginePermalink(post, patterns),
    ...ALIAS_KEYS.flatMap((key) => textsOf(fields.get(key))),
  ];
  const addresses = found.map((text) => (text === undefined ? undefined : normalAddress(text)));
  return [...new Set(addresses.filter((address) => address !== undefined))].slice(0, MAX_ADDRESSES);
}

/** The address that the engine's configuration makes; `undefined` where it has no pattern, or the post lacks what it asks for. */
export function formatEnginePermalink(post: PermalinkPost, patterns: PermalinkPatterns): string | undefined {
  const pattern = patterns.sectionPermalinks?.[post.name.folders[0] ?? ''] ?? patterns.permalink;
  return pattern === undefined ? undefined : formatPermalink(pattern, post, patterns);
}

/** Whether a post's `id` is only a part of its address, so that it need not be unique: `:year/:month/:day/:id/`. */
export function isIdPartial({ permalink = '' }: PermalinkPatterns): boolean {
  return permalink.includes(':id') && /:(?:year|month|day)\b/.test(permalink);
}

function formatPermalink(pattern: string, post: PermalinkPost, { titleToken = 'path' }: PermalinkPatterns): string | undefined {
  let isWhole = true;
  const address = pattern.replace(/:([a-z_]+)|:\{([a-z_]+)\}/gi, (_, bare: string | undefined, braced: string | undefined) => {
    const value = tokenValue((bare ?? braced ?? '').toLowerCase(), post, titleToken);
    if (value === undefined) isWhole = false;
    return value ?? '';
  });
  return isWhole ? address : undefined;
}

function tokenValue(token: string, post: PermalinkPost, titleToken: 'path' | 'name' | 'title'): string | undefined {
  const { fields, name, title, date, dateTime, categories } = post;
  const ofDay = dayToken(token, date);
  if (ofDay !== undefined) return ofDay;
  const slug = textOf(fields, 'slug');
  const stem = name.parts.at(-1) ?? '';
  switch (token) {
    case 'hour':
    case 'minute':
    case 'second':
      return dateTime?.slice(11, 19).split(':')[TIME_TOKENS.indexOf(token)];
    case 'title':
      return titleToken === 'path' ? name.parts.join('/') : titleToken === 'name' ? (slug ?? name.name) : slugify(title);
    case 'slug':
      return slug ?? (titleToken === 'title' ? slugify(title) : name.name);
    case 'name':
      return titleToken === 'name' ? name.name : stem;
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return slug ?? slugify(stem);
    case 'filename':
    case 'contentbasename':
      return slugify(stem);
    case 'path':
      return name.parts.join('/');
    case 'section':
      return name.folders[0] ?? '';
    case 'sections':
      return name.parts.slice(0, -1).join('/').toLowerCase();
    case 'category':
    case 'categories':
      return categories.join('/').toLowerCase().replace(/\s+/g, '-');
    case 'post_title':
      return title;
    case 'basename':
      return stem;
    case 'slugified_categories':
      return categories.map(slugify).join('/');
    case 'output_ext':
      return '.html';
    case 'collection':
      return 'posts';
    default:
      return textOf(fields, token); // Hexo knows every key of front matter
  }
}

/** An address as a decoded path from the site's root; `undefined` for the root itself and for what is no address. */
function normalAddress(text: string): string | undefined {
  if (text.length > MAX_ADDRESS_LENGTH) return undefined;
  const path = text
    .trim()
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  const address = `/${decode(path)}`.replace(/\/{2,}/g, '/').normalize('NFC');
  return address === '/' || !address.isWellFormed() ? undefined : address;
}

/** Percent signs resolved; text that only looks like it stays. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a URIError: the percent sign is meant
  }
}

/** As Hugo makes a part of an address. */
function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s._-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

function textsOf(value: ReturnType<Fields['get']>): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

// Hugo's; Jekyll's plugin; Hexo's; Docusaurus'.
const ALIAS_KEYS: readonly string[] = ['aliases', 'alias', 'redirect_from', 'redirects'];
const TIME_TOKENS: readonly string[] = ['hour', 'minute', 'second'];
// The longest met is a title of 90 Han characters, percent-encoded.
const MAX_ADDRESS_LENGTH = 1000;
// Ten moves of one post; more are a mistake, and each becomes a redirect.
const MAX_ADDRESSES = 20;
