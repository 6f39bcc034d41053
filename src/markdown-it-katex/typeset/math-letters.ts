/**
 * Bold, script and double-struck letters as characters of their own. Browsers take no notice of `mathvariant` (MathML Core has only
 * `normal`), so that `\mathbb{R}` would be an italic R.
 */

/** The text in the letters of a `mathvariant`; what has no such letter stays as it is. */
export function styleLetters(text: string, variant: string): string {
  const alphabet = ALPHABETS[variant];
  if (alphabet === undefined) return text;
  let styled = '';
  for (const character of text) styled += styleLetter(character, alphabet);
  return styled;
}

/** KaTeX's markup with these letters in its MathML, where that is what readers see. */
export function styleMarkup(markup: string): string {
  return markup.replace(STYLED, (written, tag: string, variant: string, text: string) => {
    const styled = styleLetters(text, variant);
    return styled === text ? written : `<${tag}>${styled}</${tag}>`;
  });
}

const STYLED = /<(mi|mn) mathvariant="([a-z-]+)">([^<&]*)<\/\1>/g;

/** Whether browsers slant an `<mi>` of this text alone. */
export function isSlanted(text: string): boolean {
  return SLANTED.test(text);
}

/** Where the letters begin: A to Z and a to z, 0 to 9, and Greek from capital alpha on. */
interface Alphabet {
  readonly latin: number;
  readonly digits?: number;
  readonly greek?: number;
  /** Letters that Unicode had before, and what they are. */
  readonly older?: Readonly<Record<string, string>>;
}

const ALPHABETS: Readonly<Record<string, Alphabet | undefined>> = {
  bold: { latin: 0x1d400, digits: 0x1d7ce, greek: 0x1d6a8 },
  'bold-italic': { latin: 0x1d468, digits: 0x1d7ce, greek: 0x1d71c },
  script: {
    latin: 0x1d49c,
    older: {
      B: '\u212c',
      E: '\u2130',
      F: '\u2131',
      H: '\u210b',
      I: '\u2110',
      L: '\u2112',
      M: '\u2133',
      R: '\u211b',
      e: '\u212f',
      g: '\u210a',
      o: '\u2134',
    },
  },
  fraktur: { latin: 0x1d504, older: { C: '\u212d', H: '\u210c', I: '\u2111', R: '\u211c', Z: '\u2128' } },
  'double-struck': {
    latin: 0x1d538,
    digits: 0x1d7d8,
    older: { C: '\u2102', H: '\u210d', N: '\u2115', P: '\u2119', Q: '\u211a', R: '\u211d', Z: '\u2124' },
  },
  'sans-serif': { latin: 0x1d5a0, digits: 0x1d7e2 },
  'bold-sans-serif': { latin: 0x1d5d4, digits: 0x1d7ec, greek: 0x1d756 },
  'sans-serif-italic': { latin: 0x1d608, digits: 0x1d7e2 },
  'sans-serif-bold-italic': { latin: 0x1d63c, digits: 0x1d7ec, greek: 0x1d790 },
  monospace: { latin: 0x1d670, digits: 0x1d7f6 },
};

function styleLetter(character: string, { latin, digits, greek, older }: Alphabet): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x41 && code <= 0x5a) return older?.[character] ?? String.fromCodePoint(latin + code - 0x41);
  if (code >= 0x61 && code <= 0x7a) return older?.[character] ?? String.fromCodePoint(latin + 26 + code - 0x61);
  if (code >= 0x30 && code <= 0x39) return digits === undefined ? character : String.fromCodePoint(digits + code - 0x30);
  if (greek === undefined) return character;
  if (code >= 0x391 && code <= 0x3a9) return String.fromCodePoint(greek + code - 0x391);
  if (code >= 0x3b1 && code <= 0x3c9) return String.fromCodePoint(greek + 26 + code - 0x3b1);
  const last = LAST_GREEK.indexOf(character);
  return last < 0 ? character : String.fromCodePoint(greek + 51 + last);
}

/** Partial differential and the variants of letters, as they follow omega. */
const LAST_GREEK = '∂\u03f5\u03d1\u03f0\u03d5\u03f1\u03d6';

// The letters that `text-transform: math-auto` changes.
const SLANTED = /^[A-Za-z\u{131}\u{237}\u{391}-\u{3a9}\u{3b1}-\u{3c9}\u{3d1}\u{3d5}\u{3d6}\u{3f0}\u{3f1}\u{3f4}\u{3f5}∂∇]$/u;
