/**
 * The other names of headings, for links from outside: GitHub's, and those of the engines that blogs come from. `<a name>` answers to a
 * fragment as an id does, and unlike an id it is no name that a script could meet.
 */

import type { MarkdownIt, Token } from 'markdown-it';
import { HTML_TAG, PLACE, PLACE_PREFIX } from '../html/inline-tags.ts';
import { formatInline } from '../inline-text.ts';
import { createSlugs } from '../rules/slugs.ts';

/** Adds the core rule; it comes after the one that names headings. */
export function addOtherNames(md: MarkdownIt): void {
  md.core.ruler.push('other_names', (state) => {
    const { tokens } = state;
    const slugsOf = createSlugs();
    const taken = namesOf(tokens);
    for (const [i, token] of tokens.entries()) {
      const inline = tokens[i + 1];
      if (token.type !== 'heading_open' || inline?.children == null) continue;
      const places: Token[] = [];
      for (const name of slugsOf(formatInline(inline.children))) {
        if (taken.has(name)) continue;
        taken.add(name);
        const place = new state.Token(PLACE, '', 0);
        place.attrSet('name', name);
        places.push(place);
      }
      if (places.length > 0) inline.children = [...places, ...inline.children];
    }
  });
  md.renderer.rules[PLACE] = (tokens, i) => {
    const id = tokens[i]?.attrGet('id') ?? null;
    const name = tokens[i]?.attrGet('name') ?? id;
    if (name === null) return '';
    // A link within a link would end the outer one.
    const isInLink = tokens[i]?.info === IN_LINK;
    const escaped = md.utils.escapeHtml(String(name));
    if (isInLink) return `<span id="${PLACE_PREFIX}${escaped}"></span>`;
    return id === null ? `<a name="${escaped}"></a>` : `<a id="${PLACE_PREFIX}${escaped}" name="${escaped}"></a>`;
  };
}

const IN_LINK = 'in-link';

function markThoseInLinks(children: readonly Token[]): void {
  let depth = 0;
  for (const token of children) {
    if (token.type === 'link_open' || (token.type === HTML_TAG && token.tag === 'a' && token.info === 'open')) depth += 1;
    else if (token.type === 'link_close' || (token.type === HTML_TAG && token.tag === 'a' && token.info === 'close')) depth -= 1;
    else if (token.type === PLACE && depth > 0) token.info = IN_LINK;
  }
}

/** What fragments lead to already; places in links are marked on the way. */
function namesOf(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  for (const token of tokens) {
    const id = token.attrs === null ? null : token.attrGet('id');
    if (id !== null) names.add(String(id));
    let hasPlace = false;
    for (const child of token.children ?? []) {
      if (child.type !== PLACE) continue;
      hasPlace = true;
      const place = child.attrGet('id');
      if (place !== null) names.add(String(place));
    }
    if (hasPlace) markThoseInLinks(token.children ?? []);
  }
  return names;
}
