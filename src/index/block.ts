/**
 * A block of the term table: neighbouring terms with their postings and positions, small enough to fetch for one word.
 *
 * Layout: `uint32 groups, uint32 dictionaryBytes, uint32 postingsBytes`; for each group of {@link GROUP_TERMS} terms three
 * `uint32`, where its dictionary entries, postings and positions begin in their parts; the dictionary, all postings, all
 * positions. A dictionary entry is `varint shared, varint rest, rest bytes of UTF-8, varint documents, varint
 * postingsBytes, varint positionsBytes`, front-coded against the term before in its group. Terms are sorted by their UTF-8.
 *
 * A term's postings come in runs, one of each segment it stands in; before them `varint runs` and for each `varint
 * documents, varint positionsBytes`, so that the positions in one document are found without reading all before them.
 */

import { findFirst } from '../storage/binary-search.ts';
import { type ByteReader, createByteReader, decodeText } from '../storage/byte-reader.ts';
import { createByteWriter } from '../storage/byte-writer.ts';
import { compareBytes, sharedPrefix } from '../storage/compare-bytes.ts';
import { movePostings } from './postings.ts';

/** A term's lists in one segment: where they are in its bytes, and how many documents stand before that segment. */
export interface TermPart {
  readonly base: number;
  readonly bytes: Uint8Array;
  readonly documents: number;
  readonly last: number;
  readonly postingsStart: number;
  readonly postingsEnd: number;
  readonly positionsStart: number;
  readonly positionsEnd: number;
}

/** A term found in a block: where its lists begin in the block's bytes. */
export interface TermEntry {
  readonly term: string;
  readonly documents: number;
  readonly postingsOffset: number;
  readonly positionsOffset: number;
}

const HEADER_BYTES = 12;
const GROUP_BYTES = 12;

/** A block without terms: one empty group. */
export const EMPTY_TERM_BLOCK: Uint8Array = Uint8Array.from({ length: HEADER_BYTES + GROUP_BYTES }, (_, at) =>
  at === 0 ? 1 : 0,
);

/** A search walks over one group: a fresh isolate reads a thousand entries in a millisecond, sixteen in nothing. */
const GROUP_TERMS = 16;

/** Gathers the terms of one block, in order. */
export interface BlockWriter {
  readonly terms: number;
  readonly bytes: number;
  add(term: Uint8Array, parts: readonly TermPart[]): void;
  finish(): Uint8Array;
}

export function createBlockWriter(): BlockWriter {
  const groups = createByteWriter(1 << 10);
  const dictionary = createByteWriter(1 << 13);
  const allPostings = createByteWriter(1 << 13);
  const allPositions = createByteWriter(1 << 14);
  let previous: Uint8Array = new Uint8Array(0);
  let terms = 0;
  return {
    get terms() {
      return terms;
    },
    get bytes() {
      return HEADER_BYTES + groups.length + dictionary.length + allPostings.length + allPositions.length;
    },
    add(term, parts) {
      const postingsStart = allPostings.length;
      const positionsStart = allPositions.length;
      const isFirst = terms % GROUP_TERMS === 0;
      if (isFirst) for (const start of [dictionary.length, postingsStart, positionsStart]) groups.uint32(start);
      let documents = 0;
      let last = -1;
      allPostings.varint(parts.length);
      for (const part of parts) {
        allPostings.varint(part.documents);
        allPostings.varint(part.positionsEnd - part.positionsStart);
      }
      for (const part of parts) {
        movePostings(allPostings, part, part.base - last - 1);
        allPositions.copy(part.bytes, part.positionsStart, part.positionsEnd);
        documents += part.documents;
        last = part.base + part.last;
      }
      const shared = isFirst ? 0 : sharedPrefix(previous, term);
      dictionary.varint(shared);
      dictionary.varint(term.length - shared);
      dictionary.bytes(term.subarray(shared));
      dictionary.varint(documents);
      dictionary.varint(allPostings.length - postingsStart);
      dictionary.varint(allPositions.length - positionsStart);
      previous = term;
      terms++;
    },
    finish() {
      const block = createByteWriter(HEADER_BYTES + groups.length + dictionary.length + allPostings.length + allPositions.length);
      block.uint32(groups.length / GROUP_BYTES);
      block.uint32(dictionary.length);
      block.uint32(allPostings.length);
      block.bytes(groups.finish());
      block.bytes(dictionary.finish());
      block.bytes(allPostings.finish());
      block.bytes(allPositions.finish());
      return block.finish();
    },
  };
}

/** The entry of `term`, or with `prefix` the first `limit` entries that begin with it (the term itself first), in order. */
export function findTerms(block: Uint8Array, term: Uint8Array, match: 'exact' | 'prefix', limit: number): TermEntry[] {
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const groups = view.getUint32(0, true);
  const dictionary = HEADER_BYTES + groups * GROUP_BYTES;
  const postings = dictionary + view.getUint32(4, true);
  const positions = postings + view.getUint32(8, true);
  const reader = createByteReader(block);
  const group = findGroup(reader, view, dictionary, term);
  const header = HEADER_BYTES + group * GROUP_BYTES;
  reader.offset = dictionary + view.getUint32(header, true);
  let postingsOffset = postings + view.getUint32(header + 4, true);
  let positionsOffset = positions + view.getUint32(header + 8, true);

  const found: TermEntry[] = [];
  const current = new Uint8Array(MAX_TERM_BYTES);
  while (reader.offset < postings && found.length < limit) {
    const shared = reader.varint();
    const rest = reader.bytes(reader.varint());
    current.set(rest, shared);
    const length = shared + rest.length;
    const documents = reader.varint();
    const postingsBytes = reader.varint();
    const positionsBytes = reader.varint();
    const order = comparePrefix(current, length, term);
    if (order > 0) break;
    if (order === 0 && (match === 'prefix' || length === term.length)) {
      const name = decodeText(current.subarray(0, length));
      found.push({ term: name, documents, postingsOffset, positionsOffset });
      if (match === 'exact') break;
    }
    postingsOffset += postingsBytes;
    positionsOffset += positionsBytes;
  }
  return found;
}

/** The last group whose first term is not behind `term`, or the first group. */
function findGroup(reader: ByteReader, view: DataView, dictionary: number, term: Uint8Array): number {
  const next = findFirst(1, view.getUint32(0, true), (group) => {
    // An entry that begins a group shares nothing: one byte zero.
    reader.offset = dictionary + view.getUint32(HEADER_BYTES + group * GROUP_BYTES, true) + 1;
    return compareBytes(reader.bytes(reader.varint()), term) > 0;
  });
  return next - 1;
}

/** Longest term in bytes: 64 characters (MAX_WORD_LENGTH) that folding may triple, of at most four bytes. */
const MAX_TERM_BYTES = 1024;

/** Below zero where the entry comes before `term`, zero where it begins with it, above zero behind all of those. */
function comparePrefix(entry: Uint8Array, length: number, term: Uint8Array): number {
  for (let index = 0; index < term.length; index++) {
    if (index >= length) return -1;
    const difference = (entry[index] ?? 0) - (term[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
