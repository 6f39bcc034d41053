/** What belongs to a sign that stands beside its operands: `dx/dt`, `f(x)/2`, `x^{(i)}`. */

import { attach, type FormulaNode, type FormulaRow, leaf } from './formula-tree.ts';

/** How many symbols at the end of a row are divided by the `/` after them. */
export function countDividend(row: readonly FormulaNode[]): number {
  const last = row.at(-1);
  if (last?.symbol === '!') return row.length > 1 ? 1 + countDividend(row.slice(-MAX_DIVIDEND, -1)) : 0;
  if (last === undefined || !isOperand(last) || isTower(last)) return 0;
  let count = 1;
  if (last.symbol === '(' && isApplied(row.at(-2))) count = 2;
  if (last.kind === 'number') return count;
  const before = row[row.length - count - 1];
  return before !== undefined && (isDifferentialSign(before) || before.kind === 'number') ? count + 1 : count;
}

/** `2 f (x) ! !` has no more. */
const MAX_DIVIDEND = 6;

/** Whether it is `a/b/c/d`: of ten thousand more, each would be nested in the next. */
function isTower(node: FormulaNode): boolean {
  let dividend: FormulaNode | undefined = node;
  for (let height = 0; height < MAX_QUOTIENTS; height += 1) {
    const row: FormulaRow | undefined = dividend?.symbol === 'frac' ? dividend.branches[0]?.row : undefined;
    if (row?.length !== 1) return false;
    dividend = row[0];
  }
  return true;
}

const MAX_QUOTIENTS = 4;

/** Whether it is a thing that can be divided, and not a sign between things. */
export function isOperand(node: FormulaNode): boolean {
  return node.kind !== 'operator' && node.kind !== 'relation' && node.kind !== 'punctuation' && node.kind !== 'sum';
}

/** Whether brackets after it hold its arguments. */
export function isApplied(node: FormulaNode | undefined): boolean {
  return node !== undefined && (node.kind === 'variable' || node.kind === 'function' || node.kind === 'word');
}

/** `d` and `∂` go with the variable after them. */
export function isDifferentialSign({ symbol }: FormulaNode): boolean {
  return symbol === 'd' || symbol === 'dd' || symbol === 'partial';
}

/** A row without the brackets around all of it, which a fraction and a root do not need. */
export function stripBrackets(row: FormulaRow): FormulaRow {
  const [only, ...others] = row;
  if (only === undefined || others.length > 0 || only.symbol !== '(' || only.branches.length !== 1) return row;
  return only.branches[0]?.row ?? row;
}

/** Attaches a subscript or superscript. A transposed matrix is one in all spellings, and so is a star. */
export function attachScript(base: FormulaNode, edge: 'low' | 'up', row: FormulaRow): FormulaNode {
  const [only] = row;
  if (only === undefined) return base;
  if (edge === 'low' || row.length > 1 || only.branches.length > 0) return attach(base, edge, row);
  if (only.symbol === 'T' && base.kind !== 'sum' && (base.kind !== 'number' || base.symbol === '1'))
    return attach(base, edge, [TRANSPOSED]);
  return attach(base, edge, only.symbol === 'times' ? [STAR] : row);
}

const TRANSPOSED = /* @__PURE__ */ leaf('top', 'constant');
const STAR = /* @__PURE__ */ leaf('star', 'operator');
