import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/directory.ts';
import { LOOK_UP_BOUNDS, lookUp } from '../../src/index/look-up.ts';
import type { TermQuery } from '../../src/index/query.ts';

/** A directory of an endless archive: every term is in blocks of its own. */
function endlessDirectory(): Directory {
  let next = 0;
  return { blocks: 1_000_000, find: (_term, match) => (match === 'prefix' ? [next++, next++] : [next++]) };
}

/** A block of one group without terms: twelve bytes of header and twelve of the group. */
const emptyBlock = Uint8Array.from({ length: 24 }, (_, index) => (index === 0 ? 1 : 0));

async function countLoads(terms: readonly TermQuery[]): Promise<number> {
  let loads = 0;
  const { blocks } = await lookUp(endlessDirectory(), terms, async () => {
    loads++;
    return emptyBlock;
  });
  expect(blocks).toBe(loads);
  return loads;
}

const words = (count: number, prefix: boolean): TermQuery[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'term', term: `word${index}`, prefix }));

describe('lookUp()', () => {
  it('looks into two blocks for the beginning of one word', async () => {
    expect(await countLoads(words(1, true))).toBe(2);
  });

  it('looks into one block a word when there are many', async () => {
    expect(await countLoads(words(10, true))).toBe(10);
  });

  it('never loads more blocks than its bound, however long the query', async () => {
    expect(await countLoads(words(500, false))).toBe(LOOK_UP_BOUNDS.maxBlocks);
    expect(await countLoads(words(500, true))).toBe(LOOK_UP_BOUNDS.maxBlocks);
  });
});
