/** What MathJax finds on the page of a post. */

import { type FoundMath, findMath } from './mathjax.ts';
import { GONE, type PageText } from './page-text.ts';

export interface PageMath extends FoundMath {
  /** Line of the body, from 1. */
  readonly line: number;
  /** What follows the formula, to its line's end. */
  readonly after: string;
}

/** As many openers as a piece of text may have that open nothing; the longest post seen has 40. */
const MAX_RESTARTS = 10_000;

/** Looks through the pieces of a page; posts that write their mathematics in code spans may use brackets. */
export function findOnPage(texts: readonly PageText[], withBrackets: boolean): PageMath[] {
  return texts.flatMap((piece) => findInPiece(piece, withBrackets));
}

function findInPiece({ text, line }: PageText, withBrackets: boolean): PageMath[] {
  const found: PageMath[] = [];
  let from = 0;
  for (let restarts = 0; restarts < MAX_RESTARTS; restarts += 1) {
    const opener = from;
    const rest = text.slice(opener);
    const math = findMath(rest, withBrackets);
    const broken = math.findIndex((formula) => isBroken(rest, formula));
    for (const formula of broken < 0 ? math : math.slice(0, broken)) {
      const start = opener + formula.start;
      const end = opener + formula.end;
      if (formula.tex.trim() === '') continue;
      const after = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
      found.push({ ...formula, start, end, after, line: line + text.slice(0, start).split('\n').length });
    }
    const next = math[broken];
    if (next === undefined) break;
    from = opener + next.start + Math.max(1, next.open.length);
  }
  return found;
}

// What ends a paragraph: MathJax reads an element at a time. Sites protect displays, so those may hold anything.
const PARAGRAPH_END = /\n[ \t>]*\n|\n[ \t>]*(?:[-*+]|\d+[.)])[ \t]/;

/** Whether its delimiters stand in different elements, so that MathJax would not have paired them. */
function isBroken(text: string, { start, end, isDisplay }: FoundMath): boolean {
  const found = text.slice(start, end);
  return found.includes(GONE) || (!isDisplay && PARAGRAPH_END.test(found));
}
