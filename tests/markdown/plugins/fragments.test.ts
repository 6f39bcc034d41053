import { describe, expect, it } from 'vitest';
import { createRender } from '../../../src/markdown/render.ts';

const render = createRender();

/** Where a browser goes for a fragment: to the first element of that id, else to the first `<a>` of that name. */
function find(html: string, fragment: string): string | undefined {
  const at = [`id="${fragment}"`, `<a name="${fragment}"`, `name="${fragment}"`]
    .map((text) => html.indexOf(text))
    .find((i) => i >= 0);
  return at === undefined ? undefined : /[^<>]+(?=<\/(?:h\d|p)>)/.exec(html.slice(at))?.[0];
}

describe('a fragment typed from outside', () => {
  const { html, outline, excerpt } = render(
    [
      '开头<a name="Anker"></a>的锚。',
      '## 3.2 狐狸（Fox）与 C#',
      '## Red Fox & Wolf',
      '## 狼，和狐？',
      '## Café——夜',
      '## 重复',
      '## 重复',
      '<span id="Platz">此处</span>。',
    ].join('\n\n'),
  );
  it.each([
    ['GitHub, Hugo and Jekyll', '32-狐狸fox与-c', '3.2 狐狸（Fox）与 C#'],
    ['Hexo', '3-2-狐狸（Fox）与-C', '3.2 狐狸（Fox）与 C#'],
    ['VitePress', '_3-2-狐狸-fox-与-c', '3.2 狐狸（Fox）与 C#'],
    ['GitHub, with what stood between spaces', 'red-fox--wolf', 'Red Fox & Wolf'],
    ['Hexo, in its case', 'Red-Fox-Wolf', 'Red Fox & Wolf'],
    ['VitePress, in lower case', 'red-fox-wolf', 'Red Fox & Wolf'],
    ['GitHub, without Chinese punctuation', '狼和狐', '狼，和狐？'],
    ['Hexo, without accents', 'Cafe——夜', 'Café——夜'],
    ['all, the second of equal ones', '重复-1', '重复'],
    ['an author with <a name>', 'Anker', '的锚。'],
    ['an author with an id', 'Platz', '此处。'],
    ['this site', 'Red-Fox-&amp;-Wolf', 'Red Fox & Wolf'],
  ])('leads there as by %s', (_, fragment, text) => {
    expect(find(html, fragment)?.replaceAll('&amp;', '&')).toBe(text);
  });
  it('leads to a block that Obsidian names', () => {
    const { html: named, warnings } = render('狐。 ^37066d\n\n- 狼 ^wolf-1\n\n[[#^wolf-1|见]] x ^2 ^ab');
    expect(named).toContain('<p>狐。 <a id="user-content-^37066d" name="^37066d"></a></p>');
    expect(named).toContain('href="#user-content-%5Ewolf-1"');
    expect(named).toContain(' x ^2 ^ab</p>');
    expect(warnings).toEqual([]);
  });
  it('changes no text', () => {
    expect(outline.map(({ text }) => text)[0]).toBe('3.2 狐狸（Fox）与 C#');
    expect(excerpt).toBe('开头的锚。');
  });
  it('gives no element an id that the author chose, and no name twice', () => {
    expect(html).not.toMatch(/ id="(?:Anker|Platz)"/);
    const names = [...html.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
  it('leaves a name to the heading that has it', () => {
    const { html: clash } = render('## A b\n\n## a-b\n\n## a.b');
    expect(clash).toBe(
      '<h2 id="A-b">A b</h2>\n<h2 id="a-b"><a name="a-b-1"></a>a-b</h2>\n<h2 id="a.b"><a name="ab"></a><a name="a-b-2"></a>a.b</h2>\n',
    );
  });
  it('puts no link into a link', () => {
    expect(render('[<a name="x"></a>甲](/b)').html).toBe('<p><a href="/b"><span id="user-content-x"></span>甲</a></p>\n');
  });
});
