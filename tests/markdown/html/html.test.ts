import { describe, expect, it } from 'vitest';
import { createRender } from '../../../src/markdown/render.ts';

const render = createRender();
const html = (body: string) => render(body, 'tex').html.trimEnd();
const texts = (body: string) => render(body).sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('HTML within a line', () => {
  it('stays, without what could act', () => {
    expect(html('水H<sub class="a" onclick="b()">2</sub>O<br/>x<SUP>2</SUP> Ctrl<Kbd>C</Kbd> <mark>重点</mark>')).toBe(
      '<p>水H<sub>2</sub>O<br>\nx<sup>2</sup> Ctrl<kbd>C</kbd> <mark>重点</mark></p>',
    );
  });
  it('has its colour, by an attribute or by a style', () => {
    const red = '<p><font color="red">赤</font>字</p>';
    expect(html('<font color=red size="7">赤</font>字')).toBe(red);
    expect(html('<span style="color: red; position: fixed">赤</span>字')).toBe(red);
    expect(html('<span style="color:url(//a.b)">赤</span>')).toBe('<p>赤</p>');
  });
  it('images and links are those of Markdown, with the size that their author gave', () => {
    expect(html('<a href="/a" target=_blank>b <img src=\'c.png\' alt="d" width="300px"></a>')).toBe(
      '<p><a href="/a">b <img src="c.png" alt="d" width="300" loading="lazy" decoding="async"></a></p>',
    );
    expect(html('字<img src="c.png" style="width:50%;zoom:2">')).toContain(' width="50%" ');
    expect(html('字<img\n  src="c.png"\n  alt="甲">')).toContain('<img src="c.png" alt="甲"');
  });
  it('of JSX says what it can say', () => {
    expect(html('字 <img src={require("./a.png").default} width={300} className="b" />')).toContain('<img src="./a.png"');
    const { html: rendered, warnings } = render('<Chart data={points} />\n\n<Tip kind="a">提示**文**</Tip> <Chart data={x} />');
    expect(rendered).toBe('<p>提示<strong>文</strong></p>\n');
    expect(warnings.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'component: Left out the tags of the component "<Chart>"',
      'component: Left out the tags of the component "<Tip>"',
    ]);
  });
  it('that does not nest is dropped', () => {
    expect(html('<sub>a</b></sup> **<sup>b** c</sup>')).toBe('<p>a <strong>b</strong> c</p>');
  });
  it('that is none is shown', () =>
    expect(html('vector<int>，List<A>，<T>，a<b，git clone <地址>，<name>，Map<object>')).toBe(
      '<p>vector&lt;int&gt;，List&lt;A&gt;，&lt;T&gt;，a&lt;b，git clone &lt;地址&gt;，&lt;name&gt;，Map&lt;object&gt;</p>',
    ));
});

describe('blocks of HTML', () => {
  it('hold Markdown and formulas, on the line and after an empty one', () => {
    expect(html('<div align="center">\n<font color=red>**甲**</font>\n</div>')).toBe(
      '<div align="center"><font color="red"><strong>甲</strong></font></div>',
    );
    expect(html('<center>图**一**</center>')).toBe('<div align="center">图<strong>一</strong></div>');
    expect(html('<details open>\n<summary>点 `开`</summary>\n\n- 项 $x_1$\n\n```js\nlet a\n```\n\n</details>\n\n后')).toMatch(
      /^<details open="">\n<summary>点 <code.*<\/summary>\n<ul>\n<li>项 <code id="math-1".*<\/ul>\n<pre.*<\/pre>\n<\/details>\n<p>后<\/p>$/s,
    );
  });
  it('are tables whose cells part words', () => {
    const body =
      '<table>\n  <tr><th>框架<th>作者</tr>\n  <tr>\n    <td rowspan="2">苹果</td>\n    <td>$a_1$ 香蕉</td>\n  </tr>\n</table>';
    expect(html(body)).toMatch(
      /^<div class="table-box" tabindex="0"><table>\n<tr>\n<th>框架<\/th>\n<th>作者<\/th>\n<\/tr>\n<tr>\n<td rowspan="2">苹果<\/td>/,
    );
    expect(texts(body)).toEqual(['框架 | 作者', '苹果 | a_1 香蕉']);
    expect(texts('<table><tr><td>外<table><tr><td>内</td></tr></table>尾</td></tr></table>')).toEqual(['外', '内', '尾']);
  });
  it('may lie anywhere in a table, with empty lines between its rows', () => {
    const body = '<table>\n\n  <tr>\n\n      <td>甲</td>\n\n      <td>\n\n**乙**\n\n</td>\n\n  </tr>\n\n</table>';
    expect(html(body)).toMatch(/<tr>\n<td>甲<\/td>\n<td>\n<p><strong>乙<\/strong><\/p>\n<\/td>\n<\/tr>/);
  });
  it('part words wherever they stand', () => {
    expect(texts('甲<div>乙</div>丙<p>丁')).toEqual(['甲', '乙', '丙', '丁']);
    expect(texts('<dl><dt>词<dd>义</dl><ul><li>一<li>二</ul>')).toEqual(['词', '义', '一', '二']);
    expect(texts('## 题<div>目</div>\n\n| 甲<p>乙</p> |\n| - |')).toEqual(['甲 乙']);
  });
  it('are headings, figures and quotes like those of Markdown', () => {
    expect(render('<h2 align="center">标题 $x$</h2>\n\n文').outline).toEqual([{ level: 2, text: '标题 x', anchor: '标题-x' }]);
    expect(html('<figure><img src="a.png"><figcaption>图 **1**</figcaption></figure>')).toMatch(
      /^<figure><img src="a.png".*><figcaption>图 <strong>1<\/strong><\/figcaption>\n<\/figure>$/,
    );
    expect(html('<blockquote>引<br/>文</blockquote>')).toBe('<blockquote>引<br>\n文</blockquote>');
  });
  it('are code where they are <pre>', () => {
    expect(html('<pre><code class="language-js">let a &lt; b\n\n<b>let</b> $c_1$ **d**</code></pre>\n后')).toMatch(
      /^<pre class="notranslate".*language-javascript.*<\/span> a &lt; b\n\n.*\$c_1\$ \*\*d\*\*\n<\/code><\/pre>\n<p>后<\/p>$/s,
    );
  });
  it('that nothing closes are none, so that they hide nothing', () => {
    expect(html('<details><summary>开</summary>\n\n文')).toBe('<p>开</p>\n<p>文</p>');
    expect(html('> <div>\n> 甲\n\n乙</div>')).toBe('<blockquote>\n<p>甲</p>\n</blockquote>\n<p>乙</p>');
    expect(html('<td>甲</td><li>乙</li>')).toBe('<p>甲</p>\n<p>乙</p>');
  });
  it('let go what an inline element cannot hold', () => {
    expect(html('<table><tr><td><b>甲</td><td>乙</b></td></tr></table>')).toContain('<td>甲</td>\n<td>乙</td>');
    expect(html('<a href="/b"><div>甲</div></a>')).toBe('<p><a href="/b"><br>\n甲<br>\n</a></p>');
  });
  it('go with their text where it is a program or a drawing', () => {
    expect(html('甲<script>alert(1)</script>乙<style>p{}</style>丙')).toBe('<p>甲乙丙</p>');
    expect(render('<svg>\n\n<text>a</text>\n\n</svg>\n\n文').warnings.map(({ kind }) => kind)).toEqual(['html-left-out']);
  });
});

describe('what is embedded', () => {
  const bilibili = '<iframe src="//player.bilibili.com/player.html?aid=1&bvid=BV1x&page=1" width="600"> </iframe>';
  it('is a link that says what it is', () => {
    expect(html(bilibili)).toBe('<p><a href="https://www.bilibili.com/video/BV1x">哔哩哔哩视频 BV1x</a></p>');
    expect(html('<iframe src="https://a.b/c"></iframe>')).toBe('<p><a href="https://a.b/c">嵌入的页面：a.b</a></p>');
    expect(html('<iframe\n  src="https://a.b/c"\n  title="图表"\n></iframe>')).toBe('<p><a href="https://a.b/c">图表</a></p>');
    expect(html('<video src="https://a.b/c.mp4"></video>')).toBe('<p><a href="https://a.b/c.mp4">c.mp4</a></p>');
  });
  it('plays where the keeper allows its host', () => {
    const withPlayers = createRender({ embeds: ['bilibili', 'maps.example.org'] });
    expect(withPlayers(bilibili).html).toMatch(
      /^<p><iframe class="player" src="https:\/\/player\.bilibili\.com\/[^>]* sandbox="[^"]*"><\/iframe><\/p>/,
    );
    expect(withPlayers('<iframe src="https://maps.example.org/1"></iframe>').html).toContain('<iframe');
    for (const url of [
      'https://maps.example.org.evil/1',
      'https://a@maps.example.org/',
      'https://www.youtube.com/embed/a',
      '//x/maps.example.org',
    ])
      expect(withPlayers(`<iframe src="${url}"></iframe>`).html).not.toContain('<iframe');
  });
  it('plays where it lies with the posts', () => {
    expect(html('<video controls>\n<source src="/v/甲.mp4" type="video/mp4">\n不支持\n</video>')).toBe(
      '<p><video class="player" src="/v/%E7%94%B2.mp4" title="甲.mp4" controls preload="metadata"></video></p>',
    );
    expect(html('<audio src="a.mp3" autoplay onplay="b()"></audio>')).toContain(
      '<audio class="player" src="a.mp3" title="a.mp3" controls',
    );
  });
});
