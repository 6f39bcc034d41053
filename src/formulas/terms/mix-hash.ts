/** Hashes of 32 bits that are the same in every engine. */

/** Takes one number more into a hash. */
export function mixHash(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ (mixed >>> 13);
}

/**
 * A hash as five digits to base 36: one of 60 million, and a part's term has place and size beside it. No two of the 237,000 distinct parts
 * of 65,000 formulas are taken for one.
 */
export function formatHash(hash: number): string {
  return ((mixHash(hash, 0x27d4eb2f) >>> 0) % HASHES).toString(36).padStart(5, '0');
}

const HASHES = 36 ** 5;
