import { describe, expect, it } from 'vitest';
import { type Addresses, AS_WRITTEN } from '../../../src/markdown/addresses.ts';
import { createRender } from '../../../src/markdown/render.ts';

const render = createRender();
const html = (body: string, addresses?: Addresses) => render(body, 'tex', addresses).html.trimEnd();
const kinds = (body: string) => render(body).warnings.map(({ kind }) => kind);

/** Knows one post by its name alone: what is asked as a path leads nowhere. */
const ONE_POST: Addresses = {
  ...AS_WRITTEN,
  resolvePost: (name) => (name.startsWith('2021-03-04-marten') ? `/archives/7${/#.*$/.exec(name)?.[0] ?? ''}` : undefined),
};

describe('a tag that names a post, as an address', () => {
  it.each([
    '[貂]({% post_url 2021-03-04-marten %})',
    '[貂]({{< ref "2021-03-04-marten" >}})',
    "[貂]({{% relref '2021-03-04-marten' %}})",
    '[貂]({{< relref path="2021-03-04-marten" lang="de" >}})',
    '[貂]({{ site.url }}{{site.baseurl}}{% post_url 2021-03-04-marten %})',
    '[貂]({{ site.baseurl }}{% post_url 2021-03-04-marten %})',
    '[貂][m]\n\n[m]: {% post_url 2021-03-04-marten %}',
    '<a href="{% post_url 2021-03-04-marten %}">貂</a>',
  ])('asks for the post as the tag itself does: %s', (body) => {
    expect(html(body, ONE_POST)).toBe('<p><a href="/archives/7">貂</a></p>');
  });
  it('keeps the section', () => {
    expect(html('[貂]({{< ref "2021-03-04-marten" >}}#pelz)', ONE_POST)).toContain('href="/archives/7#pelz"');
  });
  it('is a path beside the post where nobody knows the name', () => {
    expect(html('[貂]({% post_url fox %}) <img src="{{ site.baseurl }}/fox.png">')).toBe(
      '<p><a href="fox">貂</a> <img src="/fox.png" alt="" loading="lazy" decoding="async"></p>',
    );
  });
});

describe('a title', () => {
  it.each([
    ['[鹿](elk.md “马鹿”)', '马鹿'],
    ['[鹿](elk.md 「马鹿」)', '马鹿'],
    ['[鹿](elk.md "大的 "马" 鹿")', '大的 &quot;马&quot; 鹿'],
    ['[鹿](elk.md red deer)', 'red deer'],
    ['![鹿](/img/elk.jpg 雪中的马鹿)', '雪中的马鹿'],
    ['![鹿](img/elk.png 马鹿)', '马鹿'],
    ['[鹿](elk.md "马 \\"大\\" 鹿")', '马 &quot;大&quot; 鹿'],
  ])('stands however it is quoted: %s', (body, title) => expect(html(body)).toContain(` title="${title}"`));
  it('is none behind what is no address', () => expect(html('f[i](red deer)')).toBe('<p>f[i](red deer)</p>'));
});

describe('an address', () => {
  it.each([
    ['[鹿]("./elk.md")', './elk.md'],
    ['[鹿]("./elk.md" ":include")', './elk.md'],
    ['[鹿](red deer.md "马鹿")', 'red%20deer.md'],
    ['[鹿](https://a.example/b#c(d.e\\))', 'https://a.example/b#c(d.e)'],
  ])('may have quotes, spaces and brackets: %s', (body, href) => expect(html(body)).toContain(`<a href="${href}"`));

  it.each([
    ['见[鹿*大*](htttps://a.example/b)。', '<p>见鹿<em>大</em>。</p>'],
    ['见![一只鹿](localhost:8080/elk.png)。', '<p>见一只鹿。</p>'],
    ['见[鹿](javascript:alert(1))。', '<p>见鹿。</p>'],
    ['见![鹿](data:image/png;base64,AAAA)。', '<p>见鹿。</p>'],
  ])('that may not be linked leaves its words, and is told: %s', (body, expected) => {
    expect(html(body)).toBe(expected);
    expect(kinds(body)).toEqual(['refused-address']);
  });
  it('that is empty leaves the words, and is told', () => {
    expect(html('见 [鹿]() 一节')).toBe('<p>见 鹿 一节</p>');
    expect(kinds('甲\n见 [鹿]()')).toEqual(['dead-link']);
  });
  it('is none where an author types the mark', () => {
    expect(html('[甲](suoyin-refused:x) <a href="suoyin-post:javascript:x">乙</a>')).not.toContain('href');
  });
});

describe('{% include_code %}', () => {
  it('leads to the file among the downloads', () => {
    expect(html('{% include_code 二叉堆 lang:cpp heap/a.cpp %}')).toBe('<p><a href="/downloads/code/heap/a.cpp">二叉堆</a></p>');
  });
});
