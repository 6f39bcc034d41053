import { describe, expect, it } from 'vitest';
import { foldTerm } from '../../../src/related/words/word.ts';

describe('foldTerm()', () => {
  it.each([
    ['GPT-2', 'gpt2'],
    ['GPT 2', 'gpt2'],
    ['gpt2', 'gpt2'],
    ['C++', 'c++'],
    ['c#', 'c#'],
    ['chunks', 'chunk'],
    ['Transformers', 'transformer'],
    ['code chunks', 'codechunk'],
    ['ＰｙＴｏｒｃｈ', 'pytorch'],
    ['機器學習', '机器学习'],
  ])('folds %s to %s', (surface, term) => expect(foldTerm(surface)).toBe(term));

  it.each(['loss', 'bias', 'ls', 'status', 'h5s'])('takes the s of %s for its own', (surface) => {
    expect(foldTerm(surface).endsWith('s')).toBe(surface !== 'bias');
  });

  it('is the same for every spelling of a name, whatever that is', () => {
    for (const [left, right] of [
      ['Node.js', 'nodejs'],
      ['Wi-Fi', 'wifi'],
      ['ResNet-50', 'resnet50'],
    ] as const) {
      expect(foldTerm(left), left).toBe(foldTerm(right));
    }
  });

  it('gives nothing for what is no word', () => {
    for (const surface of ['', '—', '  ', '。']) expect(foldTerm(surface)).toBe('');
  });
});
