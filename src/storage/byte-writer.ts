/** A growing byte buffer for what the build writes: fixed integers little-endian, varints as LEB128, text as UTF-8. */

export interface ByteWriter {
  readonly length: number;
  varint(value: number): void;
  uint16(value: number): void;
  uint32(value: number): void;
  bytes(value: Uint8Array): void;
  /** Part of an array; short ones without making a view of it, which costs more than the bytes. */
  copy(source: Uint8Array, start: number, end: number): void;
  /** UTF-8 with its length in bytes before it. */
  text(value: string): void;
  /** Zero bytes up to a multiple of `size`, so that typed arrays can look straight into the file. */
  align(size: number): void;
  /** What was written so far, not a copy: valid until the next write. */
  view(): Uint8Array;
  /** Begins anew with the same memory. */
  clear(): void;
  finish(): Uint8Array;
}

export function createByteWriter(capacity = 1024): ByteWriter {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(capacity);
  let length = 0;

  const reserve = (count: number): void => {
    if (length + count <= buffer.length) return;
    const grown = new Uint8Array(Math.max(buffer.length * 2, length + count));
    grown.set(buffer.subarray(0, length));
    buffer = grown;
  };

  const writer: ByteWriter = {
    get length() {
      return length;
    },
    varint(value) {
      if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) throw new RangeError(`Cannot write ${value} as a varint`);
      reserve(5);
      let rest = value;
      while (rest > 127) {
        buffer[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    uint16(value) {
      reserve(2);
      buffer[length++] = value & 255;
      buffer[length++] = (value >>> 8) & 255;
    },
    uint32(value) {
      reserve(4);
      buffer[length++] = value & 255;
      buffer[length++] = (value >>> 8) & 255;
      buffer[length++] = (value >>> 16) & 255;
      buffer[length++] = value >>> 24;
    },
    bytes(value) {
      reserve(value.length);
      buffer.set(value, length);
      length += value.length;
    },
    copy(source, start, end) {
      reserve(end - start);
      if (end - start > MAX_LOOP) buffer.set(source.subarray(start, end), length);
      else for (let at = start; at < end; at++) buffer[length + at - start] = source[at] as number;
      length += end - start;
    },
    text(value) {
      const encoded = encoder.encode(value);
      writer.varint(encoded.length);
      writer.bytes(encoded);
    },
    align(size) {
      const padding = (size - (length % size)) % size;
      reserve(padding);
      buffer.fill(0, length, length + padding);
      length += padding;
    },
    view: () => buffer.subarray(0, length),
    clear() {
      length = 0;
    },
    finish: () => buffer.slice(0, length),
  };
  return writer;
}

/** Bytes copied one by one at most: about as long as a view takes to make. */
const MAX_LOOP = 48;
