import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkTable } from '../../src/related/link-table.ts';
import { findSeriesNeighbours } from '../../src/related/series.ts';
import { createSimilarity } from '../../src/related/similarity.ts';
import type { Vectors } from '../../src/related/vectors.ts';
import { isFragment } from '../../src/related/words/fragments.ts';
import { isGeneral } from '../../src/related/words/general-words.ts';
import { isGrammar, isOpeningWord, isParticle } from '../../src/related/words/grammar-words.ts';
import { foldTerm } from '../../src/related/words/word.ts';
import { makeMeta } from './post-meta.ts';

const WORDS = 6;

/** Of each post how much each word weighs; 0 where it has it not. Whole numbers, which add up exactly. */
const weights = fc.array(fc.array(fc.nat(3), { minLength: WORDS, maxLength: WORDS }), { maxLength: 9 });

function toRows(rows: readonly (readonly { item: number; weight: number }[])[]): Vectors['ofPosts'] {
  let end = 0;
  const ends = rows.map((row) => {
    end += row.length;
    return end;
  });
  return {
    starts: Uint32Array.from(ends, (each, index) => each - (rows[index]?.length ?? 0)),
    ends: Uint32Array.from(ends),
    items: Uint32Array.from(rows.flat(), ({ item }) => item),
    weights: Float64Array.from(rows.flat(), ({ weight }) => weight),
  };
}

describe('createSimilarity()', () => {
  it('gives the posts most like one, as comparing all with all does', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 4 }), (posts, count) => {
        const listed = (row: readonly number[]) => row.flatMap((weight, item) => (weight === 0 ? [] : [{ item, weight }]));
        const ofWords = Array.from({ length: WORDS }, (_, word) => listed(posts.map((row) => row[word] ?? 0)));
        const similar = createSimilarity({ ofPosts: toRows(posts.map(listed)), ofWords: toRows(ofWords) });
        for (const [ordinal, row] of posts.entries()) {
          const expected = posts
            .map((other, at) => ({ ordinal: at, score: other.reduce((sum, weight, word) => sum + weight * (row[word] ?? 0), 0) }))
            .filter((other) => other.ordinal !== ordinal && other.score > 0)
            .sort((left, right) => right.score - left.score || left.ordinal - right.ordinal);
          expect(similar(ordinal, count)).toEqual(expected.slice(0, count));
        }
      }),
    );
  });
});

describe('findSeriesNeighbours()', () => {
  const series = fc.option(fc.record({ name: fc.constantFrom('甲', '乙'), number: fc.option(fc.nat(5), { nil: undefined }) }), {
    nil: undefined,
  });

  it('gives the posts beside each in its series: by number, then without one the oldest first', () => {
    fc.assert(
      fc.property(fc.array(series, { maxLength: 12 }), (all) => {
        const neighbours = findSeriesNeighbours(all.map((each) => ({ series: each })));
        for (const name of ['甲', '乙']) {
          const order = all
            .flatMap((each, ordinal) =>
              each?.name === name ? [{ ordinal, number: each.number ?? Number.POSITIVE_INFINITY }] : [],
            )
            .sort((left, right) => (left.number === right.number ? right.ordinal - left.ordinal : left.number - right.number))
            .map(({ ordinal }) => ordinal);
          for (const [at, ordinal] of order.entries())
            expect(neighbours[ordinal]).toEqual([order[at + 1], order[at - 1]].filter((each) => each !== undefined));
        }
        for (const [ordinal, each] of all.entries()) if (each === undefined) expect(neighbours[ordinal]).toEqual([]);
      }),
    );
  });
});

describe('createLinkTable()', () => {
  it('has of each link both ends, and none of a post to itself', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const links = fc.array(fc.uniqueArray(fc.constantFrom(...ids, 'nowhere')), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(links, (all) => {
        const profiles = ids.map((id, ordinal) => ({
          id: makeMeta(id).id,
          source: undefined,
          links: (all[ordinal] ?? []).map((other) => `/archives/${other}`),
        }));
        const { to, from } = createLinkTable(profiles);
        for (const [ordinal] of ids.entries()) {
          const expected = (all[ordinal] ?? [])
            .map((other) => ids.indexOf(other))
            .filter((other) => other >= 0 && other !== ordinal);
          expect([...(to[ordinal] ?? [])].sort()).toEqual(expected.sort());
          const back = ids.flatMap((_, other) => (to[other]?.has(ordinal) === true ? [other] : []));
          expect([...(from[ordinal] ?? [])].sort()).toEqual(back);
        }
      }),
    );
  });
});

describe('words of no subject', () => {
  const chosen = (test: (word: string) => boolean, words: string): string => words.split(' ').filter(test).join(' ');

  it('are pieces of grammar and counts', () => {
    expect(chosen(isFragment, '也就 的是 第五 三天 两百 不好 不等式 还原 并发 存在 行为 小说 算法')).toBe(
      '也就 的是 第五 三天 两百 不好',
    );
  });

  it('end phrases, or are too general to be one', () => {
    expect(chosen(isGrammar, '一个 然后 the would 的 呢 算法 损失函数 transformer')).toBe('一个 然后 the would 的 呢');
    expect(chosen(isGeneral, '问题 answer x1 算法 p39 损失函数 gpt2')).toBe('问题 answer x1 p39');
    expect(chosen(isParticle, '的 着 树 还')).toBe('的 着 还');
    expect(chosen(isOpeningWord, '大 去 二 的 树')).toBe('大 去 二');
  });

  it('are folded: marks and plurals go', () => {
    expect(['Node', 'C++', 'chunks', 'class', 'GPT-2', '机器學習'].map(foldTerm)).toEqual([
      'node',
      'c++',
      'chunk',
      'class',
      'gpt2',
      '机器学习',
    ]);
  });
});
