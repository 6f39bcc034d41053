import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ARTIFACT_VERSION,
  ArtifactError,
  decodeTables,
  encodeTables,
  formatFilePath,
  TABLE_PARTS,
  TABLES_PATH,
  type TableParts,
} from '../src/artifact.ts';
import { buildInMemory, type MemoryArchive, openStore, posts } from './memory-archive.ts';

const sections = Object.fromEntries(
  TABLE_PARTS.map((name, index) => [name, new Uint8Array(index * 3).fill(index)]),
) as unknown as TableParts;
const toBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

describe('decodeTables()', () => {
  const file = encodeTables(sections, crc32);

  it('gives back every section, aligned for typed arrays', () => {
    const read = decodeTables(toBuffer(file), crc32);
    for (const name of TABLE_PARTS) {
      expect([...read[name]]).toEqual([...sections[name]]);
      expect(read[name].byteOffset % 8).toBe(0);
    }
  });

  it('refuses a file of another version and says which', () => {
    const other = Uint8Array.from(file);
    other[4] = ARTIFACT_VERSION + 1;
    expect(() => decodeTables(toBuffer(other), crc32)).toThrow(`version ${ARTIFACT_VERSION + 1}, expected ${ARTIFACT_VERSION}`);
  });

  it('refuses a file cut anywhere', () => {
    for (let length = 0; length < file.length; length++)
      expect(() => decodeTables(toBuffer(file.subarray(0, length)), crc32)).toThrow(ArtifactError);
  });

  it('refuses a file with any bit changed', () => {
    for (let at = 0; at < file.length; at++) {
      const damaged = Uint8Array.from(file);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(() => decodeTables(toBuffer(damaged), crc32), `byte ${at}`).toThrow(ArtifactError);
    }
  });
});

describe('a store over damaged artifacts', () => {
  let archive: MemoryArchive;
  beforeAll(async () => {
    archive = await buildInMemory(posts);
  });

  it('refuses a block that is missing, cut or changed', async () => {
    const path = formatFilePath('terms', 0);
    const block = archive.files.get(path) ?? new Uint8Array(0);
    const changed = Uint8Array.from(block);
    changed[block.length >> 1] = (changed[block.length >> 1] ?? 0) ^ 1;
    for (const bytes of [undefined, block.slice(0, -1), changed]) {
      const files = new Map(archive.files);
      if (bytes === undefined) files.delete(path);
      else files.set(path, bytes);
      const store = await openStore(files);
      await expect(store.loadBlock(0)).rejects.toThrow(ArtifactError);
    }
  });

  it('refuses to open without tables', async () => {
    const files = new Map(archive.files);
    files.delete(TABLES_PATH);
    await expect(openStore(files)).rejects.toThrow(`Cannot read ${TABLES_PATH}`);
  });
});
