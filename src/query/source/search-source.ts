/** What a search reads; the Worker gives it over assets, the tests and the build over memory. */

import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FormulaRecord } from '../../formulas/index/formula-records.ts';
import type { FormulaIndex } from '../../formulas/index/match-formulas.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Statistics } from '../../index/statistics.ts';
import type { SoundTable } from '../../pinyin/sounds.ts';
import type { BlockIndex, LoadBlock } from '../../storage/block-index.ts';
import type { KeyTable } from '../../storage/key-table.ts';
import type { PassageTable } from '../../texts/stored-text.ts';

export interface SearchSource {
  readonly catalogue: Catalogue;
  readonly statistics: Statistics;
  readonly blockIndex: BlockIndex;
  readonly loadBlock: LoadBlock;
  readonly glossary: Glossary;
  /** What sounds, looks or is spelt nearly like a term, of what occurs in the archive. */
  readonly variants: KeyTable;
  readonly suggestions: KeyTable;
  /** Other names of words by a dictionary, with the posts that have them. */
  readonly translations: KeyTable;
  readonly loadSounds: () => Promise<SoundTable>;
  readonly formulas: FormulaSource;
  /** Stored texts of posts, from the first `maxPacks` packs they lie in; `undefined` for the others. */
  readonly loadTexts: (ordinals: readonly number[], maxPacks: number) => Promise<readonly (PassageTable | undefined)[]>;
}

/** The index of formulas, and what hits show of them. */
export interface FormulaSource extends FormulaIndex {
  /** Formulas of posts, from the first `maxPacks` packs they lie in; `undefined` for the others. */
  readonly loadRecords: (ordinals: readonly number[], maxPacks: number) => Promise<readonly (FormulaRecord | undefined)[]>;
}
