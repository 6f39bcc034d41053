/** Loads the archive's files as requests ask for them: checked by their checksums, kept by the isolate. */

import { crc32 } from 'node:zlib';
import { ArtifactError, type FileKind, type FileList, formatFilePath } from '../artifact.ts';
import type { Manifest } from '../manifest.ts';
import { lastNotAbove } from '../storage/binary-search.ts';
import { recordOf } from '../storage/pack.ts';
import type { ByteCache } from './byte-cache.ts';

/** Fetches a file of the site; every call is counted. */
export type FetchBytes = (path: string) => Promise<ArrayBuffer>;

export interface FileLoader {
  loadFile(kind: FileKind, number: number): Promise<Uint8Array>;
  /** The records of posts, of `maxPacks` packs at most; `undefined` for posts in further ones. */
  loadRecords(
    kind: 'texts' | 'formulas',
    ordinals: readonly number[],
    maxPacks: number,
  ): Promise<readonly (Uint8Array | undefined)[]>;
  /** The record of one post. */
  loadRecord(kind: 'sources' | 'related', ordinal: number): Promise<Uint8Array>;
  /** A part of a page of the site, which no list of files has; it is not kept. */
  loadPart(
    path: string,
    part: { readonly start: number; readonly length: number; readonly checksum: number },
  ): Promise<Uint8Array>;
}

/** `forget` is called where a file is not what the archive's tables say. */
export function createFileLoader(
  { manifest, files }: { readonly manifest: Manifest; readonly files: Readonly<Record<FileKind, FileList>> },
  fetchBytes: FetchBytes,
  cache: ByteCache,
  forget: () => void,
): FileLoader {
  const check = (path: string, bytes: Uint8Array, checksum: number | undefined): Uint8Array => {
    if (crc32(bytes) === checksum) return bytes;
    forget();
    throw new ArtifactError(`Cannot read ${path}: the checksum does not fit, the file is damaged or of another build`);
  };

  const fetchFile = async (kind: FileKind, number: number): Promise<Uint8Array> => {
    const path = formatFilePath(kind, number);
    return check(path, new Uint8Array(await fetchBytes(path)), files[kind].checksums[number]);
  };

  const loadPart: FileLoader['loadPart'] = async (path, { start, length, checksum }) =>
    check(path, new Uint8Array(await fetchBytes(path)).subarray(start, start + length), checksum);

  const loadFile = async (kind: FileKind, number: number): Promise<Uint8Array> => {
    const key = `${manifest.digest} ${kind} ${number}`;
    const bytes = cache.get(key) ?? (await fetchFile(kind, number));
    cache.set(key, bytes);
    return bytes;
  };

  const loadRecords: FileLoader['loadRecords'] = async (kind, ordinals, maxPacks) => {
    const { firsts } = files[kind];
    const packOf = (ordinal: number): number => lastNotAbove(firsts, ordinal);
    // Decide before looking into the cache, so that the same question has the same answer whatever was asked before.
    const chosen = new Set([...new Set(ordinals.map(packOf))].slice(0, maxPacks));
    const shown = ordinals.filter((ordinal) => chosen.has(packOf(ordinal)));
    const keyOf = (ordinal: number): string => `${manifest.digest} ${kind} of ${ordinal}`;
    const records = new Map(shown.map((ordinal) => [ordinal, cache.get(keyOf(ordinal))]));
    const missing = shown.filter((ordinal) => records.get(ordinal) === undefined);
    const wanted = [...new Set(missing.map(packOf))];
    const packs = new Map(await Promise.all(wanted.map(async (number) => [number, await fetchFile(kind, number)] as const)));
    for (const ordinal of missing) {
      const number = packOf(ordinal);
      const pack = packs.get(number);
      if (pack === undefined) continue;
      // A copy, so that the cache keeps the records that are shown and not their neighbours.
      const record = recordOf(pack, ordinal - (firsts[number] ?? 0)).slice();
      cache.set(keyOf(ordinal), record);
      records.set(ordinal, record);
    }
    return ordinals.map((ordinal) => records.get(ordinal));
  };

  const loadRecord = async (kind: 'sources' | 'related', ordinal: number): Promise<Uint8Array> => {
    const { firsts } = files[kind];
    const number = lastNotAbove(firsts, ordinal);
    // Sources are large and asked for once as a rule, so they are not kept; related posts of neighbours are asked for together.
    const pack = await (kind === 'sources' ? fetchFile : loadFile)(kind, number);
    return recordOf(pack, ordinal - (firsts[number] ?? 0));
  };

  return { loadFile, loadRecords, loadRecord, loadPart };
}
