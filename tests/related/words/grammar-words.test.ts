import { describe, expect, it } from 'vitest';
import { isGeneral } from '../../../src/related/words/general-words.ts';
import { isGrammar, isOpeningWord, isParticle } from '../../../src/related/words/grammar-words.ts';

/** What posts are about, in both languages. */
const SUBJECTS = ['注意力', '卷积', '腊肉', '贝叶斯', 'transformer', 'docker', '黎曼', 'gan', '熵'];

describe('isGrammar()', () => {
  it.each(['因为', '如果', '我们', 'the', 'because', 'which', '多', '次'])('%s is no subject and part of none', (term) => {
    expect(isGrammar(term)).toBe(true);
  });
  it.each(SUBJECTS)('%s may be one', (term) => expect(isGrammar(term)).toBe(false));
});

describe('isGeneral()', () => {
  it.each(['函数', '问题', '代码', '数据', 'experience', 'feature'])('%s is too general to be one', (term) => {
    expect(isGeneral(term)).toBe(true);
    // A phrase may have it: 损失函数.
    expect(isGrammar(term)).toBe(false);
  });
  it.each([...SUBJECTS, '损失函数'])('%s may be one', (term) => expect(isGeneral(term)).toBe(false));
});

describe('single characters', () => {
  it('some begin phrases and end none: 大数定律, but not 问题大', () => {
    for (const term of ['大', '二', '去']) expect([isOpeningWord(term), isGrammar(term)], term).toEqual([true, false]);
    for (const term of ['熵', '环', '的']) expect(isOpeningWord(term), term).toBe(false);
  });

  it('some are part of no word at all', () => {
    expect(isParticle('的')).toBe(true);
    for (const term of ['调', '莱', '学']) expect(isParticle(term), term).toBe(false);
  });
});
