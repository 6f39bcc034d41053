/**
 * A segment: the terms of some neighbouring posts, as MiniSearch indexed them, encoded for merging. Segments are what
 * threads build side by side, and what a changed post rebuilds; the archive's term table is the same however it is cut.
 */

import MiniSearch from 'minisearch';
import { isSingleIdeograph, tokensOf } from '../analysis/analyse.ts';
import { createByteWriter } from '../byte-writer.ts';
import { compareBytes } from '../compare-bytes.ts';
import type { AnalysedDocument } from './document.ts';
import { writePositions } from './positions.ts';
import { MAX_FREQUENCY, type Postings, totalFrequency, writePostings } from './postings.ts';
import { FIELDS, type IndexDocument, MINISEARCH_OPTIONS } from './schema.ts';

/** Walks over the terms of a segment, sorted by their bytes; what it shows is valid until `next`. */
export interface SegmentCursor {
  /** Goes to the next term; `false` behind the last. */
  next(): boolean;
  /** UTF-8. */
  readonly term: Uint8Array;
  /** The term's first four bytes as a number, zeros behind its end. */
  readonly prefix: number;
  /** How many documents it stands in, counted from the segment's first post. */
  readonly documents: number;
  /** The last of them. */
  readonly last: number;
  postings(): Uint8Array;
  positions(): Uint8Array;
}

export interface Segment {
  readonly documents: number;
  /** MiniSearch's field lengths (distinct terms), `documents * FIELDS.length` of them. */
  readonly fieldLengths: Uint32Array;
  /** What {@link openSegment} reads. */
  readonly terms: Uint8Array;
}

/** Indexes documents that stand together in the archive, in its order. */
export function writeSegment(documents: readonly AnalysedDocument[]): Segment {
  const miniSearch = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  miniSearch.addAll(documents.map((document, id) => ({ ...document.fields, id })));
  const { index, fieldLength } = miniSearch.toJSON();

  const fieldLengths = new Uint32Array(documents.length * FIELDS.length);
  for (let id = 0; id < documents.length; id++) {
    for (let field = 0; field < FIELDS.length; field++) fieldLengths[id * FIELDS.length + field] = fieldLength[id]?.[field] ?? 0;
  }
  const places = documents.map(collectPositions);
  const writer = createByteWriter(1 << 20);
  const postingsWriter = createByteWriter(1 << 12);
  const positionsWriter = createByteWriter(1 << 12);
  for (const { term, bytes, data } of sortTerms(index)) {
    const postings = postingsOf(data);
    postingsWriter.clear();
    writePostings(postingsWriter, postings);
    positionsWriter.clear();
    if (!isSingleIdeograph(term)) {
      for (const [at, ordinal] of postings.ordinals.entries()) {
        writePositions(positionsWriter, places[ordinal]?.get(term) ?? [], totalFrequency(postings, at));
      }
    }
    writer.varint(bytes.length);
    writer.bytes(bytes);
    writer.varint(postings.ordinals.length);
    writer.varint(postings.ordinals.at(-1) ?? 0);
    writer.varint(postingsWriter.length);
    writer.bytes(postingsWriter.view());
    writer.varint(positionsWriter.length);
    writer.bytes(positionsWriter.view());
  }
  return { documents: documents.length, fieldLengths, terms: writer.finish() };
}

export function openSegment({ terms }: Segment): SegmentCursor {
  let at = 0;
  const varint = (): number => {
    let byte = terms[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = terms[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  let postingsStart = 0;
  let postingsEnd = 0;
  let positionsStart = 0;
  const cursor = {
    term: new Uint8Array(0) as Uint8Array,
    prefix: 0,
    documents: 0,
    last: 0,
    next() {
      if (at >= terms.length) return false;
      const length = varint();
      cursor.term = terms.subarray(at, at + length);
      cursor.prefix = ((terms[at] ?? 0) * 0x1000000 + (((length > 1 ? (terms[at + 1] ?? 0) : 0) << 16) | ((length > 2 ? (terms[at + 2] ?? 0) : 0) << 8))) + (length > 3 ? (terms[at + 3] ?? 0) : 0);
      at += length;
      cursor.documents = varint();
      cursor.last = varint();
      const postingsBytes = varint();
      postingsStart = at;
      postingsEnd = at + postingsBytes;
      at = postingsEnd;
      const positionsBytes = varint();
      positionsStart = at;
      at += positionsBytes;
      return true;
    },
    postings: () => terms.subarray(postingsStart, postingsEnd),
    positions: () => terms.subarray(positionsStart, at),
  };
  return cursor;
}

/** MiniSearch's serialised form of one term: field number → document number → frequency. */
type SerializedPostings = Readonly<Record<string, Readonly<Record<string, number>>>>;

function sortTerms(index: readonly (readonly [string, SerializedPostings])[]) {
  const encoder = new TextEncoder();
  const terms = index.map(([term, data]) => ({ term, data, bytes: encoder.encode(term) }));
  return terms.sort((left, right) => compareBytes(left.bytes, right.bytes));
}

function postingsOf(data: SerializedPostings): Postings {
  const fields = Object.keys(data);
  const [only] = fields;
  // Whole-number keys of an object come in ascending order; only documents of several fields need sorting.
  const documents = fields.length === 1 && only !== undefined ? Object.keys(data[only] ?? {}) : keysOfAll(data);
  const ordinals = Uint32Array.from(documents, Number);
  const frequencies = new Uint16Array(documents.length * FIELDS.length);
  for (const [index, document] of documents.entries()) {
    for (const field of fields) {
      frequencies[index * FIELDS.length + Number(field)] = Math.min(data[field]?.[document] ?? 0, MAX_FREQUENCY);
    }
  }
  return { ordinals, frequencies };
}

function keysOfAll(data: SerializedPostings): string[] {
  return [...new Set(Object.values(data).flatMap(Object.keys))].sort((left, right) => Number(left) - Number(right));
}

function collectPositions(document: AnalysedDocument): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const units of document.units) {
    for (const { term, position } of tokensOf(units)) {
      const list = positions.get(term);
      if (list === undefined) positions.set(term, [position]);
      else list.push(position);
    }
  }
  return positions;
}
