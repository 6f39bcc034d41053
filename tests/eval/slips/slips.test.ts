import { describe, expect, it } from 'vitest';
import { drawSlips } from './slips.ts';
import { collectVocabulary } from './vocabulary.ts';

const titles = ['注意力机制与梯度下降', '再谈注意力机制', '梯度下降 Transformer', '关于 transformer 的概率', '概率与世界'];
const docs = titles.map((title, index) => ({ id: `${index}`, title, text: `${title}。视界，事世，里理力，机鸡。` }));

describe('collectVocabulary()', () => {
  const { han, latin, characters } = collectVocabulary(docs);

  it('has words of titles that several posts have', () => {
    expect(han).toContain('注意力');
    expect(han).toContain('概率');
    expect(latin).toEqual(['transformer']);
  });

  it('groups characters by sound and tone', () => {
    expect(characters.get('jī')).toEqual(expect.arrayContaining(['机', '鸡']));
  });
});

describe('drawSlips()', () => {
  const kinds = new Map(drawSlips(docs, collectVocabulary(docs), 50).map((kind) => [kind.name, kind]));
  const typedFor = (name: string, meant: string): string | undefined =>
    kinds.get(name)?.slips.find((slip) => slip.meant === meant)?.typed;

  it('types sounds', () => {
    expect(typedFor('pinyin with spaces', '注意力')).toBe('zhu yi li');
    expect(typedFor('pinyin of two characters', '概率')).toBe('gailv');
    expect(typedFor('Han, then pinyin', '注意力')).toMatch(/^(?:注yili|注意li)$/);
  });

  it('swaps neighbours and spoils letters', () => {
    expect(typedFor('neighbours swapped', '注意力')).toMatch(/^(?:意注力|注力意)$/);
    expect(typedFor('first letter of a Latin word', 'transformer')).toMatch(/^[a-z]?ransformer$/);
    expect(typedFor('one Latin letter', 'transformer')).toMatch(/^t[a-z]+$/);
  });

  it('types nothing that stands in a post, and the same every time', () => {
    for (const { slips } of kinds.values())
      for (const { typed } of slips)
        expect(docs.some(({ title }) => ` ${title.toLowerCase()}`.includes(` ${typed}`))).toBe(false);
    expect(drawSlips(docs, collectVocabulary(docs), 50)).toEqual([...kinds.values()]);
  });
});
