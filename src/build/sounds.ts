/** How Chinese characters sound, from pinyin-pro: only the build knows the package, and what it writes is 50 KB. */

import { pinyin } from 'pinyin-pro';

/** All readings of a character without tones, the usual one first; ü is v. */
export function readingsOf(character: string): readonly string[] {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, nonZh: 'removed', v: true });
  return [...new Set(readings)];
}
