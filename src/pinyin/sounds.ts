/** How characters are read: a table that is looked into without being decoded. */

import { findFirst } from '../storage/binary-search.ts';
import { createByteWriter } from '../storage/byte-writer.ts';
import { isSyllable, SYLLABLES } from './syllables.ts';

export interface SoundTable {
  /** Syllables without tones, the usual one first; none for what is no character of the table. */
  readings(character: string): readonly string[];
}

/**
 * Writes a table: `uint32 further`, the first reading of every character from U+4E00 to U+9FFF as `uint16` (0 for none, else the
 * number of the syllable and 1), then `further` more readings, each as the `uint16` character and its `uint16` syllable,
 * sorted by character. 54 KB for all characters.
 */
export function encodeSounds(readings: ReadonlyMap<string, readonly string[]>): Uint8Array {
  const writer = createByteWriter(1 << 16);
  const numberOf = new Map(SYLLABLES.map((syllable, number) => [syllable, number + 1]));
  const table = new DataView(new ArrayBuffer((LAST - FIRST + 1) * 2));
  const further: (readonly [code: number, syllable: number])[] = [];
  for (const [character, sounds] of [...readings].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const code = character.charCodeAt(0);
    if (character.length !== 1 || !(code >= FIRST && code <= LAST)) continue;
    const numbers = sounds.flatMap((sound) => numberOf.get(sound) ?? []);
    for (const [index, number] of [...new Set(numbers)].slice(0, MAX_READINGS).entries()) {
      if (index === 0) table.setUint16((code - FIRST) * 2, number, true);
      else further.push([code, number]);
    }
  }
  writer.uint32(further.length);
  writer.bytes(new Uint8Array(table.buffer));
  for (const [code, number] of further) {
    writer.uint16(code);
    writer.uint16(number);
  }
  return writer.finish();
}

/** Looks straight into `bytes`. */
export function decodeSounds(bytes: Uint8Array): SoundTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const further = view.getUint32(0, true);
  const base = 4 + (LAST - FIRST + 1) * 2;
  const codeAt = (entry: number): number => view.getUint16(base + entry * 4, true);
  return {
    readings(character) {
      const code = character.charCodeAt(0);
      if (character.length !== 1 || !(code >= FIRST && code <= LAST)) return [];
      const number = view.getUint16(4 + (code - FIRST) * 2, true);
      if (number === 0) return [];
      const readings = [SYLLABLES[number - 1] ?? ''];
      const first = findFirst(0, further, (entry) => codeAt(entry) >= code);
      for (let entry = first; entry < further && codeAt(entry) === code; entry++) {
        readings.push(SYLLABLES[view.getUint16(base + entry * 4 + 2, true) - 1] ?? '');
      }
      return readings;
    },
  };
}

/** Syllables that many speakers do not tell apart from this one: zh and z, ch and c, sh and s, -ang and -an, -eng and -en, -ing and -in. */
export function fuzzySounds(syllable: string): string[] {
  const initials = alternatives(syllable, /^(?:[zcs]h?)/, (initial) =>
    initial.length === 2 ? initial.charAt(0) : `${initial}h`,
  );
  const found = initials.flatMap((text) =>
    alternatives(text, /[aei]ng?$/, (final) => (final.endsWith('g') ? final.slice(0, -1) : `${final}g`)),
  );
  return found.filter((text) => text !== syllable && isSyllable(text));
}

function alternatives(text: string, part: RegExp, change: (part: string) => string): string[] {
  return part.test(text) ? [text, text.replace(part, change)] : [text];
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Readings kept of one character; no everyday character has more. */
const MAX_READINGS = 6;
