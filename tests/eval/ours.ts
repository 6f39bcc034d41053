/** Our own search in memory: the archive as the build writes it, asked through the code that the Worker runs. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchParameters, toSearchRequest } from '../../src/query/request.ts';
import { search } from '../../src/query/search.ts';
import { parseParameters } from '../../src/worker/parameters.ts';
import type { Store } from '../../src/worker/store.ts';
import { buildInMemory, type MemoryArchive } from '../memory-archive.ts';
import type { Answer, Doc } from './engine.ts';
import { formatDoc } from './markdown-doc.ts';
import { DEPTH } from './retrieval.ts';

/** An archive that answers, with what is told about it. */
export interface Ours {
  /** `limit` ids, {@link DEPTH} by default. */
  readonly ask: (query: string, limit?: number) => Promise<Answer & { readonly match: string }>;
  readonly archive: MemoryArchive;
  readonly store: Store;
}

/** Builds an archive of documents, each a post; gives the search that `evaluateSet` takes. */
export async function openOurs(docs: readonly Doc[]): Promise<Ours['ask']> {
  return (await openDocs(docs)).ask;
}

/** Builds an archive of documents, each written as a post whose plain text is the document's. */
export async function openDocs(docs: readonly Doc[]): Promise<Ours> {
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-eval-'));
  try {
    // Named by their place: ids may be no file names.
    for (const [index, doc] of docs.entries()) writeFileSync(join(folder, `${index}.md`), formatDoc(doc));
    return await openFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds an archive of a folder of posts. */
export async function openFolder(folder: string): Promise<Ours> {
  const archive = await buildInMemory(folder);
  const store = await archive.open();
  return {
    archive,
    store,
    async ask(query, limit = DEPTH) {
      const result = await search(store, { ...requestOf(query), hitsPerPage: limit });
      return { ids: result.hits.map(({ post }) => post.id), total: result.totalHits, match: result.match };
    },
  };
}

/** The request of `/api/search?q=query`. */
function requestOf(query: string): ReturnType<typeof toSearchRequest> {
  const parsed = parseParameters(new URLSearchParams({ q: query }), searchParameters);
  if (parsed.kind === 'problem') throw new Error(parsed.problem.detail);
  return toSearchRequest(parsed.values);
}

/** Of how many documents the stored text is not the document's, white space aside: what the escaping missed. */
export async function countChanged(docs: readonly Doc[], { archive, store }: Ours): Promise<number> {
  const ordinalOf = new Map<string, number>(archive.read.posts.map(({ meta }, ordinal) => [meta.id, ordinal]));
  let changed = 0;
  for (const { id, text } of docs) {
    const [table] = await store.loadTexts([ordinalOf.get(id) ?? -1], 1);
    const stored = table === undefined || table.positions.length === 0 ? '' : table.text(0, table.positions.length - 1);
    if (bare(stored) !== bare(text)) changed++;
  }
  return changed;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
