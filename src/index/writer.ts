/** Documents to a segment: MiniSearch indexes them, the analyser gives the positions that MiniSearch does not keep. */

import MiniSearch from 'minisearch';
import { isBigram, isSingleIdeograph, tokensOf } from '../analysis/analyse.ts';
import type { Unit } from '../analysis/units.ts';
import { compareBytes } from '../compare-bytes.ts';
import { collectBeginnings, isSparse } from './beginnings.ts';
import { type AnalysedDocument, BODY_POSITION } from './document.ts';
import { MAX_FREQUENCY } from './postings.ts';
import { FIELD_WEIGHTS, FIELDS, type IndexDocument, MINISEARCH_OPTIONS } from './schema.ts';
import { createSegmentWriter, type Segment, type TermDocuments } from './segment.ts';

/** Indexes documents that stand together in the archive, in its order. */
export function writeSegment(documents: readonly AnalysedDocument[]): Segment {
  const miniSearch = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  miniSearch.addAll(documents.map((document, id) => ({ ...document.fields, id })));
  const places = documents.map(collectPositions);
  const lengths = new Uint32Array(documents.length);
  const weighed = miniSearch.toJSON().index.map(([term, data]) => ({ term, frequencies: joinFields(data) }));
  for (const { frequencies } of weighed)
    for (const document of frequencies.keys()) lengths[document] = (lengths[document] ?? 0) + 1;

  const encoder = new TextEncoder();
  const terms = [...weighed, ...collectBeginnings(weighed)].map(({ term, frequencies }) => {
    const ordinals = Uint32Array.from(frequencies.keys()).sort();
    const positionsOf = (ordinal: number): readonly number[] => places[ordinal]?.get(term) ?? [];
    return {
      term: encoder.encode(term),
      sparse: isSparse(term),
      postings: {
        ordinals,
        frequencies: Uint16Array.from(ordinals, (ordinal) => Math.min(frequencies.get(ordinal) ?? 0, MAX_FREQUENCY)),
        places: Uint16Array.from(ordinals, (ordinal) => Math.min(positionsOf(ordinal).length, MAX_FREQUENCY)),
      },
      positionsOf,
    } satisfies TermDocuments;
  });
  const writer = createSegmentWriter();
  for (const term of terms.sort((left, right) => compareBytes(left.term, right.term))) writer.add(term);
  return { documents: documents.length, lengths, terms: writer.finish() };
}

/** MiniSearch's serialised form of one term: field number → document number → frequency. */
type SerializedPostings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Frequency of a term in each document, its fields weighted and added up. */
function joinFields(data: SerializedPostings): ReadonlyMap<number, number> {
  const frequencies = new Map<number, number>();
  for (const [field, documents] of Object.entries(data)) {
    const weight = FIELD_WEIGHTS[FIELDS[Number(field)] ?? 'text'];
    for (const [document, frequency] of Object.entries(documents)) {
      const ordinal = Number(document);
      frequencies.set(ordinal, (frequencies.get(ordinal) ?? 0) + weight * frequency);
    }
  }
  return frequencies;
}

/**
 * Positions of every term. A single ideograph stands in most posts and nearly always within bigrams, which tell where: of its
 * own it has positions only in titles and labels, and where no bigram joins it to a neighbour (后 in gen-itgc后).
 */
function collectPositions(document: AnalysedDocument): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  const add = (term: string, position: number): void => {
    const list = positions.get(term);
    if (list === undefined) positions.set(term, [position]);
    else list.push(position);
  };
  for (const units of document.units) {
    const isAtBorder = findBorders(units);
    for (const { term, position } of tokensOf(units)) {
      if (position >= BODY_POSITION && isSingleIdeograph(term) && !isAtBorder.has(position)) continue;
      add(term, position);
    }
  }
  return positions;
}

/** Positions of ideographs that stand next to something with which they form no bigram. */
function findBorders(units: readonly Unit[]): ReadonlySet<number> {
  const borders = new Set<number>();
  for (let index = 1; index < units.length; index++) {
    const before = units[index - 1];
    const unit = units[index];
    if (before === undefined || unit === undefined) continue;
    if (unit.position !== before.position + 1 || isBigram(before, unit)) continue;
    if (before.kind === 'ideograph') borders.add(before.position);
    if (unit.kind === 'ideograph') borders.add(unit.position);
  }
  return borders;
}
