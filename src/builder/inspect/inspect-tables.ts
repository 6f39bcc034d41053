/** The tables file as text: its parts with their places and sizes, then the beginning of what is in each. */

import { decodeFileList, FILE_KINDS, type FileKind, TABLE_PARTS, type TablePartName, type TableParts } from '../../artifact.ts';
import { decodeCatalogue } from '../../catalogue/catalogue.ts';
import { DIMENSIONS } from '../../catalogue/dimension.ts';
import { decodeFormulaStatistics } from '../../formulas/index/formula-statistics.ts';
import { decodeGlossary } from '../../glossary/glossary.ts';
import { decodeStatistics } from '../../index/statistics.ts';
import { decodeManifest } from '../../manifest.ts';
import { decodeText } from '../../storage/byte-reader.ts';
import { formatFirst, formatNumber, listFirst, quoteText, type Shown } from './bounded.ts';

/** The tables that are cut into blocks, by the part with the first keys of these. */
const BLOCK_INDEXES: Partial<Record<TablePartName, string>> = {
  blockIndex: 'terms',
  formulaBlockIndex: 'formulaTerms',
  variantKeys: 'variants',
  suggestionKeys: 'suggestions',
  oldAddressKeys: 'oldAddresses',
  translationKeys: 'translations',
};

export function* inspectTables(parts: TableParts, shown: Shown): Generator<string> {
  const manifest = decodeManifest(parts.manifest);
  yield `posts ${formatNumber(manifest.posts)}, digest ${manifest.digest}, site ${quoteText(manifest.site.title)}`;
  yield '';
  yield `${'part'.padEnd(20)}${'offset'.padStart(10)}${'bytes'.padStart(12)}`;
  for (const name of TABLE_PARTS) {
    const { byteOffset, length } = parts[name];
    yield `${name.padEnd(20)}${formatNumber(byteOffset).padStart(10)}${formatNumber(length).padStart(12)}`;
  }
  yield* inspectCatalogue(parts, shown);
  yield '';
  yield* inspectStatistics(parts, shown);
  yield '';
  for (const kind of FILE_KINDS) yield formatFileList(kind, parts, shown);
  for (const [name, table] of Object.entries(BLOCK_INDEXES)) {
    yield '';
    yield* inspectBlockIndex(parts[name as TablePartName], `${name}: the first key of each block of ${table}`, shown);
  }
}

function* inspectCatalogue(parts: TableParts, shown: Shown): Generator<string> {
  const catalogue = decodeCatalogue(parts);
  const ordinals = Array.from({ length: Math.min(catalogue.postCount, shown.entries) }, (_, ordinal) => ordinal);
  yield '';
  yield 'columns, records: the posts, newest first';
  yield* listFirst(ordinals, catalogue.postCount, shown, (ordinal) => {
    const { id, date = 'no date', title, readers } = catalogue.post(ordinal);
    return `  ${ordinal}  ${date}  ${id}  ${quoteText(title)}${readers === undefined ? '' : `, ${formatNumber(readers.count)} readers`}`;
  });
  yield '';
  yield 'dimensions: the values of the posts';
  for (const dimension of DIMENSIONS) {
    const { first, size, name, posts } = catalogue.dimensions.byName[dimension];
    const values = Array.from({ length: Math.min(size, shown.entries) }, (_, index) => first + index);
    const list = values.map((value) => `${name(value)} (${posts(value).length})`).join(', ');
    yield `  ${dimension} ${size}: ${list}${size > values.length ? ', …' : ''}`;
  }
  yield `months: ${formatNumber(catalogue.months().length)}`;
}

function* inspectStatistics(parts: TableParts, shown: Shown): Generator<string> {
  const { average, lengths } = decodeStatistics(parts.statistics);
  yield `statistics: ${average.toFixed(1)} different terms a post; of each ${formatFirst(lengths, shown)}`;
  const { formulas, averageSize, firsts } = decodeFormulaStatistics(parts.formulaStatistics);
  yield `formulaStatistics: ${formatNumber(formulas)} formulas of ${averageSize.toFixed(1)} terms; first of each post ${formatFirst(firsts, shown)}`;
  yield `glossary: ${formatNumber(decodeGlossary(parts.glossary).size)} groups of names`;
}

function formatFileList(kind: FileKind, parts: TableParts, shown: Shown): string {
  const { checksums, firsts } = decodeFileList(parts[kind]);
  const posts = firsts.length === 0 ? '' : `; first posts ${formatFirst(firsts, shown)}`;
  return `${kind}: ${formatNumber(checksums.length)} files${posts}`;
}

function* inspectBlockIndex(bytes: Uint8Array, title: string, shown: Shown): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks = view.getUint32(0, true);
  const endOf = (block: number): number => (block < 0 ? 0 : view.getUint32(4 + block * 4, true));
  const base = 4 + blocks * 4;
  const keys = Array.from({ length: Math.min(blocks, shown.entries) }, (_, block) =>
    decodeText(bytes.subarray(base + endOf(block - 1), base + endOf(block))),
  );
  yield title;
  yield* listFirst(keys, blocks, shown, (key, block) => `  ${block}  ${quoteText(key)}`);
}
