/**
 * The formulas' terms of some neighbouring posts as a segment, in the form that text has. MiniSearch has no part in it: terms come ready from
 * `terms.ts`, there is one field, and no positions.
 */

import { createSegmentWriter, type Segment } from '../../index/write/segment.ts';
import { compareBytes } from '../../storage/compare-bytes.ts';
import type { FormulaDocument } from './formula-document.ts';

/** A formula's size is stored in a byte; what is longer is no less likely to be meant. */
export const MAX_SIZE = 255;

/** A term's frequency in one formula is stored up to here. */
const MAX_COUNT = 127;

export function writeFormulaSegment(documents: readonly Pick<FormulaDocument, 'terms' | 'size'>[]): Segment {
  const counts = new Map<string, { readonly ordinals: number[]; readonly frequencies: number[] }>();
  for (const [ordinal, { terms }] of documents.entries()) {
    for (const [term, frequency] of terms) {
      const known = counts.get(term) ?? { ordinals: [], frequencies: [] };
      if (known.ordinals.length === 0) counts.set(term, known);
      known.ordinals.push(ordinal);
      known.frequencies.push(Math.min(frequency, MAX_COUNT));
    }
  }
  const encoder = new TextEncoder();
  const terms = [...counts].map(([term, { ordinals, frequencies }]) => ({
    term: encoder.encode(term),
    sparse: true,
    postings: {
      ordinals: Uint32Array.from(ordinals),
      frequencies: Uint16Array.from(frequencies),
      titles: undefined,
      positionCounts: new Uint16Array(ordinals.length),
    },
    positions: [],
  }));
  const writer = createSegmentWriter();
  for (const term of terms.sort((left, right) => compareBytes(left.term, right.term))) writer.add(term);
  return {
    documents: documents.length,
    lengths: Uint32Array.from(documents, ({ size }) => Math.min(size, MAX_SIZE)),
    titleLengths: new Uint16Array(documents.length),
    terms: writer.finish(),
  };
}
