import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes, sharedPrefix } from '../../src/storage/compare-bytes.ts';
import { keyText, utf8 } from './bytes.ts';

describe('compareBytes()', () => {
  it('orders UTF-8 as its code points', () => {
    fc.assert(
      fc.property(keyText, keyText, (left, right) => {
        const [a, b] = [[...left], [...right]].map((all) => all.map((each) => each.codePointAt(0) ?? 0));
        const at = a?.findIndex((code, index) => code !== b?.[index]) ?? -1;
        const expected = at === -1 ? Math.sign((a?.length ?? 0) - (b?.length ?? 0)) : Math.sign((a?.[at] ?? 0) - (b?.[at] ?? -1));
        expect(Math.sign(compareBytes(utf8(left), utf8(right)))).toBe(expected);
      }),
    );
  });
});

describe('sharedPrefix()', () => {
  it('is the length of what two keys begin with alike', () => {
    fc.assert(
      fc.property(keyText, keyText, (left, right) => {
        const [a, b] = [utf8(left), utf8(right)];
        const shared = sharedPrefix(a, b);
        expect(a.subarray(0, shared)).toEqual(b.subarray(0, shared));
        expect(shared === a.length || shared === b.length || a[shared] !== b[shared]).toBe(true);
      }),
    );
  });
});
