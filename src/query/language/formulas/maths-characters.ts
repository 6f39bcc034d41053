/** Characters that tell formulas from text in a query. By codes: see analysis/character.ts. */

import { isIdeographic, isWordCharacter } from '../../../analysis/character.ts';
import { isCompatibilityIdeograph } from '../../../analysis/fold.ts';

/** Whether Chinese text stands at `at`: an ideograph, or punctuation as wide as one. Only parentheses occur in formulas as well. */
export function isProse(text: string, at: number): boolean {
  let code = text.charCodeAt(at);
  if (code < 0x1100) return false;
  if (code >= 0xdc00 && code <= 0xdfff) code = text.charCodeAt(at - 1);
  if (code >= 0xd840 && code <= 0xdbff) return true;
  return isIdeographic(code) || isCompatibilityIdeograph(code) || isWidePunctuation(code);
}

/** Corner brackets, 、。 and the wide forms of `!` `,` `.` `:` `;` `?`, dashes and curly marks. */
function isWidePunctuation(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x301f) ||
    (code >= 0x201c && code <= 0x201f) ||
    WIDE_PUNCTUATION.includes(code)
  );
}

const WIDE_PUNCTUATION: readonly number[] = [0x2014, 0x2015, 0xff01, 0xff0c, 0xff0e, 0xff1a, 0xff1b, 0xff1f];

/** Whether a wide mark stands between the arguments of `v（x，t）`, as Chinese input methods write them. */
export function isWideSeparator(code: number): boolean {
  return code === 0xff0c || code === 0xff1b || code === 0xff1a;
}

/** Letters of words: those of formulas (Greek, bold, in scripts) are none. */
export function isLatinLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (code >= 0xc0 && code < 0x370) || (code >= 0x400 && code < 0x2000) ? isWordCharacter(code) : false;
}

export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Whether what stands directly beside Chinese text is a formula all the same. α粒子, 3σ原则 and 3×3卷积 are text, so a Greek letter counts
 * only where something is made of it.
 */
export function isPlainlyMaths(text: string): boolean {
  if (some(text, (code) => PLAIN_MARKS.includes(code) || isMathsSign(code))) return true;
  return some(text, isGreek) && some(text, (code) => COMPOUNDING.includes(code));
}

/** Whether what stands beside it across white space belongs to it: `loss = x`, `x + rate`. A minus or slash does so in titles, too. */
export function isJoining(code: number): boolean {
  return JOINING.includes(code) || (code >= 0x2208 && code <= 0x220b) || (code >= 0x223c && code <= 0x228b);
}

/** Bold and script letters among them, by the first half of their surrogate pair; not arrows, × and ², which stand in text as well. */
function isMathsSign(code: number): boolean {
  if (SIGNS_IN_TEXT.includes(code)) return false;
  return (
    (code >= 0x2200 && code <= 0x22ff) ||
    (code >= 0x27c0 && code <= 0x27ef) ||
    (code >= 0x2980 && code <= 0x2aff) ||
    code === 0xd835
  );
}

function isGreek(code: number): boolean {
  return (code >= 0x391 && code <= 0x3c9) || (code >= 0x3d0 && code <= 0x3f6);
}

function some(text: string, test: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (test(text.charCodeAt(at))) return true;
  return false;
}

/** Minus, slash, asterisks and dots, the ratio of 1\u22362 and the tilde of 3\u223c5. */
const SIGNS_IN_TEXT: readonly number[] = [0x2212, 0x2215, 0x2216, 0x2217, 0x2218, 0x2219, 0x2236, 0x223c, 0x22c5, 0x22ef];

const codesOf = (characters: string): readonly number[] => [...characters].map((each) => each.charCodeAt(0));

const PLAIN_MARKS = codesOf('\\^_=');
const COMPOUNDING = codesOf('(+<>*');
const JOINING = codesOf('=+*<>');
