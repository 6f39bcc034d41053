/** What an index weighs: ours beside that of an engine which also writes files for a static site. */

import { gzipSync } from 'node:zlib';
import type { IndexBytes } from './engine.ts';

/** Bytes of our files by what they are for: to search in, and the texts that excerpts are cut from. */
export interface OurBytes extends IndexBytes {
  /** The same with gzip, which Pagefind's files are stored in. */
  readonly packed: IndexBytes;
  /** Other spellings, suggestions, sounds, related posts: what Pagefind has nothing of. */
  readonly more: number;
}

export function sizeOurs(files: ReadonlyMap<string, Uint8Array>): OurBytes {
  // The tables hold the blockIndex of the terms, and the catalogue that filters and lists read.
  const terms = filesOf(files, ['terms', 'positions', 'tables']);
  const texts = filesOf(files, ['texts']);
  const size = (some: readonly Uint8Array[]): number => some.reduce((sum, { length }) => sum + length, 0);
  const packedSize = (some: readonly Uint8Array[]): number => size(some.map((bytes) => gzipSync(bytes)));
  return {
    terms: size(terms),
    texts: size(texts),
    packed: { terms: packedSize(terms), texts: packedSize(texts) },
    more: size(filesOf(files, ['variants', 'suggestions', 'sounds', 'related'])),
  };
}

function filesOf(files: ReadonlyMap<string, Uint8Array>, kinds: readonly string[]): Uint8Array[] {
  const kindOf = (path: string): string => /^\/?_suoyin\/(\w+)/.exec(path)?.[1] ?? '';
  return [...files].filter(([path]) => kinds.includes(kindOf(path))).map(([, bytes]) => bytes);
}

/** One line that compares, for a thousand posts; `peer` is what Pagefind wrote for the same `posts`. */
export function formatSizes(posts: number, ours: OurBytes, peer: IndexBytes | undefined): string {
  const mebibytes = (bytes: number): string => `${((bytes / posts) * (1000 / 1024 / 1024)).toFixed(2)} MiB`;
  const format = ({ terms, texts }: IndexBytes): string => `${mebibytes(terms)} to search in and ${mebibytes(texts)} of texts`;
  const own =
    `Index of a thousand posts: Suoyin ${format(ours)}; with gzip ${format(ours.packed)}; ${mebibytes(ours.more)} more for ` +
    'variants, suggestions and related posts.';
  if (peer === undefined) return own;
  const ratio = (left: IndexBytes): string =>
    `${(left.terms / peer.terms).toFixed(2)} (with texts ${((left.terms + left.texts) / (peer.terms + peer.texts)).toFixed(2)})`;
  return `${own} Pagefind, stored with gzip, ${format(peer)}: Suoyin's is ${ratio(ours)} times that, with gzip ${ratio(ours.packed)}.`;
}
