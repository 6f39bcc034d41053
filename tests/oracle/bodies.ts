/** Bodies of the posts below a folder, read as the build reads them, but for ids: what is compared here needs none. */

import { parsePost } from '../../src/builder/read/front-matter/front-matter.ts';
import { listPostFiles, loadPost } from '../../src/builder/read/post-files.ts';
import { createReporter } from '../../src/builder/read/problem.ts';
import { createZone } from '../../src/builder/read/zone.ts';

export interface Body {
  readonly path: string;
  readonly body: string;
  /** Line of the file the body begins at, from 1. */
  readonly bodyLine: number;
}

const SETTINGS = { timeZone: '+08:00', postIds: 'path' } as const;

/** Paths of posts; R Markdown whose output is there is no post. */
export async function listBodies(folder: string): Promise<string[]> {
  const paths = (await listPostFiles(folder))?.paths ?? [];
  const known = new Set(paths);
  return paths.filter((path) => !/\.(?:rmd|rmarkdown)$/i.test(path) || !known.has(path.replace(/\.\w+$/, '.md')));
}

/** One body, or nothing for a draft and for what cannot be read. */
export async function readBody(folder: string, path: string): Promise<Body | undefined> {
  const report = createReporter(path);
  const text = await loadPost(folder, path, report);
  if (text === undefined) return undefined;
  const outcome = parsePost(path, text, SETTINGS, { report, zone: createZone(SETTINGS.timeZone) });
  return outcome.kind === 'post' ? { path, body: outcome.post.body, bodyLine: outcome.post.bodyLine } : undefined;
}
