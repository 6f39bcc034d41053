/** Numbers of readers in a query: `readers:>5万`, `readers:1k..50,000`. */

import { foldValue } from '../operators.ts';

/** Inclusive; an end that is not given is `undefined`. */
export interface ReadersRange {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface ParsedReaders extends ReadersRange {
  /** The ends were given the wrong way round, and are exchanged here. */
  readonly isReversed: boolean;
}

/** Larger numbers are slips: more than people, and still exact in floating point. */
export const MAX_READERS = 1_000_000_000_000;

/**
 * Reads what stands after `readers:`: a number, two of them with `..` between (either may be missing), or one after `>`, `>=`, `<`,
 * `<=` or `=`. `undefined` when it is no number.
 */
export function parseReaders(value: string): ParsedReaders | undefined {
  const folded = foldValue(value);
  const ends = folded.split('..');
  if (ends.length === 2) {
    const [first = '', last = ''] = ends;
    const [min, max] = [parseCount(first), parseCount(last)];
    if (min === undefined) return first === '' && max !== undefined ? between(undefined, max) : undefined;
    if (max === undefined) return last === '' ? between(min, undefined) : undefined;
    return min <= max ? between(min, max) : { min: max, max: min, isReversed: true };
  }
  const [, comparison = '', rest = ''] = /^([<>]?=?)(.*)$/s.exec(folded) ?? [];
  const count = parseCount(rest);
  if (count === undefined) return undefined;
  if (comparison === '' || comparison === '=') return between(count, count);
  if (comparison === '>=') return between(count, undefined);
  if (comparison === '<=') return between(undefined, count);
  if (comparison === '>') return count === MAX_READERS ? undefined : between(count + 1, undefined);
  return count === 0 ? undefined : between(undefined, count - 1);
}

/** Writes a range as what stands after `readers:`. */
export function formatReaders({ min, max }: ReadersRange): string {
  if (min === undefined) return max === undefined ? '..' : `<=${max}`;
  if (max === undefined) return `>=${min}`;
  return min === max ? `${min}` : `${min}..${max}`;
}

function between(min: number | undefined, max: number | undefined): ParsedReaders {
  return { min, max, isReversed: false };
}

/** With thousands separated or not, with a suffix or not; a whole number, at most `MAX_READERS`. */
function parseCount(text: string): number | undefined {
  const match = /^(\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,9})?([k万]?)$/i.exec(text);
  if (match === null) return undefined;
  const [, whole = '', fraction = '', suffix = ''] = match;
  const count = Number(whole.replaceAll(',', '') + fraction) * (SUFFIXES[suffix.toLowerCase()] ?? 1);
  const rounded = Math.round(count);
  // 1.1万 is 11000.000000000002 in floating point, but nobody asks for one and a half readers.
  return Math.abs(count - rounded) > 1e-6 || rounded > MAX_READERS ? undefined : rounded;
}

const SUFFIXES: Readonly<Record<string, number>> = { k: 1000, 万: 10_000 };
