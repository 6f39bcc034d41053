/** The posts' folder -> posts: every file read, every problem found before anything stops. */

import type { Post } from '../post.ts';
import type { SiteSettings } from '../site.ts';
import { type ParsePostOptions, type PostOutcome, parsePost } from './front-matter.ts';
import { listPosts, loadPost, POST_EXTENSIONS } from './load.ts';
import { createReporter, type Problem, quote, type Reporter } from './problem.ts';
import { readSettings } from './settings.ts';
import { createZone } from './zone.ts';

/** How far reading has come. */
export interface ReadProgress {
  readonly read: number;
  readonly total: number;
}

/** Options of `readPosts`. */
export interface ReadPostsOptions {
  /** Called after each file. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** A file that is not published, and why. */
export interface Draft {
  readonly path: string;
  readonly reason: string;
}

/** All that was read below a folder; `read` = posts + drafts + refused. */
export interface ReadPosts {
  readonly settings: SiteSettings;
  /** Newest first; undated posts last, and posts of one moment by id. */
  readonly posts: readonly Post[];
  readonly drafts: readonly Draft[];
  /** Paths of the files kept out by a problem. */
  readonly refused: readonly string[];
  /** Problems and warnings, in the order of the files. */
  readonly problems: readonly Problem[];
  /** Number of files found. */
  readonly read: number;
}

/** Reads all posts below `folder`. A folder that is missing or has no posts is a problem whose path is empty. */
export async function readPosts(folder: string, { onProgress }: ReadPostsOptions = {}): Promise<ReadPosts> {
  const { settings, problems: settingsProblems } = await readSettings(folder);
  const zone = createZone(settings.timeZone);
  const problems: Problem[] = [...settingsProblems];
  const posts: Post[] = [];
  const drafts: Draft[] = [];
  const refused: string[] = [];

  const paths = await listPosts(folder);
  if (paths === undefined || paths.length === 0) {
    const message =
      paths === undefined ? 'Cannot open the folder of posts' : `Found no post, expected ${POST_EXTENSIONS.join(', ')}`;
    return { settings, posts, drafts, refused, problems: [...problems, { path: '', message, severity: 'problem' }], read: 0 };
  }

  const known = new Set(paths);
  const pathOfId = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const report = createReporter(path);
    const source = knittedAs(path, known);
    const outcome = source === undefined ? await readPost(folder, path, settings, { report, zone }) : source;
    if (outcome.kind === 'draft') drafts.push({ path, reason: outcome.reason });
    else if (outcome.kind === 'refused' || isClash(outcome, settings, pathOfId, report)) refused.push(path);
    else posts.push(outcome.post);
    problems.push(...report.found);
    onProgress?.({ read: index + 1, total: paths.length });
  }
  return { settings, posts: posts.sort(newestFirst), drafts, refused, problems, read: paths.length };
}

async function readPost(
  folder: string,
  path: string,
  settings: SiteSettings,
  { report, zone }: Required<ParsePostOptions>,
): Promise<PostOutcome> {
  const text = await loadPost(folder, path, report);
  return text === undefined ? { kind: 'refused', problems: report.found } : parsePost(path, text, settings, { report, zone });
}

/** Whether an earlier post has this one's id; reports it, and else remembers the id in `pathOfId`. */
function isClash(
  { post, hasOwnId }: Extract<PostOutcome, { kind: 'post' }>,
  { postIds }: SiteSettings,
  pathOfId: Map<string, string>,
  report: Reporter,
): boolean {
  // Case is folded since file systems and people fold it: two posts must not differ by it alone.
  const key = post.meta.id.toLowerCase();
  const first = pathOfId.get(key);
  if (first === undefined) pathOfId.set(key, post.path);
  else {
    const wayOut = hasOwnId
      ? 'expected another "id" or none'
      : `expected an "id"${postIds === 'path' ? '' : ', or "postIds: path" in site.yaml'}`;
    report.problem(`The id ${quote(post.meta.id)} is that of ${quote(first)}, ${wayOut}`);
  }
  return first !== undefined;
}

/** R Markdown is the source of the Markdown beside it, which is the post: `map.Rmd` of `map.md`. */
function knittedAs(path: string, known: ReadonlySet<string>): Extract<PostOutcome, { kind: 'draft' }> | undefined {
  const match = /^(.*)\.(?:rmd|rmarkdown)$/i.exec(path);
  if (match === null) return undefined;
  const output = [`${match[1]}.md`, `${match[1]}.markdown`].find((candidate) => known.has(candidate));
  return output === undefined ? undefined : { kind: 'draft', reason: `source of ${quote(output)}`, warnings: [] };
}

function newestFirst(left: Post, right: Post): number {
  const [a, b] = [left.meta, right.meta];
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  const [timeA, timeB] = [instantOf(a.dateTime), instantOf(b.dateTime)];
  if (timeA !== timeB) return timeA < timeB ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A day without a time begins that day. */
function instantOf(dateTime: string | undefined): number {
  return dateTime === undefined ? 0 : Date.parse(dateTime);
}
