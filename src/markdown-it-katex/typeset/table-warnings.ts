/** Warns of bars in the formulas of tables: here they split no cell, in most Markdown programs they do. */

import type { MarkdownIt, Token } from 'markdown-it';
import { scanDelimiters } from '../recognise/delimiters.ts';
import { formulaAt, isSplitFormula } from '../recognise/formula.ts';
import { addProblem, isMath } from '../recognise/token.ts';
import { abbreviate } from './refusal.ts';

/** Adds the core rule, after that which typesets. */
export function addTableWarnings(md: MarkdownIt): void {
  md.core.ruler.after('math', 'math_tables', ({ tokens, src }) => {
    // Most documents have no table.
    let lines: readonly string[] | undefined;
    let isInRow = false;
    for (const token of tokens) {
      if (token.type === 'tr_close') isInRow = false;
      if (token.type === 'tr_open') {
        isInRow = true;
        lines ??= src.split('\n');
        warnOfSplits(token, lines[token.map?.[0] ?? 0] ?? '');
      }
      if (isInRow) token.children?.forEach(warnOfBars);
    }
  });
}

function warnOfBars(token: Token): void {
  if (!isMath(token) || !token.content.includes('|')) return;
  const isNorm = token.content.includes('\\|');
  const isBar = token.content.replaceAll('\\|', '').includes('|');
  const command = [isBar ? '\\vert or \\mid' : '', isNorm ? '\\Vert' : ''].filter((name) => name !== '').join(', ');
  addProblem(token, `Other Markdown programs split the table at the bar in "${abbreviate(token.content)}": write ${command}`);
}

/** Warns where a bar may part two variables in two cells or split a formula. */
function warnOfSplits(row: Token, text: string): void {
  if (!text.includes('$') || !text.includes('|')) return;
  const delimiters = scanDelimiters(text);
  let done = 0;
  for (const { index, 0: opener } of text.matchAll(/\$|\\[\s\S]|`[^`|]*`/g)) {
    if (opener !== '$' || index < done) continue;
    const formula = formulaAt(text, delimiters, index, text.length);
    const span = formula ?? delimiters.at(index);
    if (formula !== undefined) done = formula.end;
    else if (span !== undefined && isSplitFormula(text, span)) {
      const found = abbreviate(text.slice(span.start, span.end));
      addProblem(row, `Cannot tell whether "${found}" is one formula or two cells: write \\vert or \\mid for the bar`);
      done = span.end;
    }
  }
}
