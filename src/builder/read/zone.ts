/** Time zones through Intl: which offset holds at a moment, and on which day it falls. */

/** A time zone of the world, or a fixed offset. */
export interface Zone {
  /** Minutes east of UTC at a moment (milliseconds since 1970 in UTC). */
  offsetMinutes(instantMs: number): number;
}

/** Makes a zone of an IANA name or an offset such as `+08:00`, or `undefined` when there is no such zone. */
export function createZone(timeZone: string): Zone | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    return {
      offsetMinutes: (instantMs) => {
        const name = format.formatToParts(instantMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
        return parseOffset(name.slice('GMT'.length)) ?? 0;
      },
    };
  } catch {
    return undefined; // a RangeError is how Intl says that it does not know the zone
  }
}

/** Minutes east of UTC of `Z`, `+08:00`, `+0800`, `+8`; `undefined` when it is no offset. Seconds (before 1901) are dropped. */
export function parseOffset(text: string): number | undefined {
  if (/^z$/i.test(text)) return 0;
  const match = /^([+-])(\d{1,2})(?::?(\d{2}))?(?::\d{2})?$/.exec(text.replace('\u{2212}', '-'));
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > MAX_OFFSET_MINUTES || Number(match[3] ?? 0) > 59) return undefined;
  return match[1] === '-' ? -minutes : minutes;
}

/** Writes an offset as RFC 3339 does, `+08:00`. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The moment at which clocks in `zone` show `localMs` (a date and time written as if it were UTC). */
export function localToInstant(localMs: number, zone: Zone): number {
  const guess = localMs - zone.offsetMinutes(localMs) * 60_000;
  return localMs - zone.offsetMinutes(guess) * 60_000;
}

// Kiritimati, the easternmost zone there is, has +14:00.
const MAX_OFFSET_MINUTES = 14 * 60;
