import { describe, expect, it } from 'vitest';
import { BUILT_IN_GROUPS } from '../../src/glossary/built-in.ts';
import { decodeGlossary, encodeGlossary } from '../../src/glossary/glossary.ts';

describe('BUILT_IN_GROUPS', () => {
  it('has hundreds of groups, each with a Chinese name first and a Latin one', () => {
    expect(BUILT_IN_GROUPS.length).toBeGreaterThan(300);
    for (const group of BUILT_IN_GROUPS) {
      expect(group[0]).toMatch(/\p{Script=Han}/u);
      expect(group.some((name) => !/\p{Script=Han}/u.test(name))).toBe(true);
    }
  });

  it('gives an acronym its names where it is typed in capitals only', () => {
    const glossary = decodeGlossary(encodeGlossary(BUILT_IN_GROUPS));
    expect(glossary.synonymsOf('CNN')).toContain('卷积神经网络');
    expect(glossary.synonymsOf('ＣＮＮ')).toContain('卷积神经网络');
    for (const typed of ['RoPE', 'ROPE']) expect(glossary.synonymsOf(typed)).toContain('旋转位置编码');
    for (const typed of ['cnn', 'Cnn', 'ai', 'rag', 'gan', 'rope', 'Rope', 'cot', 'moe'])
      expect(glossary.synonymsOf(typed)).toEqual([]);
    expect(glossary.synonymsOf('卷积神经网络')).toContain('CNN');
    expect(glossary.synonymsOf('resnet')).toContain('残差网络');
  });
});
