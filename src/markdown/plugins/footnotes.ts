/** Footnotes, as many as a text can have. */

import type { MarkdownIt, StateInline } from 'markdown-it';
import markdownItFootnote from 'markdown-it-footnote';

/** What is beyond stays text: the plugin copies all tokens of the post for each footnote. */
export const MAX_FOOTNOTES = 1000;

/** Adds the plugin, and the bound to the rules that make footnotes. */
export function addFootnotes(md: MarkdownIt): void {
  md.use(markdownItFootnote);
  for (const name of ['footnote_inline', 'footnote_ref']) {
    const rule = md.inline.ruler.__rules__.find((known) => known.name === name);
    if (rule === undefined) continue;
    const { fn } = rule;
    md.inline.ruler.at(name, (state, silent) => countFootnotes(state) < MAX_FOOTNOTES && fn(state, silent));
  }
}

/** The plugin keeps its list in `env`. */
function countFootnotes({ env }: StateInline): number {
  const { footnotes } = env;
  if (typeof footnotes !== 'object' || footnotes === null || !('list' in footnotes)) return 0;
  return Array.isArray(footnotes.list) ? footnotes.list.length : 0;
}
