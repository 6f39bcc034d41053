/** Says where the addresses of each post lead: to other posts of the archive, to files that it publishes, elsewhere, or nowhere. */

import type { Addresses, AddressUse, Destination } from '../../markdown/addresses.ts';
import type { AnchorIndex } from '../../markdown/fold-anchor.ts';
import { createRender } from '../../markdown/render.ts';
import { formatPostUrl } from '../../post.ts';
import type { AddressBook, BookPost } from './address-book.ts';
import { createFileDestinations, type FileDestinations } from './file-destination.ts';
import type { PublishedFile } from './load-file.ts';
import { dropTemplate, isAbsoluteAddress, isOwnPage, ownPath } from './own-path.ts';
import { loadPostAnchors } from './post-anchors.ts';
import { createPostIndex } from './post-index.ts';
import { baseOf, folderOf, isPagePath, joinPath, splitAddress } from './split-address.ts';

export interface Resolver extends Pick<FileDestinations, 'remember'> {
  /** The addresses of the post at a path; files that they lead to are put into `files`. */
  of(path: string, files: Map<string, PublishedFile>): Addresses;
}

/** Makes a resolver for one build: what is on the disk is looked at once. */
export function createResolver(book: AddressBook): Resolver {
  const index = createPostIndex(book.posts);
  const byPath = new Map(book.posts.map((post) => [post.path, post]));
  const destinations = createFileDestinations(book);
  const toPost = createPostDestinations(book.folders.posts);

  /** A post by a path beside another, or by an address of this site or of the one it was. */
  const findPost = (path: string, from: BookPost): BookPost | undefined => {
    if (path.startsWith('/')) return index.byAddress(path) ?? index.byPath(path) ?? index.byEnd(path);
    const beside = joinPath(folderOf(from.path), path);
    const base = baseOf(from.addresses[0]);
    const onSite = base === undefined ? undefined : joinPath(base, path);
    return index.byPath(beside) ?? index.byAddress(onSite) ?? index.byAddress(path) ?? index.byEnd(path);
  };

  const resolve = (
    written: string,
    use: AddressUse,
    post: BookPost,
    files: Map<string, PublishedFile>,
  ): Destination | undefined => {
    const own = ownPath(written, book.ownSites) ?? (use === 'link' ? ownPath(`//${written}`, book.ownSites) : undefined);
    if (own === undefined && isAbsoluteAddress(written)) {
      const source = use === 'link' ? index.bySource(written) : undefined;
      return source === undefined || source === post ? undefined : toPost(source, splitAddress(written).fragment);
    }
    const { path, fragment } = splitAddress(dropTemplate(own ?? written));
    if (path === '') return undefined;
    if (use === 'link' && isOwnPage(path)) return own === undefined ? undefined : { url: own };
    const page = use === 'link' && isPagePath(path) ? findPost(path, post) : undefined;
    if (page !== undefined) return toPost(page, fragment);
    const file = destinations.find(path, written, post, files);
    if (file !== undefined) return file;
    // A name with a dot may be a post's: `/posts/node.js`.
    const named = use === 'link' ? findPost(path, post) : undefined;
    return named === undefined ? deadEnd(written, path, use) : toPost(named, fragment);
  };

  return {
    of(path, files) {
      const post = byPath.get(path);
      if (post === undefined) throw new Error(`Cannot resolve addresses of ${path}: it is no post of this archive`);
      return {
        resolveAddress: (written, use) => resolve(written, use, post, files),
        resolvePost(name) {
          const { path: wanted, fragment } = splitAddress(name);
          const found = index.byName(wanted, post);
          return found === undefined ? undefined : toPost(found, fragment).url;
        },
        titleOf: (name) => index.byName(splitAddress(name).path, post)?.title,
      };
    },
    remember: destinations.remember,
  };
}

/** Posts' pages, down to the section that a fragment names. */
function createPostDestinations(folder: string): (post: BookPost, fragment: string | undefined) => Destination {
  const anchors = new Map<string, AnchorIndex>();
  const render = createRender({ memo: new Map() });
  return (post, fragment = '') => {
    const page = formatPostUrl(post.id);
    if (fragment === '' || READERS_PART.test(fragment)) return { url: page };
    const known = anchors.get(post.path) ?? loadPostAnchors(`${folder}/${post.path}`, render);
    anchors.set(post.path, known);
    // Formulas are numbered where their post is rendered.
    const id = /^(?:eq|math)-/.test(fragment) ? fragment : known.find(fragment);
    const url = `${page}#${encodeURIComponent(id ?? fragment)}`;
    if (id !== undefined) return { url };
    const message = `The link to "#${fragment}" of ${post.path} leads to no section, expected one of its headings or ids`;
    return { url, problem: { kind: 'dead-anchor', message, mend: 'Name a heading of that post behind the #' } };
  };
}

/** What engines and services for comments call the part below a post. */
const READERS_PART = /^(?:(?:comments?|respond|reply|disqus|gitalk|waline|more)(?:[-_].{0,99})?|disqus_thread)$/i;

/** What is a host to people, and a file's name to browsers: `www.a.cn/b`, `a.com`. */
const HOST = /^(?:www\.[\w-]+\.[\w.-]+|(?:[\w-]+\.){1,4}(?:com|org|net|edu|gov|cn|io|dev|me))(?:[/?#:]|$)/i;

function deadEnd(url: string, path: string, use: AddressUse): Destination {
  if (HOST.test(path)) {
    const message = `The address "${path}" has no scheme, read as https://`;
    return { url: `https://${url}`, problem: { kind: 'scheme-missing', message, mend: 'Write https:// before it' } };
  }
  if (use === 'link' && isPagePath(path)) {
    const message = `The link to "${path}" leads to no post of this archive`;
    return { url, problem: { kind: 'dead-link', message, mend: 'Name a post by its path or its old address' } };
  }
  const mend = 'Put the file beside the post or into a static folder, or name its folder under "static" in site.yaml';
  return { url, problem: { kind: 'missing-file', message: `Cannot find the file "${path}"`, mend } };
}
