/** Our own formula search as an engine of this evaluation: the documents as formulas of posts, asked through the code that the Worker runs. */

import { gatherFormulas } from '../../../src/builder/archive/gather-formulas.ts';
import { listFormulaDocuments } from '../../../src/formulas/index/formula-document.ts';
import { writeFormulaSegment } from '../../../src/formulas/index/formula-segment.ts';
import { decodeFormulaStatistics } from '../../../src/formulas/index/formula-statistics.ts';
import { groupByPost } from '../../../src/formulas/index/group-by-post.ts';
import {
  FORMULA_BOUNDS,
  type FormulaBounds,
  type FormulaIndex,
  matchFormulas,
} from '../../../src/formulas/index/match-formulas.ts';
import { decodeBlockIndex, encodeBlockIndex } from '../../../src/storage/block-index.ts';
import { createByteWriter } from '../../../src/storage/byte-writer.ts';
import { selectLargest } from '../../../src/storage/select-largest.ts';
import type { FormulaDoc, FormulaEngine, FormulaRecipe } from './engine.ts';

/** Documents of one segment; the build has some hundred posts' formulas in one. */
const SEGMENT_DOCS = 1000;

export const OUR_FORMULAS: FormulaRecipe = {
  name: 'Suoyin',
  configuration: `its own index of formulas, ${FORMULA_BOUNDS.maxBlocks} blocks and ${FORMULA_BOUNDS.maxPostings} postings a query`,
  create: async (docs) => createOurs(docs),
};

/** The documents as posts with one formula each, indexed as the build does. */
export function createFormulaIndex(docs: readonly FormulaDoc[]): FormulaIndex {
  // Some documents are nothing but text, and have no formula.
  const posts = docs.map(({ tex }) =>
    listFormulaDocuments([{ tex, text: '', mathml: '', display: true, anchor: '', section: -1, equations: [], macros: {} }]),
  );
  const chunks = Array.from({ length: Math.ceil(posts.length / SEGMENT_DOCS) }, (_, number) => {
    const own = posts.slice(number * SEGMENT_DOCS, (number + 1) * SEGMENT_DOCS);
    return {
      formulaSegment: writeFormulaSegment(own.flat()),
      posts: own.map((documents) => ({ formulaDocuments: documents.length, formulaRecord: new Uint8Array(0) })),
    };
  });
  const { blocks, statistics } = gatherFormulas(chunks);
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map(({ first }) => first),
  );
  return {
    statistics: decodeFormulaStatistics(statistics),
    blockIndex: decodeBlockIndex(writer.finish()),
    loadBlock: async (number) => blocks[number]?.bytes ?? new Uint8Array(0),
  };
}

export function createOurs(docs: readonly FormulaDoc[], bounds: FormulaBounds = FORMULA_BOUNDS): FormulaEngine {
  const index = createFormulaIndex(docs);
  return {
    async search(query, limit) {
      const matches = await matchFormulas(index, query, bounds);
      const { ordinals, scores } = groupByPost(matches, index.statistics, ALL);
      return selectLargest(scores, limit).map((at) => docs[ordinals[at] ?? 0]?.id ?? '');
    },
  };
}

const ALL = { ofFull: 0, ofKnown: 0, ofBest: 0 };
