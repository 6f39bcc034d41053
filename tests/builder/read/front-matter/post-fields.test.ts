import { describe, expect, it } from 'vitest';
import { toFields } from '../../../../src/builder/read/front-matter/fields.ts';
import {
  type FieldContext,
  listWords,
  readersOf,
  seriesOf,
  sourceOf,
} from '../../../../src/builder/read/front-matter/post-fields.ts';
import { createReporter, type Reporter } from '../../../../src/builder/read/problem.ts';
import { parsePlainDate } from '../../../../src/post.ts';

function createContext(): FieldContext & { readonly report: Reporter; messages(): readonly string[] } {
  const report = createReporter('a.md');
  return {
    report,
    lineOf: () => 2,
    parseDay: parsePlainDate,
    messages: () => report.found.map(({ severity, line, message }) => `${severity} ${line}: ${message}`),
  };
}

describe('listWords()', () => {
  it.each([
    [null, []],
    ['读书', ['读书']],
    ['a b', ['a b']],
    ['a, b，c、d;e', ['a', 'b', 'c', 'd', 'e']],
    [
      ['a, b', 'c'],
      ['a, b', 'c'],
    ],
    [
      [2018, 1.5, true],
      ['2018', '1.5', 'true'],
    ],
    [
      [['数学', '代数'], ['数学']],
      ['数学', '代数'],
    ],
    [['', null, ' a ', 'a'], ['a']],
    [
      [{ name: '甲', email: 'x@y.z' }, '乙'],
      ['甲', '乙'],
    ],
    [[{ 'C++': '虚函数' }], ['C++: 虚函数']],
    [{ name: '甲' }, ['甲']],
  ])('reads %j as %j', (tags, words) => expect(listWords(toFields({ tags }), 'tags')).toEqual(words));

  it('joins several keys', () => expect(listWords(toFields({ tags: ['a'], tag: 'b, a' }), 'tags', 'tag')).toEqual(['a', 'b']));
});

describe('seriesOf()', () => {
  it.each([
    ['漫谈（二十一）', { name: '漫谈（二十一）', number: undefined }],
    [['漫谈'], { name: '漫谈', number: undefined }],
    [
      { name: '漫谈', number: 21 },
      { name: '漫谈', number: 21 },
    ],
    [{ name: '漫谈' }, { name: '漫谈', number: undefined }],
    [[], undefined],
    [null, undefined],
  ])('reads %j', (series, expected) => expect(seriesOf(toFields({ series }), createContext())).toEqual(expected));

  it.each([
    [{ series: '漫谈', series_order: 3 }, 3],
    [{ series: ['漫谈'], seriesOrder: '4' }, 4],
    [{ series: { name: '漫谈', order: 5 } }, 5],
    [{ series: { name: '漫谈', number: '二十一' } }, 21],
  ])('reads the number of %j', (fields, number) => {
    expect(seriesOf(toFields(fields), createContext())).toEqual({ name: '漫谈', number });
  });

  it('warns of a number that is none', () => {
    const context = createContext();
    expect(seriesOf(toFields({ series: { name: '漫谈', number: '甲' } }), context)).toEqual({
      name: '漫谈',
      number: undefined,
    });
    expect(context.messages()).toEqual(['warning 2: "series" has the number "甲", expected a whole number']);
  });
});

describe('readersOf()', () => {
  it.each([
    [{ readers: 69286 }, 69286],
    [{ readers: '69,286' }, 69286],
    [{ readers: '69，286' }, 69286],
    [{ readers: '69286位读者' }, 69286],
    [{ readers: '69,286 readers' }, 69286],
    [{ views: '12' }, 12],
    [{ readers: '1.2万' }, 12_000],
    [{ readers: '１.５ 亿' }, 150_000_000],
    [{ readers: '3.4k+' }, 3400],
    [{ views: '2.05w 次阅读' }, 20_500],
    [{ readers: { count: '1.05万' } }, 10_500],
    [{ readers: '5 weeks' }, 5],
    [{ readers: 0 }, 0],
    [{ readers: { count: '1,234' } }, 1234],
  ])('counts %j', (data, count) => expect(readersOf(toFields(data), createContext())).toEqual({ count, asOf: undefined }));

  it('knows the day of the count', () => {
    const dated = { count: 5, asOf: '2024-05-06' };
    expect(readersOf(toFields({ readers: { count: 5, as_of: '2024-05-06' } }), createContext())).toEqual(dated);
    expect(readersOf(toFields({ readers: 5, readers_as_of: '2024-05-06' }), createContext())).toEqual(dated);
  });

  it.each([
    [{ readers: '许多' }, '"readers" is "许多", expected a whole number'],
    [{ readers: '6.93333万' }, '"readers" is "6.93333万", expected a whole number'],
    [{ readers: '9'.repeat(20) }, `"readers" is "${'9'.repeat(20)}", expected a whole number`],
    [{ readers: [1] }, '"readers" is no count, expected a whole number'],
  ])('warns of %j', (data, message) => {
    const context = createContext();
    expect(readersOf(toFields(data), context)).toBeUndefined();
    expect(context.messages()).toEqual([`warning 2: ${message}`]);
  });

  it('keeps a count whose day cannot be read', () => {
    const context = createContext();
    expect(readersOf(toFields({ readers: { count: 5, as_of: 'today' } }), context)).toEqual({ count: 5, asOf: undefined });
    expect(context.messages()).toEqual(['warning 2: "readers" is as of "today", expected YYYY-MM-DD']);
  });

  it('takes switches for none', () => expect(readersOf(toFields({ views: false }), createContext())).toBeUndefined());
});

describe('sourceOf()', () => {
  it('takes http(s) addresses only', () => {
    const context = createContext();
    expect(sourceOf(toFields({ source: 'https://kexue.fm/archives/9844' }), context)).toBe('https://kexue.fm/archives/9844');
    expect(sourceOf(toFields({ canonical: 'http://a.b/中' }), context)).toBe('http://a.b/%E4%B8%AD');
    expect(context.messages()).toEqual([]);
    expect(sourceOf(toFields({ source: 'javascript:alert(1)' }), context)).toBeUndefined();
    expect(sourceOf(toFields({ original: '网络' }), context)).toBeUndefined();
    expect(context.messages()).toHaveLength(2);
  });

  it('takes switches for none', () => {
    const context = createContext();
    expect(sourceOf(toFields({ original: true }), context)).toBeUndefined();
    expect(context.messages()).toEqual([]);
  });
});
