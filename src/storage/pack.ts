/** Packs: one record a post, neighbouring posts gathered into files, so that an archive has few files and a page of hits few fetches. */

import { createByteWriter } from './byte-writer.ts';

/** The files of one kind of record. */
export interface Packs {
  /** Ordinal of the first post of each pack. */
  readonly firsts: readonly number[];
  readonly files: readonly Uint8Array[];
}

/** Gathers records in order; a pack is closed when it holds `packBytes`. */
export function encodePacks(records: readonly Uint8Array[], packBytes: number): Packs {
  const firsts: number[] = [];
  const files: Uint8Array[] = [];
  let first = 0;
  let size = 0;
  for (let ordinal = 0; ordinal <= records.length; ordinal++) {
    const next = records[ordinal];
    if (next !== undefined && (ordinal === first || size + next.length <= packBytes)) {
      size += next.length;
      continue;
    }
    if (ordinal > first) {
      firsts.push(first);
      files.push(encodePack(records.slice(first, ordinal)));
    }
    first = ordinal;
    size = next?.length ?? 0;
  }
  return { firsts, files };
}

/** `uint32 count`, the end of each record as `uint32`, the records. */
export function encodePack(records: readonly Uint8Array[]): Uint8Array {
  const writer = createByteWriter(1 << 16);
  writer.uint32(records.length);
  let end = 0;
  for (const record of records) {
    end += record.length;
    writer.uint32(end);
  }
  for (const record of records) writer.bytes(record);
  return writer.finish();
}

/** The `index`-th record of a pack; a view, not a copy. It begins at a multiple of four if all records' lengths are such. */
export function recordOf(pack: Uint8Array, index: number): Uint8Array {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.length);
  const count = view.getUint32(0, true);
  if (index >= count) throw new RangeError(`Cannot read record ${index} of a pack of ${count}`);
  const base = 4 + count * 4;
  const start = index === 0 ? 0 : view.getUint32(index * 4, true);
  return pack.subarray(base + start, base + view.getUint32(4 + index * 4, true));
}
