/** The sorted table of all terms, cut into blocks, and the directory that tells which block holds a term. */

import type { ByteWriter } from '../byte-writer.ts';
import { compareBytes } from '../compare-bytes.ts';
import { createBlockWriter } from './block.ts';
import { mergeTerms } from './merge.ts';
import type { Segment } from './segment.ts';

/** A finished block and its first term. */
export interface Block {
  readonly first: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Merges segments that follow one another in the archive's order into the blocks of the whole table, of `blockBytes` or less unless one term is larger. */
export function mergeSegments(segments: readonly Segment[], blockBytes: number): Block[] {
  const blocks: Block[] = [];
  let first: Uint8Array = new Uint8Array(0);
  let block = createBlockWriter();
  mergeTerms(segments, (term, parts) => {
    let size = term.length;
    for (const part of parts) size += part.positionsEnd - part.postingsStart;
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

/** Which block a term is in: the first term of every block, in order. */
export interface Directory {
  readonly blocks: number;
  /** Numbers of the blocks that may hold `term` or, with `prefix`, terms that begin with it; at most `limit`. */
  find(term: Uint8Array, match: 'exact' | 'prefix', limit: number): number[];
}

/** `uint32 blocks`, the end of each first term as `uint32`, the first terms. */
export function writeDirectory(writer: ByteWriter, firstTerms: readonly Uint8Array[]): void {
  writer.uint32(firstTerms.length);
  let end = 0;
  for (const term of firstTerms) {
    end += term.length;
    writer.uint32(end);
  }
  for (const term of firstTerms) writer.bytes(term);
}

/** Looks straight into `bytes`, which must begin at a multiple of four. */
export function readDirectory(bytes: Uint8Array): Directory {
  const blocks = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const ends = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, blocks);
  const base = 4 + blocks * 4;
  const firstTerm = (block: number): Uint8Array => bytes.subarray(base + (ends[block - 1] ?? 0), base + (ends[block] ?? 0));
  return {
    blocks,
    find(term, match, limit) {
      let low = 0;
      let high = blocks;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (compareBytes(firstTerm(middle), term) <= 0) low = middle + 1;
        else high = middle;
      }
      const found = low > 0 ? [low - 1] : [];
      if (match === 'exact') return found;
      for (let block = low; block < blocks && found.length < limit; block++) {
        if (compareBytes(firstTerm(block).subarray(0, term.length), term) !== 0) break;
        found.push(block);
      }
      return found;
    },
  };
}
