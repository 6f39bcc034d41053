/** Accents of formulas as characters that combine with a letter: `\hat y` is ŷ, `\vec v` v with an arrow. */

/** Puts an accent, as MathML writes it, or `below` (a line under it) on a text. Several letters get brackets, and the accent follows these. */
export function addAccent(base: string, accent: string): string {
  const mark = MARKS[accent];
  if (mark === undefined || base === '') return base;
  return /^[\p{L}\p{N}]\p{M}*$/u.test(base) ? `${base}${mark}`.normalize('NFC') : `(${base})${mark}`;
}

const MARKS: Readonly<Record<string, string | undefined>> = {
  '^': '\u0302',
  '\u02c6': '\u0302',
  '~': '\u0303',
  '\u02dc': '\u0303',
  '\u02c9': '\u0304',
  '\u00af': '\u0304',
  '\u203e': '\u0305',
  '\u2015': '\u0305',
  '\u02d9': '\u0307',
  '\u00a8': '\u0308',
  '\u02da': '\u030a',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u02ca': '\u0301',
  '\u00b4': '\u0301',
  '\u02cb': '\u0300',
  '`': '\u0300',
  '\u20d7': '\u20d7',
  '→': '\u20d7',
  '\u20db': '\u20db',
  below: '\u0332',
};
