import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteReader, decodeText } from '../../src/storage/byte-reader.ts';
import { type ByteWriter, createByteWriter } from '../../src/storage/byte-writer.ts';
import { number32, utf8 } from './bytes.ts';

type Written =
  | { readonly kind: 'varint' | 'uint32'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array };

const written: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ kind: fc.constantFrom('varint' as const, 'uint32' as const), value: number32 }),
  fc.record({ kind: fc.constant('text' as const), value: fc.string({ unit: 'grapheme', maxLength: 80 }) }),
  fc.record({ kind: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 200 }) }),
);

function write(writer: ByteWriter, all: readonly Written[]): void {
  for (const { kind, value } of all) {
    if (kind === 'text') writer.text(value);
    else if (kind === 'bytes') writer.bytes(value);
    else writer[kind](value);
  }
}

/** LEB128 by the definition: seven bits a byte, the lowest first, the eighth says that more follow. */
function leb128(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb128(Math.floor(value / 128))];
}

describe('bytes', () => {
  it('are read as they were written, whatever the capacity began with and wherever reading begins', () => {
    fc.assert(
      fc.property(fc.array(written), fc.integer({ min: 1, max: 64 }), fc.nat(9), (all, capacity, offset) => {
        const writer = createByteWriter(capacity);
        writer.bytes(new Uint8Array(offset));
        write(writer, all);
        const bytes = writer.finish();
        expect(bytes.length).toBe(writer.length);
        const reader = createByteReader(bytes, offset);
        for (const { kind, value } of all) {
          if (kind === 'bytes') expect(reader.bytes(value.length)).toEqual(value);
          else expect(reader[kind]()).toBe(value);
        }
        expect(reader.offset).toBe(bytes.length);
      }),
    );
  });

  it('are varints as LEB128 defines them', () => {
    fc.assert(
      fc.property(number32, (value) => {
        const writer = createByteWriter(1);
        writer.varint(value);
        expect([...writer.view()]).toEqual(leb128(value));
      }),
    );
  });

  it('are little-endian, and text with its length in bytes before it', () => {
    const writer = createByteWriter(2);
    writer.uint16(0x0102);
    writer.uint32(0xfffe0304);
    writer.text('索');
    expect([...writer.finish()]).toEqual([2, 1, 4, 3, 0xfe, 0xff, 3, ...utf8('索')]);
  });

  it('are copied in part, short parts and long ones', () => {
    const source = Uint8Array.from({ length: 200 }, (_, index) => index);
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const writer = createByteWriter(1);
        writer.uint16(7);
        writer.copy(source, start, end);
        expect([...writer.finish()]).toEqual([7, 0, ...source.slice(start, end)]);
      }),
    );
  });

  it('are aligned by zeros, also over what was written before it began anew', () => {
    const writer = createByteWriter(16);
    writer.bytes(new Uint8Array(16).fill(255));
    writer.clear();
    writer.varint(1);
    writer.align(8);
    writer.align(8);
    expect([...writer.finish()]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('finish as a copy, and are seen as no copy', () => {
    const writer = createByteWriter(4);
    writer.varint(1);
    const [seen, finished] = [writer.view(), writer.finish()];
    writer.clear();
    writer.varint(2);
    expect([seen[0], finished[0]]).toEqual([2, 1]);
  });

  it('refuse what is no number of 32 bits', () => {
    for (const value of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => createByteWriter().varint(value)).toThrow(/as a varint/);
  });

  it('are not read past their end, nor as a number of more than 32 bits', () => {
    expect(() => createByteReader(Uint8Array.of(128)).varint()).toThrow(/past the end/);
    expect(() => createByteReader(Uint8Array.of(5, 97)).text()).toThrow(/past the end/);
    expect(() => createByteReader(Uint8Array.of(1)).bytes(2)).toThrow(/past the end/);
    expect(() => createByteReader(Uint8Array.of(1, 2, 3)).uint32()).toThrow();
    expect(() => createByteReader(Uint8Array.of(255, 255, 255, 255, 255, 1)).varint()).toThrow(/32 bits/);
  });

  it('keep a byte order mark', () => {
    expect(decodeText(utf8('\u{feff}a'))).toBe('\u{feff}a');
  });
});
