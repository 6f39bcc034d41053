/** The table of sounds as text. */

import { decodeSounds } from '../../pinyin/sounds.ts';
import { formatNumber, listFirst, type Shown } from './bounded.ts';

const FIRST = 0x4e00;
const LAST = 0x9fff;

export function* inspectSounds(bytes: Uint8Array, shown: Shown): Generator<string> {
  const table = decodeSounds(bytes);
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCharCode(FIRST + index));
  const known = all.filter((character) => table.readings(character).length > 0);
  yield `${formatNumber(known.length)} characters with readings`;
  yield* listFirst(known, known.length, shown, (character) => `  ${character}  ${table.readings(character).join(' ')}`);
}
