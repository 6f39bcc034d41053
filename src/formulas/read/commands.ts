/** What commands make of their arguments: fractions, roots, accents and what stands over or under. */

import type { FormulaToken, TokenKind } from '../tokens/formula-token.ts';
import { createFraction } from './differentials.ts';
import { attach, type FormulaRow, leaf, structure } from './formula-tree.ts';
import { attachScript, stripBrackets } from './operands.ts';
import { createFence } from './tables.ts';

/** How many arguments a token of this kind takes. */
export function countArguments(kind: TokenKind): number {
  return ARGUMENTS[kind] ?? 0;
}

const ARGUMENTS: Readonly<Partial<Record<TokenKind, number>>> = {
  fraction: 2,
  root: 1,
  accent: 1,
  brace: 1,
  enclose: 1,
  over: 2,
  under: 2,
  arrow: 1,
};

/** The symbols that stand for a command; `index` is what stood in its square brackets. */
export function createCommand(
  { kind, text }: FormulaToken,
  [first = [], second = []]: readonly FormulaRow[],
  index: FormulaRow,
): FormulaRow {
  switch (kind) {
    case 'fraction':
      return [createFraction(text, first, second)];
    case 'root': {
      const root = structure(text, [{ edge: 'within', row: stripBrackets(first) }]);
      return [index.length === 0 ? root : attach(root, 'above', index)];
    }
    case 'accent': {
      const [only, ...others] = first;
      if (only !== undefined && others.length === 0) return [attach(only, 'above', [leaf(text, 'constant')])];
      return [structure(text, [{ edge: 'within', row: first }])];
    }
    case 'over':
    case 'under': {
      const base = second.at(-1);
      // What stands over an equals sign says why it holds.
      if (base === undefined || base.kind === 'relation') return second;
      return [...second.slice(0, -1), attachScript(base, kind === 'over' ? 'up' : 'low', first)];
    }
    case 'enclose':
      return [createFence(text, first)];
    case 'arrow':
      return [attachScript(leaf(text, 'relation'), 'up', first)];
    default:
      return first;
  }
}
