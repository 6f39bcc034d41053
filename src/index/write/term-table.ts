/** The sorted table of all terms, cut into blocks. */

import type { Block } from '../../storage/block-index.ts';
import { createBlockWriter } from '../block.ts';
import { mergeTerms } from './merge.ts';
import type { Segment } from './segment.ts';

/**
 * Merges segments, which must follow one another in the archive's order, into the blocks of the whole table. A block has `blockBytes` or
 * less, unless one term is larger. `onTerm` sees every term and in how many posts it is.
 */
export function mergeSegments(
  segments: readonly Segment[],
  blockBytes: number,
  onTerm?: (term: Uint8Array, documents: number) => void,
): Block[] {
  const blocks: Block[] = [];
  let first: Uint8Array = new Uint8Array(0);
  let block = createBlockWriter();
  mergeTerms(segments, (term, parts) => {
    let size = term.length;
    let documents = 0;
    for (const part of parts) {
      size += part.positionsEnd - part.postingsStart;
      documents += part.documents;
    }
    onTerm?.(term, documents);
    // A term that fills a block by itself does not drag its neighbours along.
    if (block.terms > 0 && block.bytes + size > blockBytes) {
      blocks.push({ first, bytes: block.finish() });
      block = createBlockWriter();
    }
    if (block.terms === 0) first = term;
    block.add(term, parts);
  });
  if (block.terms > 0) blocks.push({ first, bytes: block.finish() });
  return blocks;
}
