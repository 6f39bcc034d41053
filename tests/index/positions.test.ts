import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPositionCursor, decodeRuns, encodePositions, skipRuns } from '../../src/index/positions.ts';
import type { Postings } from '../../src/index/postings.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';

/** Positions of each document of a term, documents of a run together. */
type Runs = readonly (readonly (readonly number[])[])[];

const positions = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(127, 128, 16_383, 16_384, 2_000_000)), { maxLength: 20 })
  .map((gaps) => gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)));
const runs: fc.Arbitrary<Runs> = fc.array(fc.array(positions, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

/** Runs as a block has them: how many, how long each is, then the positions of all. */
function write(all: Runs): { block: Uint8Array; start: number; positionsStart: number } {
  const encoded = all.map((documents) => {
    const writer = createByteWriter();
    for (const list of documents) encodePositions(writer, list, list.length);
    return writer.finish();
  });
  const writer = createByteWriter();
  // What stands before in a block.
  writer.bytes(Uint8Array.of(7, 200, 7));
  writer.varint(all.length);
  for (const [run, documents] of all.entries()) {
    writer.varint(documents.length);
    writer.varint(encoded[run]?.length ?? 0);
  }
  const positionsStart = writer.length;
  for (const bytes of encoded) writer.bytes(bytes);
  return { block: writer.finish(), start: 3, positionsStart };
}

function open(all: Runs) {
  const { block, start, positionsStart } = write(all);
  const lists = all.flat();
  const postings = { positionCounts: Uint16Array.from(lists, (list) => list.length) } as Postings;
  const cursor = createPositionCursor(block, decodeRuns(block, start, positionsStart), postings);
  return { lists, cursor };
}

/** The cursor's array may be another one after reading, so look at it afterwards. */
const readAt = ({ cursor }: ReturnType<typeof open>, index: number): number[] => {
  const count = cursor.open(index);
  return [...cursor.positions.subarray(0, count)];
};

describe('positions of a term', () => {
  it('come back as they went, in every document', () => {
    fc.assert(
      fc.property(runs, (all) => {
        const opened = open(all);
        for (const [index, list] of opened.lists.entries()) expect(readAt(opened, index)).toEqual(list);
      }),
    );
  });

  it('are found in some documents only, whichever are skipped', () => {
    fc.assert(
      fc.property(runs, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (all, wanted) => {
        const opened = open(all);
        for (const [index, list] of opened.lists.entries())
          if (wanted[index] === true) expect(readAt(opened, index)).toEqual(list);
      }),
    );
  });

  it('may be more than the cursor has room for at first', () => {
    const many = Array.from({ length: 1000 }, (_, index) => index * 3);
    const opened = open([[[5], many, [9]]]);
    expect([0, 1, 2].map((index) => readAt(opened, index))).toEqual([[5], many, [9]]);
  });

  it('of documents without any are none', () => {
    const opened = open([[[], [4]], [[]]]);
    expect([0, 1, 2].map((index) => readAt(opened, index))).toEqual([[], [4], []]);
  });
});

describe('encodePositions()', () => {
  it('writes the first so many, as gaps', () => {
    const writer = createByteWriter();
    encodePositions(writer, [3, 5, 300, 301], 3);
    expect([...writer.finish()]).toEqual([3, 2, 0xa7, 2]);
  });
});

describe('skipRuns()', () => {
  it('ends where positions begin', () => {
    fc.assert(
      fc.property(runs, (all) => {
        const { block, start, positionsStart } = write(all);
        expect(skipRuns(block, start)).toBe(positionsStart);
      }),
    );
  });
});
