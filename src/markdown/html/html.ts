/** HTML in posts: what people write becomes elements that nest, what could act becomes nothing or text. */

import type { MarkdownIt } from 'markdown-it';
import { addHtmlBlocks } from './html-blocks.ts';
import { addInlineTags, HTML_TAG } from './inline-tags.ts';
import { nestBlocks } from './nest-blocks.ts';
import { addPlayers } from './push-player.ts';
import { splitBlocks } from './split-blocks.ts';

/** Adds the rules. `frameHosts` are those whose pages may stand in frames. */
export function addHtml(md: MarkdownIt, frameHosts: readonly string[]): void {
  addHtmlBlocks(md);
  addInlineTags(md, frameHosts);
  addPlayers(md);
  // Where none of the rules has looked, a tag is nothing.
  md.renderer.rules[HTML_TAG] = () => '';
  // Behind the rule that brings the texts of notes, which hold tags as well.
  md.core.ruler.after('footnote_tail', 'html', (state) => {
    const hasTags = state.tokens.some(({ children }) => children?.some(({ type }) => type === HTML_TAG));
    if (hasTags) state.tokens = nestBlocks(splitBlocks(state), state.Token);
  });
}
