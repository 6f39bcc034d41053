/** Reads the archive's artifacts through the assets binding: the tables once an isolate, blocks and packs as they are asked for. */

import { crc32 } from 'node:zlib';
import {
  ArtifactError,
  decodeFileList,
  decodeTables,
  FILE_KINDS,
  type FileKind,
  type FileList,
  formatFilePath,
  TABLES_PATH,
} from '../artifact.ts';
import { type Catalogue, decodeCatalogue } from '../catalogue/catalogue.ts';
import { decodeFormulaRecord } from '../formulas/index/formula-records.ts';
import { decodeFormulaStatistics, type FormulaStatistics } from '../formulas/index/formula-statistics.ts';
import { decodeGlossary, type Glossary } from '../glossary/glossary.ts';
import { decodeStatistics, type Statistics } from '../index/statistics.ts';
import { decodeManifest, type Manifest } from '../manifest.ts';
import { decodeSounds } from '../pinyin/sounds.ts';
import type { SearchSource } from '../query/source/search-source.ts';
import type { RelatedPost } from '../related/related-post.ts';
import { decodeRelated } from '../related/related-records.ts';
import { lastNotAbove } from '../storage/binary-search.ts';
import { type BlockIndex, decodeBlockIndex } from '../storage/block-index.ts';
import type { KeyTable } from '../storage/key-table.ts';
import { recordOf } from '../storage/pack.ts';
import { decodeSourceRecord, type SourceRecord } from '../texts/source-record.ts';
import { decodePassageTable } from '../texts/stored-text.ts';
import { createByteCache } from './byte-cache.ts';

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
  related(ordinal: number): Promise<readonly RelatedPost[]>;
  /** A page of the site, as stored. */
  page(path: string): Promise<string>;
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
  // Forgotten where a file is not what the tables say: while posts are edited the archive may be another one by now.
  let archive: Archive | undefined;
  return {
    async open(fetchAsset) {
      let fetches = 0;
      const fetchBytes = async (path: string): Promise<ArrayBuffer> => {
        fetches++;
        const response = await fetchAsset(path);
        if (response.status === 200) return response.arrayBuffer();
        archive = undefined;
        throw new ArtifactError(`Cannot read ${path}: the assets answer ${response.status}`);
      };
      archive ??= openArchive(await fetchBytes(TABLES_PATH));
      const { manifest, catalogue, statistics, blockIndex, files } = archive;

      const fetchFile = async (kind: FileKind, number: number): Promise<Uint8Array> => {
        const path = formatFilePath(kind, number);
        const bytes = new Uint8Array(await fetchBytes(path));
        if (crc32(bytes) !== files[kind].checksums[number]) {
          archive = undefined;
          throw new ArtifactError(`Cannot read ${path}: the checksum does not fit, the file is damaged or of another build`);
        }
        return bytes;
      };

      const loadFile = async (kind: FileKind, number: number): Promise<Uint8Array> => {
        const key = `${manifest.digest} ${kind} ${number}`;
        const bytes = cache.get(key) ?? (await fetchFile(kind, number));
        cache.set(key, bytes);
        return bytes;
      };

      const loadRecords = async (
        kind: 'texts' | 'formulas',
        ordinals: readonly number[],
        maxPacks: number,
      ): Promise<readonly (Uint8Array | undefined)[]> => {
        const { firsts } = files[kind];
        const packOf = (ordinal: number): number => lastNotAbove(firsts, ordinal);
        // Decided before looking into the cache: the same question has the same answer whatever was asked before.
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

      return {
        manifest,
        catalogue,
        statistics,
        blockIndex,
        loadBlock: (number) => loadFile('terms', number),
        glossary: archive.glossary,
        variants: { blockIndex: archive.variantKeys, loadBlock: (number) => loadFile('variants', number) },
        suggestions: { blockIndex: archive.suggestionKeys, loadBlock: (number) => loadFile('suggestions', number) },
        oldAddresses: { blockIndex: archive.oldAddressKeys, loadBlock: (number) => loadFile('oldAddresses', number) },
        translations: { blockIndex: archive.translationKeys, loadBlock: (number) => loadFile('translations', number) },
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
        async source(ordinal) {
          const { firsts } = files.sources;
          const number = lastNotAbove(firsts, ordinal);
          return decodeSourceRecord(recordOf(await fetchFile('sources', number), ordinal - (firsts[number] ?? 0)));
        },
        async related(ordinal) {
          const { firsts } = files.related;
          const number = lastNotAbove(firsts, ordinal);
          return decodeRelated(recordOf(await loadFile('related', number), ordinal - (firsts[number] ?? 0)));
        },
        async page(path) {
          return new TextDecoder().decode(await fetchBytes(path));
        },
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
