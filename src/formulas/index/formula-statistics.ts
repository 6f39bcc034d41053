/**
 * What a search of formulas knows before it reads a block, so that it can choose the few worth reading: how many formulas each post has, how
 * large each is, and which terms are common.
 *
 * Layout, numbers `uint32`: `posts, formulas, sum of sizes, common terms`; the first formula of each post and, behind the last, their count;
 * of each common term its hash, ascending; then a byte each: counts of these, as eight times their logarithm to base 2, and sizes of formulas.
 */

import type { Segment } from '../../index/write/segment.ts';
import { findSorted } from '../../storage/binary-search.ts';
import { createByteWriter } from '../../storage/byte-writer.ts';
import { hashText } from '../../storage/hash-text.ts';

export interface FormulaStatistics {
  readonly formulas: number;
  /** First formula of each post, and their count behind the last. */
  readonly firsts: Uint32Array;
  readonly sizes: Uint8Array;
  readonly averageSize: number;
  /** In about how many formulas a term is; {@link UNCOMMON} at most for all that are not common. */
  countOf(term: string): number;
}

/** A term in fewer formulas is not counted: there are many, and reading all of their postings costs nothing. */
export const MIN_COMMON_FORMULAS = 32;

/** Count that a term has which is not common; in a small archive, a hundredth of all formulas. */
export const UNCOMMON = 4;
const UNCOMMON_SHARE = 0.01;

/** Commonest terms that are kept: 100,000 formulas have 6,000. */
const MAX_COMMON = 32_768;

export interface CommonTerm {
  readonly term: string;
  readonly formulas: number;
}

/** `segments` of chunks in archive order, `formulaCounts` of each post. */
export function encodeFormulaStatistics(
  segments: readonly Segment[],
  formulaCounts: readonly number[],
  common: readonly CommonTerm[],
): Uint8Array {
  const kept = new Map<number, number>();
  const commonest = [...common].sort((left, right) => right.formulas - left.formulas).slice(0, MAX_COMMON);
  // Where two terms have one hash, the commoner one stands for both.
  for (const { term, formulas } of commonest) if (!kept.has(hashText(term))) kept.set(hashText(term), formulas);
  const hashes = [...kept.keys()].sort((left, right) => left - right);
  const sizes = segments.flatMap(({ lengths }) => [...lengths]);
  const writer = createByteWriter(1 << 16);
  writer.uint32(formulaCounts.length);
  writer.uint32(sizes.length);
  writer.uint32(sizes.reduce((sum, size) => sum + size, 0));
  writer.uint32(hashes.length);
  let first = 0;
  for (const count of [...formulaCounts, 0]) {
    writer.uint32(first);
    first += count;
  }
  for (const hash of hashes) writer.uint32(hash);
  writer.bytes(Uint8Array.from(hashes, (hash) => Math.round(Math.log2(kept.get(hash) ?? 1) * STEPS)));
  writer.bytes(Uint8Array.from(sizes));
  return writer.finish();
}

const STEPS = 8;
const HEADER_BYTES = 16;

/** Looks straight into `bytes`, which must begin at a multiple of four. */
export function decodeFormulaStatistics(bytes: Uint8Array): FormulaStatistics {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const posts = view.getUint32(0, true);
  const formulas = view.getUint32(4, true);
  const commonCount = view.getUint32(12, true);
  const hashesStart = HEADER_BYTES + (posts + 1) * 4;
  const countsStart = hashesStart + commonCount * 4;
  const firsts = new Uint32Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, posts + 1);
  const hashes = new Uint32Array(bytes.buffer, bytes.byteOffset + hashesStart, commonCount);
  return {
    formulas,
    firsts,
    sizes: bytes.subarray(countsStart + commonCount, countsStart + commonCount + formulas),
    averageSize: formulas === 0 ? 1 : view.getUint32(8, true) / formulas,
    countOf(term) {
      const index = findSorted(hashes, hashText(term));
      return index === -1 ? Math.min(UNCOMMON, formulas * UNCOMMON_SHARE) : 2 ** ((bytes[countsStart + index] ?? 0) / STEPS);
    },
  };
}
