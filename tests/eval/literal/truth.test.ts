import { describe, expect, it } from 'vitest';
import { foldText, holds } from './truth.ts';

const found = (text: string, query: string): boolean => holds(foldText(text), foldText(query));

describe('holds()', () => {
  it('finds ideographs anywhere in a sentence', () => {
    expect(found('一脸懵逼了', '懵逼')).toBe(true);
    expect(found('注意，力', '注意力')).toBe(false);
  });

  it('folds width, case, marks and traditional characters', () => {
    expect(found('统计之都', '統計之都')).toBe(true);
    expect(found('Ｐｏｉｎｃａｒé 猜想', 'poincare猜想')).toBe(true);
  });

  it('takes no notice of white space between ideographs and others, and keeps it elsewhere', () => {
    expect(found('一个 R 包', 'R包')).toBe(true);
    expect(found('一个R包', 'R 包')).toBe(true);
    expect(found('注意 力', '注意力')).toBe(false);
    expect(found('deep  learning', 'deep learning')).toBe(true);
    expect(found('deeplearning', 'deep learning')).toBe(false);
  });

  it('finds whole words, and beginnings of three letters or more', () => {
    expect(found('用 knitr 写', 'knit')).toBe(true);
    expect(found('用 RStudio 写', '用R')).toBe(false);
    expect(found('用 R 写', '用R')).toBe(true);
    expect(found('tinytex', 'tex')).toBe(false);
    expect(found('tinytex tex', 'tex')).toBe(true);
  });

  it('keeps punctuation', () => {
    expect(found('学 C++ 的', 'C++')).toBe(true);
    expect(found('学 C 的', 'C++')).toBe(false);
  });
});
