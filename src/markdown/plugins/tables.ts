/** Tables in a box of their own, which scrolls where the page should not. */

import type { MarkdownIt } from 'markdown-it';

/** Wraps the renderer's rules. */
export function addTables(md: MarkdownIt): void {
  // biome-ignore lint/complexity/useMaxParams: a renderer's rule of markdown-it.
  md.renderer.rules.table_open = (tokens, i, _options, _env, renderer) => {
    const attributes = tokens[i] === undefined ? '' : renderer.renderAttrs(tokens[i]);
    return `<div class="table-box" tabindex="0"><table${attributes}>\n`;
  };
  md.renderer.rules.table_close = () => '</table></div>\n';
}
