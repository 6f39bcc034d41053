/** Everything that looking up addresses needs to know of an archive: data that the build hands to its threads. */

import type { Post, PostId } from '../../post.ts';

/** A post as links name it. */
export interface BookPost {
  readonly id: PostId;
  /** Relative to the posts' folder, with `/`. */
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly source: string | undefined;
  /** Paths on its old site. */
  readonly addresses: readonly string[];
}

/** Where files are looked for; all paths are absolute. */
export interface FileFolders {
  /** The folder that posts' paths are relative to. */
  readonly posts: string;
  /** Folders that a path from the site's root may be relative to, in order. */
  readonly statics: readonly string[];
  /** Nothing outside of these is published. */
  readonly bounds: readonly string[];
  /** Whether a bare name finds a file in any folder, as in Obsidian. */
  readonly byName: boolean;
}

export interface AddressBook {
  readonly posts: readonly BookPost[];
  readonly folders: FileFolders;
  /** Addresses that this site has or had, without a scheme and a last slash: `example.org/blog`. */
  readonly ownSites: readonly string[];
  /** Where images and files are instead, without a last slash; `undefined` copies them. */
  readonly filesAt: string | undefined;
}

export function describeBookPost({ meta, path, addresses }: Post): BookPost {
  return { id: meta.id, path, title: meta.title, date: meta.date, source: meta.source, addresses };
}

/** `https://www.Example.org/blog/` as `example.org/blog`; `undefined` for what is no http(s) address. */
export function siteOf(address: string | undefined): string | undefined {
  const match = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)([^?#]*)/i.exec(address ?? '');
  return match === null ? undefined : `${match[1]?.toLowerCase()}${match[2]?.replace(/\/+$/, '')}`;
}
