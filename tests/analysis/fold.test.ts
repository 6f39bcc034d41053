import { describe, expect, it } from 'vitest';
import { foldIdeograph, foldWord } from '../../src/analysis/fold.ts';
import {
  KEPT_APART,
  loadConversions,
  loadJapaneseForms,
  OLD_FORMS,
  TABLES,
} from '../../src/builder/tables/traditional-classes.ts';

const fold = (text: string): string => [...text].map(foldIdeograph).join('');

describe('foldIdeograph()', () => {
  it.each([
    ['擴散模型', '扩散模型'],
    ['隨機變數的機率', '随机变数的机率'],
    ['乾隆乾燥樹幹', '干隆干燥树干'],
    ['著名', '着名'],
    ['瞭解徵求藉口於', '了解征求借口于'],
    ['裏裡里', '里里里'],
    ['爲為为', '为为为'],
    ['臺檯颱台', '台台台台'],
    ['綫線线', '线线线'],
    ['羣群', '群群'],
    ['説說说', '说说说'],
    ['麼么', '么么'],
    ['頭髮發', '头发发'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['數値と變数、変數', '数值と变数、变数'],
    ['毎時の気溫', '每时の气温'],
    ['東京の歴史、黒い竜', '东京の历史、黑い龙'],
    ['関係を検証する実験', '关系を检证する实验'],
    ['靑年硏究旣成', '青年研究既成'],
    ['飮料と餠', '饮料と饼'],
    ['鉱山の広場', '矿山の广场'],
  ])('folds the old and Japanese forms of %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds every old and Japanese form as what it stands for, and no character of two meanings', () => {
    for (const { from, to } of [...loadJapaneseForms(), ...OLD_FORMS])
      for (const target of to) expect(foldIdeograph(from), from + target).toBe(foldIdeograph(target));
    for (const character of '芸弁欠糸缶虫予余台连浜沪灯') expect(foldIdeograph(character), character).toBe(character);
  });

  it('keeps characters apart that simplified text tells apart', () => {
    for (const pair of ['像象', '画划', '链炼', '坏坯', '沈沉', '覆复', '具俱', '哩里', '待呆', '座坐'])
      expect(fold(pair)).toBe(pair);
  });

  it('leaves kana, Hangul and compatibility forms to NFKC', () => {
    expect(fold('かナ한々〇')).toBe('かナ한々〇');
    expect(fold('\u2f00\uf900\uff76')).toBe('一岂カ');
  });

  it('is done at once, over all ideographs', () => {
    const ranges = [
      [0x3400, 0x9fff],
      [0xf900, 0xfaff],
      [0x20000, 0x323af],
    ] as const;
    for (const [first, last] of ranges) {
      for (let code = first; code <= last; code++) {
        const once = foldIdeograph(String.fromCodePoint(code));
        if (foldIdeograph(once) !== once || [...once].length !== 1) expect.fail(`U+${code.toString(16)} becomes ${once}`);
      }
    }
  });

  it('folds every character of the tables as what it may become', () => {
    const apart: string[] = [];
    let pairs = 0;
    for (const { from, to } of TABLES.flatMap(loadConversions)) {
      for (const target of to) {
        pairs++;
        if (!KEPT_APART.has(from + target) && foldIdeograph(from) !== foldIdeograph(target)) apart.push(from + target);
      }
    }
    expect(apart).toEqual([]);
    expect(pairs).toBeGreaterThan(8000);
  });

  it('joins no pair that is to be kept apart', () => {
    expect([...KEPT_APART].filter((pair) => new Set(fold(pair)).size === 1)).toEqual([]);
  });
});

describe('foldWord()', () => {
  it('folds width, case and marks', () => {
    expect(foldWord('ＰＯＩＮＣＡＲÉ')).toBe('poincare');
  });

  it.each([
    ['Weißbach', 'weissbach'],
    ['STRAẞE', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Œdipe', 'oedipe'],
    ['Đoković', 'dokovic'],
    ['ışık', 'isik'],
    ['Þingvellir', 'thingvellir'],
    ['Ħamrun', 'hamrun'],
    ['λόγος', 'λογοσ'],
  ])('spells out the letters of %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('leaves out what is not seen', () => {
    expect(foldWord('hyphen\u00adation')).toBe('hyphenation');
    expect(foldWord('a\u200bb\u200cc\u200dd\u2060e\ufefff\ufe0fg\u{e0101}h')).toBe('abcdefgh');
  });
});
