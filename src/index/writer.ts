/** Documents to a segment: MiniSearch indexes them, the analyser gives the positions that MiniSearch does not keep. */

import MiniSearch from 'minisearch';
import { isBigram, isSingleIdeograph, tokensOf } from '../analysis/analyse.ts';
import type { Unit } from '../analysis/units.ts';
import { compareBytes } from '../compare-bytes.ts';
import { collectBeginnings, isSparse, type TermCount } from './beginnings.ts';
import { type AnalysedDocument, BODY_POSITION } from './document.ts';
import { MAX_FREQUENCY, MAX_TITLE_FREQUENCY } from './postings.ts';
import { FIELD_WEIGHTS, FIELDS, type IndexDocument, MINISEARCH_OPTIONS, tokenize } from './schema.ts';
import { createSegmentWriter, type Segment, type TermDocuments } from './segment.ts';

/** Indexes documents that stand together in the archive, in its order. */
export function writeSegment(documents: readonly AnalysedDocument[]): Segment {
  const miniSearch = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  miniSearch.addAll(documents.map((document, id) => ({ ...document.fields, id })));
  const places = documents.map(collectPositions);
  const lengths = new Uint32Array(documents.length);
  const counted = miniSearch.toJSON().index.map(([term, data]) => ({ term, documents: joinFields(data) }));
  for (const { documents: those } of counted)
    for (const document of those.keys()) lengths[document] = (lengths[document] ?? 0) + 1;

  const encoder = new TextEncoder();
  const terms = [...counted, ...collectBeginnings(counted)].map(({ term, documents: those }) => {
    const ordinals = Uint32Array.from(those.keys()).sort();
    const positionsOf = (ordinal: number): readonly number[] => places[ordinal]?.get(term) ?? [];
    const frequencyOf = (ordinal: number): number => Math.min(those.get(ordinal)?.frequency ?? 0, MAX_FREQUENCY);
    return {
      term: encoder.encode(term),
      sparse: isSparse(term),
      postings: {
        ordinals,
        frequencies: Uint16Array.from(ordinals, frequencyOf),
        titles: Uint8Array.from(ordinals, (ordinal) => Math.min(those.get(ordinal)?.title ?? 0, MAX_TITLE_FREQUENCY)),
        places: Uint16Array.from(ordinals, (ordinal) => Math.min(positionsOf(ordinal).length, MAX_FREQUENCY)),
      },
      positionsOf,
    } satisfies TermDocuments;
  });
  const writer = createSegmentWriter();
  for (const term of terms.sort((left, right) => compareBytes(left.term, right.term))) writer.add(term);
  const titleLengths = Uint16Array.from(documents, ({ fields }) => Math.min(tokenize(fields.title).length, MAX_TITLE_LENGTH));
  return { documents: documents.length, lengths, titleLengths, terms: writer.finish() };
}

/** Tokens of a title are counted up to here: what is longer weighs nothing more. */
const MAX_TITLE_LENGTH = 0xffff;

/** MiniSearch's serialised form of one term: field number → document number → frequency. */
type SerializedPostings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Frequencies of a term in each document: in its title, and in its other fields, weighted and added up. */
function joinFields(data: SerializedPostings): ReadonlyMap<number, TermCount> {
  const counts = new Map<number, { title: number; frequency: number }>();
  for (const [number, documents] of Object.entries(data)) {
    const field = FIELDS[Number(number)] ?? 'text';
    for (const [document, frequency] of Object.entries(documents)) {
      const count = counts.get(Number(document)) ?? { title: 0, frequency: 0 };
      counts.set(Number(document), count);
      if (field === 'title') count.title += frequency;
      else count.frequency += FIELD_WEIGHTS[field] * frequency;
    }
  }
  return counts;
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
