import { describe, expect, it } from 'vitest';
import { parseNumberedTitle } from '../src/numbered-title.ts';
import { parseNumeral } from '../src/numeral.ts';

describe('parseNumberedTitle()', () => {
  it.each([
    ['数据库漫谈（三）：锁', '数据库漫谈', 3],
    ['数据库漫谈 (12)', '数据库漫谈', 12],
    ['数据库漫谈【第二篇】锁', '数据库漫谈', 2],
    ['测度论随笔（二十一）', '测度论随笔', 21],
    ['抓包实验(2/4)', '抓包实验', 2],
    ['每周分享第 207 期：春天', '每周分享', 207],
    ['每周分享 第十二期', '每周分享', 12],
    ['读书笔记-第一章', '读书笔记', 1],
    ['编译器之路：3、从语法树到字节码', '编译器之路', 3],
    ['编译器之路：三、从语法树到字节码', '编译器之路', 3],
    ['编译器之路: 12. 从语法树到字节码', '编译器之路', 12],
    ['浅谈排序（上）', '浅谈排序', 1],
    ['浅谈排序（中）：归并', '浅谈排序', 2],
    ['浅谈排序（下篇）', '浅谈排序', 'last'],
    ['浅谈排序 下', '浅谈排序', 'last'],
    ['浅谈排序·上篇：归并', '浅谈排序', 1],
    ['浅谈排序（完）', '浅谈排序', 'last'],
    ['A Tour of Sorting, Part II', 'A Tour of Sorting', 2],
    ['A Tour of Sorting (Part 3): heaps', 'A Tour of Sorting', 3],
    ['A Tour of Sorting (IV)', 'A Tour of Sorting', 4],
    ['从 1 到 2 的距离（下）', '从 1 到 2 的距离', 'last'],
  ])('reads the marked number of %s', (title, stem, value) => {
    expect(parseNumberedTitle(title)).toMatchObject({ stem, value, isMarked: true });
  });

  it.each([
    ['Rust 笔记 7：所有权', 'Rust 笔记', 7],
    ['Kernel Notes #12', 'Kernel Notes', 12],
    ['Kernel Notes - 3', 'Kernel Notes', 3],
    ['刷题 15. 三数之和', '刷题', 15],
    ['Windows 10', 'Windows', 10],
  ])('reads the number of %s, which may be a name', (title, stem, value) => {
    expect(parseNumberedTitle(title)).toMatchObject({ stem, value, isMarked: false });
  });

  it.each([
    '论天人合一',
    'Python3 教程',
    '2023 年终总结',
    '第一次写博客',
    '三体',
    '（一）',
    'C++11 新特性',
    '一二三',
    '',
    '学术会议（上海）纪要',
    '字体文件（下载）',
    '性能提升：1.5倍',
    '统计月读（2023 年 4 月）',
    'f(x) 的图像',
    '中英对照（中文）',
  ])('finds no number in %j', (title) => {
    expect(parseNumberedTitle(title)).toBeUndefined();
  });

  it('is linear in what it reads', () => {
    const start = performance.now();
    for (const unit of ['（', '（一', ' 1', ' - ', '第', 'a ', '：', ' part']) parseNumberedTitle(unit.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('parseNumeral()', () => {
  it.each([
    ['7', 7],
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['二一', 21],
    ['二〇', 20],
    ['一百〇三', 103],
    ['一百二十三', 123],
    ['IX', 9],
    ['XXIV', 24],
  ])('reads %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '一十百', '十十', 'IIII', 'VX', '12345', 'x'])('refuses %j', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});
