/** Real posts for literal queries: those with Chinese, as every engine gets them, and as a folder that Suoyin builds. */

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSafeRender } from '../../../src/builder/archive/plain-render.ts';
import { loadPosts } from '../../../src/builder/read/load-posts.ts';
import { SETTINGS_FILE } from '../../../src/builder/read/settings.ts';
import { createRender } from '../../../src/markdown/render.ts';
import type { Post } from '../../../src/post.ts';
import type { Doc } from '../engines/engine.ts';

/** A document with the pieces that a literal query is looked for in. */
export interface PostDoc extends Doc {
  /** Title, tags, categories and series, headings, blocks of text; a query reaches from none into the next. */
  readonly pieces: readonly string[];
}

export interface PostSet {
  readonly docs: readonly PostDoc[];
  /** Copies of the posts' files alone. */
  readonly folder: string;
  remove(): void;
}

/** Posts in the archive's order whose text has Chinese, at most `count`. */
export async function readPostSet(posts: string, count: number): Promise<PostSet> {
  const read = await loadPosts(posts);
  const render = createSafeRender(createRender({ memo: new Map() }));
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-eval-'));
  const copy = (path: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(posts, path), join(folder, path));
  };
  if (existsSync(join(posts, SETTINGS_FILE))) copy(SETTINGS_FILE);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const docs: PostDoc[] = [];
  for (const post of read.posts) {
    if (docs.length === count) break;
    const { labels, lines } = readPieces(post, render);
    if (!lines.some((line) => HAN.test(line))) continue;
    copy(post.path);
    const { id, title } = post.meta;
    docs.push({ id, title, text: [...labels, ...lines].join('\n'), pieces: [title, ...labels, ...lines] });
  }
  if (docs.length > 0) return { docs, folder, remove };
  remove();
  throw new Error(`Cannot compare on ${posts}: found no post with Chinese`);
}

const HAN = /\p{Script=Han}/u;

function readPieces({ meta, body }: Post, render: ReturnType<typeof createRender>): { labels: string[]; lines: string[] } {
  const labels = [...new Set([...meta.tags, ...meta.categories, ...(meta.series === undefined ? [] : [meta.series.name])])];
  const lines = render(body).sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [heading.text]),
    ...blocks.map(({ text }) => text),
  ]);
  return { labels, lines };
}
