/** Makes of rows and cells what they are: aligned equations, cases, matrices. */

import { type FormulaBranch, type FormulaNode, type FormulaRow, leaf, structure } from './formula-tree.ts';

export type TableRows = readonly (readonly FormulaRow[])[];

/** The symbols that stand for an environment: one row of an alignment is as if there were none. */
export function createTable(environment: string, rows: TableRows): readonly FormulaNode[] {
  const fence = MATRIX_FENCES.get(environment);
  const isMatrix = fence !== undefined || environment === 'array' || environment === 'smallmatrix';
  if (environment.endsWith('cases')) return [createCases(rows)];
  if (environment === 'substack' || environment === 'subarray') return rows.flatMap(joinCells);
  if (!isMatrix || hasRelations(rows)) return createAlignment(rows);
  const matrix = structure('matrix', matrixBranches(rows));
  return fence === undefined || fence === '' ? [matrix] : [createFence(fence, [matrix])];
}

/** Aligned equations; a row that begins with an operator goes on with the row above. */
export function createAlignment(rows: TableRows): readonly FormulaNode[] {
  const joined: FormulaNode[][] = [];
  for (const cells of rows) {
    const row = cells.flat();
    const last = joined.at(-1);
    if (row.length === 0) continue;
    if (last !== undefined && row[0]?.kind === 'operator') last.push(...row);
    else joined.push(row);
  }
  const [only, ...others] = joined;
  if (only === undefined || others.length === 0) return only ?? [];
  return [structure('align', joined.map(rowBranch))];
}

/** Brackets and what they hold. A brace at the left of lines is `cases`, however it was made. */
export function createFence(symbol: string, row: FormulaRow): FormulaNode {
  const [only, ...others] = row;
  if (symbol === '{' && only !== undefined && others.length === 0 && only.branches.length > 0) {
    if (only.symbol === 'align' || only.symbol === 'cases') return structure('cases', only.branches);
    if (only.symbol === 'matrix') return structure('cases', joinBranches(only.branches));
  }
  return structure(symbol, row.length === 0 ? [] : [{ edge: 'within', row }]);
}

function createCases(rows: TableRows): FormulaNode {
  return structure('cases', rows.map(joinCells).filter(isFilled).map(rowBranch));
}

function matrixBranches(rows: TableRows): FormulaBranch[] {
  return rows.flatMap((cells) =>
    cells.some(isFilled) ? cells.map((row, index): FormulaBranch => ({ edge: index === 0 ? 'row' : 'cell', row })) : [],
  );
}

/** The rows of a matrix, each as one. */
function joinBranches(branches: readonly FormulaBranch[]): FormulaBranch[] {
  const rows: FormulaRow[][] = [];
  for (const { edge, row } of branches) {
    if (edge === 'row') rows.push([row]);
    else rows.at(-1)?.push(row);
  }
  return rows.map(joinCells).map(rowBranch);
}

/** `x, & x > 0` and `x & x > 0` are the same row. */
function joinCells(cells: readonly FormulaRow[]): FormulaRow {
  const row: FormulaNode[] = [];
  for (const cell of cells) {
    const isApart = row.length > 0 && row.at(-1)?.kind !== 'punctuation' && cell[0] !== undefined;
    if (isApart && cell[0]?.kind !== 'relation' && row.at(-1)?.kind !== 'relation') row.push(COMMA);
    row.push(...cell);
  }
  return row;
}

function hasRelations(rows: TableRows): boolean {
  return rows.some((cells) => cells.some((cell) => cell[0]?.kind === 'relation'));
}

function rowBranch(row: FormulaRow): FormulaBranch {
  return { edge: 'row', row };
}

function isFilled(row: FormulaRow): boolean {
  return row.length > 0;
}

const COMMA = /* @__PURE__ */ leaf(',', 'punctuation');

/** Matrices and the brackets around them. */
const MATRIX_FENCES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['matrix', ''],
  ['pmatrix', '('],
  ['bmatrix', '['],
  ['Bmatrix', '{'],
  ['vmatrix', '|'],
  ['Vmatrix', '‖'],
]);
