/** From the terms of a query to their postings: which blocks to fetch, and what stands in them. */

import { createByteReader } from '../byte-reader.ts';
import type { Directory, LoadBlock } from '../directory.ts';
import { findTerms, type TermEntry } from './block.ts';
import { type PositionRun, readPositions } from './positions.ts';
import { type Postings, readPostings } from './postings.ts';
import type { TermQuery } from './query.ts';

/** A term of the archive that answers a term of the query. */
export interface FoundTerm {
  readonly term: string;
  readonly postings: Postings;
  /** Positions in the i-th document of the postings, at most `limit`; empty for single characters. */
  positions(index: number, limit: number): Uint32Array;
}

/** What was found for each term of a query, by that term. */
export type FoundTerms = ReadonlyMap<string, readonly FoundTerm[]>;

export interface LookUpBounds {
  /** Blocks loaded for one query; terms whose block comes after are not found. */
  readonly maxBlocks: number;
  /** Up to this many blocks, a prefix is looked for in more than its first. */
  readonly maxBlocksForPrefixes: number;
  /** Blocks looked into for the beginnings of one prefix. */
  readonly maxPrefixBlocks: number;
  /** Longer terms taken for one prefix, in their order. */
  readonly maxPrefixTerms: number;
}

/**
 * A prefix of three letters begins at most a few hundred terms of a real archive, which stand in one or two blocks; the
 * second is worth a fetch in a query of a few words. Workers takes 50 subrequests on the free plan: 40 blocks leave room for
 * tables and texts.
 */
export const LOOK_UP_BOUNDS: LookUpBounds = { maxBlocks: 40, maxBlocksForPrefixes: 6, maxPrefixBlocks: 2, maxPrefixTerms: 200 };

export async function lookUp(
  directory: Directory,
  terms: readonly TermQuery[],
  loadBlock: LoadBlock,
  bounds: LookUpBounds = LOOK_UP_BOUNDS,
): Promise<{ found: FoundTerms; blocks: number }> {
  const encoder = new TextEncoder();
  const plans = terms.map(({ term, prefix }) => {
    const bytes = encoder.encode(term);
    const match = prefix ? ('prefix' as const) : ('exact' as const);
    return { term, bytes, match, blocks: directory.find(bytes, match, bounds.maxPrefixBlocks) };
  });
  const numbers = chooseBlocks(plans, bounds);
  const loaded = new Map(await Promise.all(numbers.map(async (number) => [number, await loadBlock(number)] as const)));
  const found = new Map(
    plans.map(({ term, bytes, match, blocks }) => {
      const found = blocks.flatMap((number) => {
        const block = loaded.get(number);
        return block === undefined ? [] : readTerms(block, bytes, match);
      });
      return [term, found.slice(0, bounds.maxPrefixTerms)] as const;
    }),
  );
  return { found, blocks: numbers.length };
}

/** The first block of every term, then further blocks of prefixes, within the bounds. */
function chooseBlocks(plans: readonly { readonly blocks: readonly number[] }[], bounds: LookUpBounds): number[] {
  const chosen = new Set(plans.flatMap(({ blocks }) => blocks.slice(0, 1)));
  for (const number of plans.flatMap(({ blocks }) => blocks.slice(1))) {
    if (chosen.size < bounds.maxBlocksForPrefixes) chosen.add(number);
  }
  return [...chosen].slice(0, bounds.maxBlocks);
}

function readTerms(block: Uint8Array, term: Uint8Array, match: 'exact' | 'prefix'): FoundTerm[] {
  return findTerms(block, term, match).map((entry) => {
    const { runs, postingsOffset } = readRuns(block, entry);
    const postings = readPostings(block, postingsOffset, entry.documents);
    return {
      term: entry.term,
      postings,
      positions: (index, limit) => (entry.hasPositions ? readPositions(block, runs, postings, index, limit) : new Uint32Array(0)),
    };
  });
}

/** The runs of a term's lists, which stand before its postings. */
function readRuns(block: Uint8Array, entry: TermEntry): { runs: PositionRun[]; postingsOffset: number } {
  const reader = createByteReader(block, entry.postingsOffset);
  const runs: PositionRun[] = [];
  let first = 0;
  let offset = entry.positionsOffset;
  for (let count = reader.varint(); count > 0; count--) {
    runs.push({ first, offset });
    first += reader.varint();
    offset += reader.varint();
  }
  return { runs, postingsOffset: reader.offset };
}
