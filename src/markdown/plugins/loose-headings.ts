/** Headings without the space that CommonMark wants: `##标题`. One `#` may be a tag (`#标签`) or a number, and stays text. */

import type { MarkdownIt } from 'markdown-it';
import { lineText } from '../rules/cut.ts';

/** Adds the block rule. */
export function addLooseHeadings(md: MarkdownIt): void {
  md.block.ruler.after(
    'heading',
    'loose_heading',
    (state, startLine, _endLine, silent) => {
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const [, signs = '', text] = HEADING.exec(lineText(state, startLine).slice(0, MAX_LENGTH)) ?? [];
      if (text === undefined) return false;
      if (silent) return true;
      const tag = `h${signs.length}`;
      const open = state.push('heading_open', tag, 1);
      open.markup = signs;
      open.map = [startLine, startLine + 1];
      const inline = state.push('inline', '', 0);
      inline.content = text.replace(/#+$/, '').trim();
      inline.map = [startLine, startLine + 1];
      inline.children = [];
      state.push('heading_close', tag, -1).markup = signs;
      state.line = startLine + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}

/** Characters of such a heading: a longer line is a paragraph. */
const MAX_LENGTH = 500;
const HEADING = /^(#{2,6})(?=[\p{L}\p{N}`*<$\u{3000}-\u{303f}\u{ff00}-\u{ffef}\u{201c}\u{2460}-\u{24ff}])(.+)$/u;
