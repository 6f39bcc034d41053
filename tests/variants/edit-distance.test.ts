import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/variants/edit-distance.ts';

/** As the definition says it. */
function naive(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const same = left.at(-1) === right.at(-1) ? 0 : 1;
  const options = [
    naive(left.slice(0, -1), right) + 1,
    naive(left, right.slice(0, -1)) + 1,
    naive(left.slice(0, -1), right.slice(0, -1)) + same,
  ];
  if (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1))
    options.push(naive(left.slice(0, -2), right.slice(0, -2)) + 1);
  return Math.min(...options);
}

describe('editDistance()', () => {
  it.each([
    ['tranformer', 'transformer', 1],
    ['attnetion', 'attention', 1],
    ['gradiant', 'gradient', 1],
    ['pythonn', 'python', 1],
    ['kuberentes', 'kubernetes', 1],
    ['recieves', 'receive', 2],
    ['same', 'same', 0],
    ['flow', 'tensorflow', 3],
    ['abcd', 'wxyz', 3],
  ])('%s and %s are %i apart', (left, right, distance) => {
    expect(editDistance(left, right, 2)).toBe(distance);
  });

  it('is what the definition gives', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(naive(left, right), limit + 1));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
