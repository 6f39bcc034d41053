/**
 * Formulas like a typed one: terms chosen by how rare they are, their blocks read, and BM25 over the formulas they stand in. Exact up to
 * the bounds on blocks and postings, which cost no rank where measured (README of src).
 */

import { findTerms } from '../../index/block.ts';
import { skipRuns } from '../../index/positions.ts';
import { decodePostings, type Postings } from '../../index/postings.ts';
import type { BlockIndex, LoadBlock } from '../../storage/block-index.ts';
import { informationOf } from '../../storage/information.ts';
import { analyseFormula, isPart, weighTerm } from '../terms/terms.ts';
import { type FormulaStatistics, UNCOMMON } from './formula-statistics.ts';

export interface FormulaIndex {
  readonly statistics: FormulaStatistics;
  readonly blockIndex: BlockIndex;
  readonly loadBlock: LoadBlock;
}

export interface FormulaMatches {
  /** Formulas by their place in the archive, ascending. */
  readonly formulas: Uint32Array;
  readonly scores: Float64Array;
  /** The score that the typed formula itself would have. */
  readonly fullScore: number;
  /** The same without the parts that stand in no formula: in a half-typed one, most of the end. */
  readonly knownScore: number;
  /** Blocks that were read. */
  readonly blocks: number;
}

export interface FormulaBounds {
  readonly maxBlocks: number;
  readonly maxPostings: number;
}

/**
 * A block is a fetch. For 300 known formulas among 30,000, renamed and cut, six blocks of 128 KiB give a mean reciprocal rank of .754, like
 * eight of 64 KiB; four give .713, all .78. Beyond 4,000 postings come terms that half of all formulas have.
 */
export const FORMULA_BOUNDS: FormulaBounds = { maxBlocks: 6, maxPostings: 4000 };

/** BM25. Frequencies saturate at once, since a formula repeats its symbols; sizes count as in text. */
export const FORMULA_BM25 = { k: 0.3, b: 0.6 };

/** Factor on the bound for the postings of the first term. */
const FIRST_FACTOR = 5;

export const NO_FORMULAS: FormulaMatches = {
  formulas: new Uint32Array(0),
  scores: new Float64Array(0),
  fullScore: 0,
  knownScore: 0,
  blocks: 0,
};

interface PlannedTerm {
  readonly term: string;
  readonly bytes: Uint8Array;
  readonly block: number;
  readonly count: number;
  readonly weight: number;
}

export async function matchFormulas(
  { statistics, blockIndex, loadBlock }: FormulaIndex,
  tex: string,
  bounds: FormulaBounds = FORMULA_BOUNDS,
): Promise<FormulaMatches> {
  const { terms, size } = analyseFormula(tex);
  if (terms.size === 0 || statistics.formulas === 0) return NO_FORMULAS;
  const planned = planTerms(terms, statistics, blockIndex, bounds);
  const numbers = [...new Set(planned.map(({ block }) => block))];
  const blocks = new Map(await Promise.all(numbers.map(async (number) => [number, await loadBlock(number)] as const)));
  const found: { readonly term: string; readonly postings: Postings }[] = [];
  const absent = new Set<string>();
  let rest = bounds.maxPostings;
  for (const { term, bytes, block } of planned) {
    const loaded = blocks.get(block);
    const [entry] = loaded === undefined ? [] : findTerms(loaded, bytes, 'exact', 1);
    if (loaded !== undefined && entry === undefined) absent.add(term);
    // Read the first term though it is common, since it may be all there is. For a single letter the newest formulas will do.
    if (loaded === undefined || entry === undefined || (found.length > 0 && entry.documents > rest)) continue;
    const count = Math.min(entry.documents, bounds.maxPostings * FIRST_FACTOR);
    rest -= count;
    found.push({ term, postings: decodePostings(loaded, skipRuns(loaded, entry.postingsOffset), count, true) });
  }
  const sums = createSums(found.reduce((sum, { postings }) => sum + postings.ordinals.length, 0));
  for (const { term, postings } of found) {
    const factor = weighTerm(term) * informationOf(postings.ordinals.length, statistics.formulas) * (FORMULA_BM25.k + 1);
    addScores(sums, postings, factor, statistics);
  }
  let fullScore = 0;
  let knownScore = 0;
  const norm = normOf(size, statistics.averageSize);
  for (const [term, count] of terms) {
    const known = found.find((each) => each.term === term)?.postings.ordinals.length ?? statistics.countOf(term);
    const score = (weighTerm(term) * informationOf(known, statistics.formulas) * (FORMULA_BM25.k + 1) * count) / (count + norm);
    fullScore += score;
    if (!absent.has(term)) knownScore += score;
  }
  return { ...readSums(sums), fullScore, knownScore, blocks: numbers.length };
}

/** The terms of the most promising blocks, the rarest first, then those of more weight. */
function planTerms(
  terms: ReadonlyMap<string, number>,
  statistics: FormulaStatistics,
  blockIndex: BlockIndex,
  { maxBlocks }: FormulaBounds,
): PlannedTerm[] {
  const encoder = new TextEncoder();
  const planned: PlannedTerm[] = [];
  const promises = new Map<number, number>();
  for (const term of terms.keys()) {
    const bytes = encoder.encode(term);
    const [block] = blockIndex.find(bytes, 'exact', 1);
    if (block === undefined) continue;
    const count = statistics.countOf(term);
    const weight = weighTerm(term);
    planned.push({ term, bytes, block, count, weight });
    const chance = count <= UNCOMMON && isPart(term) ? PART_CHANCE : 1;
    promises.set(block, (promises.get(block) ?? 0) + chance * weight * informationOf(count, statistics.formulas));
  }
  const best = [...promises].sort(([, left], [, right]) => right - left).slice(0, maxBlocks);
  const chosen = new Set(best.map(([block]) => block));
  return planned
    .filter(({ block }) => chosen.has(block))
    .sort((left, right) => left.count - right.count || right.weight - left.weight);
}

/** Share of uncommon parts that are somewhere in the archive: half-typed formulas have many that are nowhere. */
const PART_CHANCE = 0.8;

function normOf(size: number, average: number): number {
  return FORMULA_BM25.k * (1 - FORMULA_BM25.b + (FORMULA_BM25.b * size) / average);
}

/** Scores by formula in an open-addressing table: an archive has many more formulas than a query finds. */
interface Sums {
  readonly keys: Uint32Array;
  readonly scores: Float64Array;
  count: number;
}

function createSums(most: number): Sums {
  let capacity = 16;
  while (capacity < most * 2) capacity *= 2;
  return { keys: new Uint32Array(capacity), scores: new Float64Array(capacity), count: 0 };
}

// A small function of its own: V8 optimises its loop after a few calls, even in a fresh isolate.
function addScores(sums: Sums, { ordinals, frequencies }: Postings, factor: number, statistics: FormulaStatistics): void {
  const { keys, scores } = sums;
  const { sizes, averageSize } = statistics;
  const mask = keys.length - 1;
  const base = FORMULA_BM25.k * (1 - FORMULA_BM25.b);
  const slope = (FORMULA_BM25.k * FORMULA_BM25.b) / averageSize;
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] as number;
    const key = ordinal + 1;
    let at = Math.imul(ordinal, 0x9e3779b1) & mask;
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
    if (keys[at] === 0) sums.count++;
    keys[at] = key;
    const frequency = frequencies[index] as number;
    scores[at] = (scores[at] as number) + (factor * frequency) / (frequency + base + slope * (sizes[ordinal] as number));
  }
}

function readSums({ keys, scores, count }: Sums): Pick<FormulaMatches, 'formulas' | 'scores'> {
  const formulas = keys.filter((key) => key !== 0).sort();
  const found = new Float64Array(count);
  const mask = keys.length - 1;
  for (let index = 0; index < count; index++) {
    const key = formulas[index] as number;
    let at = Math.imul(key - 1, 0x9e3779b1) & mask;
    while (keys[at] !== key) at = (at + 1) & mask;
    found[index] = scores[at] as number;
    formulas[index] = key - 1;
  }
  return { formulas, scores: found };
}
