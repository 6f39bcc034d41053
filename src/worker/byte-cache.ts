/** A cache of buffers bounded by their bytes; what was not used for longest goes first. */

export interface ByteCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

export function createByteCache(maxBytes: number): ByteCache {
  // A Map lists keys in order of insertion, so putting a used key back makes its order the order of use.
  const entries = new Map<string, Uint8Array>();
  let total = 0;
  return {
    get(key) {
      const bytes = entries.get(key);
      if (bytes !== undefined) {
        entries.delete(key);
        entries.set(key, bytes);
      }
      return bytes;
    },
    set(key, bytes) {
      total += bytes.length - (entries.get(key)?.length ?? 0);
      entries.delete(key);
      entries.set(key, bytes);
      for (const [oldest, { length }] of entries) {
        if (total <= maxBytes || oldest === key) break;
        entries.delete(oldest);
        total -= length;
      }
    },
  };
}
