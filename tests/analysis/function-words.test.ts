import { describe, expect, it } from 'vitest';
import { ENGLISH_BESIDE_FORMULAS, type FunctionUse, listCharacters, listEnglish } from '../../src/analysis/function-words.ts';

const USES: readonly FunctionUse[] = [
  'light',
  'never-first',
  'never-last',
  'border',
  'apart',
  'no-head',
  'no-tail',
  'no-subject',
  'no-name',
];

describe('the function words', () => {
  it('list each English word once', () => {
    const words = listEnglish('article', 'joint', 'grammar', 'prose', 'use', 'vague');
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
    expect(listEnglish('article')).toEqual(['a', 'an', 'the']);
  });

  it('beside formulas are two letters long at most, and function words', () => {
    const words = listEnglish('article', 'joint', 'grammar', 'prose');
    expect(ENGLISH_BESIDE_FORMULAS.split(' ').filter((word) => word.length > 2 || !words.includes(word))).toEqual([]);
  });

  it('list each Chinese character once for a use', () => {
    for (const use of USES) {
      const characters = [...listCharacters(use)];
      expect(characters.length).toBeGreaterThan(10);
      expect(new Set(characters).size).toBe(characters.length);
    }
  });

  it('have 的 for every use, and keep from one what begins or ends words that mean something', () => {
    expect(USES.filter((use) => !listCharacters(use).includes('的'))).toEqual([]);
    // 还原, 行为, 用户, 第一
    expect(USES.filter((use) => listCharacters(use).includes('还'))).not.toContain('no-head');
    expect(USES.filter((use) => listCharacters(use).includes('为'))).not.toContain('no-tail');
    expect(USES.filter((use) => listCharacters(use).includes('用'))).toEqual(['border', 'no-subject', 'no-name']);
    expect(USES.filter((use) => listCharacters(use).includes('第'))).toEqual(['never-last', 'no-head', 'no-subject']);
  });
});
