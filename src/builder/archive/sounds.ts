/** How Han characters are read, from pinyin-pro: only the build knows the package, and what it writes is 53 KB. */

import { polyphonic } from 'pinyin-pro';
import { foldIdeograph } from '../../analysis/fold.ts';
import { encodeSounds } from '../../pinyin/sounds.ts';

/** The table of sounds, as `pinyin/sounds.ts` reads it; made once a process, in 0.1 s. */
export function makeSounds(): Uint8Array {
  made ??= encodeSounds(readAll());
  return made;
}

let made: Uint8Array | undefined;

/** All readings of folded characters without tones, the usual one first; ü is v. */
function readAll(): Map<string, readonly string[]> {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  // All in one text: one by one takes three times as long.
  const readings = polyphonic(characters.join(''), { toneType: 'none', type: 'array', v: true });
  const all = new Map(characters.map((character, at) => [character, [...new Set(readings[at])]]));
  for (const character of OWN_SOUND) {
    const folded = foldIdeograph(character);
    const [usual = '', ...others] = all.get(folded) ?? [];
    all.set(folded, [...new Set([usual, ...(all.get(character) ?? []).slice(0, 1), ...others])]);
  }
  return all;
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Characters that sound otherwise than what they fold to, in everyday words: 著名, 乾隆, 狼藉, 彷徨. */
const OWN_SOUND = ['著', '乾', '藉', '彷'];
