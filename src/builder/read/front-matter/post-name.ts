/** What the path of a post says: its name, and the day that stands before it. */

import type { PlainDate } from '../../../post.ts';
import { POST_EXTENSIONS } from '../post-files.ts';
import { makeDay } from './dates.ts';

/** The parts of a post's path. */
export interface PostName {
  /** The file's name, or its folder's for an index file, without extension and leading day; a name that is only a day keeps it. */
  readonly name: string;
  readonly date: PlainDate | undefined;
  /** Folders and file without extension; an index file stands for its folder. */
  readonly parts: readonly string[];
  readonly folders: readonly string[];
  /** The file's own name, with its extension. */
  readonly file: string;
}

/** Reads the path of a post: `2018-9-30-x.markdown`, `20181103 Title.md`, `2022-04-23-map/index.Rmd`, `graph/README.md`. */
export function parsePostName(path: string): PostName {
  const all = path.split('/');
  const folders = all.slice(0, -1);
  const stem = withoutExtension(all.at(-1) ?? '');
  const isIndex = /^(?:_?index|readme)$/i.test(stem);
  const parts = isIndex ? (folders.length > 0 ? folders : ['index']) : [...folders, stem];
  const full = parts.at(-1) ?? '';
  const match =
    /^(\d{4})([-_.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/u.exec(full) ?? /^((?:19|20)\d\d)()(\d\d)(\d\d)(?!\d)(.*)$/u.exec(full);
  const date = match === null ? undefined : makeDay(match[1], match[3], match[4]);
  const rest = date === undefined ? full : (match?.[5] ?? '').replace(/^[-_. ]+/, '').trim();
  return { name: rest === '' ? full : rest, date, parts, folders, file: all.at(-1) ?? '' };
}

function withoutExtension(file: string): string {
  const extension = POST_EXTENSIONS.find((known) => file.toLowerCase().endsWith(known)) ?? '';
  return extension.length === file.length ? file : file.slice(0, file.length - extension.length);
}
