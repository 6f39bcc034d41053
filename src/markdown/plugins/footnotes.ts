/** Footnotes, as many as a text can have. */

import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import markdownItFootnote from 'markdown-it-footnote';
import { lineStart } from '../rules/cut.ts';

/** Footnotes a post may have: the plugin copies all tokens of the post for each. Further ones stay text. */
export const MAX_FOOTNOTES = 1000;

/** Adds the plugin, and the bound to the rules that make footnotes. */
export function addFootnotes(md: MarkdownIt): void {
  md.use(markdownItFootnote);
  const mended = new WeakMap<StateBlock, number>();
  md.block.ruler.before(
    'footnote_def',
    'footnote_colon',
    (state, startLine) => {
      const start = lineStart(state, startLine);
      const colon = FULL_WIDTH_COLON.exec(state.src.slice(start, start + 100))?.[0].length;
      const count = mended.get(state) ?? 0;
      if (colon === undefined || count >= MAX_MENDED) return false;
      mended.set(state, count + 1);
      // The rule that follows reads the line as if its author had typed it so.
      state.src = `${state.src.slice(0, start + colon - 1)}:${state.src.slice(start + colon)}`;
      return false;
    },
    { alt: ['paragraph', 'reference'] },
  );
  for (const name of ['footnote_inline', 'footnote_ref']) {
    const rule = md.inline.ruler.__rules__.find((known) => known.name === name);
    if (rule === undefined) continue;
    const { fn } = rule;
    md.inline.ruler.at(name, (state, silent) => countFootnotes(state) < MAX_FOOTNOTES && fn(state, silent));
  }
}

/** Each mended line is a copy of the text; no post of twelve blogs has more than 60 notes. */
const MAX_MENDED = 300;

/** `[^1]：`, as a Chinese keyboard has it. */
const FULL_WIDTH_COLON = /^\[\^[^\]\s]{1,80}\]：/u;

/** The plugin keeps its list in `env`. */
function countFootnotes({ env }: StateInline): number {
  const { footnotes } = env;
  if (typeof footnotes !== 'object' || footnotes === null || !('list' in footnotes)) return 0;
  return Array.isArray(footnotes.list) ? footnotes.list.length : 0;
}
