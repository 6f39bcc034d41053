import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { formatBeginning, formatPlural, kindOfTerm } from '../../src/analysis/term-kind.ts';

describe('kindOfTerm()', () => {
  it('tells characters, bigrams, words, symbols, beginnings and plurals apart', () => {
    const kinds = {
      注: 'character',
      𠀀: 'character',
      か: 'character',
      注意: 'bigram',
      𠀀𠀁: 'bigram',
      一𠀀: 'bigram',
      x: 'word',
      é: 'word',
      ab: 'word',
      'c++': 'word',
      'f#': 'word',
      注意力: 'word',
      注a: 'word',
      '=>': 'symbol',
      '∞': 'symbol',
      '**': 'symbol',
      [formatBeginning('ind')]: 'beginning',
      [formatPlural('index')]: 'plural',
    };
    expect(Object.fromEntries(Object.keys(kinds).map((term) => [term, kindOfTerm(term)]))).toEqual(kinds);
  });

  it('knows every term that the analyser gives: a word is no beginning, whatever stands in the text', () => {
    const kinds = analyse("don't C++ * ** ab* it's 索引 => cats 数 ① f(x)'").map(({ term }) => [term, kindOfTerm(term)]);
    expect(kinds.filter(([, kind]) => kind === 'beginning')).toEqual([]);
    expect(kinds.filter(([, kind]) => kind === 'plural')).toEqual([["cat'", 'plural']]);
    expect(kinds).toContainEqual(['索引', 'bigram']);
  });
});
