import { describe, expect, it } from 'vitest';
import { type Addresses, AS_WRITTEN } from '../../../src/markdown/addresses.ts';
import { createRender } from '../../../src/markdown/render.ts';

const render = createRender();
const html = (body: string, addresses?: Addresses) => render(body, 'tex', addresses).html.trimEnd();
const kinds = (body: string) => render(body).warnings.map(({ kind }) => kind);

/** Knows one post. */
const ONE_POST: Addresses = {
  ...AS_WRITTEN,
  resolvePost: (name) => (/^b(?:\.md)?(?:#.*)?$/.test(name) ? '/archives/b' : undefined),
};

describe('tags that name a post', () => {
  it('say its title where they say nothing', () => {
    const titled: Addresses = { ...ONE_POST, titleOf: (name) => (name === 'b' ? '乙的题' : undefined) };
    expect(html('见{% post_link b %}与{% post_link b 那篇 %}与{% post_link c %}。', titled)).toBe(
      '<p>见<a href="/archives/b">乙的题</a>与<a href="/archives/b">那篇</a>与c。</p>',
    );
    expect(html('见{{< relref path="b" lang="de" >}}。', titled)).toBe('<p>见<a href="/archives/b">乙的题</a>。</p>');
  });
  it.each([
    ['见{% post_link b 那一篇 %}。', '<p>见<a href="/archives/b">那一篇</a>。</p>'],
    ['{% post_link b 那一篇 %}', '<p><a href="/archives/b">那一篇</a></p>'],
    ['见{{< ref "b.md" >}}。', '<p>见<a href="/archives/b">b.md</a>。</p>'],
    ['[[b|那一篇]] [[b#节]]', '<p><a href="/archives/b">那一篇</a> <a href="/archives/b">b › 节</a></p>'],
    ['![[b]]', '<p><a href="/archives/b">b</a></p>'],
  ])('lead to it: %s', (body, expected) => expect(html(body, ONE_POST)).toBe(expected));

  it('keep their words where there is none, and are told once', () => {
    const { html: rendered, warnings } = render('{% post_link c 那一篇 %}与[[丁|别名]]与[[丁]]');
    expect(rendered).toBe('<p>那一篇与别名与丁</p>\n');
    expect(warnings.map(({ kind, message }) => [kind, message])).toEqual([
      ['unresolved-post', 'Cannot find the post that is named by "c"'],
      ['unresolved-post', 'Cannot find the post that is named by "丁"'],
    ]);
  });
  it('are addresses of links, as paths beside the post', () => {
    expect(html('[甲]({{< relref "a.md#x" >}})[乙]({% post_url 2024-01-02-b %})[丙]({{ site.baseurl }}/c "t")')).toBe(
      '<p><a href="a.md#x">甲</a><a href="2024-01-02-b">乙</a><a href="/c" title="t">丙</a></p>',
    );
    expect(html("文![]({{ '/a.png' | relative_url }})")).toContain('src="/a.png"');
    expect(html('[甲](<{{ javascript:alert(1) }}>) [乙]({{< ref "javascript:alert(1)" >}})')).not.toContain('href');
  });
  it('leave brackets that are none', () => {
    expect(html('[[1]](/a) [[1]] [[0,1],[2,3]] [[ -f a ]]')).toBe('<p><a href="/a">[1]</a> [[1]] [[0,1],[2,3]] [[ -f a ]]</p>');
  });
});

describe('tags that hold something', () => {
  it('are formulas', () => {
    expect(html('行{% katex %} a_1 {% endkatex %}与{{< math >}}b_2{{< /math >}}')).toBe(
      '<p>行<code id="math-1" class="math notranslate" translate="no">$a_1$</code>与<code id="math-2" class="math notranslate" translate="no">$b_2$</code></p>',
    );
    expect(html('{% math %}\na_1\n=b\n{% endmath %}')).toMatch(
      /^<div class="math-display" id="math-1"><code[^>]*>\$\$a_1\n=b\$\$<\/code><\/div>$/,
    );
  });
  it('are quotes with their authors', () => {
    expect(html('{% blockquote 某人, 某书 %}\n话\n{% endblockquote %}')).toBe(
      '<blockquote>\n<p>话</p>\n<p>— 某人, 某书</p>\n</blockquote>',
    );
    expect(html('{% cq %}\n话\n{% endcq %}')).toBe('<blockquote>\n<p>话</p>\n</blockquote>');
  });
  it('are tabs, of Hexo and of Hugo', () => {
    const tab = '<div class="callout callout-tab">\n<p class="callout-title">甲</p>\n<p>文</p>\n</div>';
    expect(html('{% tabs t %}\n<!-- tab 甲@icon -->\n文\n<!-- endtab -->\n{% endtabs %}')).toBe(tab);
    expect(html('{{< tabs >}}\n{{% tab "甲" %}}\n文\n{{% /tab %}}\n{{< /tabs >}}')).toBe(tab);
  });
  it('are diagrams by their source', () => {
    expect(html('{% mermaid %}\ngraph TD\n{% endmermaid %}')).toContain('language-mermaid">graph TD\n');
  });
  it('only hold it where nothing else is known of them', () => {
    expect(html('{% raw %}\n甲\n{% endraw %}\n\n乙{% raw %}**丙**{% endraw %}')).toBe('<p>甲</p>\n<p>乙<strong>丙</strong></p>');
    expect(html('{{< mark text="<甲>" >}}{% label 乙 @danger %}')).toBe('<p>&lt;甲&gt;乙</p>');
    expect(html('{{< colour "red" "赤" >}}字{{< /colour >}}')).toBe('<p>赤字</p>');
    expect(kinds('{{< colour >}}字{{< /colour >}} {% foo %} {% foo %}')).toEqual(['unknown-tag', 'unknown-tag']);
  });
});

describe('tags that show a file', () => {
  it('are images, in a line, alone and over several lines', () => {
    const figure = '<figure><img src="a.png" alt="题" loading="lazy" decoding="async"><figcaption>题</figcaption></figure>';
    for (const tag of [
      '{% asset_img a.png 题 %}',
      '{{< figure src="a.png" title="题" >}}',
      '{{< figure\n  src="a.png"\n  caption="题" >}}',
    ])
      expect(html(tag)).toBe(figure);
    expect(html('见{% img a.png %}。')).toContain('<p>见<img src="a.png"');
    expect(html('![[a.png|300x20]]')).toContain('<img src="a.png" alt="" width="300" height="20"');
  });
  it('are players and links', () => {
    expect(html('{{< bilibili BV1x >}}\n\n{% youtube ab_c %}')).toBe(
      '<p><a href="https://www.bilibili.com/video/BV1x">哔哩哔哩视频 BV1x</a></p>\n<p><a href="https://www.youtube.com/watch?v=ab_c">YouTube 视频 ab_c</a></p>',
    );
    expect(createRender({ embeds: ['youtube'] })('{% youtube abc %}').html).toContain(
      '<iframe class="player" src="https://www.youtube-nocookie.com/embed/abc"',
    );
    expect(html('{% dplayer "url=/a.mp4" "pic=b.png" %}')).toContain('<video class="player" src="/a.mp4"');
    expect(html('{% pdf ./a.pdf %} {% btn https://a.b/, 去 %}')).toBe(
      '<p><a href="./a.pdf">a.pdf</a> <a href="https://a.b/">去</a></p>',
    );
    expect(html('{% youtube "><script> %}{% dplayer url=javascript:a.mp4 %}')).not.toMatch(/href|src/);
  });
});

describe('marks in a line', () => {
  it('are highlights, insertions, subscripts and superscripts', () => {
    expect(html('==高亮==与==“引”==的++增++ H~2~O x^2^ 文^[1]^')).toBe(
      '<p><mark>高亮</mark>与<mark>“引”</mark>的<ins>增</ins> H<sub>2</sub>O x<sup>2</sup> 文<sup>[1]</sup></p>',
    );
    expect(html('==**粗** $x_1$==')).toContain('<mark><strong>粗</strong> <code id="math-1"');
  });
  it.each([
    'C++和C++',
    'a==1||b==2',
    '3~5天，7~9天',
    '好的~ 谢谢~',
    '(^o^)/ 啊 (^o^)',
    '=====',
    'i++; j++',
    '10^3 与 10^4',
    '甲^AIP^A乙^AURL',
  ])('are not in %s', (text) => expect(html(text)).toBe(`<p>${text}</p>`));
  it('are emoji by name', () =>
    expect(html(':smile:好:+1: 10:30:45 :不是: `:smile:` :)')).toBe(
      '<p>😄好👍 10:30:45 :不是: <code class="notranslate" translate="no">:smile:</code> :)</p>',
    ));
});

describe('blocks of other Markdown', () => {
  it('are definitions', () => expect(html('词\n: 义 $x$')).toMatch(/^<dl>\n<dt>词<\/dt>\n<dd>义 <code.*<\/dl>$/s));
  it('are abbreviations, also beside Chinese', () => {
    expect(html('*[HTML]: Hyper "Text"\n\n用HTML写，XHTML不是')).toBe(
      '<p>用<abbr title="Hyper &quot;Text&quot;">HTML</abbr>写，XHTML不是</p>',
    );
  });
  it('are headings without a space, but for one sign', () => {
    expect(html('文\n##标题 $x$##\n#标签')).toMatch(/^<p>文<\/p>\n<h2 id="标题-x">标题 <code.*<\/h2>\n<p>#标签<\/p>$/s);
    expect(html('##__VA_ARGS__')).not.toContain('<h2');
  });
  it('are notes with a colon of Chinese keyboards', () => {
    expect(html('文[^1]\n\n[^1]：注')).toContain('<li id="fn1" class="footnote-item"><p>注 ');
  });
  it('are roles of Sphinx', () => {
    expect(html('# 甲\n:label:`sec_a`\n\n见:numref:`sec_a`与:numref:`sec_b`，:cite:`Li.2020`，:math:`x_1`，:func:`f`')).toBe(
      '<h1 id="甲">甲</h1>\n<p><a id="user-content-sec_a" name="sec_a"></a></p>\n<p>见<a href="#user-content-sec_a">甲</a>与sec_b，[Li 2020]，<code id="math-1" class="math notranslate" translate="no">$x_1$</code>，<code class="notranslate" translate="no">f</code></p>',
    );
  });
  it('of Sphinx say the numbers of figures and tables', () => {
    expect(
      html(
        '见:numref:`fig_u`、:numref:`fig_v`与:ref:`tab_w`。\n\n![](a.png)\n:label:`fig_v`\n\n![](b.png)\n:label:`fig_u`\n\n:label:`tab_w`',
      ),
    ).toMatch(/^<p>见<a [^>]*>图 2<\/a>、<a [^>]*>图 1<\/a>与<a [^>]*>表 1<\/a>。<\/p>/);
  });
  it('are addresses with spaces', () => {
    expect(html('[甲](b c.md) [乙](#一 二) ![丙](../d e.png) [丁](http://a.b/ http://a.b/)')).toBe(
      '<p><a href="b%20c.md">甲</a> <a href="#%E4%B8%80%20%E4%BA%8C">乙</a> <img src="../d%20e.png" alt="丙" loading="lazy" decoding="async"> <a href="http://a.b/">丁</a></p>',
    );
    expect(html('[甲]([http://a.b/](http://a.b/)\n)与[乙](http://a.b/#f(x, y))')).toBe(
      '<p><a href="http://a.b/">甲</a>与<a href="http://a.b/#f(x,%20y)">乙</a></p>',
    );
    expect(html('f[i](a b) [注](见 下)')).toBe('<p>f[i](a b) [注](见 下)</p>');
  });
  it('are no module lines', () => {
    const body =
      "import A from '../a'\nimport {\n  B,\n} from '@site/b'\n\nexport const n = 1\n\n正文。\n\nimport C from '../c'\n\nimport React from 'react' 是一行代码。";
    expect(html(body)).toBe("<p>正文。</p>\n<p>import React from 'react' 是一行代码。</p>");
    expect(render(body).excerpt).toBe('正文。');
    expect(kinds(body)).toEqual(['module-line']);
  });
  it('break lines where the keeper says so', () => {
    expect(createRender({ breaks: true })('（1）甲\n（2）乙', 'tex').html).toBe('<p>（1）甲<br>\n（2）乙</p>\n');
    expect(html('（1）甲\n（2）乙')).toBe('<p>（1）甲（2）乙</p>');
  });
});

describe('references to figures, tables and sections', () => {
  it('are links with numbers, as Quarto writes them', () => {
    const body =
      '见 @fig-baum、[-@fig-blatt]、@tbl-zahl 与 @sec-wald，@fig-fehlt 与 a@fig-x。\n\n![叶](b.png){#fig-blatt}\n\n![树](a.png){#fig-baum width=40%}\n\n: 数 {#tbl-zahl}\n\n## 林 {#sec-wald}';
    expect(html(body)).toMatch(
      /^<p>见 <a href="#user-content-fig-baum">图 2<\/a>、<a href="#user-content-fig-blatt">图 1<\/a>、<a href="#user-content-tbl-zahl">表 1<\/a> 与 <a href="#sec-wald">林<\/a>，@fig-fehlt 与 a@fig-x。<\/p>/,
    );
    expect(html(body)).toContain('<img src="a.png" alt="树" width="40%"');
    expect(html(body)).not.toContain('{#');
  });
  it('are numbers, as bookdown writes them, also of what R draws', () => {
    const body =
      '图\\@ref(fig:baum)、\\@ref(fig:see)，\\@ref(tab:weg)\n\n![(\\#fig:see)湖](a.png)\n\n```{r baum, fig.cap="x"}\nplot(1)\n```';
    expect(html(body)).toMatch(
      /^<p>图<a href="#user-content-fig%3Abaum">2<\/a>、<a href="#user-content-fig%3Asee">1<\/a>，weg<\/p>\n<a id="user-content-fig:see" name="fig:see"><\/a>\n<figure><img src="a.png" alt="湖"/,
    );
  });
  it('to equations have the hyphen of Quarto', () => {
    expect(html('由 @eq-u 与 [@eq-u] 得\n\n$$\nu=1\n$$ {#eq-u}')).toMatch(
      /^<p>由 <a[^>]*href="#eq-u">\(1\)<\/a> 与 <a[^>]*>\(1\)<\/a> 得<\/p>/,
    );
  });
});

describe('containers of other tools', () => {
  it.each([
    [':::: tabs\n::: tab 甲\n文\n:::\n::::', 'tab', '甲'],
    [':::{admonition} 题 **粗**\n文\n:::', 'note', '题 <strong>粗</strong>'],
    [':::{warning}\n文\n:::', 'warning', '注意'],
  ])('keep their titles: %s', (body, kind, title) =>
    expect(html(body)).toBe(`<div class="callout callout-${kind}">\n<p class="callout-title">${title}</p>\n<p>文</p>\n</div>`),
  );
});

describe('what says how words look', () => {
  it.each([
    ['{% span red, 字 %}与{% p blue, 句 %}', '<p>字与句</p>'],
    ['{% label 字 green %}{% label primary@词 %}', '<p>字词</p>'],
    ['{% checkbox checked, 做完 %}', '<p>做完</p>'],
    ["{% btn 'https://a.b/c',去,far fa-hand,outline %}", '<p><a href="https://a.b/c">去</a></p>'],
  ])('is not among them: %s', (body, expected) => expect(html(body)).toBe(expected));
  it('is no title', () => {
    expect(html('{% folding cyan, 开 %}\n文\n{% endfolding %}')).toContain('<summary class="callout-title">开</summary>');
  });
});

describe('components that hold other blocks', () => {
  it('leave the names of their tabs', () => {
    const body = '<Tabs>\n<TabItem value="npm" label="用 npm">\n\n文 $x_1$\n\n</TabItem>\n</Tabs>';
    expect(html(body)).toMatch(/^<p><strong>用 npm<\/strong><\/p>\n<p>文 <code.*<\/p>$/);
    expect(html('<CodeGroup>\n<CodeGroupItem title={x}>\n\n甲\n\n</CodeGroupItem>\n</CodeGroup>')).toBe('<p>甲</p>');
    expect(html('<Badge type="tip" text="新<b>" />')).toBe('<p>新&lt;b&gt;</p>');
  });
  it('are none where nothing closes them', () => expect(html('<Tabs>\n\n文')).toBe('<p>&lt;Tabs&gt;</p>\n<p>文</p>'));
});

describe('a mark for a table of contents', () => {
  it.each([
    ['* Inhalt\n{:toc}', ''],
    ['- 目次\n{: toc .klein }\n正文', '<p>正文</p>'],
    ['前言\n1. 目次\n{:toc}\n正文', '<p>前言</p>\n<p>正文</p>'],
    ['* Dieser Text wird durch ein langes Verzeichnis ersetzt, ganz von selbst.\n{:toc}\n\n正文', '<p>正文</p>'],
    ['[TOC]\n正文', '<p>正文</p>'],
    ['前言\n{:.klein}\n正文', '<p>前言正文</p>'],
    ['文{:toc}', '<p>文{:toc}</p>'],
  ])('goes with its line, and nothing else does: %s', (body, expected) => expect(html(body)).toBe(expected));
});
