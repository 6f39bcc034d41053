/** What the index of formulas keeps of a post: its distinct formulas, each a document with terms and what a hit shows. */

import type { PostFormula } from '../../markdown/rendered.ts';
import { analyseFormula } from '../terms/terms.ts';

export interface FormulaDocument {
  readonly terms: ReadonlyMap<string, number>;
  readonly size: number;
  readonly formula: PostFormula;
}

/** Distinct formulas of one post: with more it is a table of numbers. The post of twelve blogs that has most has 620. */
export const MAX_FORMULAS = 4000;

/** A post's formulas in its order; of those that read the same one, a display before others, for it is what a post states. */
export function listFormulaDocuments(formulas: readonly PostFormula[]): FormulaDocument[] {
  const documents = new Map<string, FormulaDocument>();
  const analysed = new Map<string, string>();
  for (const formula of formulas) {
    const source = formula.tex;
    const known = analysed.get(source);
    const { terms, size } = known === undefined ? analyseFormula(source, formula.macros) : (documents.get(known) ?? NOTHING);
    const key = known ?? [...terms].join(' ');
    analysed.set(source, key);
    if (terms.size === 0) continue;
    const other = documents.get(key);
    if (other === undefined && documents.size < MAX_FORMULAS) documents.set(key, { terms, size, formula });
    else if (other !== undefined && formula.display && !other.formula.display) documents.set(key, { ...other, formula });
  }
  return [...documents.values()];
}

const NOTHING = { terms: new Map<string, number>(), size: 0 };
