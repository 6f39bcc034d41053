/** A search source as the largest archive would give it: every key lies in a block of its own, every post in a pack of its own. */

import type { SearchSource } from '../../src/query/source/search-source.ts';
import type { BlockIndex, LoadBlock } from '../../src/storage/block-index.ts';
import type { Store } from '../../src/worker/store.ts';

export interface ScatteredSource extends SearchSource {
  /** What a fresh isolate would have fetched so far, each file once: tables, blocks of each kind, sounds, packs of texts. */
  count(): {
    readonly terms: number;
    /** Of formulas: blocks of their terms, and packs. */
    readonly formulas: number;
    readonly others: number;
    readonly texts: number;
    readonly all: number;
  };
}

export function createScatteredSource(store: Store): ScatteredSource {
  const terms = scatter(store.blockIndex, store.loadBlock);
  const variants = scatter(store.variants.blockIndex, store.variants.loadBlock);
  const suggestions = scatter(store.suggestions.blockIndex, store.suggestions.loadBlock);
  const translations = scatter(store.translations.blockIndex, store.translations.loadBlock);
  const formulaTerms = scatter(store.formulas.blockIndex, store.formulas.loadBlock);
  const formulaPacks = new Set<number>();
  let sounds = 0;
  const packs = new Set<number>();
  return {
    catalogue: store.catalogue,
    statistics: store.statistics,
    glossary: store.glossary,
    blockIndex: terms.blockIndex,
    loadBlock: terms.loadBlock,
    variants,
    suggestions,
    translations,
    formulas: {
      statistics: store.formulas.statistics,
      ...formulaTerms,
      loadRecords: (ordinals, maxPacks) => {
        for (const ordinal of [...new Set(ordinals)].slice(0, maxPacks)) formulaPacks.add(ordinal);
        return store.formulas.loadRecords(ordinals, maxPacks);
      },
    },
    loadSounds: () => {
      sounds = 1;
      return store.loadSounds();
    },
    loadTexts: (ordinals, maxPacks) => {
      for (const ordinal of [...new Set(ordinals)].slice(0, maxPacks)) packs.add(ordinal);
      return store.loadTexts(ordinals, maxPacks);
    },
    count: () => {
      const others = variants.loaded() + suggestions.loaded() + translations.loaded() + sounds;
      const formulas = formulaTerms.loaded() + formulaPacks.size;
      const all = 1 + terms.loaded() + formulas + others + packs.size;
      return { terms: terms.loaded(), formulas, others, texts: packs.size, all };
    },
  };
}

interface ScatteredTable {
  readonly blockIndex: BlockIndex;
  readonly loadBlock: LoadBlock;
  loaded(): number;
}

function scatter(blockIndex: BlockIndex, loadBlock: LoadBlock): ScatteredTable {
  const numbers = new Map<string, number>();
  const real: number[] = [];
  const loaded = new Set<number>();
  return {
    blockIndex: {
      blocks: blockIndex.blocks,
      find(key, match, limit) {
        return blockIndex.find(key, match, limit).map((block, index) => {
          const name = `${key.join()} ${match} ${index}`;
          const number = numbers.get(name) ?? real.length;
          numbers.set(name, number);
          real[number] = block;
          return number;
        });
      },
    },
    loadBlock(number) {
      loaded.add(number);
      return loadBlock(real[number] ?? 0);
    },
    loaded: () => loaded.size,
  };
}
