import { describe, expect, it } from 'vitest';
import { formatJudged, type JudgedSet } from './judged-table.ts';

function setOf(name: string, ours: readonly string[]): JudgedSet {
  const query = { id: '1', text: '甲', from: [], grades: new Map([['a', 1]]) };
  return {
    name,
    docs: 3,
    queries: [
      { ...query, kind: 'title' },
      { ...query, id: '2', kind: 'free-text' },
    ],
    baseline: [
      { ids: ['a'], total: 2 },
      { ids: ['a'], total: 4 },
    ],
    ours: ours.map((id) => ({ ids: [id], total: 1 })),
  };
}

describe('formatJudged()', () => {
  const lines = formatJudged([
    setOf('blog-tags-cosx', ['a', 'b']),
    setOf('blog-tags-rainboy', ['a', 'a']),
    setOf('drcd-dev', ['b', 'b']),
  ]).split('\n');

  it('has a row a set, with both and the difference', () => {
    expect(lines).toContain('| blog-tags-cosx | 3, 2 | 1.000 / 1.000 / 1.000 / 3 | .500 / .500 / .500 / 1 | -.500 |');
  });

  it('has the mean of the sets of blogs, and of no others', () => {
    expect(lines).toContain('| **mean of 2 blog sets** |  | 1.000 / 1.000 / 1.000 / 3 | .750 / .750 / .750 / 1 | -.250 |');
  });

  it('has a row a kind', () => {
    expect(lines).toContain('| blog-tags-cosx | free-text | 1 | 1.000 / 1.000 / 1.000 / 4 | .000 / .000 / .000 / 1 | -1.000 |');
  });

  it('leaves the baseline open where it was not asked', () => {
    expect(formatJudged([{ ...setOf('drcd-dev', ['a', 'a']), baseline: undefined }])).toContain('| - | 1.000');
  });
});
