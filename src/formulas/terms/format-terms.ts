/**
 * Writes terms. A query may read only a few blocks of neighbouring terms, so the terms of one formula are written to be neighbours: a pair
 * begins with its rarer symbol, a part with its two rarest, which the parts around it mostly share. With 8 of 136 blocks of 16 KiB (25,000
 * formulas) renamed formulas are found with MRR .99; written by kind and hash alone, with .75.
 */

import { hashText } from '../../storage/hash-text.ts';
import type { Edge } from '../read/formula-tree.ts';
import type { PartHash } from './hash-part.ts';
import { formatHash } from './mix-hash.ts';
import { MAX_RARITY, rarityOf } from './symbol-rarity.ts';

/** One symbol. */
export function formatSymbol(symbol: string): string {
  return `s${shorten(symbol)}`;
}

/** A symbol and the one after it (`next`) or the first of a row at it. The rarer one first; a capital edge leads from there upwards. */
export function formatPair(parent: string, edge: Edge | 'next', child: string): string {
  const letter = EDGE_LETTERS[edge];
  return rarityOf(child) > rarityOf(parent)
    ? `p${shorten(child)} ${letter.toUpperCase()}${shorten(parent)}`
    : `p${shorten(parent)} ${letter}${shorten(child)}`;
}

/** The way from one place of a variable to the next. */
export function formatRepeated(hash: number): string {
  return `r${formatHash(hash)}`;
}

/** A part: its two rarest symbols, its size, its hash. */
export function formatPart({ hash, size, rarest, secondRarest }: PartHash): string {
  const digit = Math.min(Math.round(Math.log2(size) * SIZE_STEPS), MAX_DIGIT);
  const place = (rarest * MAX_RARITY + secondRarest).toString(36).padStart(4, '0');
  return `h${place}${digit.toString(36)}${formatHash(hash)}`;
}

/** The logarithm to base 2 of a part's size. */
export function parsePartSize(term: string): number {
  return Number.parseInt(term.charAt(5), 36) / SIZE_STEPS;
}

/** A part's size in its term: four times its logarithm, in one digit to base 36. */
const SIZE_STEPS = 4;
const MAX_DIGIT = 35;

const EDGE_LETTERS: Readonly<Record<Edge | 'next', string>> = {
  next: 'n',
  above: 'a',
  below: 'b',
  low: 'l',
  up: 'u',
  within: 'w',
  row: 'r',
  cell: 'c',
};

/** UTF-8 bytes of a symbol in a term. With two of them no term has more than 48. */
const MAX_SYMBOL_BYTES = 20;

/** Longer words stand as their beginning and a hash. */
function shorten(symbol: string): string {
  if (symbol.length * 3 <= MAX_SYMBOL_BYTES) return symbol;
  if (symbol.length <= MAX_SYMBOL_BYTES && isAscii(symbol)) return symbol;
  return `${symbol.slice(0, 4)}~${formatHash(hashText(symbol))}`;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x80) return false;
  return true;
}
