/** How one post stands to others, as bytes of a pack: related posts, and the links between it and others. */

import { decodeText } from '../storage/byte-reader.ts';
import type { LinkTable } from './link-table.ts';
import type { RelatedPost } from './related-post.ts';

export interface Relations {
  readonly related: readonly RelatedPost[];
  /** Ordinals of the posts that it links to, in the order of the archive. */
  readonly linksTo: readonly number[];
  /** Ordinals of posts that link to it, the newest {@link MAX_LINKED_FROM}. */
  readonly linkedFrom: readonly number[];
  /** How many link to it. */
  readonly linkedFromCount: number;
}

/** A page of contents is linked from every post, and each that is shown is a record to decode. */
export const MAX_LINKED_FROM = 100;

/** What is known of one post. */
export function relationsOf(ordinal: number, related: readonly RelatedPost[], links: LinkTable): Relations {
  const ascending = (ordinals: ReadonlySet<number> | undefined): number[] =>
    [...(ordinals ?? [])].sort((left, right) => left - right);
  const from = ascending(links.from[ordinal]);
  return {
    related,
    linksTo: ascending(links.to[ordinal]),
    linkedFrom: from.slice(0, MAX_LINKED_FROM),
    linkedFromCount: from.length,
  };
}

export function encodeRelations(relations: Relations): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(relations));
}

/** Reads what {@link encodeRelations} wrote. */
export function decodeRelations(bytes: Uint8Array): Relations {
  return JSON.parse(decodeText(bytes)) as Relations;
}
