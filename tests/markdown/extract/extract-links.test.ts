import { expect, it } from 'vitest';
import { MAX_LINKS } from '../../../src/markdown/extract/links.ts';
import { createRender } from '../../../src/markdown/render.ts';

const linksOf = (body: string): readonly string[] => createRender({ memo: new Map() })(body).links;

it('extractLinks() reads links of Markdown and HTML, each once, in their order', () => {
  const body =
    '[甲](a.html) 与 <a href="b?x=1&amp;y=2">乙</a>，再 [甲](a.html)。\n\n- <https://c.d/e>\n\n<table><tr><td><a href="/f">己</a></td></tr></table>';
  expect(linksOf(body)).toEqual(['a.html', 'b?x=1&y=2', 'https://c.d/e', '/f']);
});

it('leaves out places of the same page, images, what is refused, and links in code', () => {
  expect(linksOf('[节](#x) ![图](i.png) [恶](javascript:x) `[码](c.html)` <a>无</a>')).toEqual([]);
});

it('takes so many', () => {
  const body = Array.from({ length: MAX_LINKS + 5 }, (_, index) => `[x](p${index})`).join(' ');
  expect(linksOf(body)).toHaveLength(MAX_LINKS);
});
