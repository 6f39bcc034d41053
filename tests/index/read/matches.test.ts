import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, intersect, listSeen, type Matches, select, subtract, unite } from '../../../src/index/read/matches.ts';

const POSTS = 24;

/** Whole numbers, which add up exactly in any order. */
const scores: fc.Arbitrary<Map<number, number>> = fc
  .uniqueArray(fc.tuple(fc.nat(POSTS - 1), fc.integer({ min: 1, max: 9 })), {
    selector: ([ordinal]) => ordinal,
    maxLength: POSTS,
  })
  .map((pairs) => new Map(pairs.sort(([left], [right]) => left - right)));

const toMatches = (all: ReadonlyMap<number, number>): Matches => ({
  ordinals: Uint32Array.from(all.keys()),
  scores: Float64Array.from(all.values()),
});
const toPairs = ({ ordinals, scores: own }: Matches): [number, number][] =>
  Array.from(ordinals, (ordinal, index) => [ordinal, own[index] ?? Number.NaN]);

const ALL = Array.from({ length: POSTS }, (_, ordinal) => ordinal);

describe('sets of documents', () => {
  it('unite: what any has, with the sum of scores', () => {
    fc.assert(
      fc.property(fc.array(scores, { maxLength: 5 }), (parts) => {
        const expected = ALL.filter((ordinal) => parts.some((part) => part.has(ordinal))).map((ordinal) => [
          ordinal,
          parts.reduce((sum, part) => sum + (part.get(ordinal) ?? 0), 0),
        ]);
        expect(toPairs(unite(parts.map(toMatches), POSTS))).toEqual(expected);
      }),
    );
  });

  it('intersect: what both have, with the sum of scores', () => {
    fc.assert(
      fc.property(scores, scores, (left, right) => {
        const expected = [...left]
          .filter(([ordinal]) => right.has(ordinal))
          .map(([ordinal, score]) => [ordinal, score + (right.get(ordinal) ?? 0)]);
        expect(toPairs(intersect(toMatches(left), toMatches(right)))).toEqual(expected);
      }),
    );
  });

  it('subtract: what the first has and the second has not', () => {
    fc.assert(
      fc.property(scores, scores, (left, right) => {
        expect(toPairs(subtract(toMatches(left), toMatches(right)))).toEqual(
          [...left].filter(([ordinal]) => !right.has(ordinal)),
        );
      }),
    );
  });

  it('select: what is kept, asked once of each in order', () => {
    fc.assert(
      fc.property(scores, fc.nat(POSTS), (all, least) => {
        const asked: [number, number][] = [];
        const kept = select(toMatches(all), (ordinal, index) => {
          asked.push([ordinal, index]);
          return ordinal >= least;
        });
        expect(toPairs(kept)).toEqual([...all].filter(([ordinal]) => ordinal >= least));
        expect(asked).toEqual([...all.keys()].map((ordinal, index) => [ordinal, index]));
      }),
    );
  });

  it('are listed from marks', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const seen = Uint8Array.from(ALL, (ordinal) => Number(all.has(ordinal)));
        const dense = Float64Array.from(ALL, (ordinal) => all.get(ordinal) ?? 0);
        expect([...listSeen(seen, all.size)]).toEqual([...all.keys()]);
        expect(toPairs(gather(dense, seen, all.size))).toEqual([...all]);
      }),
    );
  });
});
