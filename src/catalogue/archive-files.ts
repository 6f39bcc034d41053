/** An archive's files from the parts of its posts: the numbered files, and the sections of the tables that lead to them. */

import { type ArchiveMonth, listMonths } from '../archive.ts';
import { type Checksum, type FileKind, type Sections, writeFileList } from '../artifact.ts';
import { createByteWriter } from '../byte-writer.ts';
import { writeDirectory } from '../directory.ts';
import type { Segment } from '../index/segment.ts';
import { collectStatistics, writeStatistics } from '../index/statistics.ts';
import { mergeSegments } from '../index/term-table.ts';
import { writePacks } from '../pack.ts';
import { type CatalogueEntry, writeCatalogue } from './catalogue.ts';

/** Posts in archive order, and what was made of each; segments of the same posts in the same order. */
export interface ArchiveParts {
  readonly entries: readonly CatalogueEntry[];
  readonly segments: readonly Segment[];
  readonly textRecords: readonly Uint8Array[];
  readonly sourceRecords: readonly Uint8Array[];
}

export interface ArchiveFiles {
  readonly files: Readonly<Record<FileKind, readonly Uint8Array[]>>;
  readonly sections: Omit<Sections, 'manifest'>;
}

/**
 * Fetching 64 KiB costs a Worker no more CPU than 4 KiB (0.1 ms), but buffers are garbage that has to be collected. Large
 * archives get larger files instead of more: ten thousand pages leave room for this many of each kind.
 */
const FILE_BYTES: Readonly<Record<FileKind, number>> = { terms: 16 * 1024, texts: 16 * 1024, sources: 256 * 1024 };
const MAX_FILES_A_KIND = 4000;

function fileBytes(kind: FileKind, total: number): number {
  return Math.max(FILE_BYTES[kind], Math.ceil(total / MAX_FILES_A_KIND));
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

export function writeArchiveFiles(
  { entries, segments, textRecords, sourceRecords }: ArchiveParts,
  checksum: Checksum,
): ArchiveFiles {
  const termBytes = sizeOf(segments.map((segment) => segment.terms));
  const blocks = mergeSegments(segments, fileBytes('terms', termBytes));
  const texts = writePacks(textRecords, fileBytes('texts', sizeOf(textRecords)));
  const sources = writePacks(sourceRecords, fileBytes('sources', sizeOf(sourceRecords)));
  const files = { terms: blocks.map((block) => block.bytes), texts: texts.files, sources: sources.files };
  const statistics = createByteWriter();
  writeStatistics(statistics, collectStatistics(segments));
  const directory = createByteWriter();
  const firstTerms = blocks.map((block) => block.first);
  writeDirectory(directory, firstTerms);
  const months: readonly ArchiveMonth[] = listMonths(entries.map((entry) => entry.meta));
  const sections = {
    statistics: statistics.finish(),
    directory: directory.finish(),
    ...writeCatalogue(entries, months),
    terms: writeFileList(files.terms, [], checksum),
    texts: writeFileList(texts.files, texts.firsts, checksum),
    sources: writeFileList(sources.files, sources.firsts, checksum),
  };
  return { files, sections };
}
