/** What every sorted table does, whatever its values are: the table of terms and the tables of keys. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes } from '../../src/storage/compare-bytes.ts';
import { keyText, sortedKeys, utf8 } from './bytes.ts';

export interface TableOfTest {
  readonly blocks: number;
  /** The keys found, and which blocks were loaded for them. */
  find(key: string, match: 'exact' | 'prefix', limit: number): Promise<{ keys: readonly string[]; loaded: readonly number[] }>;
  /** Whether what stands under a key is what was written there. */
  isIntact(key: string): Promise<boolean>;
}

/** Blocks that a beginning is looked for in: as few as every table looks into. */
const PREFIX_BLOCKS = 2;

/** Runs the contract. `create` makes a table of different keys in the order of their bytes, cut into small blocks. */
export function describeTable(name: string, create: (keys: readonly string[], blockBytes: number) => TableOfTest): void {
  const blockBytes = fc.constantFrom(1, 40, 300, 100_000);

  describe(`${name}, as every sorted table`, () => {
    it('finds each of its keys, with its value, in one block', async () => {
      await fc.assert(
        fc.asyncProperty(sortedKeys, blockBytes, async (keys, size) => {
          const table = create(keys, size);
          for (const key of keys) {
            const { keys: found, loaded } = await table.find(key, 'exact', 5);
            expect(found).toEqual([key]);
            expect(loaded.length).toBe(1);
            expect(await table.isIntact(key)).toBe(true);
          }
        }),
        { numRuns: 40 },
      );
    });

    it('finds no key that it has not', async () => {
      await fc.assert(
        fc.asyncProperty(sortedKeys, blockBytes, keyText, async (keys, size, other) => {
          fc.pre(!keys.includes(other));
          expect((await create(keys, size).find(other, 'exact', 5)).keys).toEqual([]);
        }),
      );
    });

    it('finds by a beginning the first keys that have it, in order', async () => {
      await fc.assert(
        fc.asyncProperty(sortedKeys, blockBytes, keyText, fc.integer({ min: 1, max: 30 }), async (keys, size, prefix, limit) => {
          const table = create(keys, size);
          const { keys: found, loaded } = await table.find(prefix, 'prefix', limit);
          const all = keys.filter((key) => key.startsWith(prefix));
          expect(found).toEqual(all.slice(0, found.length));
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(loaded.length).toBeLessThanOrEqual(PREFIX_BLOCKS);
          // With all keys in a block or two none is missed.
          if (table.blocks <= PREFIX_BLOCKS) expect(found).toEqual(all.slice(0, limit));
        }),
      );
    });

    it('looks into neighbouring blocks, the first of which may hold the key', async () => {
      await fc.assert(
        fc.asyncProperty(sortedKeys, keyText, async (keys, wanted) => {
          // Blocks of a key each: the block of a key has the key's own number.
          const table = create(keys, 1);
          if (table.blocks !== keys.length) return;
          const last = keys.findLastIndex((key) => compareBytes(utf8(key), utf8(wanted)) <= 0);
          expect((await table.find(wanted, 'exact', 1)).loaded).toEqual(last === -1 ? [] : [last]);
        }),
      );
    });
  });
}
