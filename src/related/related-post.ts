/** A post that goes with another, and why. */

/** A way in which two posts belong together. */
export type RelatedReason =
  /** Both stand in this series. */
  | { readonly kind: 'series'; readonly name: string }
  /** The post links to the other one, is linked from it, or both. */
  | { readonly kind: 'link'; readonly direction: 'to' | 'from' | 'both' }
  /** Tags of both, the rarest first. */
  | { readonly kind: 'tags'; readonly values: readonly string[] }
  /** Words of both as the post writes them, the most telling first. */
  | { readonly kind: 'terms'; readonly values: readonly string[] };

export interface RelatedPost {
  /** Its place in the archive. */
  readonly ordinal: number;
  /** Never empty. */
  readonly reasons: readonly RelatedReason[];
}

/** What a page has room for under a post. */
export const MAX_RELATED = 5;
