/** The posts' folder -> paths and texts. */

import { readdir, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeFile } from './decode-file.ts';
import { type Problem, quoteValue, type Reporter } from './problem.ts';

/** Largest post read, in bytes: the longest of 5,700 real posts has 1 MB; more than this is a log or an archive with a wrong name. */
export const MAX_POST_BYTES = 4 * 1024 * 1024;

/** Extensions of posts, in lower case. */
export const POST_EXTENSIONS: readonly string[] = ['.md', '.markdown', '.mdown', '.mkd', '.mdx', '.rmd', '.rmarkdown'];

/** Paths of posts, and what below the folder could not be followed. */
export interface PostFiles {
  /** With `/`, in the order of their code units. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the posts below `folder`, or below those of its folders that are named. Names that begin with a dot and `node_modules` are
 * left out; a link to a folder is followed unless that folder was already seen. `undefined` when `folder` cannot be opened.
 */
export async function listPostFiles(folder: string, only: readonly string[] = ['']): Promise<PostFiles | undefined> {
  const seen = new Set<string>();
  const paths: string[] = [];
  const problems: Problem[] = [];
  // Links wait until all real folders are done, so that a post has its real path wherever it has one.
  const waiting: Record<'folders' | 'links', string[]> = { folders: [...only], links: [] };
  for (let visits = 0; visits < MAX_FOLDERS; visits++) {
    const relative = waiting.folders.pop() ?? waiting.links.shift();
    if (relative === undefined) break;
    const real = await realpath(join(folder, relative)).catch(() => undefined);
    if (real === undefined && relative === '') return undefined;
    if (real === undefined || seen.has(real)) continue;
    seen.add(real);
    const entries = await readdir(real, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined && relative === '') return undefined;
    if (entries === undefined) problems.push({ path: relative, message: 'Cannot open the folder', ...UNREADABLE });
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? await linkKind(join(real, entry.name)) : entry.isDirectory() ? 'folder' : 'file';
      if (kind === 'folder') (entry.isSymbolicLink() ? waiting.links : waiting.folders).push(path);
      else if (kind === undefined) problems.push({ path, message: await danglingMessage(join(real, entry.name)), ...DANGLING });
      else if (hasPostExtension(path)) paths.push(path);
    }
    waiting.links.sort();
  }
  return { paths: paths.sort(), problems: problems.sort((left, right) => (left.path < right.path ? -1 : 1)) };
}

/** Reads one post's text, or reports why it cannot be read. */
export async function loadPost(folder: string, path: string, report: Reporter): Promise<string | undefined> {
  const file = join(folder, path);
  try {
    const { size } = await stat(file);
    if (size > MAX_POST_BYTES) {
      report.problem(`The file has ${size} bytes, expected at most ${MAX_POST_BYTES}`, undefined, { kind: 'file-too-large' });
      return undefined;
    }
    return decodeFile(await readFile(file), report);
  } catch (error) {
    report.problem(`Cannot read the file: ${error instanceof Error ? error.message : String(error)}`, undefined, {
      kind: 'file-unreadable',
    });
    return undefined;
  }
}

/** Changes whenever the file is saved; `undefined` when it cannot be looked at. */
export async function stampOf(folder: string, path: string): Promise<string | undefined> {
  const found = await stat(join(folder, path), { bigint: true }).catch(() => undefined);
  return found && `${found.size} ${found.mtimeNs}`;
}

async function linkKind(path: string): Promise<'folder' | 'file' | undefined> {
  const target = await stat(path).catch(() => undefined);
  if (target === undefined) return undefined;
  return target.isDirectory() ? 'folder' : 'file';
}

async function danglingMessage(path: string): Promise<string> {
  const target = await readlink(path).catch(() => '');
  return `The link leads to ${quoteValue(target)}, where there is nothing`;
}

function hasPostExtension(path: string): boolean {
  const lower = path.toLowerCase();
  return POST_EXTENSIONS.some((extension) => lower.endsWith(extension));
}

// A stop against folders without end (network mounts); the largest wiki seen has 200 folders.
const MAX_FOLDERS = 100_000;
const DANGLING = { severity: 'warning', kind: 'link-dangling', mend: 'Mend the link or delete it' } as const;
const UNREADABLE = { severity: 'problem', kind: 'file-unreadable', mend: 'Let this user read it' } as const;
