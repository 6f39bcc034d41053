/** The posts' folder -> posts: every file read, every problem found before anything stops. */

import { comparePosts } from '../../archive.ts';
import type { Post } from '../../post.ts';
import type { SiteSettings } from '../../site.ts';
import { type PostOutcome, parsePost } from './front-matter/front-matter.ts';
import { listPostFiles, loadPost, POST_EXTENSIONS, stampOf } from './post-files.ts';
import { createReporter, type Problem, quoteValue } from './problem.ts';
import { loadSettings } from './settings.ts';
import { createZone, type Zone } from './zone.ts';

/** How far reading has come. */
export interface ReadProgress {
  readonly read: number;
  readonly total: number;
}

/** Options of `loadPosts`. */
export interface LoadPostsOptions {
  /** Called after each file. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** What files gave the last time; those of the same size, time of change and settings are not read again. */
  readonly memo?: ReadMemo;
}

/** What each file gave, by its path; good for one folder of posts. */
export type ReadMemo = Map<string, { readonly stamp: string; readonly file: ReadFile }>;

/** One file as it was read, and what was found in it. */
export interface ReadFile {
  readonly outcome: PostOutcome | { readonly kind: 'unreadable' };
  readonly findings: readonly Problem[];
}

/** A file that is not published, and why. */
export interface Draft {
  readonly path: string;
  readonly reason: string;
}

/** All that was read below a folder; `read` = posts + drafts + refused. */
export interface LoadedPosts {
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
export async function loadPosts(folder: string, { onProgress, memo }: LoadPostsOptions = {}): Promise<LoadedPosts> {
  const { settings, problems: settingsProblems } = await loadSettings(folder);
  const zone = createZone(settings.timeZone);
  const problems: Problem[] = [...settingsProblems];
  const posts: Post[] = [];
  const drafts: Draft[] = [];
  const refused: string[] = [];

  const paths = await listPostFiles(folder);
  if (paths === undefined || paths.length === 0) {
    const message =
      paths === undefined ? 'Cannot open the folder of posts' : `Found no post, expected ${POST_EXTENSIONS.join(', ')}`;
    return { settings, posts, drafts, refused, problems: [...problems, { path: '', message, severity: 'problem' }], read: 0 };
  }

  const known = new Set(paths);
  const pathOfId = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const knitted = knittedAs(path, known);
    const { outcome, findings } =
      knitted === undefined ? await loadFile(folder, path, settings, zone, memo) : { outcome: knitted, findings: [] };
    problems.push(...findings);
    if (outcome.kind === 'draft') drafts.push({ path, reason: outcome.reason });
    else if (outcome.kind !== 'post') refused.push(path);
    else {
      const { id } = outcome.post.meta;
      // Case is folded since file systems and people fold it: two posts must not differ by it alone.
      const first = pathOfId.get(id.toLowerCase());
      if (first === undefined) {
        pathOfId.set(id.toLowerCase(), path);
        posts.push(outcome.post);
      } else {
        const byPath = settings.postIds === 'path' ? 'an "id"' : 'an "id", or "postIds: path" in site.yaml';
        const expected = outcome.hasOwnId ? 'another "id" or none' : byPath;
        problems.push({
          path,
          message: `The id ${quoteValue(id)} is that of ${quoteValue(first)}, expected ${expected}`,
          severity: 'problem',
        });
        refused.push(path);
      }
    }
    onProgress?.({ read: index + 1, total: paths.length });
  }
  posts.sort((left, right) => comparePosts(left.meta, right.meta));
  return { settings, posts, drafts, refused, problems, read: paths.length };
}

async function loadFile(
  folder: string,
  path: string,
  settings: SiteSettings,
  zone: Zone | undefined,
  memo: ReadMemo | undefined,
): Promise<ReadFile> {
  const change = memo && (await stampOf(folder, path));
  const stamp = change && `${change} ${settings.timeZone} ${settings.postIds}`;
  const known = memo?.get(path);
  if (known !== undefined && known.stamp === stamp) return known.file;
  const report = createReporter(path);
  const text = await loadPost(folder, path, report);
  const outcome = text === undefined ? ({ kind: 'unreadable' } as const) : parsePost(path, text, settings, { report, zone });
  const file = { outcome, findings: report.found };
  if (stamp !== undefined) memo?.set(path, { stamp, file });
  return file;
}

/** R Markdown is the source of the Markdown beside it, which is the post: `map.Rmd` of `map.md`. */
function knittedAs(path: string, known: ReadonlySet<string>): Extract<PostOutcome, { kind: 'draft' }> | undefined {
  const match = /^(.*)\.(?:rmd|rmarkdown)$/i.exec(path);
  if (match === null) return undefined;
  const output = [`${match[1]}.md`, `${match[1]}.markdown`].find((candidate) => known.has(candidate));
  return output === undefined ? undefined : { kind: 'draft', reason: `source of ${quoteValue(output)}`, warnings: [] };
}
