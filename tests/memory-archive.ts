/** Builds an archive into memory, and opens it as the Worker would. */

import { fileURLToPath } from 'node:url';
import { createAddressBook } from '../src/builder/addresses/create-book.ts';
import type { ChunkResult } from '../src/builder/archive/chunk.ts';
import { buildChunks } from '../src/builder/archive/chunks.ts';
import { loadGlossary } from '../src/builder/read/load-glossary.ts';
import { type LoadedPosts, loadPosts } from '../src/builder/read/load-posts.ts';
import { emitArchive } from '../src/builder/site/emit.ts';
import type { Output } from '../src/builder/site/output.ts';
import { postFilePath } from '../src/builder/site/post-file.ts';
import { createStore, type Store } from '../src/worker/store.ts';

export interface MemoryArchive {
  readonly read: LoadedPosts;
  readonly files: Map<string, Uint8Array>;
  readonly chunks: readonly ChunkResult[];
  /** A store as a fresh isolate has it. */
  open(): Promise<Store>;
}

export async function buildInMemory(folder: string): Promise<MemoryArchive> {
  const read = await loadPosts(folder);
  const files = new Map<string, Uint8Array>();
  const output: Output = {
    files: new Map(),
    async write(path, bytes) {
      const stored = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      files.set(path, stored);
      output.files.set(path, { digest: '', bytes: stored.length });
    },
    async copy(path, _source, file) {
      output.files.set(path, file);
    },
    async writeStart(path, bytes) {
      files.set(path, bytes);
    },
    keepStart() {},
    async writeEnd(path, bytes) {
      files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(0), bytes]));
    },
    async commit() {},
    async abandon() {},
  };
  const memo = await buildChunks(read.posts, {
    site: read.settings,
    book: await createAddressBook({ ...read, asked: folder }),
    cache: undefined,
    chunkCache: undefined,
    memo: new Map(),
    onChunk: async ({ posts }) => {
      for (const { id, pageStart } of posts) await output.writeStart(postFilePath(id), pageStart);
    },
  });
  const chunks = [...memo.values()];
  await emitArchive(output, { site: read.settings, read: read.posts, chunks, glossary: await loadGlossary(folder) });
  return { read, files, chunks, open: () => openStore(files) };
}

export function openStore(files: ReadonlyMap<string, Uint8Array>): Promise<Store> {
  return createStore().open(async (path) => {
    const bytes = files.get(decodeURIComponent(path));
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes.slice());
  });
}

/** The eight posts of this archive. */
export const posts: string = fileURLToPath(new URL('../posts', import.meta.url));
