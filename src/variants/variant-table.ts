/** Writes the table of variants: from a sound, a shape or a beginning to the bigrams and words of the archive that have it. */

import type { SoundTable } from '../pinyin/sounds.ts';
import type { KeyEntry } from '../storage/key-table.ts';
import { packBigram, rankBigrams } from './bigrams.ts';
import { writeShapeEntries } from './shape-entries.ts';
import { writeSoundEntries } from './sound-entries.ts';
import { isVariantWord, type OccurringWord, writeWordEntries } from './word-entries.ts';

/** Takes the archive's terms and gives the entries of its table, sorted by key. */
export interface VariantWriter {
  /** A term in UTF-8, each once, and in how many posts it is; what is neither a bigram of Han nor a word of letters is left out. */
  add(term: Uint8Array, documents: number): void;
  finish(): KeyEntry[];
}

export function createVariantWriter(sounds: SoundTable): VariantWriter {
  const bigrams: number[] = [];
  const words: OccurringWord[] = [];
  return {
    add(term, documents) {
      if (isVariantWord(term)) words.push({ letters: term.slice(), documents });
      const bigram = packBigram(term, documents);
      if (bigram !== undefined) bigrams.push(bigram);
    },
    finish() {
      const ranked = rankBigrams(bigrams);
      return [...writeShapeEntries(ranked), ...writeWordEntries(words), ...writeSoundEntries(ranked, sounds)];
    },
  };
}
