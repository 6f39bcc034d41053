/** A place that looks like chance and is the same each time for the same seed. */

/** From 0 to below `count`: FNV-1a of the seed, whose bits murmur's finaliser mixes, since neighbouring seeds must not give neighbours. */
export function chooseBySeed(seed: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed.slice(0, MAX_SEED_LENGTH))) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return count === 0 ? 0 : ((hash ^ (hash >>> 16)) >>> 0) % count;
}

/** A day, a word or a UUID is a seed; more of a longer one changes nothing. */
export const MAX_SEED_LENGTH = 200;
