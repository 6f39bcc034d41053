/**
 * `$$x$$` within a sentence, as kramdown (Jekyll) has it: there it is the only way to write a formula, and one beside words is set inline. A
 * post writes so when more of its double dollars stand within sentences than it has formulas between single ones.
 */

import type { MarkdownIt, Token } from 'markdown-it';
import { MATH_BLOCK, MATH_INLINE } from './token.ts';

/** Adds the core rule, after the inline rules and before numbers are given; `always` asks no count. */
export function addDoubleDollars(md: MarkdownIt, { always }: { readonly always: boolean }): void {
  md.core.ruler.after('inline', 'math_double_dollars', ({ tokens }) => {
    const beside: Token[] = [];
    let singles = 0;
    let within = 0;
    for (const [i, { type, children }] of tokens.entries()) {
      if (type !== 'inline' || children === null) continue;
      const isInline = INLINE_PARENTS.includes(tokens[i - 1]?.type ?? '');
      for (const [place, token] of children.entries()) {
        if (token.type === MATH_INLINE) singles += 1;
        if (!isOneLine(token)) continue;
        const hasLeft = isTextBeside(children, place, -1);
        const hasRight = isTextBeside(children, place, 1);
        if (hasLeft && hasRight) within += 1;
        if (hasLeft || hasRight || isInline) beside.push(token);
      }
    }
    if (always || within > singles) for (const token of beside) token.type = MATH_INLINE;
  });
}

/** What holds one line, where a display would be out of place. */
const INLINE_PARENTS: readonly string[] = ['heading_open', 'th_open', 'td_open'];

function isOneLine({ type, markup, content }: Token): boolean {
  return type === MATH_BLOCK && markup === '$$' && !content.includes('\n') && !content.startsWith('\\begin');
}

/** Whether words or another formula stand on that side, on the same line. */
function isTextBeside(children: readonly Token[], place: number, step: 1 | -1): boolean {
  for (let at = place + step; ; at += step) {
    const token = children[at];
    if (token === undefined || token.type === 'softbreak' || token.type === 'hardbreak') return false;
    if (token.type !== 'text' || token.content.trim() !== '') return token.nesting === 0;
  }
}
