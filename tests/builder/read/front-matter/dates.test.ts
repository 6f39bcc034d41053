import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/builder/read/front-matter/dates.ts';
import { createZone, type Zone } from '../../../../src/builder/read/zone.ts';

function zoneOf(name: string): Zone {
  const zone = createZone(name);
  if (zone === undefined) throw new Error(`No zone ${name}`);
  return zone;
}
const shanghai = zoneOf('Asia/Shanghai');

function parse(text: string, zone = shanghai): string {
  const date = parseDate(text, zone);
  if (date === undefined) return 'none';
  return date.dateTime === undefined ? date.date : `${date.date} ${date.dateTime}`;
}

describe('parseDate()', () => {
  it.each([
    ['2023-11-09', '2023-11-09'],
    ['2018-9-30', '2018-09-30'],
    ['2018/9/30', '2018-09-30'],
    ['2018.09.30', '2018-09-30'],
    ['20181103', '2018-11-03'],
    ['2021年10月01日', '2021-10-01'],
    ['2021 年 10 月 1 日', '2021-10-01'],
    ['２０２１－１０－０１', '2021-10-01'],
    ['Jan 2, 2006', '2006-01-02'],
    ['2 January 2006', '2006-01-02'],
    ['September 30th, 2018', 'none'],
  ])('reads the day %s', (text, expected) => expect(parse(text)).toBe(expected));

  it.each([
    ['2023-11-09 10:20', '2023-11-09 2023-11-09T10:20:00+08:00'],
    ['2023-11-09 10:20:30', '2023-11-09 2023-11-09T10:20:30+08:00'],
    ['2009/10/19/ 11:6:41', '2009-10-19 2009-10-19T11:06:41+08:00'],
    ['2009-10-19 11：06：41', '2009-10-19 2009-10-19T11:06:41+08:00'],
    ['2021年10月01日 8点5分', '2021-10-01 2021-10-01T08:05:00+08:00'],
    ['2021年10月01日 下午 3:05', '2021-10-01 2021-10-01T15:05:00+08:00'],
    ['2021-10-01 12:05 AM', '2021-10-01 2021-10-01T00:05:00+08:00'],
    ['2023-11-09T10:20:30.123', '2023-11-09 2023-11-09T10:20:30+08:00'],
  ])('reads %s in the zone of the site', (text, expected) => expect(parse(text)).toBe(expected));

  it.each([
    ['2019-12-21T11:54:00Z', '2019-12-21 2019-12-21T11:54:00+00:00'],
    ['2019-12-21T11:54:00+08:00', '2019-12-21 2019-12-21T11:54:00+08:00'],
    ['2019-12-21 11:54:00 +0800', '2019-12-21 2019-12-21T11:54:00+08:00'],
    ['2019-12-21 11:54:00 -05', '2019-12-22 2019-12-21T11:54:00-05:00'],
    ['Mon, 02 Jan 2006 15:04:05 GMT', '2006-01-02 2006-01-02T15:04:05+00:00'],
    ['Mon Jan 02 2006 15:04:05 GMT+0800 (中国标准时间)', '2006-01-02 2006-01-02T15:04:05+08:00'],
  ])('reads the zone of %s', (text, expected) => expect(parse(text)).toBe(expected));

  it('gives the day on which the moment falls at the site', () => {
    expect(parse('2008-11-30T21:35:22+00:00')).toBe('2008-12-01 2008-11-30T21:35:22+00:00');
    expect(parse('2008-11-30T21:35:22+00:00', zoneOf('UTC'))).toBe('2008-11-30 2008-11-30T21:35:22+00:00');
    expect(parse('2024-01-01T03:00:00+08:00', zoneOf('America/New_York'))).toBe('2023-12-31 2024-01-01T03:00:00+08:00');
  });

  it('knows summer time', () => {
    expect(parse('2024-07-01 10:00', zoneOf('Europe/Berlin'))).toBe('2024-07-01 2024-07-01T10:00:00+02:00');
    expect(parse('2024-01-01 10:00', zoneOf('Europe/Berlin'))).toBe('2024-01-01 2024-01-01T10:00:00+01:00');
    expect(parse('1900-01-01 10:00')).toBe('1900-01-01 1900-01-01T10:00:00+08:05');
    expect(parse('1988-07-01 10:00')).toBe('1988-07-01 1988-07-01T10:00:00+09:00');
  });

  it.each([
    '',
    '2022-13-01',
    '2023-02-29',
    '2023-11-31 10:00',
    '2022',
    '2022-05',
    '`r Sys.Date()`',
    '{{ date }}',
    '2022-05-01 25:00',
    '2022-05-01 10:61',
    '2022-05-01 10:00 +99:00',
    '2022-05-01 tomorrow',
    '123456789',
    '18-09-30',
    `2022-05-01${' '.repeat(1e5)}x`,
    'Foo 12, 2020',
  ])('does not take %.30j for a date', (text) => expect(parse(text)).toBe('none'));
});

describe('createZone()', () => {
  it('takes names and offsets', () => {
    expect(zoneOf('Asia/Shanghai').offsetMinutes(0)).toBe(480);
    expect(zoneOf('+05:30').offsetMinutes(0)).toBe(330);
    expect(zoneOf('-03:00').offsetMinutes(0)).toBe(-180);
    expect(zoneOf('UTC').offsetMinutes(0)).toBe(0);
  });

  it('is undefined for what is no zone', () => {
    expect(createZone('Mars/Base')).toBeUndefined();
    expect(createZone('')).toBeUndefined();
  });
});
