import { describe, expect, it } from 'vitest';
import { createRender, MAX_POST_FORMULAS } from '../../src/markdown/render.ts';

const render = createRender();
const html = (body: string) => render(body, 'tex').html.trimEnd();

describe('links', () => {
  it('are made of addresses with a scheme only', () => {
    expect(html('README.md a.py www.a.com a@b.com')).toBe('<p>README.md a.py www.a.com a@b.com</p>');
    expect(html('见https://a.b/c。')).toBe('<p>见<a href="https://a.b/c">https://a.b/c</a>。</p>');
  });

  it.each([
    ['https://a.b/c-d这个项目', 'https://a.b/c-d'],
    ['https://a.b/c?d=1，好', 'https://a.b/c?d=1'],
    ['(https://a.b/c)', 'https://a.b/c'],
    ['https://a.b/c_(d)', 'https://a.b/c_(d)'],
    ['“https://a.b/c”', 'https://a.b/c'],
    ['**https://a.b/c**', 'https://a.b/c'],
    ['https://a.b/wiki/%E6%95%B0', 'https://a.b/wiki/%E6%95%B0'],
    ['https://a.b:8080/c.html!', 'https://a.b:8080/c.html'],
  ])('of %s end where the sentence goes on', (body, url) => expect(html(body)).toContain(`<a href="${url}">`));

  it('take Chinese in the path', () => expect(html('https://a.b/wiki/数学。')).toContain('>https://a.b/wiki/数学</a>。'));
});

describe('Chinese', () => {
  it('needs no spaces around emphasis', () =>
    expect(html('**中文。**中文，**“好”**的')).toBe('<p><strong>中文。</strong>中文，<strong>“好”</strong>的</p>'));
  it('gets no space at a line end', () =>
    expect(html('中文，\n中文\nabc\n**文**\n字')).toBe('<p>中文，中文\nabc\n<strong>文</strong>字</p>'));
  it('keeps a line end beside a formula or code', () => expect(html('中\n`a`\n文')).toContain('中\n<code'));
});

describe('headings', () => {
  it('have their own text as anchor, unique in the post', () => {
    const body = '# 引 言\n\n## `a` $x_1$ **b**\n\n## 引 言\n\n## 引 言\n\n## 引-言-1\n\n##';
    expect([...html(body).matchAll(/<h\d id="(.*?)"/g)].map(([, id]) => id)).toEqual([
      '引-言',
      'a-x_1-b',
      '引-言-1',
      '引-言-2',
      '引-言-1-1',
      'section',
    ]);
    expect(render(body).outline.map(({ anchor }) => anchor)).toEqual([
      '引-言',
      'a-x_1-b',
      '引-言-1',
      '引-言-2',
      '引-言-1-1',
      'section',
    ]);
  });
  it('can name their anchor', () => expect(html('## 题 {#a-b .c}')).toBe(`<h2 id="a-b"><a name="题"></a>题</h2>`));
  it('lose attributes that name nothing', () => expect(html('## 题 {-}')).toBe('<h2 id="题">题</h2>'));
});

describe('callouts', () => {
  const tip =
    '<div class="callout callout-tip">\n<p class="callout-title">标题 <code class="notranslate" translate="no">a</code></p>\n<p>内容</p>\n</div>';
  it.each([
    ['VitePress', '::: tip 标题 `a`\n内容\n:::'],
    ['Docusaurus', ':::tip[标题 `a`]\n内容\n:::'],
    ['GitHub and Obsidian', '> [!TIP] 标题 `a`\n> 内容'],
    ['MkDocs', '!!! tip "标题 `a`"\n    内容'],
  ])('of %s are one HTML', (_, body) => expect(html(body)).toBe(tip));

  it('have a title when their author gives none', () =>
    expect(html('> [!WARNING]\n> a')).toContain('<p class="callout-title">注意</p>\n<p>a</p>'));
  it('fold', () => {
    expect(html('::: details 代码\na\n:::')).toBe(
      '<details class="callout callout-details">\n<summary class="callout-title">代码</summary>\n<p>a</p>\n</details>',
    );
    expect(html('???+ note "a"\n    b')).toContain('<details class="callout callout-note" open="">');
    expect(html('> [!NOTE]- a\n> b')).toContain('<details class="callout callout-note">');
  });
  it('hold blocks, and one another', () => {
    const body = '!!! note "a"\n\n    ```js\n    b\n    ```\n\n    ??? tip "c"\n        $$\n        d\n        $$\n\ne';
    expect(html(body)).toContain(
      '<div class="math-display" id="math-1"><code class="math notranslate" translate="no">$$d$$</code></div>\n</details>\n</div>\n<p>e</p>',
    );
  });
  it('nest properly in quotes', () => {
    expect(html('> > [!NOTE]\n> > a\n>\n> b')).toMatch(
      /^<blockquote>\n<div [^>]*>\n.*\n<p>a<\/p>\n<\/div>\n<p>b<\/p>\n<\/blockquote>$/,
    );
  });
  it('of an unknown name leave their content', () => expect(html('::: {.column width="50%"}\na\n:::')).toBe('<p>a</p>'));
  it('that are none stay quotes', () => expect(html('> [!x] a')).toBe('<blockquote>\n<p>[!x] a</p>\n</blockquote>'));
  it('of MkDocs include tabs, and an underline stays one', () => {
    expect(html('=== "C++"\n    a')).toBe(
      '<div class="callout callout-tab">\n<p class="callout-title">C++</p>\n<p>a</p>\n</div>',
    );
    expect(html('a\n===')).toBe('<h1 id="a">a</h1>');
  });
});

describe('images', () => {
  it('alone are figures with a caption', () => {
    expect(html('![图一](a.png)')).toBe(
      '<figure><img src="a.png" alt="图一" loading="lazy" decoding="async"><figcaption>图一</figcaption></figure>',
    );
    expect(html('[![a](b.png "题")](/c)')).toContain('</a><figcaption>题</figcaption></figure>');
  });
  it('in text are none', () => expect(html('文 ![a](b.png)')).toContain('<p>文 <img src="b.png" alt="a"'));
  it.each(['', 'image.png', '图片', 'image-20200101', '在这里插入图片描述', 'IMG_1234'])('take no caption from "%s"', (alt) => {
    expect(html(`![${alt}](a.png)`)).not.toContain('figcaption');
  });
  it('have readable formulas in their text', () => expect(html('文![$\\frac{a}{b}$](c.png)')).toContain('alt="a/b"'));
  it('have the size that their author gave', () => {
    for (const size of ['{width=50% .b}', '{: width="50%" }', '{: style="width: 50%"}'])
      expect(html(`![a](b.png)${size}`)).toContain(
        'alt="a" width="50%" loading="lazy" decoding="async"><figcaption>a</figcaption></figure>',
      );
    expect(html('文![a](b.png "题" =30x40)')).toContain('title="题" width="30" height="40"');
    expect(html('文![a](<b c.png> =x40)[d](e =3)')).toBe(
      '<p>文<img src="b%20c.png" alt="a" height="40" loading="lazy" decoding="async"><a href="e">d</a></p>',
    );
  });
});

describe('code', () => {
  it('is highlighted in languages that are known, by any of their names', () => {
    for (const language of ['js', 'JavaScript', '{.js .numberLines}', 'js{1,3}', 'js title="a.js"']) {
      expect(html(`\`\`\`${language}\nlet a\n\`\`\``)).toBe(
        '<pre class="notranslate" translate="no" tabindex="0"><code class="hljs language-javascript"><span class="hljs-keyword">let</span> a\n</code></pre>',
      );
    }
  });
  it('of an unknown language, or too long, is as it stands', () => {
    expect(html('```brainfuck\n<a>\n```')).toContain('<code class="hljs language-brainfuck">&lt;a&gt;\n</code>');
    expect(html(`\`\`\`js\n${'let a\n'.repeat(2000)}\`\`\``)).not.toContain('<span');
    expect(html(`\`\`\`js\nlet a${'b'.repeat(1000)}\n\`\`\``)).not.toContain('<span');
    expect(html('```\nlet a\n```')).not.toContain('<span');
  });
  it('is not for translators', () => expect(html('`a`')).toBe('<p><code class="notranslate" translate="no">a</code></p>'));
});

describe('tables', () => {
  it('stand in a box that scrolls', () =>
    expect(html('|a|\n|-|\n|b|')).toMatch(/^<div class="table-box" tabindex="0"><table>[\s\S]*<\/table><\/div>$/));
});

describe('task lists', () => {
  it('have boxes', () => {
    expect(html('- [ ] a\n- [x] b\n- c')).toBe(
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled> a</li>\n<li class="task-list-item"><input type="checkbox" disabled checked> b</li>\n<li>c</li>\n</ul>',
    );
  });
});

describe('HTML', () => {
  it('comments vanish, wherever they stand', () => {
    expect(html('a\n<!-- b\n\nc -->\nd <!-- e --> f\n\n<!-- g --> h')).toBe('<p>a</p>\n<p>d  f</p>\n<p>h</p>');
  });
  it('a comment that does not end is text', () => expect(html('<!-- a')).toBe('<p>&lt;!-- a</p>'));
  it('scripts and styles vanish', () => expect(html('<script>\na\n\nb</script>\n<style>c</style>\nd')).toBe('<p>d</p>'));
});

describe('tags of other engines', () => {
  it('keep code', () => {
    for (const [open, close] of [
      ['{% codeblock lang:js %}', '{% endcodeblock %}'],
      ['{% highlight js %}', '{% endhighlight %}'],
      ['{{< highlight js >}}', '{{< /highlight >}}'],
    ]) {
      expect(html(`${open}\nlet a\n\nlet b\n${close}\nc`)).toMatch(
        /^<pre.*language-javascript.*\n\n.*\n<\/code><\/pre>\n<p>c<\/p>$/s,
      );
    }
  });
  it('keep code that is never closed from taking the rest', () =>
    expect(html('{% highlight js %}\n**a**')).toBe('<p><strong>a</strong></p>'));
  it('keep callouts', () => {
    expect(html('{% note info 甲 %}\na\n\n- b\n{% endnote %}\nc')).toBe(
      '<div class="callout callout-note">\n<p class="callout-title">甲</p>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</div>\n<p>c</p>',
    );
    expect(html('{{% admonition warning "乙" true %}}\na\n{{% fold 丙 %}}\nb\n{{% /fold %}}\n{{% /admonition %}}')).toContain(
      '<details class="callout callout-details">\n<summary class="callout-title">丙</summary>\n<p>b</p>\n</details>\n</div>',
    );
  });
  it('keep images', () => {
    expect(html('{{< figure src="a.png" title="b" >}}')).toContain('<figure><img src="a.png" alt="b"');
    expect(html('{% asset_img a.png b %}')).toContain('<img src="a.png"');
  });
  it('vanish with a warning', () => {
    const { html: rendered, warnings } = render('a\n\n{% load_code a.js %}\nb\n{% endfoo %}\n\n{% load_code b.js %}');
    expect(rendered).toBe('<p>a</p>\n<p>b</p>\n');
    expect(warnings).toEqual([
      expect.objectContaining({ line: 3, kind: 'unknown-tag', message: 'Left out the tag "load_code"' }),
    ]);
  });
  it('in a line of text are text', () => expect(html('用 {% raw %} 和 {{ a }}')).toBe('<p>用 {% raw %} 和 {{ a }}</p>'));
  it('marks for a table of contents, and attribute lists, vanish', () => {
    expect(html('[TOC]\n\n[[toc]]\n\n* TOC\n{:toc}\n\na\n{: .b}')).toBe('<p>a</p>');
    expect(html('@[TOC](目录)\n\n{: .c}\n甲\n\n- 乙\n  {: .d}')).toBe('<p>甲</p>\n<ul>\n<li>乙</li>\n</ul>');
  });
});

describe('footnotes', () => {
  it('stand at the end', () =>
    expect(html('a[^1]\n\n[^1]: b')).toMatch(/<sup class="footnote-ref">.*<li id="fn1" class="footnote-item"><p>b /s));
});

describe('warnings', () => {
  it('name the line of the body, in order', () => {
    const body =
      'a\nb $\\foo$\n\n> c\n> d $$\\bar{$$\n\n| e |\n| - |\n| \\eqref{x} |\n\n$$\n\\foo\n$$\n\ng[^1]\n\n[^1]: $\\foo$\n';
    expect(render(body).warnings.map(({ line }) => line)).toEqual([2, 5, 9, 11, 17]);
  });
});

describe('createRender()', () => {
  it('gives the same for the same, with a memo or without, before and after other posts', () => {
    const memo = new Map<string, string>();
    const withMemo = createRender({ memo });
    const body =
      '# a\n\n\\begin{equation}x\\label{x}\\end{equation}\n\n\\eqref{x}[^1] $\\def\\a{1}\\a$\n\n```html\n<style>a{}</style>\n```\n\n[^1]: b';
    const first = render(body);
    for (const output of ['html', 'mathml', 'tex'] as const) {
      expect(withMemo(body, output)).toEqual(createRender()(body, output));
      expect({ ...withMemo(body, output), html: '' }).toEqual({ ...first, html: '' });
    }
    expect(render(body)).toEqual(first);
  });
  it('takes any text', () => {
    for (const body of ['', '\n', '\0', '\ud800', ' ', '---', '\t- a\n\t\t$x$', '$', '[', '> ', '```'])
      expect(() => render(body)).not.toThrow();
  });

  it('sets so many formulas of one post, and shows the rest as TeX', () => {
    const { html: page, warnings } = createRender({ memo: new Map() })('$a$ '.repeat(MAX_POST_FORMULAS + 2), 'mathml');
    expect(page.match(/<math/g)).toHaveLength(MAX_POST_FORMULAS);
    expect(warnings.map(({ message }) => message)).toHaveLength(2);
    expect(warnings[0]?.message).toContain('too many formulas');
  });
});
