/** Normalised tokens of TeX: spellings of one thing are one token, and layout has none. */

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

/**
 * `symbol` stands for itself; `group` `}` `fence` `bar` open and close; `cell` and `row` divide; `accent-after` belongs to what precedes it;
 * the others take arguments.
 */
export type TokenKind =
  | 'symbol'
  | 'group'
  | 'group-end'
  | 'fence'
  | 'fence-end'
  | 'bar'
  | 'bar-start'
  | 'bar-end'
  | 'script'
  | 'prime'
  | 'cell'
  | 'row'
  | 'begin'
  | 'end'
  | 'slash'
  | 'fraction'
  | 'infix'
  | 'root'
  | 'accent'
  | 'accent-after'
  | 'brace'
  | 'enclose'
  | 'stack'
  | 'over'
  | 'under'
  | 'arrow'
  | 'table'
  | 'drop';

export interface FormulaToken {
  readonly kind: TokenKind;
  /** The normalised symbol, the name of an environment, or how many arguments are dropped. */
  readonly text: string;
  /** What a `symbol` is. */
  readonly symbolKind: SymbolKind;
}

/** A token that is not a plain symbol. */
export function createToken(kind: TokenKind, text: string): FormulaToken {
  return { kind, text, symbolKind: 'structure' };
}

/** A letter as a token. */
export function letterToken(letter: string): FormulaToken {
  return symbolToken(letter, 'variable');
}

/** A symbol as a token. */
export function symbolToken(text: string, symbolKind: SymbolKind): FormulaToken {
  return { kind: 'symbol', text, symbolKind };
}
