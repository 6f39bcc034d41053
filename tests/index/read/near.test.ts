import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundTerm, TermAnswer } from '../../../src/index/read/look-up.ts';
import { matchNear } from '../../../src/index/read/near.ts';
import { findPhrase, matchPhrase, type PhrasePart } from '../../../src/index/read/phrase.ts';
import { createScorer, scoreTerm } from '../../../src/index/read/score.ts';
import { readTerm, STATISTICS, usesOf, type Written, writeBlock } from '../written.ts';

const TERMS = ['alpha', 'beta', 'delta', 'gamma'];
const all = usesOf(TERMS);

function read(written: Written): readonly FoundTerm[] {
  const block = writeBlock(written);
  return TERMS.flatMap((term) => readTerm(block, term) ?? []);
}

const positionsIn = (written: Written, term: string, ordinal: number): readonly number[] | undefined =>
  written.get(term)?.find((use) => use.ordinal === ordinal)?.positions;

/** Every choice of one position of each list. */
function choices(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((before, list) => before.flatMap((chosen) => list.map((each) => [...chosen, each])), [[]]);
}

describe('matchNear()', () => {
  it('finds the posts in which one term of each group stands within the window, by trying all', () => {
    fc.assert(
      fc.property(all, fc.nat(30), (written, window) => {
        const [alpha, beta, delta, gamma] = read(written);
        if (alpha === undefined || beta === undefined || gamma === undefined || delta === undefined)
          throw new Error('a term is missing');
        const groups = [[alpha], [beta, gamma], [delta]];
        const expected = new Map<number, number>();
        for (let ordinal = 0; ordinal < STATISTICS.postCount; ordinal++) {
          const lists = groups.map((terms) => terms.flatMap(({ term }) => positionsIn(written, term, ordinal) ?? []));
          const widths = choices(lists).map((chosen) => Math.max(...chosen) - Math.min(...chosen));
          const width = Math.min(...widths);
          if (width > window) continue;
          const sum = groups.flat().reduce((total, term) => {
            const { ordinals, scores } = scoreTerm(term, STATISTICS);
            return total + (scores[ordinals.indexOf(ordinal)] ?? 0);
          }, 0);
          expected.set(ordinal, sum * (1 + 1 / (1 + width)));
        }
        const { ordinals, scores } = matchNear(groups, window, STATISTICS);
        expect([...ordinals]).toEqual([...expected.keys()]);
        for (const [index, score] of scores.entries()) expect(score).toBeCloseTo(expected.get(ordinals[index] ?? -1) ?? -1, 8);
        const odd = matchNear(groups, window, STATISTICS, (ordinal) => ordinal % 2 === 1);
        expect([...odd.ordinals]).toEqual([...expected.keys()].filter((ordinal) => ordinal % 2 === 1));
      }),
    );
  });

  it('takes nothing for a position that is left from the post before', () => {
    const use = (ordinal: number, positions: number[]) => ({ ordinal, frequency: positions.length, title: 0, positions });
    const block = writeBlock(
      new Map([
        ['alpha', [use(0, [3, 11]), use(1, [0])]],
        ['beta', [use(0, [100]), use(1, [10])]],
      ]),
    );
    const groups = ['alpha', 'beta'].map((term) => [readTerm(block, term) ?? []].flat());
    expect([...matchNear(groups, 9, STATISTICS).ordinals]).toEqual([]);
    expect([...matchNear(groups, 10, STATISTICS).ordinals]).toEqual([1]);
  });
});

const answerOf = (exact: FoundTerm | undefined, longer: readonly FoundTerm[] = []): TermAnswer => ({
  exact,
  beginning: undefined,
  longer,
  hasAllLonger: true,
  forms: [],
});

describe('matchPhrase()', () => {
  it('finds the posts in which all parts stand at their distances, and where first, by trying all', () => {
    const offsets = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 8 }));
    fc.assert(
      fc.property(all, offsets, fc.boolean(), (written, [second, third], anywhere) => {
        const [alpha, beta, delta, gamma] = read(written);
        const parts: PhrasePart[] = [
          { answer: answerOf(alpha), prefix: false, offset: 0, anywhere: false },
          // As a beginning: beta or delta.
          { answer: answerOf(beta, delta === undefined ? [] : [delta]), prefix: true, offset: second, anywhere: false },
          { answer: answerOf(gamma), prefix: false, offset: third, anywhere },
        ];
        const startsIn = (ordinal: number): number[] => {
          if (positionsIn(written, 'gamma', ordinal) === undefined) return [];
          const ends = ['beta', 'delta'].flatMap((term) => positionsIn(written, term, ordinal) ?? []);
          return (positionsIn(written, 'alpha', ordinal) ?? []).filter(
            (start) =>
              ends.includes(start + second) &&
              (anywhere || (positionsIn(written, 'gamma', ordinal) ?? []).includes(start + third)),
          );
        };
        const posts = Array.from({ length: STATISTICS.postCount }, (_, ordinal) => ordinal);
        const expected = posts.filter((ordinal) => startsIn(ordinal).length > 0);
        const { ordinals, starts, scores } = matchPhrase(parts, STATISTICS);
        expect([...ordinals]).toEqual(expected);
        expect([...starts]).toEqual(expected.map((ordinal) => startsIn(ordinal)[0]));
        for (const [index, ordinal] of ordinals.entries()) {
          const own = [alpha, beta, delta, gamma].map((term) => {
            const at = term?.postings.ordinals.indexOf(ordinal) ?? -1;
            return term === undefined || at === -1 ? 0 : createScorer(term, STATISTICS)(at);
          });
          expect(scores[index]).toBeCloseTo(
            own.reduce((sum, score) => sum + score, 0),
            8,
          );
          expect([...findPhrase(parts, ordinal, 2)]).toEqual([...new Set(startsIn(ordinal))].slice(0, 2));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('createScorer()', () => {
  it('scores one post as scoreTerm() scores all', () => {
    fc.assert(
      fc.property(all, fc.double({ min: 0.1, max: 3, noNaN: true }), (written, weight) => {
        for (const term of read(written)) {
          const { scores } = scoreTerm(term, STATISTICS, weight);
          const scorer = createScorer(term, STATISTICS, weight);
          for (const [index, score] of scores.entries()) expect(scorer(index)).toBeCloseTo(score, 8);
        }
      }),
    );
  });
});
