/** The bytes of a page's first part, with the place of the post's own HTML in them. */

import { crc32 } from 'node:zlib';
import type { PostStart } from '../../pages/post/post-page.ts';
import type { ArticlePlace } from '../../texts/source-record.ts';

export function encodePageStart({ before, article, after }: PostStart): { pageStart: Uint8Array; article: ArticlePlace } {
  const own = Buffer.from(article);
  const start = Buffer.byteLength(before);
  return {
    pageStart: Buffer.concat([Buffer.from(before), own, Buffer.from(after)]),
    article: { start, length: own.length, checksum: crc32(own) },
  };
}
