import { describe, expect, it } from 'vitest';
import { findBodyTitle, isSameTitle, plainText } from '../../../../src/builder/read/front-matter/post-title.ts';

describe('findBodyTitle()', () => {
  it('finds a heading before all text and leaves its line empty', () => {
    expect(findBodyTitle('\n# 标题 #\n\ntext')).toEqual({ text: '标题', isOnly: true, bodyWithout: '\n\n\ntext' });
  });

  it('finds an underlined heading', () => {
    expect(findBodyTitle('标题\n====\ntext')).toEqual({ text: '标题', isOnly: true, bodyWithout: '\n\ntext' });
  });

  it('lets images, tags and comments stand before it', () => {
    const before = '<!-- a -->\n<p align="center">\n![](a.png)\n</p>\n[![badge](b.svg)](https://x.org)';
    expect(findBodyTitle(`${before}\n# T\ntext`)?.bodyWithout).toBe(`${before}\n\ntext`);
  });

  it('tells when other headings of its level follow', () => {
    expect(findBodyTitle('# 一\ntext\n# 二')?.isOnly).toBe(false);
    expect(findBodyTitle('# 一\n```sh\n# comment\n```\n## 二\n~~~~\n```\n# x\n~~~~')?.isOnly).toBe(true);
  });

  it.each(['text\n# later', '## second level', '#no space', '', '```\n# code\n```', '- # item'])('finds none in %j', (body) => {
    expect(findBodyTitle(body)).toBeUndefined();
  });

  it.each([
    ['comments', '<!---->'.repeat(3e5)],
    ['brackets', `# ${'['.repeat(2e6)}`],
    ['tags', '<a '.repeat(1e6)],
  ])('is done soon with a line of %s', (_, line) => {
    const start = performance.now();
    findBodyTitle(`${line}x`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('plainText()', () => {
  it.each([
    ['**粗** `code` 和 [链接](https://x.org/a_(b))', '粗 code 和 链接'],
    ['![图](a.png) 标题 {#sec:x}', '标题'],
    ['C\\# 与 \\_x\\_', 'C# 与 _x_'],
    ['std::vector<int> 的 <b>用法</b>', 'std::vector<int> 的 用法'],
    ['$a_1^*$ 与 $\\alpha$', '$a_1^*$ 与 $\\alpha$'],
    ['[NOI2010] 航空管制', '[NOI2010] 航空管制'],
  ])('makes %j plain', (markdown, text) => expect(plainText(markdown)).toBe(text));
});

describe('isSameTitle()', () => {
  it('looks past marks, width, case and spaces', () => {
    expect(isSameTitle('**P35** - 质因数分解', 'p35 -质因数分解')).toBe(true);
    expect(isSameTitle('标题（一）', '标题(一)')).toBe(true);
    expect(isSameTitle('标题一', '标题二')).toBe(false);
  });
});
