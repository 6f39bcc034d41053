/** The posts' folder -> posts: every file read, every problem found before anything stops. */

import { basename, resolve, sep } from 'node:path';
import { comparePosts } from '../../archive.ts';
import type { Post } from '../../post.ts';
import type { SiteSettings } from '../../site.ts';
import { assignIds, type IdCandidates } from './assign-ids.ts';
import { assignSeries } from './assign-series.ts';
import { detectEngine, type EngineSettings } from './engine.ts';
import { type PostOutcome, parsePost } from './front-matter/front-matter.ts';
import type { PublicTime } from './front-matter/publication.ts';
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
  /** Results of the last time; files of the same size, time of change and settings are not read again. */
  readonly memo?: ReadMemo;
  /** The moment, in milliseconds since 1970, that decides what is to come and what has expired; without it nothing is held back. */
  readonly now?: number | undefined;
  /** Publishes posts to come as well. */
  readonly future?: boolean | undefined;
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
  /** The folder that paths of posts are relative to: the one asked for, or that of its engine. */
  readonly folder: string;
  /** The engine that the folder was written for; `undefined` for a plain folder of posts. */
  readonly engine: EngineSettings | undefined;
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

/** Reads all posts below `asked`. A folder that is missing or has no posts is a problem whose path is empty. */
export async function loadPosts(asked: string, options: LoadPostsOptions = {}): Promise<LoadedPosts> {
  const engine = await detectEngine(asked);
  const folder = engine?.postsFolder ?? asked;
  const { settings, problems: settingsProblems } = await loadSettings(asked, engine);
  const files = await listPostFiles(folder, engine?.onlyFolders);
  const paths = files?.paths ?? [];
  const found: Found = { candidates: [], drafts: [], refused: [], problems: [...settingsProblems, ...(files?.problems ?? [])] };
  if (paths.length === 0) {
    const message =
      files === undefined ? 'Cannot open the folder of posts' : `Found no post, expected ${POST_EXTENSIONS.join(', ')}`;
    found.problems.push({ path: '', message, severity: 'problem', kind: 'no-posts' });
  }
  await readFiles(paths, { folder, settings, engine, zone: createZone(settings.timeZone), options }, found);
  const assigned = assignIds(found.candidates);
  for (const path of assigned.refused)
    found.problems.push({
      path,
      message: 'Every id of this post is taken, expected an "id"',
      severity: 'problem',
      kind: 'id-taken',
    });
  const posts = [...assignSeries(assigned.posts)].sort((left, right) => comparePosts(left.meta, right.meta));
  const problems = [...found.problems, ...assigned.warnings];
  const refused = [...found.refused, ...assigned.refused];
  return { settings, folder, engine, posts, drafts: found.drafts, refused, problems, read: paths.length };
}

interface Found {
  readonly candidates: IdCandidates[];
  readonly drafts: Draft[];
  readonly refused: string[];
  readonly problems: Problem[];
}

interface ReadContext {
  readonly folder: string;
  readonly settings: SiteSettings;
  readonly engine: EngineSettings | undefined;
  readonly zone: Zone | undefined;
  readonly options: LoadPostsOptions;
}

async function readFiles(paths: readonly string[], context: ReadContext, found: Found): Promise<void> {
  const { options, settings } = context;
  const known = new Set(paths);
  for (const [index, path] of paths.entries()) {
    const reason = knittedAs(path, known) ?? aboutFolder(path, known) ?? templateIn(path, context);
    const { outcome, findings } =
      reason === undefined ? await loadFile(path, context) : { outcome: { kind: 'draft', reason } as const, findings: [] };
    found.problems.push(...findings);
    const held = outcome.kind === 'post' ? heldBack(outcome.time, options, settings.future) : undefined;
    if (outcome.kind === 'draft') found.drafts.push({ path, reason: outcome.reason });
    else if (held !== undefined) found.drafts.push({ path, reason: held });
    else if (outcome.kind === 'post') found.candidates.push(outcome);
    else found.refused.push(path);
    options.onProgress?.({ read: index + 1, total: paths.length });
  }
}

/** Why a post is out at this moment; not asked of the memo, which outlives the day. */
function heldBack({ from, until }: PublicTime, { now, future }: LoadPostsOptions, isFuture: boolean): string | undefined {
  if (now === undefined) return undefined;
  const at = (moment: number): string => new Date(moment).toISOString();
  if (until !== undefined && until <= now) return `expired at ${at(until)}`;
  return from !== undefined && from > now && future !== true && !isFuture ? `to come at ${at(from)}` : undefined;
}

async function loadFile(path: string, { folder, settings, engine, zone, options: { memo } }: ReadContext): Promise<ReadFile> {
  const change = memo && (await stampOf(folder, path));
  const patterns = engine && {
    permalink: engine.permalink,
    sectionPermalinks: engine.sectionPermalinks,
    titleToken: engine.titleToken,
  };
  const stamp = change && JSON.stringify([change, settings.timeZone, settings.postIds, patterns]);
  const known = memo?.get(path);
  if (known !== undefined && known.stamp === stamp) return known.file;
  const report = createReporter(path, 'front-matter');
  const text = await loadPost(folder, path, report);
  const outcome =
    text === undefined ? ({ kind: 'unreadable' } as const) : parsePost(path, text, settings, { report, zone, patterns });
  const file = { outcome, findings: report.found };
  if (stamp !== undefined) memo?.set(path, { stamp, file });
  return file;
}

/** R Markdown (`map.Rmd`) is the source of the Markdown beside it (`map.md`), which is the post. */
function knittedAs(path: string, known: ReadonlySet<string>): string | undefined {
  const match = /^(.*)\.(?:rmd|rmarkdown)$/i.exec(path);
  if (match === null) return undefined;
  const output = [`${match[1]}.md`, `${match[1]}.markdown`].find((candidate) => known.has(candidate));
  return output === undefined ? undefined : `source of ${quoteValue(output)}`;
}

/** Templates of an editor are forms to fill in. */
function templateIn(path: string, { folder, engine }: ReadContext): string | undefined {
  const file = resolve(folder, path);
  const found = engine?.templateFolders?.find((each) => file.startsWith(`${each}${sep}`));
  return found === undefined ? undefined : `in the folder of templates ${quoteValue(basename(found))}`;
}

/** Files at the top that describe the folder: GitHub's page, GitBook's list, the page of errors. They are no posts where there are others. */
function aboutFolder(path: string, known: ReadonlySet<string>): string | undefined {
  return known.size > 1 && /^(?:readme|summary|404|license|contributing|changelog)\.\w+$/i.test(path)
    ? 'it is about the folder'
    : undefined;
}
