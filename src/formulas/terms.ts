/**
 * The terms by which a formula is found: few, well-chosen and of the same kind in documents and queries. A term's first character is its kind:
 * `s` symbol, `p` pair (then the edge), `r` repeated variable, `h` part with its variables numbered (then its size).
 */

import type { FormulaMacros } from './expand-macros.ts';
import { flattenFormula } from './flatten-formula.ts';
import type { Edge, FormulaNode, FormulaRow } from './formula-tree.ts';
import { formatHash, hashText } from './hash.ts';
import { hashPart } from './hash-part.ts';
import { readFormula } from './read-formula.ts';
import { findRepeatedVariables } from './repeated-variables.ts';

export interface AnalysedFormula {
  /** How often the formula has each term. At most {@link MAX_TERMS}. */
  readonly terms: ReadonlyMap<string, number>;
  /** Its symbols. */
  readonly size: number;
}

/** Distinct terms of one formula. */
export const MAX_TERMS = 256;

/** Analyses a formula of a post or of a query, TeX or not, whole or not. */
export function analyseFormula(tex: string, macros: FormulaMacros = {}): AnalysedFormula {
  const row = readFormula(tex, macros);
  const terms = new Map<string, number>();
  const add = (term: string): void => {
    const count = terms.get(term);
    if (count !== undefined) terms.set(term, count + 1);
    else if (terms.size < MAX_TERMS) terms.set(term, 1);
  };
  addParts(row, add);
  const size = addSymbols(row, add);
  findRepeatedVariables(row, (hash) => add(`r${formatHash(hash)}`));
  return { terms, size };
}

/** What a term counts for, by its kind and, of parts, by their size. */
export function weighTerm(term: string): number {
  switch (term[0]) {
    case 's':
      return 0.3;
    case 'p':
      return 1;
    case 'r':
      return 0.7;
    case 'h':
      return Number.parseInt(term[1] ?? '0', 36) / SIZE_STEPS / 3;
    default:
      return 0;
  }
}

/** Whether a term stands for a part of a formula. */
export function isPart(term: string): boolean {
  return term.startsWith('h');
}

/** Parts of fewer symbols are everywhere. */
const MIN_PART_SIZE = 3;

/** A part's size in its term: four times its logarithm to base 2, in one digit to base 36. */
const SIZE_STEPS = 4;
const MAX_SIZE_DIGIT = 35;

function addParts(row: FormulaRow, add: (term: string) => void): void {
  const flat = flattenFormula(row);
  const seen = new Set<number>();
  for (const range of flat.ranges) {
    const key = range.start * flat.codes.length * 2 + range.end;
    if (range.end - range.start < MIN_PART_SIZE || seen.has(key)) continue;
    seen.add(key);
    for (const collapses of [false, true]) {
      const { hash, size, isCollapsed } = hashPart(flat, range, collapses);
      if (size < MIN_PART_SIZE || (collapses && !isCollapsed)) continue;
      const digit = Math.min(Math.round(Math.log2(size) * SIZE_STEPS), MAX_SIZE_DIGIT);
      add(`h${digit.toString(36)}${formatHash(hash)}`);
    }
  }
}

/** Adds symbols and pairs; the number of symbols. */
function addSymbols(row: FormulaRow, add: (term: string) => void): number {
  let size = 0;
  let previous: string | undefined;
  for (const node of row) {
    const symbol = shorten(node.symbol);
    if (node.kind !== 'punctuation') add(`s${symbol}`);
    if (previous !== undefined) add(`pn${previous} ${symbol}`);
    size += 1 + addBranches(node, symbol, add);
    previous = symbol;
  }
  return size;
}

function addBranches({ branches }: FormulaNode, symbol: string, add: (term: string) => void): number {
  let size = 0;
  for (const { edge, row } of branches) {
    const first = row[0];
    if (first !== undefined) add(`p${EDGE_LETTERS[edge]}${symbol} ${shorten(first.symbol)}`);
    size += addSymbols(row, add);
  }
  return size;
}

const EDGE_LETTERS: Readonly<Record<Edge, string>> = {
  above: 'a',
  below: 'b',
  low: 'l',
  up: 'u',
  within: 'w',
  row: 'r',
  cell: 'c',
};

/** Words of more bytes stand as a beginning and a hash, so that no term has more than 48 bytes. */
const MAX_SYMBOL_BYTES = 20;

function shorten(symbol: string): string {
  // Three bytes are the most a UTF-16 unit takes.
  if (symbol.length * 3 <= MAX_SYMBOL_BYTES || symbol.length <= MAX_SYMBOL_BYTES) {
    return symbol.length * 3 <= MAX_SYMBOL_BYTES || isAscii(symbol) ? symbol : cut(symbol);
  }
  return cut(symbol);
}

function cut(symbol: string): string {
  return `${symbol.slice(0, 4)}~${formatHash(hashText(symbol))}`;
}

function isAscii(symbol: string): boolean {
  for (let index = 0; index < symbol.length; index += 1) if (symbol.charCodeAt(index) >= 0x80) return false;
  return true;
}
