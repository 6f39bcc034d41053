/** Attribute lists of kramdown, Pandoc and markdown-it-attrs behind something in a line: `![](a.png){: width="300"}`, `[a](/b){:target="_blank"}`. */

import type { MarkdownIt, Token } from 'markdown-it';

/** Adds the core rule: the size of an image is kept, all else goes. */
export function addAttributeLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'attribute_lists', ({ tokens }) => {
    for (const { children } of tokens) if (children !== null) takeLists(children);
  });
}

const LIST = /^[ \t]?\{:?[ \t]*((?:[.#][\w-]|[\w-]+=)[^{}\n]{0,200}|)\}/;
const SIZE = /(?:^|[\s;"'])(width|height)\s*[=:]\s*["']?(\d{1,4}(?:\.\d{1,2})?%?)(?:px)?(?=["'\s;]|$)/g;
const HOLDERS: ReadonlySet<string> = new Set(['image', 'link_close', 'code_inline', 'strong_close', 'em_close', 'mark_close']);

function takeLists(children: readonly Token[]): void {
  for (const [i, token] of children.entries()) {
    const holder = children[i - 1];
    if (token.type !== 'text' || holder === undefined || !HOLDERS.has(holder.type) || !/^[ \t]?\{/.test(token.content)) continue;
    const match = LIST.exec(token.content);
    // A space before it is kramdown's habit behind images only.
    if (match === null || (holder.type !== 'image' && !token.content.startsWith('{'))) continue;
    token.content = token.content.slice(match[0].length);
    if (holder.type !== 'image') continue;
    for (const [, name = '', value = ''] of (match[1] ?? '').matchAll(SIZE)) holder.attrSet(name, value);
  }
}
