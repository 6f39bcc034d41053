/** Where the same variable stands again, whatever its name: the way from one place to the next. */

import type { Edge, FormulaNode, FormulaRow } from '../read/formula-tree.ts';
import { mixHash } from './mix-hash.ts';

/** Ways with more steps are chance. */
const MAX_STEPS = 24;

/** Calls back with the hash of the way between each two successive places of a variable. */
export function findRepeatedVariables(row: FormulaRow, onWay: (hash: number) => void): void {
  const places = new Map<string, readonly number[]>();
  // Index in the row and edge, by turns, from the whole down to the symbol.
  const way: number[] = [];

  function visitRow(nodes: FormulaRow): void {
    for (const [index, node] of nodes.entries()) {
      way.push(index);
      visitNode(node);
      way.pop();
    }
  }

  function visitNode({ symbol, kind, branches }: FormulaNode): void {
    if (kind === 'variable') {
      const earlier = places.get(symbol);
      const hash = earlier === undefined ? undefined : hashWay(earlier, way);
      if (hash !== undefined) onWay(hash);
      places.set(symbol, way.slice());
    }
    for (const { edge, row: nodes } of branches) {
      way.push(EDGE_STEPS[edge]);
      visitRow(nodes);
      way.pop();
    }
  }

  visitRow(row);
}

/** From one place up to where both ways part, along the row, and down to the other; undefined when that is far. */
function hashWay(from: readonly number[], to: readonly number[]): number | undefined {
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common += 1;
  if (from.length + to.length - 2 * common > MAX_STEPS) return undefined;
  // In one row it is the distance that counts.
  const isInRow = common % 2 === 0;
  let hash = isInRow ? (to[common] ?? 0) - (from[common] ?? 0) : -1;
  for (let at = isInRow ? common + 1 : common; at < from.length; at += 1) hash = mixHash(hash, from[at] ?? 0);
  hash = mixHash(hash, -2);
  for (let at = isInRow ? common + 1 : common; at < to.length; at += 1) hash = mixHash(hash, to[at] ?? 0);
  return hash;
}

const EDGE_STEPS: Readonly<Record<Edge, number>> = {
  above: -11,
  below: -12,
  low: -13,
  up: -14,
  within: -15,
  row: -16,
  cell: -17,
};
