/** A search's source that fetches no more than a bounded number of files for all that one query looks up. */

import { EMPTY_TERM_BLOCK } from '../index/block.ts';
import { EMPTY_KEY_BLOCK, type KeyTable } from '../storage/key-table.ts';
import type { SearchSource } from './search-source.ts';

/** Workers takes 50 subrequests on the free plan: this leaves room for the tables and the texts of the hits. */
const MAX_LOOK_UPS = 40;

/** Of these, for corrections: what sounds, looks or is spelt alike, and names by their initials. */
const MAX_FOR_CORRECTIONS = 8;

export interface BoundedSource extends SearchSource {
  /** Files looked up so far, whether or not a cache has them: what is left of an answer's fetches must not depend on caches. */
  readonly lookUps: number;
}

/** What lies beyond the bound is not found. */
export function boundSource(source: SearchSource): BoundedSource {
  let fetched = 0;
  let corrections = 0;
  const limit = (table: KeyTable): KeyTable => {
    const loaded = new Map<number, Promise<Uint8Array>>();
    return {
      blockIndex: table.blockIndex,
      async loadBlock(number) {
        const known = loaded.get(number);
        if (known !== undefined) return known;
        if (corrections >= MAX_FOR_CORRECTIONS || fetched >= MAX_LOOK_UPS) return EMPTY_KEY_BLOCK;
        corrections++;
        fetched++;
        const block = table.loadBlock(number);
        loaded.set(number, block);
        return block;
      },
    };
  };
  let sounds: ReturnType<SearchSource['loadSounds']> | undefined;
  return {
    ...source,
    get lookUps() {
      return fetched;
    },
    formulas: {
      ...source.formulas,
      async loadBlock(number) {
        if (fetched >= MAX_LOOK_UPS) return EMPTY_TERM_BLOCK;
        fetched++;
        return source.formulas.loadBlock(number);
      },
    },
    variants: limit(source.variants),
    suggestions: limit(source.suggestions),
    async loadBlock(number) {
      if (fetched >= MAX_LOOK_UPS) return EMPTY_TERM_BLOCK;
      fetched++;
      return source.loadBlock(number);
    },
    loadSounds() {
      if (sounds === undefined) fetched++;
      sounds ??= source.loadSounds();
      return sounds;
    },
  };
}
