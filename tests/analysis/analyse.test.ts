import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { MARK_WIDTH } from '../../src/analysis/units.ts';

const terms = (text: string): string[] => analyse(text).map((token) => token.term);

describe('analyse()', () => {
  it('gives every character and every bigram of a run of ideographs', () => {
    expect(terms('注意力')).toEqual(['注', '注意', '意', '意力', '力']);
  });

  it('makes no bigram over punctuation, white space or another script', () => {
    expect(terms('注，意 力x机')).toEqual(['注', '意', '力', 'x', '机']);
  });

  it('never lets a word swallow an ideograph', () => {
    expect(terms('VQ一下Key')).toEqual(['vq', '一', '一下', '下', 'key']);
  });

  it('gives identifiers in parts and whole', () => {
    expect(terms('GPT-2')).toEqual(['gpt', 'gpt2', '2']);
    expect(terms('重跑gen-itgc后')).toEqual(['重', '重跑', '跑', 'gen', 'genitgc', 'itgc', '后']);
    expect(terms('C++ 与 C#').slice(0, 5)).toEqual(['c', 'c++', '与', 'c', 'c#']);
    expect(terms('C＋＋17，C＃').filter((term) => /c|1/.test(term))).toEqual(['c', 'c++', '17', 'c', 'c#']);
  });

  it('folds case, width, compatibility forms and marks', () => {
    expect(terms('ＡＢＣ Poincaré 𝒙ₜ ﬁne')).toEqual(['abc', 'poincare', 'xt', 'fine']);
    expect(terms('\u2f00\uf900')).toEqual(terms('一豈'));
  });

  it('folds traditional characters', () => {
    expect(terms('擴散模型與Diffusion裏的乾隆')).toEqual(terms('扩散模型与diffusion里的干隆'));
  });

  it('keeps offsets into the original', () => {
    const text = '用 ＧＰＴ-２，也用𠀀𠀁字，擴散\u{208d5}模型，裏\u{2f900}';
    for (const token of analyse(text)) expect(terms(text.slice(token.start, token.end))).toContain(token.term);
  });

  it('counts units: punctuation as MARK_WIDTH, white space not', () => {
    const at = (text: string, term: string): number | undefined => analyse(text).find((token) => token.term === term)?.position;
    expect(at('VQ 一下', '一下')).toBe(at('VQ一下', '一下'));
    expect(at('注意，力学', '力学')).toBe(2 + MARK_WIDTH);
    expect(at('“注意”……力学', '力学')).toBe(2 + MARK_WIDTH);
  });

  it('cuts words no one types, and stays linear', () => {
    const started = performance.now();
    for (const token of analyse('a'.repeat(500_000))) expect(token.term.length).toBeLessThanOrEqual(64);
    analyse('-'.repeat(500_000));
    analyse('a-'.repeat(250_000));
    analyse('字'.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('reads lone surrogates and control characters as nothing', () => {
    expect(terms('\ud800注\udc00意\u0000力')).toEqual(['注', '意', '力']);
  });
});
