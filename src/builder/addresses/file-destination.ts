/** Where the address of a file leads: to its copy on the site, or to where the keeper has it. */

import { relative, sep } from 'node:path';
import type { Destination } from '../../markdown/addresses.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import type { AddressBook, BookPost, FileFolders } from './address-book.ts';
import { publishedExtension } from './file-types.ts';
import { createFileFinder, type FoundFile } from './find-file.ts';
import { loadFile, type PublishedFile } from './load-file.ts';
import { baseOf, folderOf, joinPath } from './split-address.ts';

export interface FileDestinations {
  /**
   * The file of a decoded path in a post, `undefined` where there is none; `written` stands where it cannot be published.
   * Those that are copied are put into `files`, by their addresses.
   */
  find(path: string, written: string, post: BookPost, files: Map<string, PublishedFile>): Destination | undefined;
  /** Takes over what an earlier build read of files; one that was saved since is read again. */
  remember(files: readonly PublishedFile[]): void;
}

export function createFileDestinations({ folders, filesAt }: AddressBook): FileDestinations {
  const finder = createFileFinder(folders);
  const known = new Map<string, PublishedFile>();
  const load = (path: string, stamp: string, extension: string): PublishedFile => {
    const before = known.get(path);
    const file = before?.stamp === stamp ? before : loadFile(path, stamp, extension);
    known.set(path, file);
    return file;
  };
  return {
    find(path, written, post, files) {
      const found = finder.find(path, post.path, baseOf(post.addresses[0]));
      if (filesAt !== undefined) return { url: `${filesAt}/${encodeURI(pathElsewhere(found, path, post, folders))}` };
      if (found === undefined) return undefined;
      const extension = publishedExtension(found.path);
      const refusal = refuse(found, path, extension);
      if (refusal !== undefined) return { url: written, problem: { kind: 'unusable-file', ...refusal } };
      const file = load(found.path, found.stamp, extension ?? '');
      files.set(file.url, file);
      return { url: file.url, width: file.width, height: file.height };
    },
    remember(files) {
      for (const file of files) known.set(file.path, known.get(file.path) ?? file);
    },
  };
}

/** Where a file is below the static folder or the posts' folder that has it; where it is not here, where its post says. */
function pathElsewhere(found: FoundFile | undefined, path: string, post: BookPost, { statics, posts }: FileFolders): string {
  if (found === undefined) return joinPath(folderOf(post.path), path) ?? path;
  const root = [...statics, posts].find((folder) => found.path.startsWith(`${folder}${sep}`)) ?? posts;
  return relative(root, found.path).split(sep).join('/');
}

/** Why a file is not published, and how that is mended. */
function refuse(
  { isOutside, bytes }: FoundFile,
  path: string,
  extension: string | undefined,
): { readonly message: string; readonly mend: string } | undefined {
  if (isOutside) {
    return {
      message: `The file "${path}" lies outside of the blog's folder or is hidden, and is not published`,
      mend: 'Move it into the blog, or name its folder under "static" in site.yaml',
    };
  }
  if (extension === undefined)
    return { message: `The file "${path}" is of a kind that is not published`, mend: 'Put it into an archive, such as a .zip' };
  if (bytes <= MAX_FILE_BYTES) return undefined;
  return {
    message: `The file "${path}" has ${bytes} bytes, and at most ${MAX_FILE_BYTES} can be published`,
    mend: 'Put it where large files go, and link there',
  };
}
