import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attach, type Edge, type FormulaNode, leaf, structure } from '../../../src/formulas/read/formula-tree.ts';

const EDGES: readonly Edge[] = ['above', 'below', 'low', 'up', 'within'];
const x = leaf('x', 'variable');
const rowOf = (symbol: string): FormulaNode[] => [leaf(symbol, 'variable')];
const attachAll = (edges: readonly Edge[]): FormulaNode => edges.reduce((node, edge) => attach(node, edge, rowOf(edge)), x);

describe('attach()', () => {
  it('gives one tree whatever the order in which rows at different edges were written', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...EDGES]), (edges) => {
        const node = attachAll(edges);
        expect(node.branches.map(({ edge }) => edge)).toEqual(EDGES.filter((edge) => edges.includes(edge)));
        for (const { edge, row } of node.branches) expect(row).toEqual(rowOf(edge));
      }),
    );
  });

  it('keeps rows at one edge as they were written', () => {
    const node = attach(attach(attach(x, 'row', rowOf('a')), 'row', rowOf('b')), 'cell', rowOf('c'));
    expect(node.branches.map(({ row }) => row[0]?.symbol)).toEqual(['a', 'b', 'c']);
  });

  it('leaves the node it was given as it was', () => {
    const fraction = structure('frac', [{ edge: 'above', row: rowOf('a') }]);
    expect(attach(fraction, 'up', rowOf('2')).branches).toHaveLength(2);
    expect(fraction.branches).toHaveLength(1);
    expect(x.branches).toHaveLength(0);
  });

  it('takes no more than sixteen rows', () => {
    expect(attachAll(Array.from({ length: 100 }, () => 'up' as const)).branches).toHaveLength(16);
  });
});
