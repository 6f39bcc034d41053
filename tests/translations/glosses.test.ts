import { describe, expect, it } from 'vitest';
import { isEnglishFunctionWord, listBaseForms, listEnglishWords } from '../../src/translations/base-forms.ts';
import { listEnglishNames } from '../../src/translations/glosses.ts';
import { formatLexicon, parseLexicon } from '../../src/translations/lexicon.ts';
import { lexicon } from './small-lexicon.ts';

function keysOf(...glosses: string[]): string[] {
  return listEnglishNames({ chinese: '字', glosses }).map(({ key }) => key);
}

describe('listEnglishNames()', () => {
  it('takes verbs and nouns bare, labels, articles and particles aside', () => {
    expect(keysOf('to learn', 'a book', 'matrix (math.)', '(physics) field', 'to look for')).toEqual([
      'learn',
      'book',
      'matrix',
      'field',
      'look',
    ]);
    expect(keysOf('computer; computing', 'operating systems')).toEqual(['computer', 'computing', 'operating system']);
  });

  it('leaves out what explains instead of naming', () => {
    expect(
      keysOf('surname Li', 'variant of 著[zhu4]', 'CL:本[ben3]', 'see 概率', 'used in names', 'an official of a very old time'),
    ).toEqual([]);
    expect(keysOf('Haidian District in Beijing', 'a, b')).toEqual([]);
  });

  it('takes a proper name without what explains it', () => {
    expect(keysOf('Kyoto, Japan', 'New York, city of the US', 'Euler, Swiss mathematician')).toEqual([
      'kyoto',
      'new york',
      'euler',
    ]);
    expect(keysOf('Japan, 1945', 'sweet, as honey')).toEqual(['japan']);
  });

  it('values the first gloss most, rare ones least, those of a field more', () => {
    const quality = (key: string, ...glosses: string[]): number =>
      listEnglishNames({ chinese: '字', glosses }).find((name) => name.key === key)?.quality ?? 0;
    expect(quality('array', 'array', 'matrix')).toBeGreaterThan(quality('matrix', 'array', 'matrix'));
    expect(quality('order', '(literary) order')).toBeLessThan(quality('order', 'order'));
    expect(quality('array', 'array (computing)')).toBeGreaterThan(quality('array', 'array'));
  });
});

describe('listBaseForms()', () => {
  it('has what a word may be a form of', () => {
    expect(listBaseForms('matrices')).toContain('matrix');
    expect(listBaseForms('libraries')).toContain('library');
    expect(listBaseForms('launched')).toContain('launch');
    expect(listBaseForms('running')).toContain('run');
    expect(listBaseForms('creating')).toContain('create');
    expect(listBaseForms('studied')).toContain('study');
    expect(listBaseForms('boxes')).toContain('box');
  });

  it('begins with the word, and leaves what is no form alone', () => {
    for (const word of ['string', 'class', 'status', 'bus', 'speed', 'king']) expect(listBaseForms(word)).toEqual([word]);
    expect(listBaseForms('evening')[0]).toBe('evening');
  });
});

it('listEnglishWords() leaves out articles and cuts at hyphens', () => {
  expect(listEnglishWords('The Fourier transform: a self-test')).toEqual(['fourier', 'transform', 'self', 'test']);
  expect(['of', 'how', 'the'].map(isEnglishFunctionWord)).toEqual([true, true, false]);
});

describe('parseLexicon()', () => {
  it('reads back what formatLexicon() wrote', () => {
    const read = parseLexicon(formatLexicon(lexicon));
    expect([read.chinese, read.english, read.pairings]).toEqual([lexicon.chinese, lexicon.english, lexicon.pairings]);
    expect(read.numberOf('matrix')).toBe(lexicon.numberOf('matrix'));
    expect(read.beginningWith('注', '意')).toEqual(lexicon.beginningWith('注', '意'));
  });
});

describe('createLexicon()', () => {
  it('folds traditional characters and leaves out single ones', () => {
    expect(lexicon.chinese).toContain('机率');
    expect(lexicon.chinese).not.toContain('书');
    expect(lexicon.numberOf('book')).toBeUndefined();
    expect(lexicon.beginningWith('注', '意').map((number) => lexicon.chinese[number])).toEqual(['注意', '注意力']);
  });
});
