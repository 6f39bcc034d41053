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

/** Letters, digits and marks of scripts written with spaces. */
export function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return WORD.test(String.fromCodePoint(code));
}

/** White space separates words without ending a phrase, unlike punctuation. Zero-width characters count as white space. */
export function isWhiteSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xad
  );
}

/** Marks that hold the parts of one identifier together: GPT-2, gen_itgc, node.js, don't. */
export function isConnector(code: number): boolean {
  return (
    code === 0x2d || code === 0x5f || code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2010 || code === 0x2011
  );
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
