/**
 * Several small numbers in one, the first of them in the highest bits, so that sorting the whole numbers sorts by the first, then the
 * second: in a `Float64Array` ten times faster than objects. Up to 53 bits, which a number holds exactly.
 *
 *     packKey([first, second, third], [16, 20, 12])
 *
 *     47              32 31              12 11            0
 *      | first (16)     | second (20)      | third (12)   |
 */

/** How many bits each number has, from the highest. */
export type KeyWidths = readonly number[];

/** Bits of a bigram's place among all, the most frequent first: above {@link MAX_BIGRAMS}. */
export const RANK_BITS = 18;

export function packKey(numbers: readonly number[], widths: KeyWidths): number {
  let key = 0;
  for (let at = 0; at < widths.length; at++) key = key * 2 ** (widths[at] ?? 0) + (numbers[at] ?? 0);
  return key;
}

export function unpackKey(key: number, widths: KeyWidths): number[] {
  const numbers: number[] = new Array(widths.length);
  let rest = key;
  for (let at = widths.length - 1; at >= 0; at--) {
    const size = 2 ** (widths[at] ?? 0);
    const number = rest % size;
    numbers[at] = number;
    rest = (rest - number) / size;
  }
  return numbers;
}
