/**
 * The terms by which a formula is found, the same for documents and queries. A term's first character is its kind: `s` symbol, `p` pair of
 * neighbours, `r` repeated variable, `h` part with its variables numbered.
 */

import type { FormulaMacros } from '../read/expand-macros.ts';
import type { FormulaNode, FormulaRow } from '../read/formula-tree.ts';
import { parseFormula } from '../read/parse-formula.ts';
import { type FormulaPart, flattenFormula } from './flatten-formula.ts';
import { formatPair, formatPart, formatRepeated, formatSymbol, parsePartSize } from './format-terms.ts';
import { hashPart } from './hash-part.ts';
import { findRepeatedVariables } from './repeated-variables.ts';

export interface AnalysedFormula {
  /** How often the formula has each term. At most {@link MAX_FORMULA_TERMS}. */
  readonly terms: ReadonlyMap<string, number>;
  /** Its symbols. */
  readonly size: number;
}

/**
 * Distinct terms of one formula; 28 of 25,000 have more. Left out first are ways between repeated variables, then windows, pairs of the last
 * rows, and small parts.
 */
export const MAX_FORMULA_TERMS = 256;

/** Parts of these that are not windows. */
const MAX_PARTS = 128;

/** Analyses a formula of a post or of a query: TeX, Unicode or typed plainly, whole or half. */
export function analyseFormula(tex: string, macros: FormulaMacros = {}): AnalysedFormula {
  const row = parseFormula(tex, macros);
  const flat = flattenFormula(row);
  const terms = new Map<string, number>();
  const add = (term: string, max: number): void => {
    const count = terms.get(term);
    if (count !== undefined) terms.set(term, count + 1);
    else if (terms.size < max) terms.set(term, 1);
  };
  const addParts = (parts: readonly FormulaPart[], max: number): void => {
    for (const part of parts) {
      for (const hash of hashPart(flat, part)) if (hash.size >= MIN_PART_SIZE) add(formatPart(hash), max);
    }
  };
  addParts(flat.parts, MAX_PARTS);
  const size = addSymbols(row, (term) => add(term, MAX_FORMULA_TERMS));
  addParts(flat.windows, MAX_FORMULA_TERMS);
  findRepeatedVariables(row, (hash) => add(formatRepeated(hash), MAX_FORMULA_TERMS));
  return { terms, size };
}

/** The weight of a term, by its kind, and for a part by its size. */
export function weighTerm(term: string): number {
  switch (term[0]) {
    case 's':
      return 0.3;
    case 'p':
      return 1;
    case 'r':
      return 0.7;
    case 'h':
      return parsePartSize(term) / 3;
    default:
      return 0;
  }
}

/** Whether a term stands for a part of a formula. */
export function isPart(term: string): boolean {
  return term.startsWith('h');
}

/** Parts of fewer symbols are everywhere. */
const MIN_PART_SIZE = 2;

/** Adds symbols and pairs; the number of symbols. */
function addSymbols(row: FormulaRow, add: (term: string) => void): number {
  let size = 0;
  let previous: string | undefined;
  for (const node of row) {
    // Commas find no formula.
    if (node.kind !== 'punctuation') add(formatSymbol(node.symbol));
    if (previous !== undefined) add(formatPair(previous, 'next', node.symbol));
    size += 1 + addBranches(node, add);
    previous = node.symbol;
  }
  return size;
}

function addBranches({ symbol, branches }: FormulaNode, add: (term: string) => void): number {
  let size = 0;
  for (const { edge, row } of branches) {
    const first = row[0];
    if (first !== undefined) add(formatPair(symbol, edge, first.symbol));
    size += addSymbols(row, add);
  }
  return size;
}
