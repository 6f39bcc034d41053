/** Which id a post gets: its own word for it, else its slug, else its name. */

import { createHash } from 'node:crypto';
import { MAX_ID_LENGTH, type PostId, parsePostId } from '../../../post.ts';
import type { PostIdSource } from '../../../site.ts';
import { quoteValue, type Reporter } from '../problem.ts';
import { type Fields, textOf } from './fields.ts';
import type { PostName } from './post-name.ts';

/**
 * Chooses a post's id. `id` and `abbrlink` are taken as they stand, and a bad one is a problem. With `name` the slug, the last part
 * of the permalink or the file's name follow; with `path` the whole path does, which is unique where slugs and names are not.
 */
export function choosePostId(
  fields: Fields,
  name: PostName,
  source: PostIdSource,
  report: Reporter,
  lineOf: (key: string) => number | undefined,
): PostId | undefined {
  for (const key of OWN_ID_KEYS) {
    const value = fields.get(key);
    if (value === undefined) continue;
    const id = typeof value === 'string' ? parsePostId(value) : undefined;
    if (id !== undefined) return id;
    const found = typeof value === 'string' ? quoteValue(value) : 'a list or map';
    report.problem(`"${key}" is ${found}, expected 1 to ${MAX_ID_LENGTH} characters without / \\ ? # % * : | " < >`, lineOf(key));
    return undefined;
  }
  if (source === 'path') return derivePostId(name.parts.join('-'), report);
  const slug = slugOf(fields);
  return slug === undefined ? derivePostId(name.name, report) : derivePostId(slug.text, report, lineOf(slug.key));
}

/** Whether front matter gives the id itself. */
export function hasOwnId(fields: Fields): boolean {
  return OWN_ID_KEYS.some((key) => fields.has(key));
}

/** Makes an id of any text: what an id cannot hold becomes `-`, and a long one is cut and told apart by a digest. */
export function derivePostId(text: string, report: Reporter, line?: number): PostId {
  const normal = text.normalize('NFC').trim();
  const allowed = replaceForbidden(normal);
  const id = parsePostId(allowed) ?? parsePostId(cut(allowed, normal)) ?? parsePostId(digest(normal));
  if (id === undefined) throw new Error(`A digest is always an id, yet that of ${quoteValue(text)} is none`);
  if (id !== normal) report.warning(`${quoteValue(text)} cannot be an id, ${quoteValue(id)} is used`, line);
  return id;
}

function slugOf(fields: Fields): { readonly key: string; readonly text: string } | undefined {
  const slug = fields.get('slug');
  if (typeof slug === 'string') return { key: 'slug', text: decode(slug.replace(/^\/+|\/+$/g, '')) };
  for (const key of ['permalink', 'url']) {
    const address = textOf(fields, key);
    // Templates (`/:year/:title/`) name no post, and `url: https://…` is what a link post is about.
    if (address === undefined || address.includes('/:') || address.startsWith(':')) continue;
    if (key === 'url' && /^[a-z]+:/i.test(address)) continue;
    const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
    const parts = path.split('/').filter((part) => part !== '' && !/^index\.\w+$/i.test(part));
    const last = decode((parts.at(-1) ?? '').replace(/\.(?:html?|md)$/i, ''));
    if (last !== '') return { key, text: last };
  }
  return undefined;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a URIError: the percent sign is meant
  }
}

function replaceForbidden(text: string): string {
  let result = '';
  for (const character of text) {
    // parsePostId is the one place that knows what is allowed.
    if (character === ' ' || parsePostId(`x${character}x`) !== undefined) result += character;
    else if (!result.endsWith('-')) result += '-';
  }
  return result === text ? result : result.replace(/^[-\s]+|[-\s]+$/g, '');
}

function cut(id: string, whole: string): string {
  if (id.length <= MAX_ID_LENGTH) return '';
  const kept = id.slice(0, MAX_ID_LENGTH - DIGEST_LENGTH - 1);
  return `${kept.isWellFormed() ? kept : kept.slice(0, -1)}-${digest(whole)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH);
}

// `abbrlink` is what Hexo's plugin of that name writes once and keeps.
const OWN_ID_KEYS: readonly string[] = ['id', 'abbrlink'];
// 32 bits: among the few hundred posts whose names are cut alike a clash is one in 100,000, and a clash is reported.
const DIGEST_LENGTH = 8;
