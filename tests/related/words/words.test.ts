import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFragment } from '../../../src/related/words/fragments.ts';
import { foldTerm } from '../../../src/related/words/word.ts';
import { createSplitWords } from '../../../src/related/words/words.ts';

const splitWords = createSplitWords();
const termsOf = (text: string): string =>
  splitWords(text)
    .map(({ term }) => term)
    .join(' ');

describe('foldTerm()', () => {
  it.each([
    ['GPT-2', 'gpt2'],
    ['gpt2', 'gpt2'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['chunks', 'chunk'],
    ['Chunk', 'chunk'],
    ['class', 'class'],
    ['bus', 'bus'],
    ['iOS', 'ios'],
    ['ＧＰＵ', 'gpu'],
    ['机器学习', '机器学习'],
  ])('writes %s as %s', (surface, term) => {
    expect(foldTerm(surface)).toBe(term);
  });
});

describe('isFragment()', () => {
  it.each(['第五', '三年', '十二', '两个', '不能', '不是'])('takes %s for a count or grammar', (word) => {
    expect(isFragment(word)).toBe(true);
  });

  it.each(['不等式', '还原', '存在', '模型', '小说', '所有权'])('takes %s for a word', (word) => {
    expect(isFragment(word)).toBe(false);
  });
});

describe('createSplitWords()', () => {
  it.each([
    ['', ''],
    ['，。！', ''],
    ['https://example.org/model/file.html', ''],
    ['mail someone@example.org', 'mail'],
    ['C++ C#', 'c++ c#'],
    ['0x1f', '0x1f'],
    ['d41d8cd98f00b204e9800998ecf8427e0000', ''],
  ])('cuts %j into %j', (text, terms) => {
    expect(termsOf(text)).toBe(terms);
  });

  it.each([
    ['letters', 'Docker', 'letters'],
    ['digits', '2024', 'number'],
    ['a number with a unit', '0x1f', 'number'],
    ['Chinese', '模型', 'ideographs'],
  ])('knows %s', (_, text, kind) => {
    expect(splitWords(text).map((word) => word.kind)).toEqual([kind]);
  });

  it('says what stands before a word', () => {
    expect(splitWords('Docker Compose. Linux').map(({ before }) => before)).toEqual([undefined, ' ', undefined]);
    expect(splitWords('Docker  Compose').map(({ before }) => before)).toEqual([undefined, undefined]);
  });

  it('keeps words in the order of the text, each as it stands there', () => {
    const piece = fc.constantFrom(
      '模型',
      '数据库',
      'Docker',
      ' ',
      '，',
      '-',
      '的',
      '2024',
      '不',
      'C++',
      '\n',
      '调用',
      '😀',
      '森',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const { surface, term } of splitWords(text)) {
          const at = text.indexOf(surface, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + surface.length;
          expect(term).not.toBe('');
        }
      }),
    );
  });

  it('gives the same words whatever it has met before', () => {
    const texts = ['深度学习的模型', 'Docker 部署', '不莱梅的森林', '调用模型'];
    const fresh = texts.map((text) => createSplitWords()(text));
    const used = createSplitWords();
    for (const text of texts.toReversed()) used(text);
    expect(texts.map((text) => used(text))).toEqual(fresh);
  });
});
