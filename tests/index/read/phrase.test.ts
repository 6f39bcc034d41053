import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundTerm, TermAnswer } from '../../../src/index/read/look-up.ts';
import { createTermsReader, findPhrase, matchPhrase, type PhrasePart, termsOf } from '../../../src/index/read/phrase.ts';
import { createScorer, scoreTerm } from '../../../src/index/read/score.ts';
import { FORM_WEIGHT } from '../../../src/index/schema.ts';
import { POSTS, readTerm, STATISTICS, type Use, usesOf, type Written, writeBlock } from '../written.ts';

const at = (ordinal: number, ...positions: readonly number[]): Use => ({
  ordinal,
  frequency: positions.length,
  title: 0,
  positions,
});

function read(written: Written): Map<string, FoundTerm> {
  const block = writeBlock(written);
  return new Map(
    [...written.keys()].flatMap((term) => {
      const found = readTerm(block, term);
      return found === undefined ? [] : [[term, found] as const];
    }),
  );
}
const answerOf = (exact: FoundTerm | undefined, rest: Partial<TermAnswer> = {}): TermAnswer => ({
  exact,
  beginning: undefined,
  longer: [],
  hasAllLonger: true,
  forms: [],
  ...rest,
});
const part = (answer: TermAnswer | undefined, offset: number, rest: Partial<PhrasePart> = {}): PhrasePart => ({
  answer,
  prefix: false,
  offset,
  anywhere: false,
  ...rest,
});

/** The phrase of these terms, one after another. */
const phraseOf = (terms: ReadonlyMap<string, FoundTerm>, ...names: readonly string[]): PhrasePart[] =>
  names.map((name, offset) => part(answerOf(terms.get(name)), offset));

const POST = read(
  new Map([
    ['conv', [at(0, 1, 7, 20), at(1, 4), at(2, 9)]],
    ['layer', [at(0, 2, 8), at(1, 9), at(2, 10)]],
    ['layers', [at(0, 21)]],
    ['net', [at(0, 3), at(2, 30)]],
  ]),
);

describe('matchPhrase()', () => {
  it('finds the posts in which terms stand side by side, and where first', () => {
    const { ordinals, starts } = matchPhrase(phraseOf(POST, 'conv', 'layer'), STATISTICS);
    expect([...ordinals]).toEqual([0, 2]);
    expect([...starts]).toEqual([1, 9]);
    expect([...matchPhrase(phraseOf(POST, 'layer', 'conv'), STATISTICS).ordinals]).toEqual([]);
  });

  it('finds what every choice of positions finds, for any terms and distances', () => {
    const names = ['alpha', 'beta', 'gamma'];
    fc.assert(
      fc.property(usesOf(names), fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), (written, offsets) => {
        const terms = read(written);
        const parts = names.map((name, index) => part(answerOf(terms.get(name)), offsets[index] ?? 0));
        const expected = new Map<number, number[]>();
        for (let ordinal = 0; ordinal < POSTS; ordinal++) {
          const lists = names.map((name) => written.get(name)?.find((use) => use.ordinal === ordinal)?.positions ?? []);
          const starts = (lists[0] ?? [])
            .map((position) => position - (offsets[0] ?? 0))
            .filter((start) => start >= 0 && lists.every((list, index) => list.includes(start + (offsets[index] ?? 0))));
          if (starts.length > 0) expected.set(ordinal, [...new Set(starts)]);
        }
        const { ordinals, starts } = matchPhrase(parts, STATISTICS);
        expect([...ordinals]).toEqual([...expected.keys()]);
        for (const [index, ordinal] of ordinals.entries()) {
          expect(starts[index]).toBe(expected.get(ordinal)?.[0]);
          expect([...new Set(findPhrase(parts, ordinal, 100))]).toEqual(expected.get(ordinal));
        }
      }),
    );
  });

  it('scores a post by all terms of the phrase', () => {
    const parts = phraseOf(POST, 'conv', 'layer');
    const { scores } = matchPhrase(parts, STATISTICS);
    const sum = parts.reduce((total, each) => total + (scoreTerm(termsOf(each)[0] as FoundTerm, STATISTICS).scores[0] ?? 0), 0);
    expect(scores[0]).toBeCloseTo(sum, 8);
  });

  it('takes another form in the place of a word, and counts it little', () => {
    const layers = POST.get('layers');
    if (layers === undefined) throw new Error('the term is missing');
    const parts = [part(answerOf(POST.get('conv')), 0), part(answerOf(undefined, { forms: [layers] }), 1)];
    const { ordinals, starts, scores } = matchPhrase(parts, STATISTICS);
    expect([[...ordinals], [...starts]]).toEqual([[0], [20]]);
    const conv = createScorer(POST.get('conv') as FoundTerm, STATISTICS)(0);
    expect(scores[0]).toBeCloseTo(conv + createScorer(layers, STATISTICS, FORM_WEIGHT)(0), 8);
  });

  it('takes words that begin with the last one only where that was typed as a beginning', () => {
    const longer = [POST.get('layers') as FoundTerm];
    const phrase = (prefix: boolean) => [
      part(answerOf(POST.get('conv')), 0),
      part(answerOf(undefined, { longer }), 1, { prefix }),
    ];
    expect([...matchPhrase(phrase(true), STATISTICS).starts]).toEqual([20]);
    expect([...matchPhrase(phrase(false), STATISTICS).ordinals]).toEqual([]);
  });

  it('lets a term stand anywhere in the post where its place does not count', () => {
    const parts = [part(answerOf(POST.get('conv')), 0), part(answerOf(POST.get('net')), 1, { anywhere: true })];
    expect([...matchPhrase(parts, STATISTICS).ordinals]).toEqual([0, 2]);
    const alone = [part(answerOf(POST.get('net')), 0, { anywhere: true })];
    expect([...matchPhrase(alone, STATISTICS).starts]).toEqual([0, 0]);
  });

  it('asks about a post before it reads where terms stand', () => {
    const asked: number[] = [];
    const keep = (ordinal: number): boolean => {
      asked.push(ordinal);
      return ordinal !== 0;
    };
    expect([...matchPhrase(phraseOf(POST, 'conv', 'layer'), STATISTICS, keep).ordinals]).toEqual([2]);
    expect(asked).toEqual([0, 1, 2]);
  });

  it('finds nothing where a term is nowhere', () => {
    expect([...matchPhrase(phraseOf(POST, 'conv', 'absent'), STATISTICS).ordinals]).toEqual([]);
    expect([...matchPhrase([part(undefined, 0)], STATISTICS).ordinals]).toEqual([]);
  });
});

describe('findPhrase()', () => {
  it('gives where it begins, as often as asked for', () => {
    expect([...findPhrase(phraseOf(POST, 'conv', 'layer'), 0, 10)]).toEqual([1, 7]);
    expect([...findPhrase(phraseOf(POST, 'conv', 'layer'), 0, 1)]).toEqual([1]);
    expect([...findPhrase(phraseOf(POST, 'conv', 'layer'), 1, 10)]).toEqual([]);
  });
  it('begins nowhere before the text', () =>
    expect([...findPhrase([part(answerOf(POST.get('conv')), 5)], 0, 10)]).toEqual([2, 15]));
});

describe('createTermsReader()', () => {
  it('gives the places of any of its terms, ascending', () => {
    const reader = createTermsReader([POST.get('layer') as FoundTerm, POST.get('layers') as FoundTerm], Uint32Array.of(0, 1, 5));
    const placesOf = (index: number): number[] => {
      const count = reader.open(index);
      return [...reader.positions.subarray(0, count)];
    };
    expect([0, 1, 2].map(placesOf)).toEqual([[2, 8, 21], [9], []]);
  });
});
