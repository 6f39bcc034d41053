/** Reads terms from the index, each once however often it is asked for, and counts the blocks. */

import { lookUp, type TermAnswer, type WantedTerm } from '../../index/read/look-up.ts';
import type { BlockIndex, LoadBlock } from '../../storage/block-index.ts';

export interface TermReader {
  /** Blocks read so far. */
  readonly blocks: number;
  read(terms: readonly WantedTerm[]): Promise<void>;
  /** The first of the terms that can be read with no more than `maxBlocks` blocks in all. */
  affordable(terms: readonly WantedTerm[], maxBlocks: number): WantedTerm[];
  /** What answers a term that was read; `undefined` when nothing does. */
  get(term: WantedTerm): TermAnswer | undefined;
}

export function createTermReader(blockIndex: BlockIndex, loadBlock: LoadBlock): TermReader {
  const encoder = new TextEncoder();
  const answers = new Map<string, TermAnswer>();
  const loaded = new Map<number, Promise<Uint8Array>>();
  const load: LoadBlock = (number) => {
    const bytes = loaded.get(number) ?? loadBlock(number);
    loaded.set(number, bytes);
    return bytes;
  };
  const keyOf = ({ term, prefix, forms }: WantedTerm): string =>
    `${term}${prefix ? '*' : ''}${forms === undefined || forms.length === 0 ? '' : '~'}`;
  return {
    get blocks() {
      return loaded.size;
    },
    async read(terms) {
      const missing = new Map(terms.filter((term) => !answers.has(keyOf(term))).map((term) => [keyOf(term), term]));
      if (missing.size === 0) return;
      const wanted = [...missing.values()];
      const { found } = await lookUp(blockIndex, wanted, load);
      for (const [index, term] of wanted.entries()) {
        const answer = found[index];
        if (answer !== undefined) answers.set(keyOf(term), answer);
      }
    },
    affordable(terms, maxBlocks) {
      const blocks = new Set(loaded.keys());
      return terms.filter((term) => {
        if (answers.has(keyOf(term))) return true;
        const needed = blockIndex.find(encoder.encode(term.term), 'exact', 1).filter((block) => !blocks.has(block));
        if (blocks.size + needed.length > maxBlocks) return false;
        for (const block of needed) blocks.add(block);
        return true;
      });
    },
    get: (term) => answers.get(keyOf(term)),
  };
}

/** An upper bound of the posts of an answer. */
export function countDocuments(answer: TermAnswer | undefined): number {
  if (answer === undefined) return 0;
  const { exact, beginning, longer, forms } = answer;
  const sizes = [exact, beginning, ...(beginning === undefined ? longer : []), ...forms];
  return sizes.reduce((sum, term) => sum + (term?.postings.ordinals.length ?? 0), 0);
}
