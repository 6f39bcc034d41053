/** Reads what {@link createByteWriter} wrote. Reading past the end throws: artifacts are checked as a whole before they are read. */

export interface ByteReader {
  offset: number;
  varint(): number;
  uint32(): number;
  /** A view of the next bytes, not a copy. */
  bytes(length: number): Uint8Array;
  text(): string;
}

/** Five bytes of seven bits hold the 32 that a writer takes. */
const VARINT_BITS = 35;

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes UTF-8; a byte order mark is text like any other. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function createByteReader(source: Uint8Array, offset = 0): ByteReader {
  const reader: ByteReader = {
    offset,
    varint() {
      let value = 0;
      for (let shift = 0; shift < VARINT_BITS; shift += 7) {
        const byte = source[reader.offset++];
        if (byte === undefined) throw new RangeError('Cannot read past the end of an artifact');
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
      throw new RangeError('Cannot read a number of more than 32 bits');
    },
    uint32() {
      const view = new DataView(source.buffer, source.byteOffset + reader.offset, 4);
      reader.offset += 4;
      return view.getUint32(0, true);
    },
    bytes(length) {
      if (reader.offset + length > source.length) throw new RangeError('Cannot read past the end of an artifact');
      const view = source.subarray(reader.offset, reader.offset + length);
      reader.offset += length;
      return view;
    },
    text: () => decodeText(reader.bytes(reader.varint())),
  };
  return reader;
}
