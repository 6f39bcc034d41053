/** A formula's tree in one line, for tests: `frac[above: dd x; below: dd t] = v`. */

import type { FormulaRow } from '../../../src/formulas/read/formula-tree.ts';

export function formatTree(row: FormulaRow): string {
  return row
    .map(({ symbol, branches }) =>
      branches.length === 0
        ? symbol
        : `${symbol}[${branches.map(({ edge, row: inner }) => `${edge}: ${formatTree(inner)}`).join('; ')}]`,
    )
    .join(' ');
}
