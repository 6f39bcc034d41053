import { describe, expect, it } from 'vitest';
import { readText as read, warningsText as warnings } from '../front-matter/parse-text.ts';

const title = (line: string): string => read(`---\n${line}\ndate: 2024-01-01\n---\n`).meta.title;

describe('quoteHashes()', () => {
  it.each([
    ['title: 周赛 #318 复盘', '周赛 #318 复盘'],
    ['title: # 从零开始', '# 从零开始'],
    ["title: it's #1", "it's #1"],
    ['title: "引号 #1"', '引号 #1'],
    ['title: C# 与 F#', 'C# 与 F#'],
    ['title: 标题 # 这里写标题', '标题'],
  ])('reads %s', (line, expected) => expect(title(line)).toBe(expected));

  it('tells what it mended, and what may be a comment', () => {
    expect(warnings('---\ntitle: 周赛 #318 复盘\n---\n')).toEqual([
      '2: " #" begins a comment, read as the text "周赛 #318 复盘"',
    ]);
    expect(warnings('---\ntitle: 标题 # 注\n---\n')).toEqual([
      '2: What stands behind " #" is a comment, read as the text "标题"',
    ]);
    expect(warnings('---\ndraft: false # 草稿\ndate: 2024-01-01 # 日期\n---\n')).toEqual([]);
  });

  it.each([
    ['tags: 数学 #几何', ['数学', '几何']],
    ['tags: [数学, #几何]', ['数学', '几何']],
    ['tags:\n  - #数学\n  - 几何 #2', ['数学', '几何 #2']],
    ['tags: #数学 #几何', ['数学', '几何']],
    ['tags: # 两个\n  - 数学\n  - 几何', ['数学', '几何']],
  ])('reads %j', (line, tags) => expect(read(`---\n${line}\n---\n`).meta.tags).toEqual(tags));

  it('keeps comments of lists in other keys', () => {
    expect(read('---\nlinks:\n  - a #b\ntitle: 甲\n---\n').meta.title).toBe('甲');
  });

  it('leaves TOML alone, whose texts are quoted', () => {
    expect(read('+++\ntitle = "周赛 #1" # 注\n+++\n').meta.title).toBe('周赛 #1');
  });
});
