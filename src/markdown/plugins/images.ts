/** Images: loaded when they come into view, and figures with captions where they stand alone. */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { MATH_INLINE, setTypeset, typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { formatInline } from '../inline-text.ts';

/** Adds the renderer's rule, and the core rule for figures; it comes after the one that typesets formulas. */
export function addImages(md: MarkdownIt): void {
  md.core.ruler.push('figures', ({ tokens, Token }) => {
    for (const [i, token] of tokens.entries()) {
      const inline = tokens[i + 1];
      const close = tokens[i + 2];
      if (token.type !== 'paragraph_open' || token.hidden || inline?.children == null || close === undefined) continue;
      const image = loneImage(inline.children);
      if (image === undefined) continue;
      token.type = 'figure_open';
      token.tag = 'figure';
      close.type = 'figure_close';
      close.tag = 'figure';
      const caption = captionOf(image);
      if (caption !== '') inline.children.push(...formatCaption(caption, image, Token));
    }
  });
  // biome-ignore lint/complexity/useMaxParams: a renderer's rule of markdown-it.
  md.renderer.rules.image = (tokens, i, _options, _env, renderer) => {
    const token = tokens[i];
    if (token === undefined) return '';
    token.attrSet('alt', formatInline(token.children ?? []));
    token.attrSet('loading', 'lazy');
    token.attrSet('decoding', 'async');
    return `<img${renderer.renderAttrs(token)}>`;
  };
}

/** The image of a paragraph that holds nothing else, or nothing but a link around it. */
function loneImage(children: readonly Token[]): Token | undefined {
  const [first, second, third] = children;
  if (children.length === 1) return first?.type === 'image' ? first : undefined;
  if (children.length !== 3 || first?.type !== 'link_open' || third?.type !== 'link_close') return undefined;
  return second?.type === 'image' ? second : undefined;
}

/** Its title, else its alternative text, unless that is only what an editor filled in. */
function captionOf(image: Token): string {
  const title = image.attrGet('title');
  if (title !== null && String(title).trim() !== '') return String(title).trim();
  const alt = formatInline(image.children ?? []);
  return PLACEHOLDER.test(alt) ? '' : alt;
}

// A file name, a date or number, or a word that says only that this is an image.
const PLACEHOLDER =
  /^(?:.*\.(?:png|jpe?g|gif|webp|svg|bmp|avif)|[\w.@-]*\d[\w.@-]*|(?:img|image|images|pic|picture|photo|alt|alt text|screenshot|figure|图|图片|截图|图像|image描述|在这里插入图片描述)[-_ \d]*)$/iu;

function formatCaption(caption: string, image: Token, TokenClass: StateCore['Token']): Token[] {
  const children = image.children ?? [];
  const hasMath = formatInline(children) === caption && children.some((child) => typesetOf(child) !== undefined);
  const create = (type: string, content: string): Token => {
    const token = new TokenClass(type, '', 0);
    token.content = content;
    return token;
  };
  // In the alternative text the formulas have become text; here they are shown as they were typeset.
  const inside = hasMath
    ? children.map((child) => {
        const typeset = typesetOf(child);
        if (typeset === undefined) return create('text', child.type.endsWith('break') ? ' ' : child.content);
        const formula = create(MATH_INLINE, typeset.tex);
        setTypeset(formula, typeset);
        return formula;
      })
    : [create('text', caption)];
  return [new TokenClass('figcaption_open', 'figcaption', 1), ...inside, new TokenClass('figcaption_close', 'figcaption', -1)];
}
