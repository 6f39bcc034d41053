/** Hashes of 32 bits that are the same in every engine. */

/** Takes one number more into a hash. */
export function mixHash(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ (mixed >>> 13);
}

/** The hash of a short text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** A hash as text of at most seven characters. */
export function formatHash(hash: number): string {
  return (mixHash(hash, 0x27d4eb2f) >>> 0).toString(36);
}
