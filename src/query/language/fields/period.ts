/** A year, a month or a day, as Chinese and ISO write them: `2023`, `2023-11`, `2023/11/9`, `2023.11`, `2023年11月9日`, `二〇二三年`. */

import { type PlainDate, parsePlainDate } from '../../../post.ts';

/** The first and last day. */
export interface Period {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** Reads a period; `undefined` when the text is none, or not of the calendar. Blanks may stand around numbers. */
export function parsePeriod(text: string): Period | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  const parts = matchDigits(folded) ?? matchNumerals(folded);
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const first = toDate(year, month ?? 1, day ?? 1);
  const lastDays = day === undefined ? [31, 30, 29, 28] : [day];
  const last = lastDays.map((each) => toDate(year, month ?? 12, each)).find((date) => date !== undefined);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Longer than any date, blanks and all. */
const MAX_LENGTH = 40;

interface Parts {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** `2023`, with one separator throughout, in characters, or all digits: `202311`, `20231109`. */
const DIGITS = [
  /^(\d{4})(?:年(?:(\d{1,2})(?:月(?:(\d{1,2})[日号號]?)?)?)?)?$/,
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/,
  /^(\d{4})(\d{2})(\d{2})?$/,
] as const;

function matchDigits(text: string): Parts | undefined {
  const [named, separated, joined] = DIGITS;
  const [, year, month, day] = named.exec(text) ?? joined.exec(text) ?? withoutSeparator(separated.exec(text)) ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), month: numberOf(month), day: numberOf(day) };
}

function withoutSeparator(match: RegExpExecArray | null): (string | undefined)[] | undefined {
  return match === null ? undefined : [match[0], match[1], match[3], match[4]];
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** `二〇二三年十一月九日`: the year digit by digit, month and day as they are said. */
const NUMERALS =
  /^([〇零○Ο一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十廿卅]{1,3})[日号號]?)?)?$/;
const NUMERAL_DIGITS: ReadonlyMap<string, number> = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));

function matchNumerals(text: string): Parts | undefined {
  const [, year, month, day] = NUMERALS.exec(text) ?? [];
  if (year === undefined) return undefined;
  const digits = [...year].map((digit) => NUMERAL_DIGITS.get(digit) ?? 0).join('');
  return { year: Number(digits), month: parseNumeral(month), day: parseNumeral(day) };
}

/** A number below a hundred; 0, which is no month or day, for what is none. */
function parseNumeral(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, tens, ones] = /^(?:([二三]?十|廿|卅))?([一二三四五六七八九])?$/.exec(text) ?? [];
  return (tens === undefined ? 0 : (TENS.get(tens) ?? 0)) + (NUMERAL_DIGITS.get(ones ?? '〇') ?? 0);
}

const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['二十', 20],
  ['三十', 30],
  ['廿', 20],
  ['卅', 30],
]);

function toDate(year: number, month: number, day: number): PlainDate | undefined {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  return parsePlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}
