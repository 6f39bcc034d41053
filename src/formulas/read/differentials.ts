/** Finds the `d` that is no variable: before a variable in a fraction or an integral. */

import { type FormulaNode, type FormulaRow, leaf, structure } from './formula-tree.ts';

/** A fraction; `\frac{d}{dx}` and `dx/dt` are derivatives. */
export function createFraction(symbol: string, above: FormulaRow, below: FormulaRow): FormulaNode {
  const divisor = markAll(below);
  const isDerivative = divisor[0]?.symbol === DIFFERENTIAL || (below.length === 0 && above.length > 1);
  const first = above[0];
  const dividend = isDerivative && isD(first) ? [mark(first), ...above.slice(1)] : markAll(above);
  return structure(symbol, [
    { edge: 'above', row: dividend },
    { edge: 'below', row: divisor },
  ]);
}

/** Marks what stands in a row: all after an integral, and both sides of `dx = f dt + g dw`. */
export function markDifferentials(row: readonly FormulaNode[]): FormulaRow {
  const integral = row.findIndex(
    ({ symbol }) => symbol === 'int' || symbol === 'iint' || symbol === 'iiint' || symbol === 'oint',
  );
  if (integral >= 0) return markFrom(row, integral + 1);
  const relation = row.findIndex(({ kind }) => kind === 'relation');
  if (relation < 0 || !isDifferential(row, 0)) return row;
  return row.some((_, index) => index > relation && isDifferential(row, index)) ? markFrom(row, 0) : row;
}

/** As a fraction's row begins with it: `d^2 y`, `dx\,dy`. */
function markAll(row: FormulaRow): FormulaRow {
  return isDifferential(row, 0) ? markFrom(row, 0) : row;
}

function markFrom(row: FormulaRow, from: number): FormulaRow {
  return row.map((node, index) => (index >= from && isDifferential(row, index) ? mark(node) : node));
}

function isDifferential(row: FormulaRow, index: number): boolean {
  const next = row[index + 1];
  if (next === undefined) return false;
  return isD(row[index]) && (next.kind === 'variable' || (next.symbol === '(' && index === 0));
}

/** `d`, `d^2`, but not `d_k`. */
function isD(node: FormulaNode | undefined): node is FormulaNode {
  return (
    node !== undefined &&
    (node.symbol === DIFFERENTIAL || (node.symbol === 'd' && node.branches.every(({ edge }) => edge === 'up')))
  );
}

function mark(node: FormulaNode): FormulaNode {
  return node.symbol === DIFFERENTIAL ? node : { ...leaf(DIFFERENTIAL, 'constant'), branches: node.branches };
}

const DIFFERENTIAL = 'dd';
