import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPositionCursor, decodeRuns, encodePositions, skipRuns } from '../../src/index/positions.ts';
import { decodePostings, encodePostings, movePostings, selectTitled } from '../../src/index/postings.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';
import { postingsOf, type Use, usesOf } from './written.ts';

const list = usesOf(['term']).map((all) => all.get('term') ?? []);

function encode(uses: readonly Use[], sparse: boolean): Uint8Array {
  const writer = createByteWriter(1);
  encodePostings(writer, postingsOf(uses), sparse);
  return writer.finish();
}

describe('postings', () => {
  it('are read as they were written, of sparse terms and others, from any offset', () => {
    fc.assert(
      fc.property(list, fc.boolean(), fc.nat(5), (uses, sparse, offset) => {
        const bytes = Buffer.concat([Buffer.alloc(offset, 255), encode(uses, sparse)]);
        expect(decodePostings(bytes, offset, uses.length, sparse)).toEqual(postingsOf(uses));
      }),
    );
  });

  it('take two bytes a document where as many positions are stored as there are occurrences', () => {
    const uses = Array.from({ length: 5 }, (_, ordinal) => ({ ordinal, frequency: 2, title: 0, positions: [1, 2] }));
    expect([...encode(uses, false)]).toEqual([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    expect(encode(uses, true).length).toBe(15);
    const titled = [{ ordinal: 3, frequency: 1, title: 1, positions: [0, 9] }];
    expect([...encode(titled, false)]).toEqual([3 * 4 + 2 + 1, 1, 1]);
  });

  it('are moved behind other documents without being read', () => {
    fc.assert(
      fc.property(list, fc.nat(40_000), (uses, distance) => {
        const bytes = Buffer.concat([Buffer.from([9]), encode(uses, false)]);
        const writer = createByteWriter(1);
        movePostings(writer, { bytes, postingsStart: 1, postingsEnd: bytes.length }, distance);
        const moved = uses.map((use) => ({ ...use, ordinal: use.ordinal + distance }));
        expect(decodePostings(writer.finish(), 0, uses.length, false)).toEqual(postingsOf(moved));
      }),
    );
  });

  it('of titles are those documents that have the term there, without positions', () => {
    fc.assert(
      fc.property(list, (uses) => {
        const titled = uses.filter(({ title }) => title > 0).map((use) => ({ ...use, positions: [] }));
        const { titles, ...rest } = selectTitled(postingsOf(uses));
        expect(rest).toEqual({ ...postingsOf(titled), titles: undefined, ...rest });
        expect([...rest.ordinals]).toEqual(titled.map(({ ordinal }) => ordinal));
        expect([...rest.frequencies]).toEqual(titled.map(({ frequency }) => frequency));
        expect([...(titles ?? [])]).toEqual(titled.map(({ title }) => title));
        expect([...rest.positionCounts]).toEqual(titled.map(() => 0));
      }),
    );
  });
});

describe('positions', () => {
  const run = fc.array(list, { minLength: 1, maxLength: 4 });

  it('are found in each document of each run', () => {
    fc.assert(
      fc.property(run, (runs) => {
        const header = createByteWriter(1);
        const body = createByteWriter(1);
        header.bytes(Uint8Array.of(7));
        header.varint(runs.length);
        for (const uses of runs) {
          const before = body.length;
          for (const { positions } of uses) encodePositions(body, positions, positions.length);
          header.varint(uses.length);
          header.varint(body.length - before);
        }
        expect(skipRuns(header.finish(), 1)).toBe(header.length);
        const block = Buffer.concat([header.finish(), body.finish()]);
        const all = runs.flat();
        const cursor = createPositionCursor(block, decodeRuns(block, 1, header.length), postingsOf(all));
        for (const [index, { positions }] of all.entries()) {
          expect(cursor.open(index)).toBe(positions.length);
          expect([...cursor.positions.subarray(0, positions.length)]).toEqual(positions);
        }
      }),
    );
  });

  it('grow beyond the first sixteen, and only as many are written as are counted', () => {
    const positions = Array.from({ length: 100 }, (_, index) => index * 3);
    const writer = createByteWriter(1);
    encodePositions(writer, positions, 40);
    const bytes = writer.finish();
    expect([...bytes.subarray(0, 3)]).toEqual([0, 3, 3]);
    const counts = postingsOf([{ ordinal: 0, frequency: 40, title: 0, positions: positions.slice(0, 40) }]);
    const cursor = createPositionCursor(bytes, { firsts: Uint32Array.of(0), offsets: Uint32Array.of(0) }, counts);
    expect(cursor.open(0)).toBe(40);
    expect([...cursor.positions.subarray(0, 40)]).toEqual(positions.slice(0, 40));
  });
});
