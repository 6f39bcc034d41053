import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../src/query/language/format.ts';
import { parseQueryText } from '../../../src/query/language/parse.ts';
import type { Clause } from '../../../src/query/language/query.ts';
import { dates, readers } from './clauses.ts';

const DATES: readonly (readonly [query: string, clause: Clause, canonical: string])[] = [
  ['date:2023', dates('2023-01-01', '2023-12-31'), 'date:2023'],
  ['date:2024-02', dates('2024-02-01', '2024-02-29'), 'date:2024-02'],
  ['date:2023-2', dates('2023-02-01', '2023-02-28'), 'date:2023-02'],
  ['date:2023-05-09', dates('2023-05-09', '2023-05-09'), 'date:2023-05-09'],
  ['date:"2023-5-9"', dates('2023-05-09', '2023-05-09'), 'date:2023-05-09'],
  ['date:2023..', dates('2023-01-01', undefined), 'date:2023..'],
  ['date:..2024', dates(undefined, '2024-12-31'), 'date:..2024'],
  ['date:2023..2024-03', dates('2023-01-01', '2024-03-31'), 'date:2023..2024-03'],
  ['date:2023-01-02..2023-01', dates('2023-01-02', '2023-01-31'), 'date:2023-01-02..2023-01'],
  ['date:2023-01..2023-12', dates('2023-01-01', '2023-12-31'), 'date:2023'],
  ['date:2023-01-01..2023-01-31', dates('2023-01-01', '2023-01-31'), 'date:2023-01'],
  ['date:>2023', dates('2024-01-01', undefined), 'date:2024..'],
  ['date:>2024-02-28', dates('2024-02-29', undefined), 'date:2024-02-29..'],
  ['date:>=2023-05', dates('2023-05-01', undefined), 'date:2023-05..'],
  ['date:<2024', dates(undefined, '2023-12-31'), 'date:..2023'],
  ['date:<=2024', dates(undefined, '2024-12-31'), 'date:..2024'],
  ['date:=2024', dates('2024-01-01', '2024-12-31'), 'date:2024'],
  ['after:2023-05', dates('2023-05-01', undefined), 'date:2023-05..'],
  ['after:2023-05-09', dates('2023-05-09', undefined), 'date:2023-05-09..'],
  ['before:2024-03', dates(undefined, '2024-02-29'), 'date:..2024-02'],
  ['before:2024-01-01', dates(undefined, '2023-12-31'), 'date:..2023'],
  ['日期：２０２３－０５．．２０２４', dates('2023-05-01', '2024-12-31'), 'date:2023-05..2024'],
  ['日期：≥２０２３', dates('2023-01-01', undefined), 'date:2023..'],
  ['ｄａｔｅ：＜２０２３', dates(undefined, '2022-12-31'), 'date:..2022'],
  ['date:2021年', dates('2021-01-01', '2021-12-31'), 'date:2021'],
  ['日期：2021年4月', dates('2021-04-01', '2021-04-30'), 'date:2021-04'],
  ['日期：２０２１年０４月', dates('2021-04-01', '2021-04-30'), 'date:2021-04'],
  ['日期：2021年4月7日', dates('2021-04-07', '2021-04-07'), 'date:2021-04-07'],
  ['日期：2021年4月7號', dates('2021-04-07', '2021-04-07'), 'date:2021-04-07'],
  ['date:"2021 年 4 月 7 号"', dates('2021-04-07', '2021-04-07'), 'date:2021-04-07'],
  ['date:2021/4/7', dates('2021-04-07', '2021-04-07'), 'date:2021-04-07'],
  ['date:2021.4', dates('2021-04-01', '2021-04-30'), 'date:2021-04'],
  ['date:2021.04.07', dates('2021-04-07', '2021-04-07'), 'date:2021-04-07'],
  ['date:20210407', dates('2021-04-07', '2021-04-07'), 'date:2021-04-07'],
  ['date:202104', dates('2021-04-01', '2021-04-30'), 'date:2021-04'],
  ['date:二〇二一年', dates('2021-01-01', '2021-12-31'), 'date:2021'],
  ['date:二零二一年十二月三十一日', dates('2021-12-31', '2021-12-31'), 'date:2021-12-31'],
  ['date:二○二一年十月廿五', dates('2021-10-25', '2021-10-25'), 'date:2021-10-25'],
  ['date:2021.4..2022.1', dates('2021-04-01', '2022-01-31'), 'date:2021-04..2022-01'],
  ['date:2021年4月至2022年', dates('2021-04-01', '2022-12-31'), 'date:2021-04..2022'],
  ['date:2021/4～2022/1/3', dates('2021-04-01', '2022-01-03'), 'date:2021-04..2022-01-03'],
  ['date:2021年到', dates('2021-01-01', undefined), 'date:2021..'],
  ['date:>=2021年4月', dates('2021-04-01', undefined), 'date:2021-04..'],
  ['after:2021年4月', dates('2021-04-01', undefined), 'date:2021-04..'],
  ['before:2021/4/7', dates(undefined, '2021-04-06'), 'date:..2021-04-06'],
  ['year:2021', dates('2021-01-01', '2021-12-31'), 'date:2021'],
  ['年份：2021', dates('2021-01-01', '2021-12-31'), 'date:2021'],
];

const READERS: readonly (readonly [query: string, clause: Clause, canonical: string])[] = [
  ['readers:>50000', readers(50_001, undefined), 'readers:>=50001'],
  ['readers:>=50000', readers(50_000, undefined), 'readers:>=50000'],
  ['readers:<50000', readers(undefined, 49_999), 'readers:<=49999'],
  ['readers:<=50000', readers(undefined, 50_000), 'readers:<=50000'],
  ['readers:=50000', readers(50_000, 50_000), 'readers:50000'],
  ['readers:0', readers(0, 0), 'readers:0'],
  ['readers:5..5', readers(5, 5), 'readers:5'],
  ['readers:1k..5万', readers(1000, 50_000), 'readers:1000..50000'],
  ['readers:1.5万..', readers(15_000, undefined), 'readers:>=15000'],
  ['readers:..50K', readers(undefined, 50_000), 'readers:<=50000'],
  ['readers:1.1万', readers(11_000, 11_000), 'readers:11000'],
  ['readers:50,000..1,234,567', readers(50_000, 1_234_567), 'readers:50000..1234567'],
  ['读者：＞５万', readers(50_001, undefined), 'readers:>=50001'],
  ['读者：≤５０，０００', readers(undefined, 50_000), 'readers:<=50000'],
  ['readers:<=1000000000000', readers(undefined, 1e12), 'readers:<=1000000000000'],
];

const MISTAKEN_DATES =
  '2023-13 2023-02-29 2023-00 20233 2023-05-09-01 23 last .. 2023..x x..2023 1..2..3 >2023..2024 >> 2023/05-09 2023年13月 2023年2月30日 2023月 二〇二年 二〇二三年十三月 二〇二三年二十十月 202313 2023/ 2023.5.9.1 4.5 至 <0000 >9999'.split(
    ' ',
  );
const MISTAKEN_READERS = '多 5w 1.5 1.23456万 50,00 ,5 -5 .. 1..x >1..2 <0 1e5 >1000000000000 9999999999999'.split(' ');

describe('parseQueryText()', () => {
  it.each([...DATES, ...READERS])('reads %s', (query, clause, canonical) => {
    expect(parseQueryText(query)).toEqual({ clause, notes: [] });
    expect(formatQuery(clause)).toBe(canonical);
    expect(parseQueryText(canonical)).toEqual({ clause, notes: [] });
  });

  it.each([
    ...MISTAKEN_DATES.map((value) => ['date-not-understood', `date:${value}`]),
    ...['2023..', '>2023', '2023-02-30', '..'].flatMap((value) => [
      ['date-not-understood', `after:${value}`],
      ['date-not-understood', `before:${value}`],
    ]),
    ...MISTAKEN_READERS.map((value) => ['readers-not-understood', `readers:${value}`]),
  ])('notes %s and keeps %s as text', (code, query) => {
    const { clause, notes } = parseQueryText(`a -${query}`);
    expect(clause).toEqual({
      kind: 'and',
      clauses: [
        { kind: 'text', text: 'a' },
        { kind: 'not', clause: { kind: 'text', text: query } },
      ],
    });
    expect(notes.map((note) => [note.code, note.start, note.end])).toEqual([[code, 3, 3 + query.length]]);
  });

  it('keeps a quoted value that is none as a phrase', () => {
    expect(parseQueryText('date:"last year"').clause).toEqual({ kind: 'phrase', text: 'last year' });
    expect(parseQueryText('readers:"very many"').clause).toEqual({ kind: 'phrase', text: 'very many' });
  });

  it.each([
    ['date:2024..2023', dates('2023-01-01', '2024-12-31')],
    ['date:2023-06..2023-05-09', dates('2023-05-09', '2023-06-30')],
    ['readers:5万..1k', readers(1000, 50_000)],
  ])('exchanges the ends of %s', (query, clause) => {
    const parsed = parseQueryText(query);
    expect(parsed.clause).toEqual(clause);
    expect(parsed.notes.map((note) => note.code)).toEqual(['range-reversed']);
  });
});
