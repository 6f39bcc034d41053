/** Adds what was read to a row, where that depends on what stands before it. */

import type { FormulaToken } from '../tokens/formula-token.ts';
import { markDifferentials } from './differentials.ts';
import { type FormulaNode, type FormulaRow, leaf } from './formula-tree.ts';
import { attachScript, stripBrackets } from './operands.ts';

/** `arg` and `min` are one, however they are set. */
export function pushSymbol(row: FormulaNode[], { text, symbolKind }: FormulaToken): void {
  if ((text === 'min' || text === 'max') && row.at(-1)?.symbol === 'arg') row[row.length - 1] = leaf(`arg${text}`, 'sum');
  else row.push(leaf(text, symbolKind));
}

/** `f'` and `f^{\prime}` are the same. */
export function pushPrimes(row: FormulaNode[], primes: FormulaRow): void {
  const base = row.pop();
  row.push(...(base === undefined ? primes : [attachScript(base, 'up', primes)]));
}

/** `(mod n)` is `\pmod n`. */
export function pushFence(row: FormulaNode[], fence: FormulaNode): void {
  const content = stripBrackets([fence]);
  if (content[0]?.symbol === 'mod') row.push(...content);
  else row.push(fence);
}

/** A script on the last symbol, or on nothing. */
export function pushScript(row: FormulaNode[], edge: 'low' | 'up', script: FormulaRow): void {
  if (script.length > 0) row.push(attachScript(row.pop() ?? NOTHING, edge, script));
}

const NOTHING = /* @__PURE__ */ leaf('none', 'constant');

/** Drops the full stop or comma of the sentence that the formula ends. */
export function finishRow(row: FormulaNode[]): FormulaRow {
  for (let last = row.at(-1); last?.kind === 'punctuation' && ',.;:'.includes(last.symbol); last = row.at(-1)) row.pop();
  return markDifferentials(row);
}
