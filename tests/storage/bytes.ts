/** What the tests of bytes draw. */

import fc from 'fast-check';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Few letters of one to four bytes, so that keys begin alike. */
const LETTERS = ['a', 'b', 'é', '索', '引', '\u{20000}'];

export const keyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));

/** Different keys in the order of their bytes. */
export const sortedKeys: fc.Arbitrary<string[]> = fc
  .uniqueArray(keyText, { minLength: 1, maxLength: 120 })
  .map((keys) => keys.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right))));

/** Numbers as files have them: small ones, those at the borders of a varint's bytes, any of 32 bits. */
export const number32: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 268_435_455, 268_435_456, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.integer({ min: 0, max: 0xffffffff }),
);
