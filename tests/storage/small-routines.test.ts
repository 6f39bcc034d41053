import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryWriter } from '../../src/storage/entry-writer.ts';
import { hashText } from '../../src/storage/hash-text.ts';
import { informationOf } from '../../src/storage/information.ts';
import { MAX_KEY_BYTES } from '../../src/storage/key-table.ts';
import { keyText, utf8 } from './bytes.ts';

describe('hashText()', () => {
  it('is FNV-1a of 32 bits, as its authors publish it', () => {
    expect(['', 'a', 'b', 'foobar'].map(hashText)).toEqual([0x811c9dc5, 0xe40c292c, 0xe70c2de5, 0xbf9cf968]);
  });

  it('is no negative number', () => {
    fc.assert(fc.property(fc.string(), (text) => hashText(text) >= 0 && hashText(text) <= 0xffffffff));
  });
});

describe('informationOf()', () => {
  it('is what MiniSearch takes for the weight of a term, and falls with every post', () => {
    expect(informationOf(1, 8)).toBeCloseTo(Math.log(1 + 7.5 / 1.5));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), fc.nat(), (all, nat) => {
        const count = 1 + (nat % (all - 1));
        return informationOf(count, all) > informationOf(count + 1, all) && informationOf(count + 1, all) > 0;
      }),
    );
  });
});

describe('the writer of entries', () => {
  it('gives each key with the value that was written behind it', () => {
    const entry = fc.tuple(keyText, fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const writer = createEntryWriter(1);
        for (const [key, value] of entries) {
          writer.key(key);
          writer.bytes.bytes(value);
        }
        expect(writer.finish()).toEqual(entries.map(([key, value]) => ({ key: utf8(key), value })));
      }),
    );
  });

  it('takes a key of the longest length, and refuses a longer one', () => {
    const writer = createEntryWriter(1);
    writer.key('a'.repeat(MAX_KEY_BYTES));
    expect(writer.finish()[0]?.key.length).toBe(MAX_KEY_BYTES);
    expect(() => writer.key('a'.repeat(MAX_KEY_BYTES + 1))).toThrow(/longer than 255 bytes/);
    expect(() => writer.key('索'.repeat(86))).toThrow(/longer than 255 bytes/);
  });
});
