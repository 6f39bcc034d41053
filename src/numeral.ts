/** Whole numbers as titles write them: 12, 二十一, 一百〇三, 二〇, XIV. */

/** `undefined` for what is no number from 0 to 9999. */
export function parseNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (/^[IVX]+$/.test(text)) return parseRoman(text);
  if (!/^[零〇一二三四五六七八九十百]+$/.test(text)) return undefined;
  return /[十百]/.test(text) ? parseSpoken(text) : Number([...text].map((digit) => DIGITS.indexOf(digit) % 10).join(''));
}

/** 一百二十三, 十二, 一百〇三. */
function parseSpoken(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (match === null) return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (character: string | undefined): number => (character === undefined ? 0 : DIGITS.indexOf(character) % 10);
  return digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}

/** Up to XXXIX: longer series count in digits. */
function parseRoman(text: string): number | undefined {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text);
  if (match === null) return undefined;
  const [, tens = '', ones = ''] = match;
  return tens.length * 10 + ROMAN.indexOf(ones);
}

/** 零 stands at 10. */
const DIGITS = '〇一二三四五六七八九零';
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
