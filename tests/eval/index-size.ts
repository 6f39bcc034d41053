/** What an index weighs: ours beside that of an engine which also writes files for a static site. */

import type { IndexBytes } from './engine.ts';

/** Bytes of our files by what they are for: all that terms lead to, and the texts that excerpts are cut from. */
export function sizeOurs(files: ReadonlyMap<string, Uint8Array>): IndexBytes {
  let [terms, texts] = [0, 0];
  for (const [path, { length }] of files) {
    if (/_suoyin\/(?:terms|positions)\//.test(path)) terms += length;
    else if (/_suoyin\/texts\//.test(path)) texts += length;
  }
  return { terms, texts };
}

/** One line that compares, for a thousand posts; `peer` is what Pagefind wrote for the same `posts`. */
export function formatSizes(posts: number, ours: IndexBytes, peer: IndexBytes | undefined): string {
  const mebibytes = (bytes: number): string => `${((bytes / posts) * (1000 / 1024 / 1024)).toFixed(2)} MiB`;
  const format = ({ terms, texts }: IndexBytes): string => `${mebibytes(terms)} to search in and ${mebibytes(texts)} of texts`;
  const own = `Index of a thousand posts: Suoyin ${format(ours)} (as stored)`;
  if (peer === undefined) return `${own}.`;
  const ratio = (left: number, right: number): string => (left / right).toFixed(2);
  return (
    `${own}, Pagefind ${format(peer)} (gzip): ${ratio(ours.terms, peer.terms)} times Pagefind's to search in, ` +
    `${ratio(ours.terms + ours.texts, peer.terms + peer.texts)} times with texts.`
  );
}
