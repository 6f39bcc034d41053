/** An archive's files from the parts of its posts: the numbered files, and the sections of the tables that lead to them. */

import { type ArchiveMonth, listMonths } from '../archive.ts';
import { type Checksum, type FileKind, type Sections, writeFileList } from '../artifact.ts';
import { createByteWriter } from '../byte-writer.ts';
import type { Segment } from '../index/segment.ts';
import { collectStatistics, writeStatistics } from '../index/statistics.ts';
import { mergeSegments, writeDirectory } from '../index/term-table.ts';
import { writePacks } from '../pack.ts';
import type { PostMeta } from '../post.ts';
import { writeCatalogue } from './catalogue.ts';

/** Posts in archive order, and what was made of each; segments of the same posts in the same order. */
export interface ArchiveParts {
  readonly posts: readonly PostMeta[];
  readonly segments: readonly Segment[];
  readonly textRecords: readonly Uint8Array[];
  readonly sourceRecords: readonly Uint8Array[];
}

export interface ArchiveFiles {
  readonly files: Readonly<Record<FileKind, readonly Uint8Array[]>>;
  readonly sections: Omit<Sections, 'manifest'>;
}

/** Texts of about ten long posts: larger packs fetch more of what is not shown, smaller ones make more files. */
const TEXT_PACK_BYTES = 64 * 1024;
const SOURCE_PACK_BYTES = 256 * 1024;

export function writeArchiveFiles(
  { posts, segments, textRecords, sourceRecords }: ArchiveParts,
  checksum: Checksum,
): ArchiveFiles {
  const blocks = mergeSegments(segments);
  const texts = writePacks(textRecords, TEXT_PACK_BYTES);
  const sources = writePacks(sourceRecords, SOURCE_PACK_BYTES);
  const files = { terms: blocks.map((block) => block.bytes), texts: texts.files, sources: sources.files };
  const statistics = createByteWriter();
  writeStatistics(statistics, collectStatistics(segments));
  const directory = createByteWriter();
  const firstTerms = blocks.map((block) => block.first);
  writeDirectory(directory, firstTerms);
  const months: readonly ArchiveMonth[] = listMonths(posts);
  const sections = {
    statistics: statistics.finish(),
    directory: directory.finish(),
    ...writeCatalogue(posts, months),
    terms: writeFileList(files.terms, [], checksum),
    texts: writeFileList(texts.files, texts.firsts, checksum),
    sources: writeFileList(sources.files, sources.firsts, checksum),
  };
  return { files, sections };
}
