import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../src/analysis/units.ts';
import { countWords, decodeWordCounts, encodeWordCounts } from '../../src/translations/word-counts.ts';
import { countPosts, lexicon, textOf } from './small-lexicon.ts';

function count(title: string, text = ''): Record<string, [number, boolean]> {
  const counts = countWords([splitUnits(title), splitUnits(text)], lexicon);
  return Object.fromEntries(counts.map(({ word, count: times, inTitle }) => [textOf(word), [times, inTitle]]));
}

describe('countWords()', () => {
  it('counts words within longer ones, and tells which the title has', () => {
    expect(count('概率论', '注意力，注意 注意力。機率')).toEqual({
      概率: [1, true],
      注意: [3, false],
      注意力: [2, false],
      机率: [1, false],
    });
  });

  it('counts English names in any form, and longer ones', () => {
    expect(count('', 'Operating systems and probabilities. Operating, systems')).toEqual({
      'operating system': [1, false],
      operating: [2, false],
      system: [2, false],
      probability: [1, false],
    });
  });

  it('reaches over no punctuation', () => {
    expect(count('', '概，率 注意，力')).toEqual({ 注意: [1, false] });
  });
});

describe('encodeWordCounts()', () => {
  it('is read back', () => {
    const row = fc.record({ word: fc.nat(100_000), count: fc.integer({ min: 1, max: 15 }), inTitle: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ word }) => word }), (rows) => {
        const sorted = rows.sort((left, right) => left.word - right.word);
        expect(decodeWordCounts(encodeWordCounts(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('collectWordPosts()', () => {
  it('turns the counts of posts round', () => {
    const posts = countPosts([
      ['概率', '概率'],
      ['', '系统'],
      ['', '概率'],
    ]);
    const word = lexicon.chinese.indexOf('概率');
    expect(posts.postsOf(word)).toEqual({
      ordinals: Uint32Array.of(0, 2),
      counts: Uint8Array.of(2, 1),
      titles: Uint8Array.of(1, 0),
    });
    expect(posts.postsOf(lexicon.chinese.indexOf('矩阵')).ordinals).toHaveLength(0);
  });
});
