/** ETags from the archive's digest and the canonical query, and the 304 that is decided before any work. */

import { crc32 } from 'node:zlib';

/**
 * The same question to the same archive has the same tag. Weak, since the time an answer took is in it.
 * `canonical` is the address with its parameters as they were understood.
 */
export function formatEtag(digest: string, canonical: string): string {
  return `W/"${digest}-${crc32(canonical).toString(16)}"`;
}

/** Whether the client has this very answer (RFC 9110, 13.1.2: weak comparison). */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === opaque);
}

/** Caches keep an answer but ask each time; a 304 costs no work. */
export const CACHE_CONTROL = 'public, no-cache';
