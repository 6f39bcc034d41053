/** Documents to a segment: MiniSearch indexes them, the analyser gives the positions that MiniSearch does not keep. */

import MiniSearch from 'minisearch';
import { isBigram, tokensOf } from '../../analysis/analyse.ts';
import { kindOfTerm } from '../../analysis/term-kind.ts';
import { splitUnits, type Unit } from '../../analysis/units.ts';
import { compareBytes } from '../../storage/compare-bytes.ts';
import { isSparse } from '../beginnings.ts';
import { MAX_FREQUENCY, MAX_TITLE_FREQUENCY } from '../postings.ts';
import { FIELD_WEIGHTS, FIELDS, type Field, type IndexDocument, MINISEARCH_OPTIONS } from '../schema.ts';
import { collectBeginnings } from './collect-beginnings.ts';
import { type AnalysedDocument, BODY_POSITION } from './document.ts';
import { createSegmentWriter, type Segment, type TermDocuments } from './segment.ts';
import { sortCounts, type TermCounts } from './term-counts.ts';

/** Indexes documents that stand together in the archive, in its order. */
export function writeSegment(documents: readonly AnalysedDocument[]): Segment {
  const miniSearch = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  miniSearch.addAll(documents.map((document, id) => ({ ...document.fields, id })));
  const places = documents.map(collectPositions);
  const lengths = new Uint32Array(documents.length);
  const counted = miniSearch.toJSON().index.map(([term, data]) => ({ term, counts: joinFields(data) }));
  for (const { counts } of counted) for (const document of counts.ordinals) lengths[document] = (lengths[document] ?? 0) + 1;

  const encoder = new TextEncoder();
  const terms = [...counted, ...collectBeginnings(counted)].map(({ term, counts }): TermDocuments => {
    const positions = counts.ordinals.map((ordinal) => places[ordinal]?.get(term) ?? NONE);
    return {
      term: encoder.encode(term),
      sparse: isSparse(term),
      postings: {
        ordinals: Uint32Array.from(counts.ordinals),
        frequencies: Uint16Array.from(counts.frequencies, (frequency) => Math.min(frequency, MAX_FREQUENCY)),
        titles: Uint8Array.from(counts.titles, (title) => Math.min(title, MAX_TITLE_FREQUENCY)),
        positionCounts: Uint16Array.from(positions, ({ length }) => Math.min(length, MAX_FREQUENCY)),
      },
      positions,
    };
  });
  const writer = createSegmentWriter();
  for (const term of terms.sort((left, right) => compareBytes(left.term, right.term))) writer.add(term);
  const titleLengths = Uint16Array.from(documents, ({ fields }) => Math.min(countTyped(fields.title), MAX_TITLE_LENGTH));
  return { documents: documents.length, lengths, titleLengths, terms: writer.finish() };
}

/** Tokens that a query has which is this title, whatever its case and number. */
function countTyped(title: string): number {
  return tokensOf(splitUnits(title), 'typed').length;
}

/** Tokens of a title are counted up to here: a longer one weighs nothing more. */
const MAX_TITLE_LENGTH = 0xffff;

/** MiniSearch's serialised form of one term: field number → document number → frequency. */
type SerializedPostings = Readonly<Record<string, Readonly<Record<string, number>>>>;

const NONE: readonly number[] = [];

/** Frequencies of a term in each document: in its title, and in its other fields, weighted and added up. */
function joinFields(data: SerializedPostings): TermCounts {
  const fields = Object.entries(data);
  const [only] = fields;
  // Nearly every term stands in one field only; whole-number keys of an object come in ascending order.
  if (fields.length === 1 && only !== undefined) return countField(FIELDS[Number(only[0])] ?? 'text', only[1]);
  const sums = new Map<number, { title: number; frequency: number }>();
  for (const [number, documents] of fields) {
    const { ordinals, titles, frequencies } = countField(FIELDS[Number(number)] ?? 'text', documents);
    for (const [index, ordinal] of ordinals.entries()) {
      const sum = sums.get(ordinal) ?? { title: 0, frequency: 0 };
      sums.set(ordinal, sum);
      sum.title += titles[index] ?? 0;
      sum.frequency += frequencies[index] ?? 0;
    }
  }
  return sortCounts(sums);
}

function countField(field: Field, documents: Readonly<Record<string, number>>): TermCounts {
  const ordinals = Object.keys(documents).map(Number);
  const counts = Object.values(documents);
  const zeros = counts.map(() => 0);
  if (field === 'title') return { ordinals, titles: counts, frequencies: zeros };
  const weight = FIELD_WEIGHTS[field];
  return { ordinals, titles: zeros, frequencies: weight === 1 ? counts : counts.map((count) => count * weight) };
}

/**
 * Positions of every term. A single ideograph stands in most posts and nearly always within bigrams, which tell where. It has
 * positions of its own only in titles and labels, and where no bigram joins it to a neighbour (后 in gen-itgc后).
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
      if (position >= BODY_POSITION && !isAtBorder.has(position) && kindOfTerm(term) === 'character') continue;
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
