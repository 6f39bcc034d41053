import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SIZE, writeFormulaSegment } from '../../../src/formulas/index/formula-segment.ts';
import {
  decodeFormulaStatistics,
  encodeFormulaStatistics,
  MIN_COMMON_FORMULAS,
  UNCOMMON,
} from '../../../src/formulas/index/formula-statistics.ts';
import { groupByPost, hasLike, LIKE, leastScore, listBest } from '../../../src/formulas/index/group-by-post.ts';
import type { FormulaMatches } from '../../../src/formulas/index/match-formulas.ts';
import { openSegment } from '../../../src/index/write/segment.ts';

/** How many formulas each of seven posts has. */
const COUNTS = [3, 0, 1, 0, 4, 2, 0];
const SIZES = [1, 2, 3, 4, 250, 300, 7, 8, 9, 10];
const documents = SIZES.map((size) => ({ terms: new Map<string, number>(), size }));
const common = [
  { term: 'sx', formulas: 1000 },
  { term: 'sy', formulas: MIN_COMMON_FORMULAS },
];
const statistics = decodeFormulaStatistics(encodeFormulaStatistics([writeFormulaSegment(documents)], COUNTS, common));

const matches: fc.Arbitrary<FormulaMatches> = fc
  .uniqueArray(fc.tuple(fc.nat(SIZES.length - 1), fc.integer({ min: 1, max: 20 })), { selector: ([formula]) => formula })
  .map((pairs) => {
    const sorted = pairs.sort(([left], [right]) => left - right);
    return {
      formulas: Uint32Array.from(sorted, ([formula]) => formula),
      scores: Float64Array.from(sorted, ([, score]) => score),
      fullScore: 20,
      knownScore: 10,
      blocks: 1,
    };
  });

const postOf = (formula: number): number => {
  let end = 0;
  return COUNTS.findIndex((count) => {
    end += count;
    return formula < end;
  });
};

describe('the statistics of formulas', () => {
  it('know each post’s first formula, sizes up to a byte, and about how common a term is', () => {
    expect([...statistics.firsts]).toEqual([0, 3, 3, 4, 4, 8, 10, 10]);
    expect([...statistics.sizes]).toEqual(SIZES.map((size) => Math.min(size, MAX_SIZE)));
    expect(statistics.averageSize).toBeCloseTo(SIZES.reduce((sum, size) => sum + Math.min(size, MAX_SIZE), 0) / SIZES.length);
    expect(statistics.countOf('sx') / 1000).toBeCloseTo(1, 1);
    expect(statistics.countOf('sy') / MIN_COMMON_FORMULAS).toBeCloseTo(1, 1);
    expect(statistics.countOf('sz')).toBeLessThanOrEqual(UNCOMMON);
  });
});

describe('groupByPost()', () => {
  it('gives the posts of formulas that are like enough, each by its best and a little for the others', () => {
    fc.assert(
      fc.property(matches, (found) => {
        const least = leastScore(found, LIKE);
        const best = Math.max(0, ...found.scores);
        expect(least).toBe(Math.max(0.1 * 10, 0.4 * best));
        expect(hasLike(found, LIKE)).toBe(best > 0 && best >= least);
        const byPost = new Map<number, number[]>();
        for (const [index, formula] of found.formulas.entries()) {
          const score = found.scores[index] ?? 0;
          if (score >= least) byPost.set(postOf(formula), [...(byPost.get(postOf(formula)) ?? []), score]);
        }
        const { ordinals, scores } = groupByPost(found, statistics, LIKE);
        expect([...ordinals]).toEqual([...byPost.keys()]);
        for (const [index, own] of [...byPost.values()].entries()) {
          const top = Math.max(...own);
          const others = own.reduce((sum, score) => sum + score, 0) - top;
          expect(scores[index]).toBeCloseTo(top + 0.05 * Math.min(others, top));
        }
      }),
    );
  });
});

describe('listBest()', () => {
  it('gives the best formulas of a post, then in its order', () => {
    fc.assert(
      fc.property(
        matches,
        fc.nat(6),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (found, post, least, count) => {
          const own = Array.from(found.formulas, (formula, at) => ({ formula, score: found.scores[at] ?? 0 }))
            .filter(({ formula, score }) => postOf(formula) === post && score >= least)
            .map(({ formula, score }) => ({ index: formula - (statistics.firsts[post] ?? 0), score }))
            .sort((left, right) => right.score - left.score || left.index - right.index);
          expect(listBest(found, statistics, post, { least, count })).toEqual(own.slice(0, count));
        },
      ),
    );
  });
});

describe('writeFormulaSegment()', () => {
  it('writes each term with its formulas, in the order of bytes', () => {
    const segment = writeFormulaSegment([
      {
        terms: new Map([
          ['sb', 2],
          ['sa', 1],
        ]),
        size: 3,
      },
      { terms: new Map([['sb', 500]]), size: 900 },
    ]);
    const cursor = openSegment(segment);
    const terms: [string, number][] = [];
    while (cursor.next())
      terms.push([Buffer.from(cursor.bytes.subarray(cursor.termStart, cursor.termEnd)).toString(), cursor.documents]);
    expect(terms).toEqual([
      ['sa', 1],
      ['sb', 2],
    ]);
    expect([...segment.lengths]).toEqual([3, MAX_SIZE]);
  });
});
