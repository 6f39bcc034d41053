/** HTML comments, scripts and styles: they vanish, since HTML is off and would be shown. `<!--more-->` ends the excerpt. */

import type { MarkdownIt } from 'markdown-it';
import { type CloserSearch, createCloserSearch } from '../rules/closer-search.ts';
import { type BlockRule, cutFrom, lineOf, lineStart } from '../rules/cut.ts';
import { pushLeftOut } from '../rules/left-out.ts';

/** Token of `<!--more-->`, block or inline; it renders as nothing. */
export const MORE = 'more';

/** Adds a block rule and an inline rule. */
export function addComments(md: MarkdownIt): void {
  const closeOf = createCloserSearch();
  md.block.ruler.before('table', 'comment', createCommentRule(closeOf), {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('autolink', 'comment', (state, silent) => {
    if (!state.src.startsWith('<!--', state.pos)) return false;
    const end = closeOf(state, '-->', state.pos);
    if (end === undefined || end > state.posMax) return false;
    if (!silent && isMore(state.src.slice(state.pos, end))) state.push(MORE, '', 0);
    state.pos = end;
    return true;
  });
  md.renderer.rules[MORE] = () => '';
}

function createCommentRule(closeOf: CloserSearch): BlockRule {
  return (state, startLine, endLine, silent) => {
    const start = lineStart(state, startLine);
    if (state.src[start] !== '<' || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
    const name = /^<(!--|script|style|svg)(?![\w-])/i.exec(state.src.slice(start, start + 8))?.[1]?.toLowerCase();
    if (name === undefined) return false;
    const end = closeOf(state, name === '!--' ? '-->' : `</${name}>`, start);
    const lastLine = end === undefined ? undefined : lineOf(state, end, startLine, endLine);
    if (end === undefined || lastLine === undefined) return false;
    // What follows on the same line may be a paragraph, which need not be interrupted.
    if (silent) return lastLine > startLine || state.skipSpaces(end) >= (state.eMarks[startLine] ?? 0);
    if (isMore(state.src.slice(start, end))) state.push(MORE, '', 0).block = true;
    if (name === 'svg') pushLeftOut(state, 'html-left-out', '<svg>', startLine);
    return cutFrom(state, startLine, lastLine, end);
  };
}

function isMore(comment: string): boolean {
  return /^<!--\s*more\b[^>]*-->$/i.test(comment);
}
