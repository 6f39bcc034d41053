/** Characters that stand for mathematics wherever they stand, by ranges. */

/** Operators, letters of mathematics and the like; not arrows, × and ±, which text has as well. */
export function isMathSymbol(code: number): boolean {
  return (
    (code >= 0x2200 && code <= 0x22ff) ||
    (code >= 0x2a00 && code <= 0x2aff) ||
    (code >= 0x1d400 && code <= 0x1d7ff) ||
    code === 0x2102 ||
    code === 0x2115 ||
    code === 0x211d ||
    code === 0x2124 ||
    code === 0x2016 ||
    code === 0x27e8 ||
    code === 0x27e9 ||
    code === 0x21d2 ||
    code === 0x21d4
  );
}

/** Raised and lowered characters, and accents that combine with a letter. */
export function isScriptCharacter(code: number): boolean {
  return (
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9 ||
    (code >= 0x2070 && code <= 0x209c) ||
    (code >= 0x1d2c && code <= 0x1d6a) ||
    (code >= 0x300 && code <= 0x30c) ||
    code === 0x2032
  );
}
