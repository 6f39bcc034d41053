import { describe, expect, it } from 'vitest';
import { formatFeedContent } from '../../../src/builder/site/feed-content.ts';
import { createRender } from '../../../src/markdown/render.ts';
import { readShownText } from '../../worker/well-formed.ts';

const render = createRender();
const PAGE = 'https://example.org/archives/9881';
const format = (body: string, page = PAGE): string => formatFeedContent(render(body, 'mathml').html, page);

/** Addresses of links and images, as written. */
const addresses = (html: string): string[] => [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);

describe('formatFeedContent()', () => {
  it('makes every relative address absolute, as the page itself would', () => {
    const body = '[a](#b) [c](9844) [d](./9844.md) [e](/tag/x?y=1&z=2) ![f](../img/f.png) [g](?q=1)';
    expect(addresses(format(body))).toEqual([
      'https://example.org/archives/9881#b',
      'https://example.org/archives/9844',
      'https://example.org/archives/9844.md',
      'https://example.org/tag/x?y=1&amp;z=2',
      'https://example.org/img/f.png',
      'https://example.org/archives/9881?q=1',
    ]);
  });

  it('begins addresses with a slash where the site has no address of its own', () => {
    expect(addresses(format('[a](#b) [c](9844) ![f](../img/f.png)', '/archives/%E7%94%B2'))).toEqual([
      '/archives/%E7%94%B2#b',
      '/archives/9844',
      '/img/f.png',
    ]);
  });

  it('leaves absolute addresses as their author wrote them', () => {
    const body = '[a](https://EXAMPLE.com/a/../b) [c](mailto:a@example.org) [d](//example.net/x)';
    expect(addresses(format(body))).toEqual(['https://EXAMPLE.com/a/../b', 'mailto:a@example.org', '//example.net/x']);
  });

  it('leads references, inside formulas too, and footnotes to the page', () => {
    const html = format(
      '\u{89c1}\\eqref{a}\u{548c}$x=\\eqref{a}$[^1]\n\\begin{equation}y\\label{a}\\end{equation}\n\n[^1]: note\n\n## \u{6807} "\u{9898}"\n\n[h](#\u{6807}-"\u{9898}")',
    );
    const found = addresses(html);
    expect(found.filter((address) => address === `${PAGE}#eq-a`).length).toBeGreaterThanOrEqual(3);
    expect(found.every((address) => address.startsWith(`${PAGE}#`))).toBe(true);
    expect(found).toContain(`${PAGE}#fn1`);
  });

  it('keeps no ids, which several posts on one page would share', () => {
    const body = '## a\n\n$x$ \\eqref{b}[^1]\n\n$$y\\label{b}$$\n\n[^1]: c';
    expect(render(body, 'mathml').html).toContain(' id="');
    expect(format(body)).not.toMatch(/\sid=/);
  });

  it('shows a formula once, also to who drops the tags of MathML', () => {
    const text = format('a $\\frac{x_1}{y}$ b').replace(/<[^>]*>/g, '');
    expect(text.trim()).toBe('a x1y b');
  });

  it('gives bold, script and double-struck letters as characters, for browsers know no other way', () => {
    const html = format('$\\boldsymbol{x}_2\\in\\mathbb{R}, \\mathcal{N}, \\mathbf{1}, \\boldsymbol{\\theta}, \\mathrm{d}$');
    expect(html).toContain('<msub><mi>\u{1d499}</mi><mn>2</mn></msub>');
    for (const letter of ['<mi>\u{211d}</mi>', '<mi>\u{1d4a9}</mi>', '<mn>\u{1d7cf}</mn>', '<mi>\u{1d73d}</mi>'])
      expect(html).toContain(letter);
    expect(html).toContain('<mi mathvariant="normal">d</mi>');
    expect(html.match(/mathvariant="(?!normal")/g)).toBeNull();
  });

  it('takes text that looks like an attribute for text', () => {
    const text = 'x id="a" href="#b" src="c"';
    for (const body of [text, `\`${text}\``, `\`\`\`html\n<p ${text}>\n\`\`\``])
      expect(readShownText(format(body)), body).toContain(text);
    expect(format(`![${text}](https://example.com/i)`)).toContain(
      'alt="x id=&quot;a&quot; href=&quot;#b&quot; src=&quot;c&quot;"',
    );
  });
});
