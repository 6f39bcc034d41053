/** What a formula is made of once read: rows of symbols, each with the rows above, below and within it. */

import type { SymbolKind } from '../tokens/formula-token.ts';

/** Where a row stands seen from its symbol; that a symbol follows another (`next`) is the order of the row. */
export type Edge = 'above' | 'below' | 'low' | 'up' | 'within' | 'row' | 'cell';

export interface FormulaNode {
  /** Normalised, without spaces: `x`, `theta`, `frac`, `(`, `softmax`. */
  readonly symbol: string;
  readonly kind: SymbolKind;
  readonly branches: readonly FormulaBranch[];
}

export interface FormulaBranch {
  readonly edge: Edge;
  readonly row: FormulaRow;
}

export type FormulaRow = readonly FormulaNode[];

/** A symbol with nothing attached. */
export function leaf(symbol: string, kind: SymbolKind): FormulaNode {
  return { symbol, kind, branches: NONE };
}

/** A fraction, a root, a bracket: a symbol that is there for what it holds. */
export function structure(symbol: string, branches: readonly FormulaBranch[]): FormulaNode {
  return { symbol, kind: 'structure', branches };
}

/** Rows at one symbol, but for a table's. `x^a^b^c` and so on is no formula, and copying its rows each time would be quadratic. */
const MAX_ATTACHED = 16;

/** The same symbol with one row more. Rows stand in the order of their edges, so that `x_i^2` and `x^2_i` are the same. */
export function attach(node: FormulaNode, edge: Edge, row: FormulaRow): FormulaNode {
  const { branches } = node;
  if (branches.length >= MAX_ATTACHED) return node;
  const after = branches.findIndex((other) => EDGE_ORDER[other.edge] > EDGE_ORDER[edge]);
  return {
    symbol: node.symbol,
    kind: node.kind,
    branches: branches.toSpliced(after < 0 ? branches.length : after, 0, { edge, row }),
  };
}

const EDGE_ORDER: Readonly<Record<Edge, number>> = { above: 1, below: 2, low: 3, up: 4, within: 5, row: 6, cell: 6 };
const NONE: readonly FormulaBranch[] = [];
