/** Formula search with all in memory: the plain form of what the index in blocks computes, and what terms and weights are measured with. */

import { MAX_SIZE } from '../../../src/formulas/index/formula-segment.ts';
import { FORMULA_BM25 } from '../../../src/formulas/index/match-formulas.ts';
import { analyseFormula, weighTerm } from '../../../src/formulas/terms/terms.ts';

export interface NaiveFormula {
  readonly id: string;
  readonly tex: string;
}

export interface NaiveHit {
  readonly id: string;
  readonly score: number;
}

export interface NaiveIndex {
  /** Best first; of equal ones the first of the documents. */
  search(tex: string, limit: number): NaiveHit[];
}

export interface NaiveOptions {
  /** BM25: how soon a term's frequency saturates. Default as the index has it. */
  readonly k?: number;
  /** BM25: how much a formula's size counts. Default as the index has it. */
  readonly b?: number;
  /** Postings that are read, the rarest terms' first; the first term's always. Default: all. */
  readonly maxPostings?: number;
}

export function createNaiveIndex(
  docs: readonly NaiveFormula[],
  { k = FORMULA_BM25.k, b = FORMULA_BM25.b, maxPostings = Number.POSITIVE_INFINITY }: NaiveOptions = {},
): NaiveIndex {
  const postings = new Map<string, [doc: number, count: number][]>();
  const sizes = docs.map(({ tex }, doc) => {
    const { terms, size } = analyseFormula(tex);
    for (const [term, count] of terms) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [[doc, count]]);
      else known.push([doc, count]);
    }
    return Math.min(size, MAX_SIZE);
  });
  const averageSize = Math.max(1, sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, docs.length));
  const informationOf = (count: number): number => Math.log(1 + (docs.length - count + 0.5) / (count + 0.5));

  return {
    search(tex, limit) {
      const found = [...analyseFormula(tex).terms.keys()].flatMap((term) => {
        const list = postings.get(term);
        return list === undefined ? [] : [{ term, list }];
      });
      found.sort((left, right) => left.list.length - right.list.length || weighTerm(right.term) - weighTerm(left.term));
      const scores = new Map<number, number>();
      let rest = maxPostings;
      for (const [index, { term, list }] of found.entries()) {
        if (index > 0 && list.length > rest) continue;
        rest -= list.length;
        const factor = weighTerm(term) * informationOf(list.length) * (k + 1);
        for (const [doc, count] of list) {
          const norm = k * (1 - b + (b * (sizes[doc] ?? 0)) / averageSize);
          scores.set(doc, (scores.get(doc) ?? 0) + (factor * count) / (count + norm));
        }
      }
      return [...scores]
        .sort(([leftDoc, left], [rightDoc, right]) => right - left || leftDoc - rightDoc)
        .slice(0, limit)
        .map(([doc, score]) => ({ id: docs[doc]?.id ?? '', score }));
    },
  };
}
