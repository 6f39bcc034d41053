/** Links within a post: to its headings, by whichever name a program gave them, and to the places that its author named. */

import type { MarkdownIt, Token } from 'markdown-it';
import { typesetOf } from 'markdown-it-katex/recognise/token.ts';
import { type AnchorIndex, createAnchorIndex, decodeFragment } from '../fold-anchor.ts';
import { PLACE, PLACE_PREFIX } from '../html/inline-tags.ts';
import { formatInline } from '../inline-text.ts';
import { warn } from '../render-env.ts';

/** Adds the core rule; it comes last, when all ids are there. */
export function resolveFragments(md: MarkdownIt): void {
  md.core.ruler.push('fragments', ({ tokens, env }) => {
    let index: AnchorIndex | undefined;
    for (const token of tokens) {
      let line = (token.map?.[0] ?? 0) + 1;
      for (const child of token.children ?? []) {
        if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
        const href = child.attrGet('href');
        const written = href === null ? '' : String(href);
        // Notes are numbered when they are rendered; `#` and `#top` are the top of every page.
        if (!/^#(?!(?:top|fn(?:ref)?[\d:]+)?$)/.test(written)) continue;
        index ??= indexAnchors(tokens);
        const fragment = decodeFragment(written.slice(1));
        const id = index.find(fragment);
        if (id === undefined)
          warn(env, {
            line,
            kind: 'dead-anchor',
            message: `The link to "#${fragment}" leads nowhere, expected a heading or an id of this post`,
          });
        else if (id !== fragment) child.attrSet('href', `#${encodeURIComponent(id)}`);
      }
    }
  });
}

function indexAnchors(tokens: readonly Token[]): AnchorIndex {
  const index = createAnchorIndex();
  const places: Token[] = [];
  const collect = (token: Token, i: number, siblings: readonly Token[]): void => {
    if (token.type === 'heading_open') {
      const inline = siblings[i + 1];
      const id = token.attrGet('id');
      if (id !== null) index.add([formatInline(inline?.children ?? []), inline?.content ?? ''], String(id));
    } else if (token.attrGet('id') !== null || typesetOf(token)?.id !== undefined) places.push(token);
    token.children?.forEach(collect);
  };
  tokens.forEach(collect);
  for (const token of places) {
    const ids = [token.attrGet('id'), typesetOf(token)?.id, ...(typesetOf(token)?.equations ?? []).map(({ id }) => id)];
    const prefix = token.type === PLACE ? PLACE_PREFIX : '';
    for (const id of ids) if (id !== null && id !== undefined) index.add(prefix === '' ? [] : [String(id)], prefix + String(id));
  }
  return index;
}
