/** Our own search in memory: the archive as the build writes it, asked through the code that the Worker runs. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchParameters, toSearchRequest } from '../../../src/query/request.ts';
import { search } from '../../../src/query/search.ts';
import { parseParameters } from '../../../src/worker/parameters.ts';
import type { Store } from '../../../src/worker/store.ts';
import { buildInMemory, openStore } from '../../memory-archive.ts';
import type { Answer, Doc } from '../engines/engine.ts';
import { DEPTH } from '../judged/retrieval.ts';
import { digestOf, takeOrMake } from './disk-cache.ts';
import { decodeFiles, encodeFiles } from './file-bundle.ts';
import { readIndexCode } from './index-code.ts';
import { formatDoc } from './markdown-doc.ts';

export interface OurAnswer extends Answer {
  readonly match: string;
  /** Texts that the answer says it searched for instead of, or beside, what was typed. */
  readonly toldTexts: readonly string[];
  /** Further queries that the answer proposes, and the one it searched for. */
  readonly proposed: readonly string[];
}

/** An archive that answers, with what is told about it. */
export interface Ours {
  /** `limit` ids, {@link DEPTH} by default. */
  readonly ask: (query: string, limit?: number) => Promise<OurAnswer>;
  /** What the Worker reads. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly store: Store;
}

/** As it is when the run begins: what is edited meanwhile is not what builds. */
const indexCode = readIndexCode();

/** An archive of documents, each written as a post whose plain text is the document's; taken from an earlier run where nothing changed. */
export async function openDocs(docs: readonly Doc[]): Promise<Ours> {
  const digest = digestOf([...indexCode, ...docs.map(formatDoc)]);
  return openFiles(decodeFiles(await takeOrMake(`archive-${digest}`, async () => encodeFiles(await buildDocs(docs)))));
}

async function buildDocs(docs: readonly Doc[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'suoyin-eval-'));
  try {
    // Named by their place: ids may be no file names.
    for (const [index, doc] of docs.entries()) writeFileSync(join(folder, `${index}.md`), formatDoc(doc));
    return await buildFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An archive of a folder of posts. */
export async function openFolder(folder: string): Promise<Ours> {
  return openFiles(await buildFolder(folder));
}

async function buildFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await buildInMemory(folder);
  return new Map([...files].filter(([path]) => /^\/?_suoyin\//.test(path)));
}

async function openFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Ours> {
  const store = await openStore(files);
  return {
    files,
    store,
    async ask(query, limit = DEPTH) {
      const result = await search(store, { ...requestOf(query), hitsPerPage: limit });
      const corrected = result.correctedQuery === undefined ? [] : [result.correctedQuery];
      return {
        ids: result.hits.map(({ post }) => post.id),
        total: result.totalHits,
        whole: result.hits.filter((hit) => hit.match === 'phrase' || hit.match === 'all').map(({ post }) => post.id),
        match: result.match,
        toldTexts: [...corrected, ...result.synonyms.flatMap(({ names }) => names)],
        proposed: [...corrected, ...result.didYouMean],
      };
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
export async function countChanged(docs: readonly Doc[], { store }: Ours): Promise<number> {
  const { catalogue } = store;
  const ordinalOf = new Map<string, number>();
  for (let ordinal = 0; ordinal < catalogue.postCount; ordinal++) ordinalOf.set(catalogue.post(ordinal).id, ordinal);
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
