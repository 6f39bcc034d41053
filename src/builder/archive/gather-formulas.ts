/** The index of all formulas from those of the chunks. */

import { type FormulaParts, formulaBlockBytes } from '../../catalogue/archive-files.ts';
import { type CommonTerm, encodeFormulaStatistics, MIN_COMMON_FORMULAS } from '../../formulas/index/formula-statistics.ts';
import { mergeSegments } from '../../index/write/term-table.ts';
import type { ChunkResult } from './chunk.ts';

/** `chunks` in archive order. */
export function gatherFormulas(
  chunks: readonly (Pick<ChunkResult, 'formulaSegment'> & {
    readonly posts: readonly Pick<ChunkResult['posts'][number], 'formulaDocuments' | 'formulaRecord'>[];
  })[],
): FormulaParts {
  const segments = chunks.map(({ formulaSegment }) => formulaSegment);
  const posts = chunks.flatMap((chunk) => chunk.posts);
  const common: CommonTerm[] = [];
  const decoder = new TextDecoder();
  const blocks = mergeSegments(segments, formulaBlockBytes(segments), (term, formulas) => {
    if (formulas >= MIN_COMMON_FORMULAS) common.push({ term: decoder.decode(term), formulas });
  });
  return {
    blocks,
    statistics: encodeFormulaStatistics(
      segments,
      posts.map((post) => post.formulaDocuments),
      common,
    ),
    records: posts.map((post) => post.formulaRecord),
  };
}
