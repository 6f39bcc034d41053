import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { type FlatFormula, type FormulaPart, flattenFormula } from '../../../src/formulas/terms/flatten-formula.ts';
import { hashText } from '../../../src/storage/hash-text.ts';

const flatten = (tex: string): FlatFormula => flattenFormula(parseFormula(tex));

/** What a part holds: `v` for a variable, `s` for another symbol, `.` for the beginning or end of a row. */
function show({ kinds }: FlatFormula, { start, end }: FormulaPart): string {
  return kinds
    .slice(start, end)
    .map((kind) => ({ variable: 'v', symbol: 's', edge: '.' })[kind])
    .join('');
}

const partsOf = (tex: string): string[] => {
  const flat = flatten(tex);
  return flat.parts.map((part) => show(flat, part));
};

describe('flattenFormula()', () => {
  it('writes a symbol before what hangs on it, and marks where rows begin and end', () => {
    const flat = flatten('\\frac{a}{2}');
    expect(show(flat, { start: 0, end: flat.kinds.length })).toBe('s.v..s.');
    expect(flat.codes[0]).toBe(hashText('frac'));
    expect(flat.codes[2]).toBe(hashText('a'));
  });

  it('keeps lists of one length', () => {
    const piece = fc.constantFrom('a', '2', '+', '=', '\\frac{', '}', '^', '_', '(', ')', '\\sum', ',', '\\hat x', "'");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { kinds, codes, rarities, collapsedEnds, parts, windows } = flatten(pieces.join(''));
        for (const list of [codes, rarities, collapsedEnds]) expect(list).toHaveLength(kinds.length);
        for (const { start, end } of [...parts, ...windows]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(kinds.length);
          expect(end).toBeGreaterThanOrEqual(start);
          // A part has every row whole that it begins.
          const edges = kinds.slice(start, end).filter((kind) => kind === 'edge').length;
          expect(edges % 2).toBe(0);
        }
        for (const [at, end] of collapsedEnds.entries())
          if (end > 0) expect([kinds[at], end > at + 1]).toEqual(['variable', true]);
      }),
    );
  });

  it('gives the whole first, and each part once', () => {
    const flat = flatten('a=b+c, d=e');
    const keys = flat.parts.map(({ start, end }) => `${start} ${end}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(flat.parts[0]).toEqual({ start: 0, end: flat.kinds.length });
    const sizes = flat.parts.map(({ start, end }) => end - start);
    expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
  });

  it('parts a formula into the sides of its equations, and equations side by side', () => {
    // a = b + c | the two sides.
    expect(partsOf('a=b+c')).toEqual(['vsvsv', 'vsv', 'v']);
    // The second equation, the first, and what stands between the two signs.
    expect(partsOf('a=b,c=2d').filter((part) => part === 'vsv' || part === 'vssv')).toEqual(['vssv', 'vsv', 'vsv']);
    expect(partsOf('a+b')).toEqual(['vsv']);
  });

  it('takes a letter with its index or accent for one variable, but not with an exponent', () => {
    const ends = (tex: string): number[] => flatten(tex).collapsedEnds.filter((end) => end > 0);
    for (const tex of ['x_t', '\\hat x', "x'", 'x^{(i)}', 'x^*', 'x^{\\mathrm{old}}']) expect(ends(tex), tex).toHaveLength(1);
    for (const tex of ['x^2', 'x^{n+1}', 'x', '2_t', '\\sin_t']) expect(ends(tex), tex).toEqual([]);
    // The exponent comes behind the name.
    const flat = flatten('x_t^2');
    expect(show(flat, { start: 0, end: flat.collapsedEnds[0] ?? 0 })).toBe('v.v.');
  });

  it('takes the e of e^x for a number', () => {
    expect(flatten('e^x').kinds[0]).toBe('symbol');
    expect(flatten('e').kinds[0]).toBe('variable');
    expect(flatten('e_i').kinds[0]).toBe('variable');
  });

  it('has every three symbols side by side that are no part', () => {
    const flat = flatten('a+b+c');
    expect(flat.windows.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    expect(flatten('a+b').windows).toEqual([]);
  });
});
