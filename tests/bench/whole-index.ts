/** The same posts in one MiniSearch index, as JSON. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createSafeRender } from '../../src/builder/archive/plain-render.ts';
import { loadPosts } from '../../src/builder/read/load-posts.ts';
import { MINISEARCH_OPTIONS } from '../../src/index/schema.ts';
import { analyseDocument } from '../../src/index/write/document.ts';
import { createRender } from '../../src/markdown/render.ts';

/** Writes `minisearch.json` into a new folder, and gives its size in bytes. */
export async function writeWholeIndex(posts: string, folder: string): Promise<number> {
  const read = await loadPosts(posts);
  const render = createSafeRender(createRender({ memo: new Map() }));
  const index = new MiniSearch({ ...MINISEARCH_OPTIONS, storeFields: ['title'] });
  for (const [id, post] of read.posts.entries())
    index.add({ id, ...analyseDocument(post.meta, render(post.body).sections).fields });
  const json = JSON.stringify(index);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'minisearch.json'), json);
  return Buffer.byteLength(json);
}
