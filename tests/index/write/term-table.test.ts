import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../src/index/block.ts';
import { mergeSegments } from '../../../src/index/write/term-table.ts';
import { utf8 } from '../../storage/bytes.ts';
import { segmentsOf, written } from '../written.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('mergeSegments()', () => {
  it('cuts the table into blocks that begin with the terms they say, in order, with no term lost', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(1, 64, 512, 4096), (all, blockBytes) => {
        const blocks = mergeSegments(segmentsOf(all), blockBytes);
        const firsts = blocks.map(({ first }) => text(first));
        expect(firsts).toEqual([...all.keys()].filter((term) => firsts.includes(term)));
        for (const term of all.keys()) {
          const number = firsts.findLastIndex((first) => Buffer.compare(utf8(first), utf8(term)) <= 0);
          const found = findTerms(blocks[number]?.bytes ?? new Uint8Array(0), utf8(term), 'exact', 1);
          expect(found.map(({ term: name, documents }) => [name, documents])).toEqual([[term, all.get(term)?.length]]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives a block of its own to a term that fills one', () => {
    fc.assert(
      fc.property(written, (all) => {
        expect(mergeSegments(segmentsOf(all), 1)).toHaveLength(all.size);
      }),
      { numRuns: 30 },
    );
  });

  it('says of every term in how many posts it is', () => {
    fc.assert(
      fc.property(written, (all) => {
        const counts = new Map<string, number>();
        mergeSegments(segmentsOf(all), 4096, (term, documents) => counts.set(text(term), documents));
        expect(counts).toEqual(new Map([...all].map(([term, list]) => [term, list.length])));
      }),
      { numRuns: 30 },
    );
  });

  it('of no segments, or of empty ones, is no block', () => {
    expect(mergeSegments([], 4096)).toEqual([]);
    expect(mergeSegments(segmentsOf(new Map()), 4096)).toEqual([]);
  });
});
