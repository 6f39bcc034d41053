/** The block rule of MkDocs' callouts and tabs: a line that begins with `!!!`, `???`, `???+` or `===`, and what is indented under it. */

import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineText } from '../rules/cut.ts';

/** Tokens are this with `_open` and `_close`; `info` of the first is the line, for {@link parseAdmonition}. */
export const ADMONITION = 'admonition';

export interface Admonition {
  /** Its kind in the author's word; empty for a tab. */
  readonly word: string;
  /** Undefined when the author leaves it to the kind. */
  readonly title: string | undefined;
  readonly fold: 'none' | 'open' | 'closed';
}

/** Adds the rule. */
export function addAdmonitions(md: MarkdownIt): void {
  md.block.ruler.before('fence', ADMONITION, admonition, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

/** Reads a line the rule has matched. */
export function parseAdmonition(line: string): Admonition {
  const [, sign = '', word = '', title] = HEAD.exec(line) ?? [];
  return { word, title: title?.trim(), fold: sign === '???' ? 'closed' : sign === '???+' ? 'open' : 'none' };
}

const HEAD = /^(!!!|\?\?\?\+?|===)[ \t]*([A-Za-z][\w-]*)?(?:[ \t]+[A-Za-z][\w -]*)?[ \t]*(?:"(.*)")?[ \t]*$/;
const INDENT = 4;
// The expression is quadratic in runs of spaces.
const MAX_HEAD_LENGTH = 300;

function admonition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = state.src.charAt((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0));
  if (first !== '!' && first !== '?' && first !== '=') return false;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= INDENT) return false;
  const info = lineText(state, startLine);
  const head = info.length > MAX_HEAD_LENGTH ? null : HEAD.exec(info);
  // A tab needs its title, the others their kind; `===` alone underlines a heading.
  if (head === null || (head[1] === '===' ? head[3] : head[2]) === undefined) return false;
  const nextLine = endOfContent(state, startLine, endLine);
  if (nextLine === startLine + 1) return false;
  if (silent) return true;

  const { parentType, lineMax, blkIndent } = state;
  const open = state.push(`${ADMONITION}_open`, 'div', 1);
  open.info = info;
  open.map = [startLine, nextLine];
  // As lists do: what is deeper belongs to it, and no paragraph inside goes on past its end.
  state.parentType = ADMONITION;
  state.lineMax = nextLine;
  state.blkIndent = blkIndent + INDENT;
  state.md.block.tokenize(state, startLine + 1, nextLine);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.push(`${ADMONITION}_close`, 'div', -1);
  state.line = nextLine;
  return true;
}

/** The line after the last that is indented under the head; empty lines count only between such lines. */
function endOfContent(state: StateBlock, startLine: number, endLine: number): number {
  let end = startLine + 1;
  for (let line = end; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) - state.blkIndent < INDENT) break;
    end = line + 1;
  }
  return end;
}
