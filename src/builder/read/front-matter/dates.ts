/** Dates as people write them in front matter -> a day in the site's zone, and the moment where a time is given. */

import { type PlainDate, parsePlainDate } from '../../../post.ts';
import { formatOffset, localToInstant, parseOffset, type Zone } from '../zone.ts';

/** A day, and the moment as RFC 3339 where the text gave a time of day. */
export interface ParsedDate {
  readonly date: PlainDate;
  readonly dateTime: string | undefined;
}

/**
 * Reads a date with or without time and zone, or `undefined` when it is none or no day of the calendar: `2018-9-30`, `20181103`,
 * `2021年10月01日`, `2009/10/19/ 11:6:41`, `2019-12-21T11:54:00Z`, `Jan 2, 2006`. A time without a zone is in `zone`.
 */
export function parseDate(text: string, zone: Zone): ParsedDate | undefined {
  const parts = text.length > MAX_DATE_LENGTH ? undefined : splitDay(text.normalize('NFKC').trim());
  if (parts === undefined) return undefined;
  const day = makeDay(parts.year, parts.month, parts.day);
  if (day === undefined) return undefined;
  if (parts.rest === '') return { date: day, dateTime: undefined };
  const time = parseTime(parts.rest);
  if (time === undefined) return undefined;

  const localMs = Date.parse(`${day}T${time.clock}Z`);
  if (time.offset === undefined) {
    const offset = (localMs - localToInstant(localMs, zone)) / 60_000;
    return { date: day, dateTime: `${day}T${time.clock}${formatOffset(offset)}` };
  }
  const instant = localMs - time.offset * 60_000;
  const here = new Date(instant + zone.offsetMinutes(instant) * 60_000).toISOString().slice(0, 10);
  const date = parsePlainDate(here);
  return date === undefined ? undefined : { date, dateTime: `${day}T${time.clock}${formatOffset(time.offset)}` };
}

/** A date that may be less than a day or more than one, and what of it was guessed. */
export interface LooseDate extends ParsedDate {
  /** The moment, or the beginning of the day in the zone; milliseconds since 1970. */
  readonly instantMs: number;
  /** How it was read, where it was not written as a date. */
  readonly note: string | undefined;
}

/** Reads what {@link parseDate} reads, and a year, a month (`2023-06`) or a Unix time, in seconds or milliseconds. */
export function parseLooseDate(text: string, zone: Zone): LooseDate | undefined {
  const whole = parseDate(text, zone);
  if (whole !== undefined) return { ...whole, instantMs: instantOf(whole, zone), note: undefined };
  const plain = text.slice(0, MAX_DATE_LENGTH).normalize('NFKC').trim();
  const month = /^(\d{4})(?: ?[-/.年] ?(\d{1,2}))? ?[年月]?$/.exec(plain);
  if (month !== null) {
    const date = makeDay(month[1], month[2] ?? '1', '1');
    const found = date === undefined ? undefined : { date, dateTime: undefined };
    return found && { ...found, instantMs: instantOf(found, zone), note: `read as ${found.date}` };
  }
  const unix = /^(?:\d{9,10}|\d{12,13})$/.exec(plain)?.[0];
  if (unix === undefined) return undefined;
  const instantMs = Number(unix) * (unix.length > 10 ? 1 : 1000);
  const offset = zone.offsetMinutes(instantMs);
  const local = new Date(instantMs + offset * 60_000).toISOString();
  const date = parsePlainDate(local.slice(0, 10));
  if (date === undefined) return undefined;
  const dateTime = `${local.slice(0, 19)}${formatOffset(offset)}`;
  return { date, dateTime, instantMs, note: `a Unix time, read as ${dateTime}` };
}

function instantOf({ date, dateTime }: ParsedDate, zone: Zone): number {
  return dateTime === undefined ? localToInstant(Date.parse(`${date}T00:00:00Z`), zone) : Date.parse(dateTime);
}

/** Makes a day of the digits of its parts, `undefined` when there is no such day. */
export function makeDay(year: string | undefined, month: string | undefined, day: string | undefined): PlainDate | undefined {
  return parsePlainDate(`${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`);
}

interface DayParts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly rest: string;
}

function splitDay(text: string): DayParts | undefined {
  const numeric =
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)(?: ?日)?(.*)$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)(.*)$/.exec(text);
  if (numeric !== null) return { year: numeric[1], month: numeric[2], day: numeric[3], rest: trimRest(numeric[4]) };
  const english =
    /^(?:[A-Z][a-z]+,? +)?(?:(?<m>[A-Z][a-z]{2,8})\.? +(?<d>\d{1,2}),?|(?<d>\d{1,2}) +(?<m>[A-Z][a-z]{2,8})\.?,?) +(?<y>\d{4})(?!\d)(?<rest>.*)$/.exec(
      text,
    )?.groups;
  if (english === undefined) return undefined;
  const month = MONTHS.findIndex((name) => name.startsWith((english.m ?? '').toLowerCase())) + 1;
  return { year: english.y, month: String(month), day: english.d, rest: trimRest(english.rest) };
}

function trimRest(rest: string | undefined): string {
  return (rest ?? '').replace(/^[\s/,T]+(?=\d|上午|下午|$)/, '').trim();
}

/** `clock` is `HH:MM:SS`, `offset` in minutes; fractions of a second are dropped. */
function parseTime(text: string): { readonly clock: string; readonly offset: number | undefined } | undefined {
  const match = TIME.exec(text)?.groups;
  if (match === undefined) return undefined;
  const half = (match.half ?? match.before ?? '').toLowerCase();
  const isAfternoon = half === 'pm' || half === '下午';
  const hour = half === '' ? Number(match.hour) : (Number(match.hour) % 12) + (isAfternoon ? 12 : 0);
  const [minute, second] = [Number(match.minute), Number(match.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = match.zone === undefined ? undefined : parseOffset(match.zone.replace(/^(?:UTC|GMT)/i, '') || 'Z');
  if (match.zone !== undefined && offset === undefined) return undefined;
  return { clock: [hour, minute, second].map((value) => String(value).padStart(2, '0')).join(':'), offset };
}

const TIME =
  /^(?<before>上午|下午)? ?(?<hour>\d{1,2}) ?[:时点] ?(?<minute>\d{1,2})(?: ?[:分] ?(?<second>\d{1,2})(?:[.,]\d+)?)?[分秒]? ?(?<half>am|pm)? ?(?<zone>z|(?:utc|gmt)?[+-][\d:]+|utc|gmt)?(?: ?\([^)]*\))?$/i;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
// `Wednesday, September 30, 2026 22:33:44 GMT+0800 (China Standard Time)` has 70.
const MAX_DATE_LENGTH = 100;
