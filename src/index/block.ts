/**
 * A block of the term table: neighbouring terms with their postings and positions, small enough to fetch for one word.
 *
 * Layout: `uint32 termCount, uint32 dictionaryBytes, uint32 postingsBytes`, the dictionary, all postings, all positions. A
 * dictionary entry is `varint shared, varint rest, rest bytes of UTF-8, varint documents, varint postingsBytes, varint
 * positionsBytes`, front-coded against the term before. Terms are sorted by their UTF-8 bytes.
 */

import { decodeText } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import type { TermPart } from './merge.ts';
import { movePostings } from './postings.ts';

/** A term found in a block: where its lists begin in the block's bytes. */
export interface TermEntry {
  readonly term: string;
  readonly documents: number;
  readonly postingsOffset: number;
  readonly positionsOffset: number;
  /** Single ideographic characters have none. */
  readonly hasPositions: boolean;
}

const HEADER_BYTES = 12;

/** Gathers the terms of one block, in order. */
export interface BlockWriter {
  readonly terms: number;
  readonly bytes: number;
  add(term: Uint8Array, parts: readonly TermPart[]): void;
  finish(): Uint8Array;
}

export function createBlockWriter(): BlockWriter {
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
      return HEADER_BYTES + dictionary.length + allPostings.length + allPositions.length;
    },
    add(term, parts) {
      const postingsStart = allPostings.length;
      const positionsStart = allPositions.length;
      let documents = 0;
      let last = -1;
      for (const part of parts) {
        movePostings(allPostings, part.postings, part.base - last - 1);
        allPositions.bytes(part.positions);
        documents += part.documents;
        last = part.base + part.last;
      }
      const shared = sharedPrefix(previous, term);
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
      const block = createByteWriter(HEADER_BYTES + dictionary.length + allPostings.length + allPositions.length);
      block.uint32(terms);
      block.uint32(dictionary.length);
      block.uint32(allPostings.length);
      block.bytes(dictionary.finish());
      block.bytes(allPostings.finish());
      block.bytes(allPositions.finish());
      return block.finish();
    },
  };
}

/** The entry of `term`, or with `prefix` every entry that begins with it (the term itself first), in order. */
export function findTerms(block: Uint8Array, term: Uint8Array, match: 'exact' | 'prefix'): TermEntry[] {
  const view = new DataView(block.buffer, block.byteOffset, HEADER_BYTES);
  const count = view.getUint32(0, true);
  let at = HEADER_BYTES;
  let postingsOffset = HEADER_BYTES + view.getUint32(4, true);
  let positionsOffset = postingsOffset + view.getUint32(8, true);
  const varint = (): number => {
    let byte = block[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = block[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };

  const found: TermEntry[] = [];
  const current = new Uint8Array(MAX_TERM_BYTES);
  for (let index = 0; index < count; index++) {
    const shared = varint();
    const length = shared + varint();
    for (let byte = shared; byte < length; byte++) current[byte] = block[at++] ?? 0;
    const documents = varint();
    const postingsBytes = varint();
    const positionsBytes = varint();
    const order = comparePrefix(current, length, term);
    if (order > 0) break;
    if (order === 0 && (match === 'prefix' || length === term.length)) {
      found.push({
        term: decodeText(current.subarray(0, length)),
        documents,
        postingsOffset,
        positionsOffset,
        hasPositions: positionsBytes > 0,
      });
      if (match === 'exact') break;
    }
    postingsOffset += postingsBytes;
    positionsOffset += positionsBytes;
  }
  return found;
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

function sharedPrefix(left: Uint8Array, right: Uint8Array): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length++;
  return length;
}
