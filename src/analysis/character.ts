/** What a character is to the analyser. Ranges instead of tables: a table of 65,536 classes costs a fresh isolate 10 ms of CPU. */

/** Han, kana and Hangul are written without spaces, so their runs are cut into characters and bigrams. */
export function isIdeographic(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3040 && code <= 0x30ff && code !== 0x30fb && code !== 0x30a0) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x31f0 && code <= 0x31ff) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0x3021 && code <= 0x3029)
  );
}

/**
 * Letters, digits and marks of scripts written with spaces. By ranges as well: compiling `\p{L}` takes a fresh isolate 2 ms,
 * and engines with another Unicode version would cut other terms.
 */
export function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0)
    return (
      code === 0xaa || code === 0xb5 || code === 0xba || isOneOf(code, 0xb2, 0xb3) || code === 0xb9 || isOneOf(code, 0xbc, 0xbe)
    );
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  // Punctuation, arrows, operators, shapes; but not the letters and digits among them.
  if (code < 0x2c00) return WORDS_AMONG_SYMBOLS.some(([first, last]) => code >= first && code <= last);
  if (code < 0xd800) return !isOneOf(code, 0x2e00, 0x31ff);
  if (code < 0x10000)
    return (
      isOneOf(code, 0xfb00, 0xfdff) || isOneOf(code, 0xfe20, 0xfe2f) || isOneOf(code, 0xfe70, 0xfefc) || isFullWidthWord(code)
    );
  return !isOneOf(code, 0x1f000, 0x1faff) && code < 0xe0000;
}

function isOneOf(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

function isFullWidthWord(code: number): boolean {
  return isOneOf(code, 0xff10, 0xff19) || isOneOf(code, 0xff21, 0xff3a) || isOneOf(code, 0xff41, 0xff5a);
}

/** Digits that fold to 0 to 9: plain, raised, lowered, full-width and mathematical ones. */
export function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 48 && code <= 57;
  if (code < 0xc0) return code === 0xb2 || code === 0xb3 || code === 0xb9;
  if (code < 0x2070) return false;
  return (
    isOneOf(code, 0x2070, 0x2079) ||
    isOneOf(code, 0x2080, 0x2089) ||
    isOneOf(code, 0xff10, 0xff19) ||
    isOneOf(code, 0x1d7ce, 0x1d7ff)
  );
}

/** Marks over and around the character before, of which folding leaves nothing. */
export function isMark(code: number): boolean {
  if (code < 0x300) return false;
  return (
    code <= 0x36f ||
    isOneOf(code, 0x1ab0, 0x1aff) ||
    isOneOf(code, 0x1dc0, 0x1dff) ||
    isOneOf(code, 0x20d0, 0x20ff) ||
    isOneOf(code, 0xfe20, 0xfe2f)
  );
}

/** One character that stands for several: ① and ⑴, ㎡ and ㈱. */
export function isCompound(code: number): boolean {
  if (code < 0x2460) return false;
  return code <= 0x24b5 || isOneOf(code, 0x24ea, 0x24ff) || isOneOf(code, 0x3200, 0x33ff);
}

/**
 * Whether a character is invisible and means nothing to a search: soft hyphens, zero-width characters, directions, variation selectors.
 * Words and runs go on over it.
 */
export function isIgnorable(code: number): boolean {
  if (code < 0x200b) return code === 0xad || code === 0x34f || code === 0x180e;
  return (
    code <= 0x200f ||
    isOneOf(code, 0x202a, 0x202e) ||
    isOneOf(code, 0x2060, 0x2069) ||
    isOneOf(code, 0xfe00, 0xfe0f) ||
    code === 0xfeff ||
    isOneOf(code, 0xe0100, 0xe01ef)
  );
}

/** White space separates words without ending a phrase, unlike punctuation. */
export function isWhiteSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
}

/** Marks that hold the parts of one identifier together: GPT-2, gen_itgc, node.js, don't, Kullback–Leibler. */
export function isConnector(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x5f ||
    code === 0x2e ||
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x2013 ||
    code === 0xff0d ||
    code === 0xff3f ||
    code === 0xff0e ||
    code === 0xff07
  );
}

/** Superscripts and subscripts, marks for symbols, letterlike symbols and number forms, circled letters and digits. */
const WORDS_AMONG_SYMBOLS: readonly (readonly [first: number, last: number])[] = [
  [0x2070, 0x2079],
  [0x207f, 0x2089],
  [0x2090, 0x209c],
  [0x20d0, 0x20ff],
  [0x2102, 0x2139],
  [0x2145, 0x2189],
  [0x2460, 0x24ff],
];
