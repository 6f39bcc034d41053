/** The table of old addresses of posts, asked when nothing else answers a request. */

import { formatPostUrl, type PostId, parsePostId } from '../post.ts';
import { decodeText } from '../storage/byte-reader.ts';
import { compareBytes } from '../storage/compare-bytes.ts';
import { findKeys, type KeyEntry, type KeyTable } from '../storage/key-table.ts';

/**
 * What `/Blog/A%20b.html`, `blog/A b/` and `/blog/a b/index.html` have in common, given decoded: in lower case, without slashes at the
 * ends, a page's extension and the name of an index file.
 */
export function addressKey(path: string): string {
  const plain = path
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '');
  const page = plain.replace(PAGE_EXTENSION, '');
  return page.replace(/(?:^|\/)(?:_?index|readme)$/, '').replace(/\/+$/, '');
}

/** What pages and their sources end with. */
export const PAGE_EXTENSION = /\.(?:html?|md|markdown|mdown|mkd|mdx|rmd|rmarkdown|php|aspx?)$/i;

/** A post and the decoded paths it had; of equal paths the first post's counts. */
export interface MovedPost {
  readonly id: PostId;
  readonly addresses: readonly string[];
}

/** The table's entries, sorted; an address that is a post's of today needs none. */
export function listOldAddresses(posts: readonly MovedPost[]): KeyEntry[] {
  const encoder = new TextEncoder();
  const known = new Set(posts.map(({ id }) => addressKey(formatPostUrl(id))));
  const entries: KeyEntry[] = [];
  for (const { id, addresses } of posts) {
    for (const address of addresses) {
      const key = addressKey(address);
      if (key === '' || known.has(key)) continue;
      known.add(key);
      entries.push({ key: encoder.encode(cutKey(key)), value: encoder.encode(id) });
    }
  }
  entries.sort((left, right) => compareBytes(left.key, right.key));
  return entries.filter(({ key }, i) => i === 0 || compareBytes(key, entries[i - 1]?.key ?? key) !== 0);
}

/** The post that was at a decoded path; one block is read. */
export async function findOldAddress(table: KeyTable, path: string): Promise<PostId | undefined> {
  const { found } = await findKeys(table, [{ key: cutKey(addressKey(path)), match: 'exact', limit: 1 }], 1);
  const value = found[0]?.[0]?.value;
  return value === undefined ? undefined : parsePostId(decodeText(value));
}

/** Characters of a key that are kept: 3 bytes each at most, and what is the same in many addresses stands in front. */
const MAX_KEY_LENGTH = 85;

function cutKey(key: string): string {
  return key.slice(-MAX_KEY_LENGTH).toWellFormed();
}
