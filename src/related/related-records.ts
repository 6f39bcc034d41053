/** One post's related posts as bytes of a pack. */

import { decodeText } from '../storage/byte-reader.ts';
import type { RelatedPost } from './related-post.ts';

export function encodeRelated(related: readonly RelatedPost[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(related));
}

/** Reads what {@link encodeRelated} wrote. */
export function decodeRelated(bytes: Uint8Array): readonly RelatedPost[] {
  return JSON.parse(decodeText(bytes)) as readonly RelatedPost[];
}
