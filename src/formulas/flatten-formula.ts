/** A formula's tree as one list of numbers, in which every part is a range: what hashes of parts are made of. */

import type { Edge, FormulaBranch, FormulaNode, FormulaRow } from './formula-tree.ts';
import { hashText, mixHash } from './hash.ts';

/** A part of a formula: a symbol with all that hangs on it, a row, a side of an equation. */
export interface FormulaRange {
  readonly start: number;
  readonly end: number;
}

export interface FlatFormula {
  /** Symbols, and where rows begin and end, each as the hash of what it is. */
  readonly codes: readonly number[];
  /** Where a variable with its subscript and accents ends, for those that are read as one variable; else 0. */
  readonly collapsedEnds: readonly number[];
  readonly kinds: readonly FlatKind[];
  /** All parts, larger ones first. */
  readonly ranges: readonly FormulaRange[];
}

/** What stands at a place: `edge` begins or ends a row. */
export type FlatKind = 'variable' | 'symbol' | 'edge';

export function flattenFormula(row: FormulaRow): FlatFormula {
  const codes: number[] = [];
  const collapsedEnds: number[] = [];
  const kinds: FlatKind[] = [];
  const ranges: FormulaRange[] = [];

  function push(code: number, kind: FlatKind): void {
    codes.push(code);
    collapsedEnds.push(0);
    kinds.push(kind);
  }

  function pushRow(nodes: FormulaRow): void {
    const start = codes.length;
    const starts: number[] = [];
    for (const node of nodes) {
      starts.push(codes.length);
      pushNode(node);
    }
    const end = codes.length;
    ranges.push({ start, end });
    for (const divides of DIVISIONS) pushParts(nodes, starts, end, divides, ranges);
  }

  function pushNode(node: FormulaNode): void {
    const start = codes.length;
    const { symbol, kind, branches } = node;
    // The e of e^x is a number.
    const isVariable = kind === 'variable' && !(symbol === 'e' && branches.some(({ edge }) => edge === 'up'));
    push(hashText(symbol), isVariable ? 'variable' : 'symbol');
    if (branches.length === 0) return;
    const names = isVariable ? branches.filter(belongsToName) : [];
    const others = isVariable ? branches.filter((branch) => !belongsToName(branch)) : branches;
    for (const branch of inOrder(names)) pushBranch(branch);
    if (names.length > 0) collapsedEnds[start] = codes.length;
    for (const branch of inOrder(others)) pushBranch(branch);
    if (!isVariable || others.length > 0) ranges.push({ start, end: codes.length });
  }

  function pushBranch({ edge, row: nodes }: FormulaBranch): void {
    push(EDGE_CODES[edge], 'edge');
    pushRow(nodes);
    push(END_CODE, 'edge');
  }

  pushRow(row);
  return { codes, collapsedEnds, kinds, ranges };
}

/** Whether it makes another variable of a letter (`x_t`, `\hat x`, `x^{(i)}`, `x'`) and not another value of it (`x^2`). */
function belongsToName({ edge, row }: FormulaBranch): boolean {
  if (edge === 'low' || edge === 'above') return true;
  const [first] = row;
  if (edge !== 'up' || first === undefined) return false;
  return (
    first.symbol === 'prime' || (row.length === 1 && (first.symbol === '(' || first.symbol === 'star' || first.kind === 'word'))
  );
}

/** `x_i^2` and `x^2_i` are the same. */
function inOrder(branches: readonly FormulaBranch[]): readonly FormulaBranch[] {
  if (branches.length < 2) return branches;
  return branches.toSorted((left, right) => EDGE_ORDER[left.edge] - EDGE_ORDER[right.edge]);
}

/** The sides of equations, and single equations among several, are parts that are looked for. */
const DIVISIONS: readonly ((node: FormulaNode) => boolean)[] = [
  ({ kind }) => kind === 'relation',
  ({ symbol }) => symbol === ',' || symbol === ';',
  ({ kind, symbol }) => kind === 'relation' || symbol === ',' || symbol === ';',
];

function pushParts(
  nodes: FormulaRow,
  starts: readonly number[],
  end: number,
  divides: (node: FormulaNode) => boolean,
  ranges: FormulaRange[],
): void {
  let from = 0;
  let isDivided = false;
  for (let index = 0; index <= nodes.length; index += 1) {
    const node = nodes[index];
    if (node !== undefined && !divides(node)) continue;
    const isLast = node === undefined;
    if (isLast && !isDivided) return;
    if (index > from) ranges.push({ start: starts[from] ?? end, end: starts[index] ?? end });
    isDivided = true;
    from = index + 1;
  }
}

const EDGE_ORDER: Readonly<Record<Edge, number>> = { above: 1, below: 2, low: 3, up: 4, within: 5, row: 6, cell: 6 };
const EDGE_CODES: Readonly<Record<Edge, number>> = {
  above: mixHash(0, 1),
  below: mixHash(0, 2),
  low: mixHash(0, 3),
  up: mixHash(0, 4),
  within: mixHash(0, 5),
  row: mixHash(0, 6),
  cell: mixHash(0, 7),
};
const END_CODE = mixHash(0, 8);
