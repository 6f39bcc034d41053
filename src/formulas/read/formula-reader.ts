/** Where the reading of a formula stands, and what is open around it. */

import type { FormulaToken, TokenKind } from '../tokens/formula-token.ts';
import type { FormulaNode } from './formula-tree.ts';
import { isOperand } from './operands.ts';

export interface Reader {
  readonly tokens: FormulaToken[];
  at: number;
  depth: number;
}

/** What is open around a row, and so may end it. */
export interface Scope {
  readonly group: boolean;
  readonly fence: boolean;
  /** The bar that would close, if any: `|` or `‖`. */
  readonly bar: string;
}

// Cells, rows and ends of environments end a row everywhere: what is open inside them was never closed.
export const TOP: Scope = { group: false, fence: false, bar: '' };
export const IN_GROUP: Scope = { group: true, fence: false, bar: '' };

/** The kind of the next token. */
export function peek(reader: Reader): TokenKind | undefined {
  return reader.tokens[reader.at]?.kind;
}

/** Goes past the next token if it is of this kind. */
export function skip(reader: Reader, ...kinds: readonly TokenKind[]): boolean {
  const kind = peek(reader);
  const isSkipped = kind !== undefined && kinds.includes(kind);
  if (isSkipped) reader.at += 1;
  return isSkipped;
}

/** Whether a token ends a row, within what is open around it. */
export function endsRow({ kind, text }: FormulaToken, { group, fence, bar }: Scope, row: readonly FormulaNode[]): boolean {
  if (kind === 'group-end') return group;
  if (kind === 'fence-end' || kind === 'bar-end') return fence || bar !== '';
  if (kind === 'bar') return bar === text && !opensBar(row);
  return kind === 'cell' || kind === 'row' || kind === 'end';
}

/** Whether a bar here opens: nothing before it can be closed or divided by it. */
export function opensBar(row: readonly FormulaNode[]): boolean {
  const last = row.at(-1);
  return last === undefined || !isOperand(last) || last.kind === 'function';
}
