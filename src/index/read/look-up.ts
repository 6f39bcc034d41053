/** Looks terms up: which blocks to fetch, and which postings stand in them. */

import { formatBeginning } from '../../analysis/term-kind.ts';
import type { BlockIndex, LoadBlock } from '../../storage/block-index.ts';
import { isPlainWord, isSparse, MAX_BEGINNING } from '../beginnings.ts';
import { findTerms } from '../block.ts';
import { createPositionCursor, decodeRuns, type PositionCursor, type PositionRuns, skipRuns } from '../positions.ts';
import { decodePostings, type Postings } from '../postings.ts';

/** What is looked for: a term, and with `prefix` all words that begin with it. */
export interface WantedTerm {
  readonly term: string;
  readonly prefix: boolean;
  /** Terms of the word's other forms, which answer as well (`listForms`). */
  readonly forms?: readonly string[];
}

/** A term of the archive that answers a term of the query. */
export interface FoundTerm {
  readonly term: string;
  readonly postings: Postings;
  /** Reads positions. Beginnings of words have none, single characters only those that no bigram gives. */
  openPositions(): PositionCursor;
}

/** What answers one term of the query. */
export interface TermAnswer {
  /** The term itself. */
  readonly exact: FoundTerm | undefined;
  /** Words that begin with it, as one; for short beginnings only. */
  readonly beginning: FoundTerm | undefined;
  /** Single words that begin with it. Where these are not all, `beginning` stands for all. */
  readonly longer: readonly FoundTerm[];
  readonly hasAllLonger: boolean;
  /** Its other forms: of `layers` layer, and the other way round. */
  readonly forms: readonly FoundTerm[];
}

export interface LookUpBounds {
  /** Blocks loaded; terms whose block comes after are not found. */
  readonly maxBlocks: number;
  /** Blocks looked into for the words of one beginning. */
  readonly maxPrefixBlocks: number;
  /** Words taken for one beginning, in their order. */
  readonly maxLonger: number;
}

/** Six letters begin at most a few hundred words of a real archive; Workers takes 50 subrequests on the free plan. */
export const LOOK_UP_BOUNDS: LookUpBounds = { maxBlocks: 40, maxPrefixBlocks: 3, maxLonger: 600 };

/** Single words read for a short beginning. They tell positions; the beginning's own postings tell the posts. */
const MAX_LONGER_OF_SHORT = 40;

/** Reads what answers each term, in their order. */
export async function lookUp(
  blockIndex: BlockIndex,
  terms: readonly WantedTerm[],
  loadBlock: LoadBlock,
  bounds: LookUpBounds = LOOK_UP_BOUNDS,
): Promise<{ readonly found: readonly TermAnswer[]; readonly blocks: readonly number[] }> {
  const encoder = new TextEncoder();
  const plans = terms.map(({ term, prefix, forms = [] }) => {
    const bytes = encoder.encode(term);
    const isShort = term.length <= MAX_BEGINNING;
    const limit = isShort ? 1 : bounds.maxPrefixBlocks;
    const numbers = blockIndex.find(bytes, prefix ? 'prefix' : 'exact', limit);
    // A block may end between a word and its beginning's term.
    const second = prefix && isShort ? blockIndex.find(encoder.encode(formatBeginning(term)), 'exact', 1) : [];
    const goesOn = prefix && blockIndex.find(bytes, 'prefix', limit + 1).length > limit;
    const others = forms.map((form) => {
      const formBytes = encoder.encode(form);
      return { bytes: formBytes, blocks: blockIndex.find(formBytes, 'exact', 1) };
    });
    const own = [...new Set([...numbers, ...second])];
    const all = [...new Set([...own, ...others.flatMap(({ blocks }) => blocks)])];
    return { term, bytes, prefix, isShort, goesOn, own, others, blocks: all };
  });
  const numbers = chooseBlocks(plans, bounds.maxBlocks);
  const loaded = new Map(await Promise.all(numbers.map(async (number) => [number, await loadBlock(number)] as const)));
  const read = (blocks: readonly number[], bytes: Uint8Array, match: 'exact' | 'prefix', limit: number): FoundTerm[] => {
    const found: FoundTerm[] = [];
    for (const number of blocks) {
      const block = loaded.get(number);
      if (block !== undefined) found.push(...readTerms(block, bytes, match, limit - found.length));
    }
    return found;
  };
  const found = plans.map(({ term, bytes, prefix, isShort, goesOn, own, others }) => {
    const limit = prefix ? (isShort ? MAX_LONGER_OF_SHORT + 2 : bounds.maxLonger + 1) : 1;
    const terms = read(own, bytes, prefix ? 'prefix' : 'exact', limit);
    const forms = others.flatMap((other) => read(other.blocks, other.bytes, 'exact', 1));
    return answerOf(term, terms, forms, goesOn || terms.length >= limit);
  });
  return { found, blocks: numbers };
}

function answerOf(term: string, terms: readonly FoundTerm[], forms: readonly FoundTerm[], isCut: boolean): TermAnswer {
  const beginning = formatBeginning(term);
  return {
    exact: terms.find((each) => each.term === term),
    beginning: terms.find((each) => each.term === beginning),
    longer: terms.filter((each) => each.term !== term && isPlainWord(each.term)),
    hasAllLonger: !isCut,
    forms,
  };
}

/** The first block of every term, then further ones of beginnings, within the bound. */
function chooseBlocks(plans: readonly { readonly blocks: readonly number[] }[], maxBlocks: number): number[] {
  const first = plans.flatMap(({ blocks }) => blocks.slice(0, 1));
  return [...new Set([...first, ...plans.flatMap(({ blocks }) => blocks.slice(1))])].slice(0, maxBlocks);
}

function readTerms(block: Uint8Array, term: Uint8Array, match: 'exact' | 'prefix', limit: number): FoundTerm[] {
  return findTerms(block, term, match, limit).map(({ term: name, documents, postingsOffset, positionsOffset }) => {
    // A term's runs stand before its postings; most terms are scored without them.
    const postings = decodePostings(block, skipRuns(block, postingsOffset), documents, isSparse(name));
    let runs: PositionRuns | undefined;
    return {
      term: name,
      postings,
      openPositions() {
        runs ??= decodeRuns(block, postingsOffset, positionsOffset);
        return createPositionCursor(block, runs, postings);
      },
    };
  });
}
