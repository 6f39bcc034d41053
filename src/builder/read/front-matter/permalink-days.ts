/** What patterns of addresses say of a day: `:y_day` of Jekyll, `:monthname` of Hugo. */

import { makeDay } from './dates.ts';

/** The value of a token for a day, `YYYY-MM-DD`; `undefined` where it is no token of days. */
export function dayToken(token: string, date: string | undefined): string | undefined {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  if (makeDay(year, month, day) === undefined) return undefined;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const weekday = new Date(moment).getUTCDay();
  const ofYear = (moment - Date.UTC(Number(year), 0, 0)) / DAY_MS;
  switch (token) {
    case 'year':
      return year;
    case 'short_year':
      return year.slice(2);
    case 'month':
      return month;
    case 'i_month':
      return String(Number(month));
    case 'short_month':
      return MONTHS[Number(month) - 1]?.slice(0, 3);
    case 'long_month':
      return MONTHS[Number(month) - 1];
    case 'monthname':
      return MONTHS[Number(month) - 1]?.toLowerCase();
    case 'day':
      return day;
    case 'i_day':
      return String(Number(day));
    case 'y_day':
      return String(ofYear).padStart(3, '0');
    case 'yearday':
      return String(ofYear);
    case 'weekday':
      return String(weekday);
    case 'w_day':
      return String(weekday === 0 ? 7 : weekday);
    case 'weekdayname':
      return WEEKDAYS[weekday]?.toLowerCase();
    case 'short_day':
      return WEEKDAYS[weekday]?.slice(0, 3);
    case 'long_day':
      return WEEKDAYS[weekday];
    case 'week':
    case 'w_year': {
      // As ISO 8601: a week belongs to the year of its Thursday.
      const thursday = new Date(moment + (4 - (weekday === 0 ? 7 : weekday)) * DAY_MS);
      const ofWeek = thursday.getUTCFullYear();
      const week = Math.ceil((thursday.getTime() - Date.UTC(ofWeek, 0, 0)) / DAY_MS / 7);
      return token === 'w_year' ? String(ofWeek) : String(week).padStart(2, '0');
    }
    default:
      return undefined;
  }
}

const DAY_MS = 86_400_000;
const MONTHS: readonly string[] = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
