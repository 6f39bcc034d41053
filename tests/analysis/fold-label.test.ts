import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabel } from '../../src/analysis/fold-label.ts';

describe('foldLabel()', () => {
  it.each([
    ['traditional characters', ['机器学习', '機器學習', '机器學習']],
    ['width and case', ['LSTM', 'lstm', 'ＬＳＴＭ', 'ｌｓｔｍ']],
    ['marks over letters', ['Café', 'cafe', 'CAFÉ', 'Cafe\u0301']],
    ['white space', ['机器 学习', ' 机器\u3000学习 ', '机\u200b器学习\ufeff']],
    [
      'the joints of words',
      ['Self-Attention', 'self attention', 'self_attention', 'ｓｅｌｆ－ａｔｔｅｎｔｉｏｎ', 'self\n  attention'],
    ],
    ['words beside ideographs', ['Vue 入门', 'vue入門', 'VUE\u00a0入门']],
    ['marks of any width', ['张三（译）', '張三(譯)', '张三 ( 译 )']],
    ['numbers', ['２０２４', '2024', '２024']],
    ['half-width kana', ['ｶﾀｶﾅ', 'カタカナ']],
    ['a picture with its variation selector', ['❤️', '❤']],
  ])('makes one of %s', (_, names) => {
    expect(new Set(names.map(foldLabel)).size).toBe(1);
  });

  it.each([
    ['symbols', ['C', 'C++', 'C#', '.NET', 'NET', 'F#', 'F*']],
    ['numbers', ['12', '1.2', '1 2', '3']],
    ['words and what they make together', ['no where', 'nowhere']],
    ['pictures', ['😀', '🎉', '→']],
    ['a minus without words', ['-', '--', '->']],
  ])('keeps %s apart', (_, names) => {
    expect(new Set(names.map(foldLabel)).size).toBe(names.length);
  });

  it('takes any name, and white space around it for nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(' ', '\u3000', '\n\t'), (name, space) => {
        expect(foldLabel(`${space}${name}${space}`)).toBe(foldLabel(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the length', () => {
    const start = performance.now();
    for (const text of ['-', 'a-', '\u200b ', '機 器', 'a\u0301']) foldLabel(text.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
