/** Scores a query over decoded postings exactly as MiniSearch 7.2 would over its whole index, in typed arrays. */

import type { FoundTerm, FoundTerms } from './look-up.ts';
import { emptyMatches, intersect, type Matches, subtract, unite } from './matches.ts';
import { type FieldOccurrence, TEXT } from './postings.ts';
import { collectTerms, type IndexQuery } from './query.ts';
import { type Bm25, FIELDS, type Scoring } from './schema.ts';
import type { Statistics } from './statistics.ts';

/** Documents that match a query with MiniSearch's scores; `found` must hold every term of the query. */
export function evaluate(query: IndexQuery, found: FoundTerms, statistics: Statistics, scoring: Scoring): Matches {
  const bits = new Map(collectTerms(query).map(({ term }, bit) => [term, bit]));
  const words = Math.max(1, Math.ceil(bits.size / 32));
  const visit = (node: IndexQuery): Matches => {
    if (node.kind === 'term') {
      const terms = found.get(node.term) ?? [];
      const parts = terms
        .filter((term) => node.prefix || term.term === node.term)
        .map((term) =>
          scoreTerm(term, weightOf(term.term, node.term, scoring), bits.get(node.term) ?? 0, words, statistics, scoring),
        );
      return parts.length === 0 ? emptyMatches(words) : unite(parts, statistics.documents, words);
    }
    const [first, ...rest] = node.queries;
    if (first === undefined) return emptyMatches(words);
    if (node.kind === 'or') return unite(node.queries.map(visit), statistics.documents, words);
    const combine = node.kind === 'and' ? intersect : subtract;
    return rest.reduce((matches, child) => combine(matches, visit(child)), visit(first));
  };
  const matches = visit(query);
  multiplyByMatchedTerms(matches);
  return matches;
}

/** A longer term than the one asked for counts less the longer it is (MiniSearch, `executeQuerySpec`). */
function weightOf(term: string, asked: string, { prefixWeight }: Scoring): number {
  const distance = term.length - asked.length;
  return distance === 0 ? 1 : (prefixWeight * term.length) / (term.length + 0.3 * distance);
}

function scoreTerm(
  { postings }: FoundTerm,
  weight: number,
  bit: number,
  words: number,
  statistics: Statistics,
  scoring: Scoring,
): Matches {
  const { ordinals, text, textDocuments, others } = postings;
  const scores = new Float64Array(ordinals.length);
  const factorOf = (field: number, documents: number): number =>
    weight * scoring.boosts[FIELDS[field] ?? 'text'] * Math.log(1 + (statistics.documents - documents + 0.5) / (documents + 0.5));
  if (textDocuments > 0) {
    const lengths = lengthsOf(statistics, TEXT);
    addTextScores(scores, ordinals, text, factorOf(TEXT, textDocuments), lengths, statistics.averages[TEXT] ?? 1, scoring.bm25);
  }
  for (const [field] of FIELDS.entries()) {
    const occurrences = field === TEXT ? [] : others.filter((other) => other.field === field);
    if (occurrences.length === 0) continue;
    const lengths = lengthsOf(statistics, field);
    addFieldScores(
      scores,
      ordinals,
      occurrences,
      factorOf(field, occurrences.length),
      lengths,
      statistics.averages[field] ?? 1,
      scoring.bm25,
    );
  }
  const terms = new Uint32Array(ordinals.length * words);
  if (words === 1) terms.fill(1 << (bit & 31));
  else for (let index = bit >>> 5; index < terms.length; index += words) terms[index] = 1 << (bit & 31);
  return { ordinals, scores, terms, words };
}

function lengthsOf({ lengths, documents }: Statistics, field: number): Uint32Array {
  return lengths.subarray(field * documents, (field + 1) * documents);
}

// Small functions of their own: V8 optimises their loops after a few calls, even in a fresh isolate.
function addTextScores(
  scores: Float64Array,
  ordinals: Uint32Array,
  frequencies: Uint16Array,
  factor: number,
  lengths: Uint32Array,
  average: number,
  { k, b, d }: Bm25,
): void {
  const base = k * (1 - b);
  const slope = (k * b) / average;
  const gain = factor * (k + 1);
  const floor = factor * d;
  for (let index = 0; index < ordinals.length; index++) {
    const frequency = frequencies[index] as number;
    if (frequency === 0) continue;
    scores[index] = floor + (gain * frequency) / (frequency + base + slope * (lengths[ordinals[index] as number] as number));
  }
}

function addFieldScores(
  scores: Float64Array,
  ordinals: Uint32Array,
  occurrences: readonly FieldOccurrence[],
  factor: number,
  lengths: Uint32Array,
  average: number,
  { k, b, d }: Bm25,
): void {
  for (const { index, frequency } of occurrences) {
    const norm = k * (1 - b + (b * (lengths[ordinals[index] ?? 0] ?? 0)) / average);
    scores[index] = (scores[index] ?? 0) + factor * (d + (frequency * (k + 1)) / (frequency + norm));
  }
}

/** MiniSearch multiplies a document's score by how many terms of the query it matched. */
function multiplyByMatchedTerms({ scores, terms, words }: Matches): void {
  for (let index = 0; index < scores.length; index++) {
    let matched = 0;
    for (let word = 0; word < words; word++) matched += countBits(terms[index * words + word] ?? 0);
    scores[index] = (scores[index] ?? 0) * Math.max(1, matched);
  }
}

function countBits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
