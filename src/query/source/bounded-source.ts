/** A search's source that looks up no more files than a budget allows. */

import { EMPTY_TERM_BLOCK } from '../../index/block.ts';
import { EMPTY_KEY_BLOCK, type KeyTable } from '../../storage/key-table.ts';
import type { Budget } from './budget.ts';
import type { SearchSource } from './search-source.ts';

/** Wraps a source; blocks beyond the budget are empty. */
export function boundSource(source: SearchSource, budget: Budget): SearchSource {
  const boundKeys = (table: KeyTable): KeyTable => {
    const loaded = new Map<number, Promise<Uint8Array>>();
    return {
      blockIndex: table.blockIndex,
      async loadBlock(number) {
        const known = loaded.get(number);
        if (known !== undefined) return known;
        if (!budget.takeLookUp('correction')) return EMPTY_KEY_BLOCK;
        const block = table.loadBlock(number);
        loaded.set(number, block);
        return block;
      },
    };
  };
  const boundTerms = (load: SearchSource['loadBlock']): SearchSource['loadBlock'] => {
    return async (number) => (budget.takeLookUp() ? load(number) : EMPTY_TERM_BLOCK);
  };
  let sounds: ReturnType<SearchSource['loadSounds']> | undefined;
  return {
    ...source,
    loadBlock: boundTerms(source.loadBlock),
    formulas: { ...source.formulas, loadBlock: boundTerms(source.formulas.loadBlock) },
    variants: boundKeys(source.variants),
    suggestions: boundKeys(source.suggestions),
    translations: boundKeys(source.translations),
    loadSounds() {
      if (sounds === undefined) budget.takeLookUp();
      sounds ??= source.loadSounds();
      return sounds;
    },
  };
}
