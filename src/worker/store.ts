/** Reads the archive's artifacts through the assets binding: the tables once an isolate, blocks and packs as they are asked for. */

import { crc32 } from 'node:zlib';
import {
  ArtifactError,
  decodeFileList,
  decodeTables,
  FILE_KINDS,
  type FileKind,
  type FileList,
  TABLES_PATH,
} from '../artifact.ts';
import { type Catalogue, decodeCatalogue } from '../catalogue/catalogue.ts';
import { decodeFormulaRecord } from '../formulas/index/formula-records.ts';
import { decodeFormulaStatistics, type FormulaStatistics } from '../formulas/index/formula-statistics.ts';
import { decodeGlossary, type Glossary } from '../glossary/glossary.ts';
import { decodeStatistics, type Statistics } from '../index/statistics.ts';
import { decodeManifest, type Manifest } from '../manifest.ts';
import { decodeSounds } from '../pinyin/sounds.ts';
import { formatPostPath, type PostId } from '../post.ts';
import type { SearchSource } from '../query/source/search-source.ts';
import { decodeRelations, type Relations } from '../related/relations.ts';
import { type BlockIndex, decodeBlockIndex } from '../storage/block-index.ts';
import type { KeyTable } from '../storage/key-table.ts';
import { type ArticlePlace, decodeSourceRecord, type SourceRecord } from '../texts/source-record.ts';
import { decodePassageTable } from '../texts/stored-text.ts';
import { createByteCache } from './byte-cache.ts';
import { createFileLoader, type FetchBytes } from './file-loader.ts';

export interface Archive {
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly statistics: Statistics;
  readonly blockIndex: BlockIndex;
  readonly variantKeys: BlockIndex;
  readonly suggestionKeys: BlockIndex;
  readonly oldAddressKeys: BlockIndex;
  readonly translationKeys: BlockIndex;
  readonly formulaStatistics: FormulaStatistics;
  readonly formulaBlockIndex: BlockIndex;
  readonly glossary: Glossary;
  readonly files: Readonly<Record<FileKind, FileList>>;
}

/** A store as one request sees it; it counts and bounds what the request fetches. */
export interface Store extends SearchSource {
  readonly manifest: Manifest;
  /** Where posts were before. */
  readonly oldAddresses: KeyTable;
  source(ordinal: number): Promise<SourceRecord>;
  relations(ordinal: number): Promise<Relations>;
  /** A post's own HTML, as built. */
  article(id: PostId, place: ArticlePlace): Promise<string>;
  /** Fetches so far. */
  fetches(): number;
}

/** What is read of an asset; a `Response` is one. */
export interface Asset {
  readonly status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type FetchAsset = (path: string) => Promise<Asset>;

/** Blocks and texts kept an isolate. With tables and code this stays below 20 MB. */
const CACHE_BYTES = 13 * 1024 * 1024;

/** Opens a store; what it returns is kept by the isolate and gives each request its own view. */
export function createStore(): { open(fetchAsset: FetchAsset): Promise<Store> } {
  const cache = createByteCache(CACHE_BYTES);
  // Forget the tables where a file does not fit them: while posts are edited, the archive may be another one by now.
  let archive: Archive | undefined;
  return {
    async open(fetchAsset) {
      let fetches = 0;
      const fetchBytes: FetchBytes = async (path) => {
        fetches++;
        const response = await fetchAsset(path);
        if (response.status === 200) return response.arrayBuffer();
        archive = undefined;
        throw new ArtifactError(`Cannot read ${path}: the assets answer ${response.status}`);
      };
      archive ??= openArchive(await fetchBytes(TABLES_PATH));
      const { manifest, catalogue, statistics, blockIndex, glossary } = archive;
      const { loadFile, loadRecords, loadRecord, loadPart } = createFileLoader(archive, fetchBytes, cache, () => {
        archive = undefined;
      });
      const tableOf = (kind: FileKind, keys: BlockIndex): KeyTable => ({
        blockIndex: keys,
        loadBlock: (number) => loadFile(kind, number),
      });
      return {
        manifest,
        catalogue,
        statistics,
        blockIndex,
        loadBlock: (number) => loadFile('terms', number),
        glossary,
        variants: tableOf('variants', archive.variantKeys),
        suggestions: tableOf('suggestions', archive.suggestionKeys),
        oldAddresses: tableOf('oldAddresses', archive.oldAddressKeys),
        translations: tableOf('translations', archive.translationKeys),
        loadSounds: async () => decodeSounds(await loadFile('sounds', 0)),
        async loadTexts(ordinals, maxPacks) {
          return (await loadRecords('texts', ordinals, maxPacks)).map((record) => record && decodePassageTable(record));
        },
        formulas: {
          statistics: archive.formulaStatistics,
          blockIndex: archive.formulaBlockIndex,
          loadBlock: (number) => loadFile('formulaTerms', number),
          async loadRecords(ordinals, maxPacks) {
            return (await loadRecords('formulas', ordinals, maxPacks)).map((record) => record && decodeFormulaRecord(record));
          },
        },
        source: async (ordinal) => decodeSourceRecord(await loadRecord('sources', ordinal)),
        relations: async (ordinal) => decodeRelations(await loadRecord('related', ordinal)),
        article: async (id, place) => new TextDecoder().decode(await loadPart(formatPostPath(id), place)),
        fetches: () => fetches,
      };
    },
  };
}

function openArchive(file: ArrayBuffer): Archive {
  const sections = decodeTables(file, crc32);
  return {
    manifest: decodeManifest(sections.manifest),
    catalogue: decodeCatalogue(sections),
    statistics: decodeStatistics(sections.statistics),
    blockIndex: decodeBlockIndex(sections.blockIndex),
    formulaStatistics: decodeFormulaStatistics(sections.formulaStatistics),
    formulaBlockIndex: decodeBlockIndex(sections.formulaBlockIndex),
    variantKeys: decodeBlockIndex(sections.variantKeys),
    suggestionKeys: decodeBlockIndex(sections.suggestionKeys),
    oldAddressKeys: decodeBlockIndex(sections.oldAddressKeys),
    translationKeys: decodeBlockIndex(sections.translationKeys),
    glossary: decodeGlossary(sections.glossary),
    files: Object.fromEntries(FILE_KINDS.map((kind) => [kind, decodeFileList(sections[kind])])) as Record<FileKind, FileList>,
  };
}
