/** The ids that a post may get: its own, else its slug, else its name, and what follows where another post has that. */

import { createHash } from 'node:crypto';
import { MAX_ID_LENGTH, type PostId, parsePostId } from '../../../post.ts';
import type { PostIdSource } from '../../../site.ts';
import { quoteValue, type Reporter } from '../problem.ts';
import { type Fields, textOf } from './fields.ts';
import { decode } from './permalink.ts';
import type { PostName } from './post-name.ts';

/** What a post's ids are made of. */
export interface PostIdSources {
  readonly fields: Fields;
  readonly name: PostName;
  readonly source: PostIdSource;
  /** Its address on its old site; `isFirst` puts it before the post's own `id`, where that is only a part of the address. */
  readonly address: { readonly text: string; readonly isFirst: boolean } | undefined;
}

/**
 * Ids of a post, the best first; the last ones are no other post's. `id` and `abbrlink` are taken as they stand. With `name` the slug,
 * the last part of the permalink or the file's name follow; with `path` the whole path does, which is unique where slugs and names
 * are not. A post whose id is taken gets its old address, then its slug, its name, its path.
 */
export function choosePostIds(
  { fields, name, source, address }: PostIdSources,
  report: Reporter,
  lineOf: (key: string) => number | undefined,
): readonly PostId[] {
  const own = ownId(fields, report, lineOf);
  const path = name.parts.join('-');
  const slug = source === 'name' ? slugOf(fields) : undefined;
  const addressId = address === undefined ? undefined : derivePostId(addressText(address.text));
  const named = [slug?.text, source === 'name' ? name.name : undefined].filter((text) => text !== undefined);
  const rest = [...named, path, `${path}-${digest([...name.folders, name.file].join('/'))}`];
  const first = address?.isFirst === true ? addressId : own;
  // Report a change of the best id always, of the others only when they are needed.
  const best = first ?? (slug ? derivePostId(slug.text, report, lineOf(slug.key)) : derivePostId(rest[0] ?? path, report));
  const all = [best, own, addressId, ...rest.map((text) => derivePostId(text))];
  return [...new Set(all.filter((id) => id !== undefined))];
}

/** Makes an id of any text: what an id cannot hold becomes `-`, and a long one is cut and told apart by a digest. */
export function derivePostId(text: string, report?: Reporter, line?: number): PostId {
  const normal = text.normalize('NFC').trim();
  const allowed = replaceForbidden(normal);
  const id = parsePostId(allowed) ?? parsePostId(cut(allowed, normal)) ?? parsePostId(digest(normal));
  if (id === undefined) throw new Error(`A digest is always an id, yet that of ${quoteValue(text)} is none`);
  if (id !== normal) report?.warning(`${quoteValue(text)} cannot be an id, ${quoteValue(id)} is used`, line, CHANGED);
  return id;
}

/** The id that front matter gives. One that cannot be an id is reported, and the post gets the next. */
function ownId(fields: Fields, report: Reporter, lineOf: (key: string) => number | undefined): PostId | undefined {
  for (const key of OWN_ID_KEYS) {
    const value = fields.get(key);
    if (value === undefined) continue;
    const id = typeof value === 'string' ? parsePostId(value) : undefined;
    if (id !== undefined) return id;
    const found = typeof value === 'string' ? quoteValue(value) : 'a list or map';
    const expected = `expected 1 to ${MAX_ID_LENGTH} characters without / \\ ? # % * : | " < >`;
    report.warning(`"${key}" is ${found}, ${expected}; its slug or name is used`, lineOf(key), CHANGED);
  }
  return undefined;
}

/** `/2017/04/16/1/` as `2017-04-16-1`. */
function addressText(address: string): string {
  return pathParts(address).join('-');
}

function pathParts(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '' && !/^index\.\w+$/i.test(part));
  return parts.map((part, index) => (index === parts.length - 1 ? part.replace(/\.(?:html?|md)$/i, '') : part));
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
    const last = decode(pathParts(path).at(-1) ?? '');
    if (last !== '') return { key, text: last };
  }
  return undefined;
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
const CHANGED = { kind: 'id-changed', mend: 'Give the post an "id" that can stand in an address' };
