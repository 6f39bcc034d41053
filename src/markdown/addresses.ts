/**
 * Where the addresses and names in a post's Markdown lead. The renderer knows no files and no other posts, so it asks its caller: the build
 * knows the whole archive, the Worker the answers that the build stored.
 */

/** What an address is for: `link` for `href`, `image` for whatever a page loads (`src`, `poster`). */
export type AddressUse = 'link' | 'image';

/** Where an address leads. */
export interface Destination {
  /** What stands in the HTML: from the root of the site, or absolute. */
  readonly url: string;
  /** Pixels, of an image that could be measured. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Why it leads nowhere, or not to the section it names; `url` is then the nearest there is, at worst the address as written. */
  readonly problem?: AddressProblem | undefined;
}

export interface AddressProblem {
  readonly kind: 'missing-file' | 'unusable-file' | 'dead-link' | 'dead-anchor' | 'scheme-missing';
  /** A sentence without a final period. */
  readonly message: string;
  /** How the author mends it. */
  readonly mend?: string;
}

/** Answers for one post. Equal questions have equal answers. */
export interface Addresses {
  /** `address` is percent-encoded as markdown-it normalises it. `undefined` leaves it as it stands: it leads elsewhere. */
  resolveAddress(address: string, use: AddressUse): Destination | undefined;
  /**
   * The page of the post that another tool's syntax names: a path, file name, slug, id or title, with `#heading` or without
   * (`{% post_link %}`, `{{< ref >}}`, `[[title]]`). `undefined` where there is none.
   */
  resolvePost(name: string): string | undefined;
  /** The title of that post, for links that say nothing of their own. */
  titleOf(name: string): string | undefined;
}

/** Leaves every address as its author wrote it: for previews, which belong to no archive. */
export const AS_WRITTEN: Addresses = { resolveAddress: () => undefined, resolvePost: () => undefined, titleOf: () => undefined };
