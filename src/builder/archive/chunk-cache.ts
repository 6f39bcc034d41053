/**
 * Chunks kept between builds: a build of the same posts by the same code reads what it would make. Rendered posts are kept as well
 * (`render-cache.ts`), for the neighbours of an edited post.
 */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ChunkResult } from './chunk.ts';

export interface ChunkCacheLocation {
  readonly folder: string;
  /** Digest of all code. */
  readonly version: string;
}

/** Name of a chunk's file; `key` is the digest of its task. */
export function chunkFileName(key: string, { version }: ChunkCacheLocation): string {
  return `${version.slice(0, 16)}-${key.slice(0, 32)}.bin`;
}

/** `undefined` where it is not there, or not whole. */
export function loadChunk(key: string, location: ChunkCacheLocation): ChunkResult | undefined {
  try {
    const bytes = zstdDecompressSync(readFileSync(join(location.folder, chunkFileName(key, location))));
    return deserialize(bytes) as ChunkResult;
  } catch {
    return undefined;
  }
}

/** Pages of formulas become a fifteenth: the quickest compression takes less time than writing them as they are. */
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export function keepChunk(key: string, location: ChunkCacheLocation, result: ChunkResult): void {
  mkdirSync(location.folder, { recursive: true });
  const path = join(location.folder, chunkFileName(key, location));
  // Written beside and moved, so that no other build reads half a file.
  writeFileSync(`${path}.${process.pid}`, zstdCompressSync(serialize(result), LEVEL));
  renameSync(`${path}.${process.pid}`, path);
}
