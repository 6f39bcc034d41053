/** What a formula is made of once read: rows of symbols, each with the rows above, below and within it. */

/** What a symbol is to the terms: variables are renamed, relations divide sides, sums take limits. */
export type SymbolKind =
  | 'variable'
  | 'number'
  | 'operator'
  | 'relation'
  | 'function'
  | 'sum'
  | 'constant'
  | 'punctuation'
  | 'word'
  | 'structure';

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

/** The same symbol with one row more. */
export function attach(node: FormulaNode, edge: Edge, row: FormulaRow): FormulaNode {
  return { symbol: node.symbol, kind: node.kind, branches: [...node.branches, { edge, row }] };
}

const NONE: readonly FormulaBranch[] = [];
