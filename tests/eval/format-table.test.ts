import { expect, it } from 'vitest';
import { formatCount, formatDifference, formatScore, formatTable } from './format-table.ts';

it('formatTable() keeps cells whole', () => {
  expect(formatTable(['a', 'b'], [['x|y', '1\n2']])).toBe('| a | b |\n| --- | --- |\n| x y | 1 2 |');
});

it('figures are short, and absent ones a dash', () => {
  expect([0.9752, 1, 0, Number.NaN].map(formatScore)).toEqual(['.975', '1.000', '.000', '-']);
  expect([0.0123, -0.5, 0, 1].map(formatDifference)).toEqual(['+.012', '-.500', '+.000', '+1.000']);
  expect([1234.4, 3.25, Number.NaN].map(formatCount)).toEqual(['1,234', '3.3', '-']);
});
