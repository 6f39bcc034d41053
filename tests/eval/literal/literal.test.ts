import { describe, expect, it } from 'vitest';
import { judgeLiterally, scoreLiterally } from './literal.ts';

const doc = (id: string, ...pieces: string[]) => ({ id, title: '', text: '', pieces });

describe('judgeLiterally()', () => {
  it('takes the posts with a piece that holds the query, and leaves out queries without any', () => {
    const docs = [doc('a', '注意', '力'), doc('b', '题', '大力水手'), doc('c', '无')];
    expect(judgeLiterally(['注意力', '力'], docs)).toEqual([{ text: '力', relevant: new Set(['a', 'b']) }]);
  });
});

it('judgeLiterally() takes the parts of a name for words', () => {
  const docs = [doc('hump', '用formatR的人'), doc('digit', 'ggplot2的图'), doc('other', '用formatter的人')];
  expect(judgeLiterally(['R的', 'ggplot', '2的'], docs)).toEqual([
    { text: 'R的', relevant: new Set(['hump']) },
    { text: 'ggplot', relevant: new Set(['digit']) },
    { text: '2的', relevant: new Set(['digit']) },
  ]);
});

describe('scoreLiterally()', () => {
  it('takes a hit that is called partial for no claim', () => {
    const queries = [{ text: '甲', relevant: new Set(['a']) }];
    const answer = { ids: ['a', 'x'], total: 2 };
    expect(scoreLiterally(queries, [answer]).precision).toBe(0.5);
    expect(scoreLiterally(queries, [{ ...answer, whole: ['a'] }])).toEqual({ recall: 1, precision: 1, precision10: 1 });
  });

  it('counts hits that are right, and right posts that are hits', () => {
    const queries = [
      { text: '甲', relevant: new Set(['a', 'b']) },
      { text: '乙', relevant: new Set(['c']) },
    ];
    const answers = [
      { ids: ['a', 'x', 'b', 'y'], total: 4 },
      { ids: [], total: 0 },
    ];
    // Precision is of the first query alone, 2/4; of its first two hits one is right.
    expect(scoreLiterally(queries, answers)).toEqual({ recall: 0.5, precision: 0.5, precision10: 0.25 });
  });
});
