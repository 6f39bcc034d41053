import { describe, expect, it } from 'vitest';
import { LOOK_UP_BOUNDS, lookUp, type WantedTerm } from '../../../src/index/read/look-up.ts';
import type { BlockIndex } from '../../../src/storage/block-index.ts';

/** A blockIndex of an endless archive: every term is in blocks of its own. */
function endlessBlockIndex(): BlockIndex {
  let next = 0;
  return {
    blocks: 1_000_000,
    find: (_key, match, limit) => (match === 'prefix' ? [next++, next++, next++, next++].slice(0, limit) : [next++]),
  };
}

/** A block of one group without terms: twelve bytes of header and twelve of the group. */
const emptyBlock = Uint8Array.from({ length: 24 }, (_, index) => (index === 0 ? 1 : 0));

async function countLoads(terms: readonly WantedTerm[]): Promise<number> {
  let loads = 0;
  const { blocks } = await lookUp(endlessBlockIndex(), terms, async () => {
    loads++;
    return emptyBlock;
  });
  expect(blocks).toHaveLength(loads);
  return loads;
}

const words = (count: number, prefix: boolean): WantedTerm[] =>
  Array.from({ length: count }, (_, index) => ({ term: `longword${index}`, prefix }));

describe('lookUp()', () => {
  it('looks into three blocks for the words of a long beginning', async () => {
    expect(await countLoads(words(1, true))).toBe(3);
  });

  it('looks into the first block, and that of the beginning itself, for a short one', async () => {
    expect(await countLoads([{ term: 'wor', prefix: true }])).toBe(2);
  });

  it('never loads more blocks than its bound, however long the query', async () => {
    expect(await countLoads(words(500, false))).toBe(LOOK_UP_BOUNDS.maxBlocks);
    expect(await countLoads(words(500, true))).toBe(LOOK_UP_BOUNDS.maxBlocks);
  });
});
