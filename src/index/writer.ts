/** Documents to a segment: MiniSearch indexes them, the analyser gives the positions that MiniSearch does not keep. */

import MiniSearch from 'minisearch';
import { isSingleIdeograph, tokensOf } from '../analysis/analyse.ts';
import { compareBytes } from '../compare-bytes.ts';
import type { AnalysedDocument } from './document.ts';
import { MAX_FREQUENCY } from './postings.ts';
import { FIELDS, type IndexDocument, MINISEARCH_OPTIONS } from './schema.ts';
import { createSegmentWriter, type Segment } from './segment.ts';

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
  const writer = createSegmentWriter();
  for (const { term, bytes, data } of sortTerms(index)) {
    const positionsOf = isSingleIdeograph(term) ? undefined : (ordinal: number) => places[ordinal]?.get(term) ?? [];
    writer.add({ term: bytes, ...postingsOf(data), positionsOf });
  }
  return { documents: documents.length, fieldLengths, terms: writer.finish() };
}

/** MiniSearch's serialised form of one term: field number → document number → frequency. */
type SerializedPostings = Readonly<Record<string, Readonly<Record<string, number>>>>;

function sortTerms(index: readonly (readonly [string, SerializedPostings])[]) {
  const encoder = new TextEncoder();
  const terms = index.map(([term, data]) => ({ term, data, bytes: encoder.encode(term) }));
  return terms.sort((left, right) => compareBytes(left.bytes, right.bytes));
}

function postingsOf(data: SerializedPostings): { ordinals: Uint32Array; frequencies: Uint16Array } {
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
