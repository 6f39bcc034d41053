/** Traditional characters and other spellings, folded to the one everyday simplified character that stands for all of them. */

import { TRADITIONAL } from './traditional.generated.ts';

/** The code point that stands for a character between U+3400 and U+9FFF, or 0 when the character stands for itself. */
export function simplifiedCode(code: number): number {
  return COMMON[code - FIRST] ?? 0;
}

/** The same for characters anywhere. */
export function foldTraditional(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const folded = code <= 0xffff ? simplifiedCode(code) : (RARE.get(code) ?? 0);
  return folded === 0 ? character : String.fromCodePoint(folded);
}

const FIRST = 0x3400;

/** By code point from {@link FIRST}: an array, since every character of every post is looked up. Filled in 1 to 2 ms at start-up. */
const COMMON: Uint16Array = /* @__PURE__ */ new Uint16Array(0xa000 - FIRST);
const RARE: Map<number, number> = /* @__PURE__ */ new Map();

/** Reads what `builder/tables/write-traditional.ts` wrote: the distance from the last character in base 32, then three digits in base 64. */
function readTable(): void {
  let at = 0;
  let from = 0;
  // No function for a digit: 17,000 calls of one that is not yet compiled would double the time.
  while (at < TRADITIONAL.length) {
    let digit = TRADITIONAL.charCodeAt(at++) - ZERO;
    let shift = 0;
    for (; digit > 31; shift += 5) {
      from += (digit & 31) << shift;
      digit = TRADITIONAL.charCodeAt(at++) - ZERO;
    }
    from += digit << shift;
    const high = TRADITIONAL.charCodeAt(at++) - ZERO;
    const middle = TRADITIONAL.charCodeAt(at++) - ZERO;
    const low = TRADITIONAL.charCodeAt(at++) - ZERO;
    const to = (high << 12) | (middle << 6) | low;
    if (from <= 0xffff) COMMON[from - FIRST] = to;
    else RARE.set(from, to);
  }
}

/** The first of the 64 characters that stand for digits. */
const ZERO = 40;

readTable();
