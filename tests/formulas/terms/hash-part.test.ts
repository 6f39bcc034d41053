import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/formulas/read/parse-formula.ts';
import { flattenFormula } from '../../../src/formulas/terms/flatten-formula.ts';
import { hashPart, type PartHash } from '../../../src/formulas/terms/hash-part.ts';
import { rarityOf } from '../../../src/formulas/terms/symbol-rarity.ts';

/** The hashes of the whole formula. */
function hash(tex: string): readonly PartHash[] {
  const flat = flattenFormula(parseFormula(tex));
  return hashPart(flat, { start: 0, end: flat.kinds.length });
}
const first = (tex: string): number | undefined => hash(tex)[0]?.hash;
const last = (tex: string): number | undefined => hash(tex).at(-1)?.hash;

describe('hashPart()', () => {
  it.each([
    ['a^2+b^2=c^2', 'x^2+y^2=z^2'],
    ['\\frac{a}{a+b}', '\\frac{p}{p+q}'],
    ['P(A|B)P(B)', 'p(x|y)p(y)'],
    ['\\sum_{i=1}^n x_i', '\\sum_{k=1}^m a_k'],
  ])('is the same for %s and, renamed, %s', (left, right) => expect(first(left)).toBe(first(right)));

  it.each([
    ['a+b', 'a+a'],
    ['a-b', 'a+b'],
    ['a^2', 'a^3'],
    ['a^b', 'a_b'],
    ['\\frac{a}{b}+a', '\\frac{a}{b}+b'],
    ['(a)b', '(ab)'],
    ['\\sin x', '\\cos x'],
  ])('is another for %s and %s', (left, right) => expect(first(left)).not.toBe(first(right)));

  it('is the same whatever the letters, as long as each keeps apart', () => {
    const letters = fc.shuffledSubarray([...'abcfghkmpqruvwxyz'], { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(letters, ([p, q, r, s]) => {
        expect(first(`${p}=${q}(${r}+${s})/${p}`)).toBe(first('a=b(c+f)/a'));
      }),
    );
  });

  it('has a second one where letters have indices, which are names then', () => {
    expect(hash('x+y')).toHaveLength(1);
    expect(hash('x_t+y')).toHaveLength(2);
    expect(last('x_t+y')).toBe(first('a+b'));
    expect(last('x_1+x_2')).toBe(first('a+b'));
    expect(last('x_1+x_1')).toBe(first('a+a'));
    expect(last("f'(x)")).toBe(first('g(x)'));
    expect(first('x_t+y')).not.toBe(first('a+b'));
  });

  it('counts symbols, not the ends of rows', () => {
    expect(hash('\\frac{a}{b}')[0]?.size).toBe(3);
    expect(hash('x_t')[0]?.size).toBe(2);
    expect(hash('x_t')[1]?.size).toBe(1);
  });

  it('knows the two rarest symbols, whatever their order', () => {
    const rare = (tex: string): readonly number[] => [hash(tex)[0]?.rarest ?? -1, hash(tex)[0]?.secondRarest ?? -1];
    const rarities = [rarityOf('lim'), rarityOf('+')].sort((left, right) => right - left);
    expect(rare('\\lim x + y')).toEqual(rarities);
    expect(rare('y + \\lim x')).toEqual(rarities);
    expect(rare('x+y+z')).toEqual([rarityOf('+'), 0]);
    expect(rare('xy')).toEqual([0, 0]);
  });
});
