import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastNotAbove } from '../../src/storage/binary-search.ts';
import { encodePack, encodePacks, recordOf } from '../../src/storage/pack.ts';

const records = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 60 });

describe('packs', () => {
  it('give back each record, in a pack that is no larger than asked unless one record is', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 100 }), (all, packBytes) => {
        const { firsts, files } = encodePacks(all, packBytes);
        expect(firsts.length).toBe(files.length);
        for (const [ordinal, record] of all.entries()) {
          const number = lastNotAbove(firsts, ordinal);
          const first = firsts[number] ?? 0;
          expect(recordOf(files[number] ?? new Uint8Array(0), ordinal - first)).toEqual(record);
          const size = all.slice(first, firsts[number + 1]).reduce((sum, { length }) => sum + length, 0);
          expect(size <= packBytes || first === ordinal || (firsts[number + 1] ?? all.length) - first === 1).toBe(true);
        }
        // A pack is closed only where the next record does not fit.
        for (const [number, first] of firsts.slice(1).entries()) {
          const before = all.slice(firsts[number], first).reduce((sum, { length }) => sum + length, 0);
          expect(before + (all[first]?.length ?? 0)).toBeGreaterThan(packBytes);
        }
      }),
    );
  });

  it('are the count, the end of each record, and the records', () => {
    expect([...encodePack([Uint8Array.of(7, 8), new Uint8Array(0), Uint8Array.of(9)])]).toEqual([
      ...[3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0],
      ...[7, 8, 9],
    ]);
  });

  it('have no record behind the last, wherever in a buffer they lie', () => {
    const pack = encodePack([Uint8Array.of(1), Uint8Array.of(2)]);
    const moved = new Uint8Array(pack.length + 8);
    moved.set(pack, 8);
    expect(recordOf(moved.subarray(8), 1)).toEqual(Uint8Array.of(2));
    expect(() => recordOf(pack, 2)).toThrow(/record 2 of a pack of 2/);
  });
});
