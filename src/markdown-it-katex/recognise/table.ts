/** Keeps the table rule away from formulas: `$|x|$` is one cell, and `\|x\|` stays a norm. */

import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { DelimiterOptions } from './delimiters.ts';
import { scanDelimiters } from './delimiters.ts';
import { formulaAt } from './formula.ts';

/** Wraps the table rule: it sees the text with the bars of formulas replaced, and its cells get them back. */
export function protectTables(md: MarkdownIt, options: DelimiterOptions): void {
  const table = md.block.ruler.__rules__.find(({ name }) => name === 'table');
  if (table === undefined) return;
  const hidden = new WeakMap<StateBlock, string>();
  const { fn } = table;

  md.block.ruler.at(
    'table',
    (state, startLine, endLine, silent) => {
      if (!isDelimiterRow(state, startLine + 1)) return false;
      const text = state.src;
      const hiddenText = hidden.get(state) ?? hideBars(text, options);
      hidden.set(state, hiddenText);
      if (hiddenText === text) return fn(state, startLine, endLine, silent);
      const firstToken = state.tokens.length;
      state.src = hiddenText;
      try {
        return fn(state, startLine, endLine, silent);
      } finally {
        state.src = text;
        for (const token of state.tokens.slice(firstToken)) token.content = token.content.replaceAll(HIDDEN_BAR, '|');
      }
    },
    { alt: table.alt },
  );
}

// A noncharacter: of the same length as the bar, and not for interchange, so no post means anything by it.
const HIDDEN_BAR = '\u{fdd0}';

/** A cheap test, so that only documents with something like a table are searched for formulas with bars. */
function isDelimiterRow(state: StateBlock, line: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, state.eMarks[line]);
  return line < state.lineMax && text.includes('-') && /^[-|:][-|: \t]*$/.test(text);
}

function hideBars(text: string, options: DelimiterOptions): string {
  if (!/[$`\\]/.test(text)) return text;
  // Cells of a row of the table that the lines before began.
  let columns = 0;
  let previous = '';
  const lines = text.split('\n').map((line) => {
    if (line.trim() === '') columns = 0;
    else if (DELIMITER_ROW.test(line) && line.includes('-') && line.includes('|')) columns = countCells(line);
    const above = previous;
    previous = line;
    if (!line.includes('|') || !/[$`\\]/.test(line)) return line;
    const row = hideBarsOfRow(line, options);
    // A bar in code parts cells as everywhere, unless that gives a row more cells than its table has.
    return columns > 0 && above !== '' && countCells(row) > columns ? hideBarsOfCode(row, columns) : row;
  });
  return lines.join('\n');
}

const DELIMITER_ROW = /^[ \t>]*[-|:][-|: \t]*$/;

function countCells(row: string): number {
  return row
    .replace(/^[ \t>]*\|?|\|?[ \t]*$/g, '')
    .replaceAll('\\|', '')
    .split('|').length;
}

function hideBarsOfCode(row: string, columns: number): string {
  const hidden = row.replace(/(?<![`\\])`[^`]*`(?!`)/g, (code) => code.replaceAll('|', HIDDEN_BAR));
  return countCells(hidden) === columns ? hidden : row;
}

function hideBarsOfRow(row: string, options: DelimiterOptions): string {
  if (!/[$\\]/.test(row)) return row;
  const delimiters = scanDelimiters(row, options);
  let hidden = '';
  let done = 0;
  for (const { index, 0: opener } of row.matchAll(OPENER)) {
    if (index < done) continue;
    // A code span is looked for in its cell only.
    const span = opener.startsWith('`') ? undefined : formulaAt(row, delimiters, index, row.length);
    const end = span?.end ?? index + opener.length;
    const part = row.slice(index, end);
    hidden += row.slice(done, index) + (span === undefined ? part : part.replaceAll('|', HIDDEN_BAR));
    done = end;
  }
  return hidden + row.slice(done);
}

// What begins a formula, or holds a dollar that does not.
const OPENER = /\$|\\[\s\S]|`[^`|]*`/g;
