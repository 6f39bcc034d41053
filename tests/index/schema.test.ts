import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import {
  FIELD_WEIGHTS,
  FIELDS,
  FORM_WEIGHT,
  MINISEARCH_OPTIONS,
  PREFIX_WEIGHT,
  tokenize,
  weighTitle,
} from '../../src/index/schema.ts';

describe('weighTitle()', () => {
  it('falls with the length of the title, and never to nothing', () => {
    const weights = [1, 5, 20, 100, 1000].map(weighTitle);
    expect(weights).toEqual(weights.toSorted((left, right) => right - left));
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(weighTitle(0)).toBe(12);
    expect(weighTitle(20)).toBe(6);
  });
});

describe('the weights', () => {
  it('count headings and tags more than the text, and other forms and beginnings less than the word', () => {
    expect(Object.keys(FIELD_WEIGHTS).sort()).toEqual(FIELDS.filter((field) => field !== 'title').sort());
    expect(FIELD_WEIGHTS.tags).toBeGreaterThan(FIELD_WEIGHTS.text);
    expect(FIELD_WEIGHTS.headings).toBeGreaterThan(FIELD_WEIGHTS.text);
    expect(FORM_WEIGHT).toBeLessThan(PREFIX_WEIGHT);
    expect(PREFIX_WEIGHT).toBeLessThan(1);
  });
});

describe('what MiniSearch is given', () => {
  it('makes it find Chinese by the terms that we look up', () => {
    const index = new MiniSearch({ ...MINISEARCH_OPTIONS, idField: 'id' });
    index.add({ id: 0, title: '注意力机制', headings: '', tags: '', authors: '', text: '' });
    index.add({ id: 1, title: '', headings: '', tags: '', authors: '苏剑林', text: '力学' });
    const find = (text: string): number[] => index.search(text, { combineWith: 'AND' }).map(({ id }) => id as number);
    expect(find('注意')).toEqual([0]);
    expect(find('意力机')).toEqual([0]);
    expect(find('剑林')).toEqual([1]);
    expect(find('意学')).toEqual([]);
  });

  it('folds terms once, by the analyser', () => {
    for (const term of tokenize('ＲＮＮ 機器學習 Café')) expect(MINISEARCH_OPTIONS.processTerm(term)).toBe(term);
    expect(tokenize('ＲＮＮ')).toContain('rnn');
    expect(tokenize('機器')).toEqual(tokenize('机器'));
  });
});
