import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeHeap, siftDown } from '../../src/storage/heap.ts';

const isBefore = (left: number, right: number): boolean => left < right;
const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 });

describe('a heap', () => {
  it('has before every item its parent', () => {
    fc.assert(
      fc.property(numbers, (items) => {
        const heap = [...items];
        makeHeap(heap, isBefore);
        expect(heap.every((item, at) => at === 0 || !isBefore(item, heap[(at - 1) >> 1] ?? 0))).toBe(true);
        expect([...heap].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('gives its items in order, one after another', () => {
    fc.assert(
      fc.property(numbers, (items) => {
        const heap = [...items];
        makeHeap(heap, isBefore);
        const taken: number[] = [];
        for (let top = heap[0]; top !== undefined; top = heap[0]) {
          taken.push(top);
          const last = heap.pop() ?? 0;
          if (heap.length > 0) heap[0] = last;
          siftDown(heap, 0, isBefore);
        }
        expect(taken).toEqual(items.sort((left, right) => left - right));
      }),
    );
  });
});
