/** Finds posts by what links call them: path, old address, where it was first published, name, title. */

import { addressKey } from '../../catalogue/old-addresses.ts';
import { foldAnchor } from '../../markdown/fold-anchor.ts';
import type { BookPost } from './address-book.ts';
import { joinPath, splitAddress } from './split-address.ts';

export interface PostIndex {
  /** By a path in the folder of posts, with or without its extension. */
  byPath(path: string | undefined): BookPost | undefined;
  /** By a path on the old site or on this one. */
  byAddress(path: string | undefined): BookPost | undefined;
  /** By the absolute address where it was first published. */
  bySource(address: string): BookPost | undefined;
  /** By an address of which only the end says anything here: `/2017/05/a/` where no configuration tells how addresses were made. */
  byEnd(path: string): BookPost | undefined;
  /** By the name that a tag or a wiki link gives, as seen from a post: a path or its end, a file's name, an id, a title. */
  byName(name: string, from: BookPost): BookPost | undefined;
}

/** Posts of one name that are compared; a wiki has an `index` in every folder. */
const MAX_NAMESAKES = 1000;

/** Fewer letters are in many names by chance. */
const MIN_LETTERS = 4;

export function createPostIndex(posts: readonly BookPost[]): PostIndex {
  const paths = new Map<string, BookPost>();
  const addresses = new Map<string, BookPost>();
  const sources = new Map<string, BookPost>();
  const names = new Map<string, BookPost[]>();
  const letters = new Map<string, BookPost | 'several'>();
  const keep = (map: Map<string, BookPost>, key: string, post: BookPost): void => {
    if (key !== '' && !map.has(key)) map.set(key, post);
  };
  for (const post of posts) {
    keep(paths, exactKey(post.path), post);
    keep(addresses, addressKey(`archives/${post.id}`), post);
    if (post.source !== undefined) keep(sources, sourceKey(post.source), post);
    for (const name of namesOf(post)) {
      const namesakes = names.get(name) ?? [];
      namesakes.push(post);
      names.set(name, namesakes);
      const folded = foldAnchor(name);
      const known = letters.get(folded) ?? post;
      letters.set(folded, known === post ? post : 'several');
    }
  }
  // A shortened path must not win over a post's own path, nor a path over an address.
  for (const post of posts) keep(paths, addressKey(post.path), post);
  for (const post of posts) for (const address of post.addresses) keep(addresses, addressKey(address), post);
  for (const post of posts) keep(addresses, addressKey(post.path), post);
  /** Engines differ in what they make of punctuation: `a-——-b.md` was at `/a-b/`. */
  const byLetters = (name: string): BookPost | undefined => {
    const folded = foldAnchor(name);
    const found = folded.length < MIN_LETTERS ? undefined : letters.get(folded);
    return found === 'several' ? undefined : found;
  };
  return {
    byPath: (path = '') => paths.get(exactKey(path)) ?? paths.get(addressKey(path)),
    byAddress: (path = '') => addresses.get(addressKey(path)),
    bySource: (address) => sources.get(sourceKey(address)),
    byEnd(path) {
      const [last = '', ...before] = addressKey(path).split('/').reverse();
      if (NOT_POSTS.has(before[0] ?? '') || /^\d{0,3}$/.test(last)) return undefined;
      const namesakes = (names.get(last) ?? []).slice(0, MAX_NAMESAKES);
      if (namesakes.length < 2) return namesakes[0] ?? byLetters(last);
      const fitting = namesakes.filter((post) => before.every((part) => wordsOf(post).has(part)));
      return fitting.length === 1 ? fitting[0] : namesakes.find((post) => isTail(post, addressKey(path)));
    },
    byName(name, from) {
      const wanted = addressKey(name.trim());
      const folder = from.path.split('/').slice(0, -1).join('/');
      const beside = paths.get(addressKey(joinPath(folder, wanted) ?? ''));
      if (wanted === '' || beside !== undefined) return beside;
      const last = wanted.slice(wanted.lastIndexOf('/') + 1);
      const namesakes = (names.get(wanted) ?? names.get(last) ?? []).slice(0, MAX_NAMESAKES);
      return (
        namesakes.find((post) => namesOf(post).has(wanted) || isEndOf(wanted, post)) ?? addresses.get(wanted) ?? byLetters(last)
      );
    },
  };
}

/** Below these a blog has lists: `/tags/git/` is not the post `git`. */
const NOT_POSTS: ReadonlySet<string> = new Set([
  'tag',
  'tags',
  'category',
  'categories',
  'author',
  'authors',
  'series',
  'page',
  'archive',
  'archives',
]);

function exactKey(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/^\/+/, '');
}

/** In lower case: the file's name or that of its folder, with and without the day that Jekyll puts before it; the id; the title. */
function namesOf({ path, id, title, date }: BookPost): ReadonlySet<string> {
  const stem = addressKey(path).split('/').at(-1) ?? '';
  const name = stem.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const dated = date === undefined || name === '' ? '' : `${date}-${name}`;
  return new Set([stem, name, dated, addressKey(id), addressKey(title)].filter((each) => each !== ''));
}

/** Whether an address ends with all of a post's path, its folder included: `/en/z/same/` and `z/same.md`. */
function isTail({ path }: BookPost, address: string): boolean {
  return path.includes('/') && `/${address}`.endsWith(`/${addressKey(path)}`);
}

/** What addresses are made of: folders, and the parts of a day. */
function wordsOf({ path, date }: BookPost): ReadonlySet<string> {
  return new Set([...addressKey(path).split(/[/_-]/), ...addressKey(path).split('/'), ...(date ?? '').split('-')]);
}

/** Whether a post's path ends as `wanted` says: `{{< ref "blog/a.md" >}}`, `[[folder/note]]`. */
function isEndOf(wanted: string, { path }: BookPost): boolean {
  const key = addressKey(path);
  return key === wanted || key.endsWith(`/${wanted.replace(/^(?:\.\.?\/)+/, '')}`);
}

function sourceKey(address: string): string {
  const url = address.replace(/^https?:/i, '').replace(/#.*$/s, '');
  const [path = '', query] = url.split('?', 2);
  const { path: decoded } = splitAddress(path);
  return `${decoded.toLowerCase().replace(/\/(?:index\.html?)?$/, '')}${query === undefined ? '' : `?${query}`}`;
}
