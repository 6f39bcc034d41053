import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../../src/related/words/phrases.ts';
import type { Word } from '../../../src/related/words/word.ts';

/** Words of a line: `|` ends a phrase, `-` and a space join letters; Chinese words touch. */
function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let before: Word['before'];
  for (const surface of line.split(/([| -])/)) {
    if (surface === '') continue;
    if (surface === '|' || surface === '-') before = surface === '|' ? undefined : '-';
    else if (surface === ' ') before = before === undefined ? undefined : ' ';
    else {
      const kind = /^\d/.test(surface) ? 'number' : /^[a-z]/i.test(surface) ? 'letters' : 'ideographs';
      words.push({ surface, term: surface.toLowerCase(), kind, before, isCutBefore: false, isCutAfter: false });
      before = '';
    }
  }
  return words;
}

/** Chinese words that touch, but for those after 。, which is no word itself. */
function chinese(...surfaces: readonly string[]): Word[] {
  return surfaces.flatMap((surface, at) => {
    const before = at === 0 || surfaces[at - 1] === '。' ? undefined : '';
    return surface === '。'
      ? []
      : [{ surface, term: surface, kind: 'ideographs' as const, before, isCutBefore: false, isCutAfter: false }];
  });
}

const termsOf = (words: readonly Word[]): string[] => [...new Set(findPhrases(words).phrases.map(({ term }) => term))];

describe('findPhrases()', () => {
  it('joins words that a post keeps using together', () => {
    expect(termsOf(chinese('机器', '学习', '。', '机器', '学习', '。', '模型'))).toEqual(['机器学习']);
  });

  it('takes a pair that occurs once for chance', () => {
    expect(termsOf(chinese('机器', '学习', '。', '模型'))).toEqual([]);
  });

  it('leaves words that mostly stand elsewhere', () => {
    const apart = ['。', '机器', '。', '学习'];
    expect(termsOf(chinese('机器', '学习', '。', '机器', '学习', ...apart, ...apart))).toEqual(['机器学习']);
    expect(termsOf(chinese('机器', '学习', '。', '机器', '学习', ...apart, ...apart, ...apart))).toEqual([]);
  });

  it('finds the longest name, not the parts that only stand in it', () => {
    const name = ['统计', '科学', '研究', '中心', '。'];
    const { phrases } = findPhrases(chinese(...name, ...name, ...name));
    expect([...new Set(phrases.map(({ surface }) => surface))]).toEqual(['统计科学研究中心']);
    expect(phrases.map(({ first }) => first)).toEqual([0, 4, 8]);
  });

  it.each([
    ['a space between letters', 'Deep Learning|Deep Learning', ['deeplearning']],
    ['a hyphen before a number', 'GPT-2|GPT-2', ['gpt2']],
    ['no space before a number', 'GPT 2|GPT 2', []],
    ['no number before a word', '2-GPT|2-GPT', []],
    ['nothing over what ends a phrase', 'Deep|Learning|Deep|Learning', []],
    ['no Chinese over a space', '机器 学习|机器 学习', []],
    ['nothing longer than a line of boilerplate', 'abcdefghijkl mnopqrstuvwx|abcdefghijkl mnopqrstuvwx', []],
  ])('joins over %s', (_, line, terms) => {
    expect(termsOf(wordsOf(line))).toEqual(terms);
  });

  it('finds only what stands in the post twice, at the place it names', () => {
    const word = fc.constantFrom('机器', '学习', '模型', '。', '谢', '益辉', '森林');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (surfaces) => {
        const words = chinese(...surfaces);
        const text = surfaces.join('');
        const { phrases } = findPhrases(words);
        for (const { surface, term, first } of phrases) {
          const rest = words
            .slice(first)
            .map((each) => each.surface)
            .join('');
          expect(rest.startsWith(surface)).toBe(true);
          expect(term).toBe(surface);
          expect(text.indexOf(surface)).not.toBe(text.lastIndexOf(surface));
        }
      }),
    );
  });

  it('finds the same twice, and nothing in nothing', () => {
    const words = chinese('机器', '学习', '。', '机器', '学习');
    expect(findPhrases(words)).toEqual(findPhrases(words));
    expect(findPhrases([])).toEqual({ phrases: [], halves: new Set() });
  });
});
