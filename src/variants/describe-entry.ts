/** Entries of the table of variants for a person, who has no typed term to compare with. */

import { groupMembers } from './look-alikes.ts';
import { GROUP_BASE, isWholeWordKey, SHAPE, WORD, wordLength } from './variant-key.ts';
import { decodeShapes, decodeSoundTerms, type Occurring, WORD_HEADER } from './variant-value.ts';

/** What a key stands for. */
export function describeKey(key: string): string {
  if (key.startsWith(SHAPE)) {
    const group = groupMembers(key.charCodeAt(3) - GROUP_BASE);
    return key.charAt(2) === '0' ? `any of ${group} before ${key.charAt(1)}` : `any of ${group} behind ${key.charAt(1)}`;
  }
  if (isWholeWordKey(key)) return `words of ${wordLength(key)} letters that end with ${key.slice(1, -1)}`;
  if (key.startsWith(WORD)) return `words of ${wordLength(key)} letters that begin with ${key.slice(1, -1)}`;
  return `read ${key}`;
}

/** The terms under a key, as they are stored. */
export function listOccurring(key: string, value: Uint8Array): readonly Occurring[] {
  if (key.startsWith(SHAPE)) return decodeShapes(key, value);
  if (!key.startsWith(WORD) && !isWholeWordKey(key)) return decodeSoundTerms(value);
  const first = isWholeWordKey(key) ? '' : key.charAt(1);
  const size = WORD_HEADER + wordLength(key) - first.length;
  const view = new DataView(value.buffer, value.byteOffset, value.length);
  const found: Occurring[] = [];
  for (let start = 0; start + size <= value.length; start += size) {
    const letters = String.fromCharCode(...value.subarray(start + WORD_HEADER, start + size));
    found.push({ term: first + letters, documents: view.getUint16(start + 4, true) });
  }
  return found;
}
