import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlockWriter, EMPTY_TERM_BLOCK, findTerms } from '../../src/index/block.ts';
import { mergeTerms } from '../../src/index/write/merge.ts';
import { openSegment } from '../../src/index/write/segment.ts';
import { mergeSegments } from '../../src/index/write/term-table.ts';
import { decodeBlockIndex, encodeBlockIndex } from '../../src/storage/block-index.ts';
import { createByteWriter } from '../../src/storage/byte-writer.ts';
import { utf8 } from '../storage/bytes.ts';
import { describeTable } from '../storage/table-contract.ts';
import { postingsOf, readTerm, readUses, segmentsOf, type Use, usesOf, type Written, writeBlock, written } from './written.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** Uses that depend on the term, so that each is known by its own. */
const useOf = (term: string): Use[] => [{ ordinal: term.length, frequency: term.length, title: 0, positions: [] }];

describeTable('the table of terms', (keys, blockBytes) => {
  const all: Written = new Map(keys.map((key) => [key, useOf(key)]));
  const blocks = mergeSegments(segmentsOf(all), blockBytes);
  const writer = createByteWriter();
  encodeBlockIndex(
    writer,
    blocks.map(({ first }) => first),
  );
  const index = decodeBlockIndex(writer.finish());
  const bytesOf = (number: number): Uint8Array => blocks[number]?.bytes ?? EMPTY_TERM_BLOCK;
  return {
    blocks: blocks.length,
    async find(key, match, limit) {
      const loaded = index.find(utf8(key), match, 2);
      const found: string[] = [];
      for (const number of loaded) {
        found.push(...findTerms(bytesOf(number), utf8(key), match, limit - found.length).map(({ term }) => term));
      }
      return { keys: found, loaded };
    },
    async isIntact(key) {
      const found = readTerm(bytesOf(index.find(utf8(key), 'exact', 1)[0] ?? -1), key);
      return found !== undefined && JSON.stringify(readUses(found)) === JSON.stringify(useOf(key));
    },
  };
});

describe('blocks of terms', () => {
  it('give back every term as it was written, of several segments as of one', () => {
    fc.assert(
      fc.property(written, (all) => {
        const block = writeBlock(all);
        for (const [term, list] of all) {
          const found = readTerm(block, term);
          expect(found && readUses(found)).toEqual(list);
          expect(found?.postings).toEqual(postingsOf(list));
        }
      }),
    );
  });

  it('open positions of some documents only, in ascending order', () => {
    fc.assert(
      fc.property(usesOf(['word']), fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), (all, chosen) => {
        const list = all.get('word') ?? [];
        const cursor = readTerm(writeBlock(all), 'word')?.openPositions();
        for (const [index, { positions }] of list.entries()) {
          if (chosen[index] !== true) continue;
          const count = cursor?.open(index) ?? 0;
          expect([...(cursor?.positions.subarray(0, count) ?? [])]).toEqual(positions);
        }
      }),
    );
  });

  it('know their size before they are finished, and how many terms they have', () => {
    const writer = createBlockWriter();
    const all = new Map(Array.from({ length: 20 }, (_, index) => [`w${String.fromCharCode(97 + index)}`, useOf('abc')]));
    mergeTerms(segmentsOf(all), (term, parts) => writer.add(term, parts));
    expect(writer.terms).toBe(20);
    expect(writer.finish().length).toBe(writer.bytes);
  });

  it('find nothing in a block without terms', () => {
    expect(findTerms(EMPTY_TERM_BLOCK, utf8('a'), 'prefix', 5)).toEqual([]);
    expect(readTerm(EMPTY_TERM_BLOCK, 'a')).toBeUndefined();
  });

  it('are cut at the size asked for, a term each at least', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 2000 }), (all, blockBytes) => {
        const blocks = mergeSegments(segmentsOf(all), blockBytes);
        const firsts = blocks.map(({ first }) => text(first));
        expect(firsts).toEqual([...all.keys()].filter((term) => firsts.includes(term)));
        for (const { bytes, first } of blocks) expect(readTerm(bytes, text(first))).toBeDefined();
      }),
    );
  });
});

describe('segments', () => {
  it('are walked over term by term, in the order of their bytes', () => {
    fc.assert(
      fc.property(written, (all) => {
        let first = 0;
        for (const segment of segmentsOf(all)) {
          const end = first + segment.documents;
          const cursor = openSegment(segment);
          for (const [term, list] of all) {
            const own = list.filter(({ ordinal }) => ordinal >= first && ordinal < end);
            if (own.length === 0) continue;
            expect(cursor.next()).toBe(true);
            expect(text(cursor.bytes.subarray(cursor.termStart, cursor.termEnd))).toBe(term);
            expect([cursor.documents, cursor.last]).toEqual([own.length, (own.at(-1)?.ordinal ?? 0) - first]);
            const padded = Buffer.concat([Buffer.from(term), Buffer.alloc(4)]);
            expect(cursor.prefix).toBe(padded.readUInt32BE(0));
          }
          expect(cursor.next()).toBe(false);
          first = end;
        }
      }),
    );
  });

  it('are merged: each term once, with a part of each segment that has it, and how many posts stand before', () => {
    fc.assert(
      fc.property(written, (all) => {
        const visited: [string, number[], number][] = [];
        mergeTerms(segmentsOf(all), (term, parts) => {
          const documents = parts.reduce((sum, part) => sum + part.documents, 0);
          visited.push([text(term), parts.map(({ base }) => base), documents]);
        });
        const bases = [0, 3, 4, 9, 13];
        const expected = [...all].map(([term, list]) => {
          const own = bases.slice(0, -1).filter((base, at) => {
            return list.some(({ ordinal }) => ordinal >= base && ordinal < (bases[at + 1] ?? 0));
          });
          return [term, own, list.length];
        });
        expect(visited).toEqual(expected);
      }),
    );
  });
});
