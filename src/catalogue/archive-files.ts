/** An archive's files from the parts of its posts: the numbered files, and the sections of the tables that lead to them. */

import { type ArchiveMonth, listMonths } from '../archive.ts';
import { type Checksum, encodeFileList, type FileKind, type TableParts } from '../artifact.ts';
import { encodeStatistics, type Statistics } from '../index/statistics.ts';
import type { Segment } from '../index/write/segment.ts';
import { type Block, encodeBlockIndex } from '../storage/block-index.ts';
import { createByteWriter } from '../storage/byte-writer.ts';
import { type KeyEntry, writeKeyBlocks } from '../storage/key-table.ts';
import { encodePacks, type Packs } from '../storage/pack.ts';
import { type CatalogueEntry, encodeCatalogue } from './catalogue.ts';

/** Posts in archive order, and what was made of each; segments of the same posts in the same order. */
export interface ArchiveParts {
  readonly entries: readonly CatalogueEntry[];
  readonly statistics: Statistics;
  /** The term table, in blocks of {@link termBlockBytes}. */
  readonly blocks: readonly Block[];
  readonly textRecords: readonly Uint8Array[];
  readonly sourceRecords: readonly Uint8Array[];
  readonly formulas: FormulaParts;
  readonly lookUpTables: LookUpTables;
}

/** The index of formulas, and what hits show of them. */
export interface FormulaParts {
  /** The table of their terms, in blocks of {@link formulaBlockBytes}. */
  readonly blocks: readonly Block[];
  readonly statistics: Uint8Array;
  /** Of each post. */
  readonly records: readonly Uint8Array[];
}

/** What helps a reader to find: beside the index, and small. */
export interface LookUpTables {
  /** The table of variants: what sounds, looks or is spelt nearly the same. */
  readonly variants: readonly KeyEntry[];
  readonly suggestions: readonly KeyEntry[];
  /** Other names of words by a dictionary, with the posts that have them. */
  readonly translations: readonly KeyEntry[];
  readonly sounds: Uint8Array;
  readonly glossary: Uint8Array;
  readonly relatedRecords: readonly Uint8Array[];
  /** Where posts were before. */
  readonly oldAddresses: readonly KeyEntry[];
}

export interface ArchiveFiles {
  readonly files: Readonly<Record<FileKind, readonly Uint8Array[]>>;
  readonly sections: Omit<TableParts, 'manifest'>;
}

/**
 * Fetching 64 KiB costs a Worker no more CPU than 4 KiB (0.1 ms), but buffers are garbage that has to be collected. Large
 * archives get larger files instead of more: ten thousand pages leave room for so many of each kind.
 */
const FILE_BYTES = 16 * 1024;
const SOURCE_FILE_BYTES = 256 * 1024;

/** The terms of one formula lie all over their table: fewer and larger blocks hold more of them. */
const FORMULA_FILE_BYTES = 128 * 1024;
const MAX_FILES: Readonly<Record<Exclude<FileKind, 'sounds'>, number>> = {
  terms: 3500,
  texts: 3500,
  sources: 700,
  related: 300,
  formulaTerms: 160,
  formulas: 400,
  variants: 400,
  suggestions: 600,
  oldAddresses: 100,
  translations: 600,
};

function fileBytes(kind: keyof typeof MAX_FILES, total: number): number {
  return Math.max(LARGE_FILES[kind] ?? FILE_BYTES, Math.ceil(total / MAX_FILES[kind]));
}

const LARGE_FILES: Partial<Record<FileKind, number>> = {
  sources: SOURCE_FILE_BYTES,
  formulaTerms: FORMULA_FILE_BYTES,
  formulas: FORMULA_FILE_BYTES,
};

/** Size of the blocks of the term table. */
export function termBlockBytes(segments: readonly Segment[]): number {
  return fileBytes('terms', sizeOf(segments.map((segment) => segment.terms)));
}

/** Size of the blocks of the table of formulas' terms. */
export function formulaBlockBytes(segments: readonly Segment[]): number {
  return fileBytes('formulaTerms', sizeOf(segments.map((segment) => segment.terms)));
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

export function writeArchiveFiles(
  { entries, statistics, blocks, textRecords, sourceRecords, formulas, lookUpTables }: ArchiveParts,
  checksum: Checksum,
): ArchiveFiles {
  const pack = (kind: 'texts' | 'sources' | 'related' | 'formulas', records: readonly Uint8Array[]): Packs =>
    encodePacks(records, fileBytes(kind, sizeOf(records)));
  const cut = (kind: 'variants' | 'suggestions' | 'translations' | 'oldAddresses', keys: readonly KeyEntry[]): Block[] =>
    writeKeyBlocks(keys, fileBytes(kind, sizeOf(keys.map(({ value }) => value))));
  const packs = {
    texts: pack('texts', textRecords),
    sources: pack('sources', sourceRecords),
    related: pack('related', lookUpTables.relatedRecords),
    formulas: pack('formulas', formulas.records),
  };
  const tables = {
    terms: blocks,
    variants: cut('variants', lookUpTables.variants),
    suggestions: cut('suggestions', lookUpTables.suggestions),
    oldAddresses: cut('oldAddresses', lookUpTables.oldAddresses),
    translations: cut('translations', lookUpTables.translations),
  };
  const listPacks = ({ files, firsts }: Packs): Uint8Array => encodeFileList(files, firsts, checksum);
  const listBlocks = (each: readonly Block[]): Uint8Array => encodeFileList(bytesOf(each), [], checksum);
  const months: readonly ArchiveMonth[] = listMonths(entries.map((entry) => entry.meta));
  const counted = createByteWriter();
  encodeStatistics(counted, statistics);
  const sections = {
    statistics: counted.finish(),
    blockIndex: directoryOf(tables.terms),
    formulaStatistics: formulas.statistics,
    formulaBlockIndex: directoryOf(formulas.blocks),
    variantKeys: directoryOf(tables.variants),
    suggestionKeys: directoryOf(tables.suggestions),
    oldAddressKeys: directoryOf(tables.oldAddresses),
    translationKeys: directoryOf(tables.translations),
    ...encodeCatalogue(entries, months),
    terms: listBlocks(tables.terms),
    texts: listPacks(packs.texts),
    sources: listPacks(packs.sources),
    related: listPacks(packs.related),
    formulaTerms: listBlocks(formulas.blocks),
    formulas: listPacks(packs.formulas),
    variants: listBlocks(tables.variants),
    suggestions: listBlocks(tables.suggestions),
    oldAddresses: listBlocks(tables.oldAddresses),
    translations: listBlocks(tables.translations),
    sounds: encodeFileList([lookUpTables.sounds], [], checksum),
    glossary: lookUpTables.glossary,
  };
  const files = {
    terms: bytesOf(tables.terms),
    texts: packs.texts.files,
    sources: packs.sources.files,
    related: packs.related.files,
    formulaTerms: bytesOf(formulas.blocks),
    formulas: packs.formulas.files,
    variants: bytesOf(tables.variants),
    suggestions: bytesOf(tables.suggestions),
    translations: bytesOf(tables.translations),
    sounds: [lookUpTables.sounds],
    oldAddresses: bytesOf(tables.oldAddresses),
  };
  return { files, sections };
}

function bytesOf(blocks: readonly Block[]): Uint8Array[] {
  return blocks.map((block) => block.bytes);
}

function directoryOf(blocks: readonly Block[]): Uint8Array {
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map((block) => block.first),
  );
  return writer.finish();
}
