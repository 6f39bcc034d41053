/** Takes text out of the lines that block rules read. */

import type { StateBlock } from 'markdown-it';

/** A block rule of markdown-it. */
export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** Offset of the first character of a line that is not indentation. */
export function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/** Offset just after the last character of a line. */
export function lineEnd(state: StateBlock, line: number): number {
  return state.eMarks[line] ?? state.src.length;
}

/** The text of a line without its indentation. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), lineEnd(state, line));
}

/** The line, before `endLine`, that holds the offset. */
export function lineOf(state: StateBlock, offset: number, startLine: number, endLine: number): number | undefined {
  for (let line = startLine; line < endLine; line += 1) if (offset <= lineEnd(state, line)) return line;
  return undefined;
}

/**
 * Takes out what stands between the start of `startLine` and `end`, an offset on `lastLine`. Returns what a block rule must return: true
 * when whole lines are gone, false when something is left on the first line, so that the rules that follow read the rest of it.
 */
export function cutFrom(state: StateBlock, startLine: number, lastLine: number, end: number): boolean {
  const isWhole = state.skipSpaces(end) >= lineEnd(state, lastLine);
  if (!isWhole) {
    state.bMarks[lastLine] = end;
    state.tShift[lastLine] = state.skipSpaces(end) - end;
    state.sCount[lastLine] = state.blkIndent;
  }
  state.line = isWhole ? lastLine + 1 : lastLine;
  return isWhole || lastLine > startLine;
}
