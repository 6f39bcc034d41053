import { describe, expect, it } from 'vitest';
import { depthFor, leaveOutSources, parseSet, sampleQueries, scoreAnswers } from './retrieval.ts';

const line = (value: object): string => JSON.stringify(value);
const set = parseSet('own', {
  docs: ['a', 'b', 'c'].map((id) => line({ id, title: id, text: '一段文字', date: '2024-01-01' })).join('\n'),
  queries: [
    line({ id: '1', text: '甲', kind: 'title', from: ['a'] }),
    line({ id: '2', text: '乙' }),
    line({ id: '3', text: '没有答案' }),
  ].join('\n'),
  qrels: '1\tb\t1\n2\tc\t2\n3\ta\t0\n',
});

describe('parseSet()', () => {
  it('keeps queries with a relevant document, with their kind and where they are from', () => {
    expect(set.docs).toHaveLength(3);
    expect(set.queries.map(({ id, kind, from }) => [id, kind, from])).toEqual([
      ['1', 'title', ['a']],
      ['2', undefined, []],
    ]);
  });

  it('refuses a document without a text', () => {
    expect(() => parseSet('bad', { docs: line({ id: 'a', title: 'a' }), queries: '', qrels: '' })).toThrow(/text/);
  });
});

describe('leaveOutSources()', () => {
  it('takes the posts that a query is from out of its answers, and out of their number', () => {
    const [query] = set.queries;
    if (query === undefined) throw new Error('no query');
    expect(depthFor(query)).toBe(101);
    expect(leaveOutSources({ ids: ['a', 'c', 'b'], total: 7 }, query)).toEqual({ ids: ['c', 'b'], total: 6 });
    expect(leaveOutSources({ ids: ['c', 'b'], total: 7 }, query)).toEqual({ ids: ['c', 'b'], total: 7 });
  });
});

describe('sampleQueries()', () => {
  it('draws evenly, and all where there are no more', () => {
    expect(sampleQueries(set, 1).queries.map(({ id }) => id)).toEqual(['1']);
    expect(sampleQueries(set, 5)).toBe(set);
  });
});

describe('scoreAnswers()', () => {
  it('is the mean over queries', () => {
    const scores = scoreAnswers(set.queries, [
      { ids: ['b'], total: 1 },
      { ids: ['x', 'c'], total: 4 },
    ]);
    expect(scores.mrr10).toBeCloseTo(0.75);
    expect(scores.hits).toBeCloseTo(2.5);
    expect(scores.recall).toBe(1);
  });
});
