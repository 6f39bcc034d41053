import { describe, expect, it } from 'vitest';
import { createRender } from '../../../src/markdown/render.ts';
import { formatDoc } from './markdown-doc.ts';

const LINES = [
  '# 一, *二* _三_ `四` ~~五~~ [六](七) ![八](九) <b>十</b> &amp; \\alpha $x_1$ $$y$$',
  '- a',
  '1. b',
  '2) c',
  '> d | e',
  '---',
  '+ f http://a.example/b_c?d=1&e=2 www.a.example',
  '{% raw %}',
  ':::tip',
  '[TOC]',
  '[^1]: g',
  '<!-- more -->',
];

describe('formatDoc()', () => {
  it('writes Markdown whose plain text is the text', () => {
    const source = formatDoc({ id: 'a', title: 'b', text: LINES.join('\n') });
    const body = source.slice(source.indexOf('\n---\n') + 5);
    const blocks = createRender()(body).sections.flatMap((section) => section.blocks);
    expect(blocks.map(({ text }) => text)).toEqual(LINES);
  });

  it('quotes what YAML would read otherwise', () => {
    expect(formatDoc({ id: '007', title: 'a: "b"', text: '' })).toContain('id: "007"\ntitle: "a: \\"b\\""\n');
  });
});
