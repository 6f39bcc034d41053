import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundTerm, TermAnswer } from '../../../src/index/read/look-up.ts';
import { createScorer, SCORING, scoreAnswer, scoreTerm, TITLE_GAIN } from '../../../src/index/read/score.ts';
import { BM25, FORM_WEIGHT, PREFIX_WEIGHT, weighTitle } from '../../../src/index/schema.ts';
import { informationOf } from '../../../src/storage/information.ts';
import { readTerm, STATISTICS, type Use, usesOf, type Written, writeBlock } from '../written.ts';

const use = (ordinal: number, frequency = 1, title = 0): Use => ({ ordinal, frequency, title, positions: [] });

/** Terms as a search reads them. */
function read(written: Written): FoundTerm[] {
  const block = writeBlock(written);
  return [...written.keys()].flatMap((term) => readTerm(block, term) ?? []);
}
const one = (...uses: readonly Use[]): FoundTerm => {
  const [term] = read(new Map([['word', uses]]));
  if (term === undefined) throw new Error('the term is missing');
  return term;
};
const answerOf = (found: Partial<TermAnswer>): TermAnswer => ({
  exact: undefined,
  beginning: undefined,
  longer: [],
  hasAllLonger: true,
  forms: [],
  ...found,
});
const scoresOf = (answer: TermAnswer): Map<number, number> => {
  const { ordinals, scores } = scoreAnswer(answer, STATISTICS);
  return new Map(Array.from(ordinals, (ordinal, index) => [ordinal, scores[index] ?? 0]));
};

/** BM25 of one post, as written in the books, with the title beside it. */
function naive({ ordinal, frequency, title }: Use, uses: readonly Use[]): number {
  const { k, b, d } = BM25;
  const length = STATISTICS.lengths[ordinal] ?? 0;
  const norm = 1 - b + (b * length) / STATISTICS.average;
  const count = frequency + title * weighTitle(STATISTICS.titleLengths[ordinal] ?? 0) * norm;
  const information = informationOf(uses.length, STATISTICS.postCount);
  const inTitles = informationOf(uses.filter((each) => each.title > 0).length, STATISTICS.postCount);
  return information * (d + ((k + 1) * count) / (count + k * norm)) + (title > 0 ? TITLE_GAIN * inTitles : 0);
}

describe('scoreTerm()', () => {
  it('is BM25 over one text, with a gain for titles, for any postings', () => {
    fc.assert(
      fc.property(usesOf(['word']), (written) => {
        const uses = written.get('word') ?? [];
        const { ordinals, scores } = scoreTerm(one(...uses), STATISTICS);
        expect([...ordinals]).toEqual(uses.map(({ ordinal }) => ordinal));
        for (const [index, score] of scores.entries()) {
          const own = uses[index];
          expect(score).toBeCloseTo(own === undefined ? -1 : naive(own, uses), 8);
        }
      }),
    );
  });

  it('is what single posts are scored by', () => {
    fc.assert(
      fc.property(usesOf(['word']), fc.constantFrom(1, 0.25, 3), (written, weight) => {
        const term = one(...(written.get('word') ?? []));
        const { scores } = scoreTerm(term, STATISTICS, weight);
        const score = createScorer(term, STATISTICS, weight);
        for (const [index, expected] of scores.entries()) expect(score(index)).toBeCloseTo(expected, 8);
      }),
    );
  });

  it('grows with frequency, ever slower, and falls with length', () => {
    const [few = 0, more = 0, most = 0] = [1, 2, 3].map((frequency) => scoreTerm(one(use(0, frequency)), STATISTICS).scores[0]);
    expect(few).toBeLessThan(more);
    expect(most - more).toBeLessThan(more - few);
    const { scores } = scoreTerm(one(use(0), use(12)), STATISTICS);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  });

  it('grows with rarity', () => {
    const rare = scoreTerm(one(use(0)), STATISTICS).scores[0] ?? 0;
    const common = scoreTerm(one(...Array.from({ length: 13 }, (_, ordinal) => use(ordinal))), STATISTICS).scores[0] ?? 0;
    expect(rare).toBeGreaterThan(2 * common);
  });

  it('puts the post named after a word above one that repeats it', () => {
    const { scores } = scoreTerm(one(use(0, 1, 1), use(1, 60)), STATISTICS);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    const without = scoreTerm(one(use(0, 1, 1), use(1, 60)), STATISTICS, 1, { ...SCORING, titleGain: 0, titleWeight: () => 0 });
    expect(without.scores[0]).toBeLessThan(without.scores[1] ?? 0);
  });
});

describe('scoreAnswer()', () => {
  it('of nothing is nothing', () => {
    expect([...scoreAnswer(undefined, STATISTICS).ordinals]).toEqual([]);
    expect([...scoresOf(answerOf({}))]).toEqual([]);
  });

  it('counts another form little, and not where the word itself stands', () => {
    const [word, words] = read(
      new Map([
        ['layer', [use(0), use(1)]],
        ['layers', [use(1), use(2)]],
      ]),
    );
    if (word === undefined || words === undefined) throw new Error('a term is missing');
    const scores = scoresOf(answerOf({ exact: word, forms: [words] }));
    expect(scores.get(1)).toBeCloseTo(scoreTerm(word, STATISTICS).scores[1] ?? -1, 8);
    expect(scores.get(2)).toBeCloseTo(FORM_WEIGHT * (scoreTerm(words, STATISTICS).scores[1] ?? -1), 8);
  });

  it('takes the best of the words that begin alike, so that rare ones do not add up', () => {
    const rare = Array.from({ length: 6 }, (_, index) => [`systemd${index}`, [use(3)]] as const);
    const terms = read(new Map<string, readonly Use[]>([['system', [use(1), use(2)]], ...rare]));
    const [system, ...longer] = terms;
    if (system === undefined) throw new Error('the term is missing');
    const scores = scoresOf(answerOf({ exact: system, longer }));
    expect(scores.get(3) ?? 9).toBeLessThan(scores.get(1) ?? 0);
    expect([...scores.keys()]).toEqual([1, 2, 3]);
  });

  it('lets a beginning stand for all words that it begins, below the word itself', () => {
    const [exact, beginning] = read(
      new Map([
        ['tra', [use(0)]],
        ['tran', [use(0), use(1)]],
      ]),
    );
    if (exact === undefined || beginning === undefined) throw new Error('a term is missing');
    const scores = scoresOf(answerOf({ exact, beginning, longer: [beginning], hasAllLonger: false }));
    expect(scores.get(0)).toBeCloseTo(scoreTerm(exact, STATISTICS).scores[0] ?? -1, 8);
    expect(scores.get(1)).toBeCloseTo(PREFIX_WEIGHT * (scoreTerm(beginning, STATISTICS).scores[1] ?? -1), 8);
  });
});
