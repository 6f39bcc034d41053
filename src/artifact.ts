/**
 * The contract of builder/ and worker/: where each artifact is, and the tables file that leads to all others. Bytes with a version pass
 * between the two. The Worker refuses any other version, and any file whose checksum is not the one in the tables.
 */

import { createByteWriter } from './storage/byte-writer.ts';

/** Changes with the shape of any artifact. */
export const ARTIFACT_VERSION = 6;

/** Files the Worker reads through its assets binding; numbered ones are one kind each, counted from 0. */
export const ARTIFACT_FOLDER = '/_suoyin';
export const TABLES_PATH = `${ARTIFACT_FOLDER}/tables.bin`;

/**
 * Kinds of numbered files: blocks of the term table, packs of stored texts, of sources with outlines and of related posts,
 * blocks of the table of formulas' terms, packs of formulas, blocks of the tables of variants, of suggestions and of translations,
 * one file of how characters sound, and blocks of the table of old addresses.
 */
export const FILE_KINDS = [
  'terms',
  'texts',
  'sources',
  'related',
  'formulaTerms',
  'formulas',
  'variants',
  'suggestions',
  'translations',
  'sounds',
  'oldAddresses',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export function formatFilePath(kind: FileKind, number: number): string {
  return `${ARTIFACT_FOLDER}/${kind}/${number}.bin`;
}

/** TableParts of the tables file, in order. */
export const TABLE_PARTS = [
  'manifest',
  'statistics',
  'blockIndex',
  'columns',
  'records',
  ...FILE_KINDS,
  'formulaStatistics',
  'formulaBlockIndex',
  'variantKeys',
  'suggestionKeys',
  'oldAddressKeys',
  'translationKeys',
  'glossary',
  'months',
  'dimensions',
  'facets',
] as const;
export type TablePartName = (typeof TABLE_PARTS)[number];
export type TableParts = Readonly<Record<TablePartName, Uint8Array>>;

/**
 * CRC-32 of a file (zlib's). The build and the Worker bring it from their platforms: over a megabyte of tables native code
 * takes 0.1 ms, JavaScript in a fresh isolate over ten.
 */
export type Checksum = (bytes: Uint8Array) => number;

/** An artifact is missing, damaged, cut short or of another version: the deployment is broken, not the request. */
export class ArtifactError extends Error {
  override readonly name = 'ArtifactError';
}

const MAGIC = 0x49595553; // "SUYI"
const HEADER_BYTES = 16;
const ALIGNMENT = 8;

/** `magic, version, checksum of the rest, length of the whole`, then offset and length of each section, then the sections. */
export function encodeTables(sections: TableParts, checksum: Checksum): Uint8Array {
  const body = createByteWriter(1 << 20);
  const start = HEADER_BYTES + TABLE_PARTS.length * 8;
  let offset = start;
  for (const name of TABLE_PARTS) {
    offset = Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
    body.uint32(offset);
    body.uint32(sections[name].length);
    offset += sections[name].length;
  }
  for (const name of TABLE_PARTS) {
    body.align(ALIGNMENT);
    body.bytes(sections[name]);
  }
  const bytes = body.finish();
  const file = createByteWriter(bytes.length + HEADER_BYTES);
  file.uint32(MAGIC);
  file.uint32(ARTIFACT_VERSION);
  file.uint32(checksum(bytes));
  file.uint32(HEADER_BYTES + bytes.length);
  file.bytes(bytes);
  return file.finish();
}

/** Opens the tables file; throws an {@link ArtifactError} that says what is wrong with it. */
export function decodeTables(file: ArrayBuffer, checksum: Checksum): TableParts {
  const bytes = new Uint8Array(file);
  if (bytes.length < HEADER_BYTES) throw new ArtifactError(`Cannot read ${TABLES_PATH}: ${bytes.length} bytes are too few`);
  const view = new DataView(file);
  if (view.getUint32(0, true) !== MAGIC) throw new ArtifactError(`Cannot read ${TABLES_PATH}: this is no tables file`);
  const version = view.getUint32(4, true);
  if (version !== ARTIFACT_VERSION) {
    throw new ArtifactError(`Cannot read ${TABLES_PATH}: version ${version}, expected ${ARTIFACT_VERSION}; build again`);
  }
  const length = view.getUint32(12, true);
  if (length !== bytes.length) throw new ArtifactError(`Cannot read ${TABLES_PATH}: ${bytes.length} bytes, expected ${length}`);
  if (checksum(bytes.subarray(HEADER_BYTES)) !== view.getUint32(8, true)) {
    throw new ArtifactError(`Cannot read ${TABLES_PATH}: the checksum does not fit`);
  }
  const section = (index: number): Uint8Array => {
    const at = HEADER_BYTES + index * 8;
    return new Uint8Array(file, view.getUint32(at, true), view.getUint32(at + 4, true));
  };
  return Object.fromEntries(TABLE_PARTS.map((name, index) => [name, section(index)])) as Record<TablePartName, Uint8Array>;
}

/** Numbered files of one kind as the tables list them: their checksums and, for packs, their first posts. */
export interface FileList {
  readonly checksums: Uint32Array;
  readonly firsts: Uint32Array;
}

export function encodeFileList(files: readonly Uint8Array[], firsts: readonly number[], checksum: Checksum): Uint8Array {
  const writer = createByteWriter();
  writer.uint32(files.length);
  for (const file of files) writer.uint32(checksum(file));
  for (const first of firsts) writer.uint32(first);
  return writer.finish();
}

export function decodeFileList(bytes: Uint8Array): FileList {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const firsts = bytes.length / 4 - 1 - count;
  return {
    checksums: new Uint32Array(bytes.buffer, bytes.byteOffset + 4, count),
    firsts: new Uint32Array(bytes.buffer, bytes.byteOffset + 4 + count * 4, firsts),
  };
}
