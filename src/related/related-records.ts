/** One post's related posts as bytes of a pack. */

import { decodeText } from '../byte-reader.ts';
import type { RelatedPost } from './related-post.ts';

export function writeRelated(related: readonly RelatedPost[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(related));
}

/** Reads what {@link writeRelated} wrote. */
export function readRelated(bytes: Uint8Array): readonly RelatedPost[] {
  return JSON.parse(decodeText(bytes)) as readonly RelatedPost[];
}
