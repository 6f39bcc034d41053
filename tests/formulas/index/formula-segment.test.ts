import { describe, expect, it } from 'vitest';
import { MAX_SIZE, writeFormulaSegment } from '../../../src/formulas/index/formula-segment.ts';
import { openSegment } from '../../../src/index/write/segment.ts';
import { compareBytes } from '../../../src/storage/compare-bytes.ts';

const document = (size: number, terms: Readonly<Record<string, number>>) => ({ size, terms: new Map(Object.entries(terms)) });

/** Terms of a segment in its order, with how many formulas have each and which is the last. */
function list(segment: ReturnType<typeof writeFormulaSegment>): string[] {
  const cursor = openSegment(segment);
  const found: string[] = [];
  while (cursor.next()) {
    const term = Buffer.from(cursor.bytes.subarray(cursor.termStart, cursor.termEnd)).toString();
    found.push(`${term} in ${cursor.documents}, last ${cursor.last}`);
  }
  return found;
}

describe('writeFormulaSegment()', () => {
  it('lists the terms of all formulas by their bytes', () => {
    const segment = writeFormulaSegment([document(3, { sx: 1, 's=': 2 }), document(5, { sx: 4, s平均: 1 })]);
    expect(list(segment)).toEqual(['s= in 1, last 0', 'sx in 2, last 1', 's平均 in 1, last 1']);
    expect(segment.documents).toBe(2);
  });

  it('orders terms as bytes, not as text', () => {
    const terms = ['s\u{ffff}', 's\u{10000}', 'sa', 'h0', 'pz'];
    const segment = writeFormulaSegment([document(1, Object.fromEntries(terms.map((term) => [term, 1])))]);
    const sorted = terms.map((term) => Buffer.from(term)).sort(compareBytes);
    expect(list(segment).map((line) => line.split(' ')[0])).toEqual(sorted.map((term) => term.toString()));
  });

  it('keeps sizes in a byte', () => {
    const { lengths } = writeFormulaSegment([document(7, {}), document(MAX_SIZE + 1, {}), document(100_000, {})]);
    expect([...lengths]).toEqual([7, MAX_SIZE, MAX_SIZE]);
    expect(MAX_SIZE).toBeLessThan(256);
  });

  it('is empty where there are no formulas', () => {
    const segment = writeFormulaSegment([]);
    expect([segment.documents, list(segment)]).toEqual([0, []]);
  });

  it('takes a term that a formula has a thousand times', () => {
    expect(list(writeFormulaSegment([document(1000, { sx: 1000 })]))).toEqual(['sx in 1, last 0']);
  });
});
