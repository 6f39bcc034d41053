import { describe, expect, it } from 'vitest';
import { formatBeginning, formatPlural } from '../../src/analysis/term-kind.ts';
import { isPlainWord, isSparse, MAX_BEGINNING, MIN_BEGINNING } from '../../src/index/beginnings.ts';
import { tokenize } from '../../src/index/schema.ts';

describe('isPlainWord()', () => {
  it.each(['transformer', 'gpt', '注意', '注', 'é'])('%s stands so in a text', (term) => expect(isPlainWord(term)).toBe(true));

  it('a beginning and a plural are terms of their own', () => {
    expect(isPlainWord(formatBeginning('tra'))).toBe(false);
    expect(isPlainWord(formatPlural('layer'))).toBe(false);
  });
});

describe('isSparse()', () => {
  it('beginnings and single characters keep no positions in most documents', () => {
    expect(isSparse(formatBeginning('tra'))).toBe(true);
    expect(isSparse('注')).toBe(true);
  });
  it.each(['transformer', '注意'])('%s keeps them all', (term) => expect(isSparse(term)).toBe(false));
});

describe('the terms of a text', () => {
  it('are Han bigrams, and words as they are folded', () => {
    expect(tokenize('注意力 Attention')).toEqual(expect.arrayContaining(['注意', '意力', 'attention']));
  });
  it('may begin with three to five letters that are a term', () => {
    expect(MIN_BEGINNING).toBeLessThanOrEqual(MAX_BEGINNING);
    expect(new Set([MIN_BEGINNING, MAX_BEGINNING])).toEqual(new Set([3, 5]));
  });
});
