import { describe, expect, it } from 'vitest';
import { MAX_PINYIN_READINGS, splitPinyin } from '../../src/pinyin/split-pinyin.ts';

/** Readings as text: syllables between spaces, a partial one with a star. */
const read = (text: string): string[] =>
  splitPinyin(text).map(({ syllables, partial }) => [...syllables, ...(partial === undefined ? [] : [`${partial}*`])].join(' '));

describe('splitPinyin()', () => {
  it.each([
    ['zhuyili', ['zhu yi li']],
    ['kuosanmoxing', ['kuo san mo xing', 'ku o san mo xing']],
    ['ZhuYiLi', ['zhu yi li']],
    ['xian', ['xian', 'xi an']],
    ["xi'an", ['xi an']],
    ['xi\u2019an', ['xi an']],
    ['fangan', ['fan gan', 'fang an']],
    ['lvse', ['lv se']],
    ['luse', ['lu se', 'lv se']],
    ['l\u00fcse', ['lv se']],
    ['nue', ['nve', 'nu e', 'nv e']],
    ['lue', ['lve', 'lu e', 'lv e']],
    ['jvli', ['ju li']],
    ['xvan', ['xuan', 'xu an']],
    ['mini', ['mi ni']],
  ])('reads %s as %j', (text, whole) => {
    expect(read(text).filter((reading) => !reading.includes('*'))).toEqual(whole);
  });

  it.each([
    ['zhuyil', 'zhu yi l*'],
    ['zhuyizh', 'zhu yi zh*'],
    ['zh', 'zh*'],
    ['tid', 'ti d*'],
  ])('takes the end of %s for the beginning of a syllable', (text, reading) => {
    expect(read(text)).toEqual([reading]);
  });

  it('puts whole readings before partial ones, and few syllables before many', () => {
    expect(read('xian')).toEqual(['xian', 'xi an', 'xia n*', 'xi a n*']);
  });

  it.each(['', 'transformer', 'attention', 'gpt', "'a", "xi''an", 'zhu yi', 'v', 'i', 'zhuyili2', '注意', 'zhuuang'])(
    'does not read %j',
    (text) => {
      expect(splitPinyin(text)).toEqual([]);
    },
  );

  it('keeps within its bounds', () => {
    expect(splitPinyin('xian'.repeat(2500))).toEqual([]);
    expect(splitPinyin('a'.repeat(10_000))).toEqual([]);
    expect(splitPinyin('xian'.repeat(13))).toHaveLength(MAX_PINYIN_READINGS);
  });
});
