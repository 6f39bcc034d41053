/** The two sets of formulas: documents, queries, and how answers to them are scored. */

import { mean } from '../judged/metrics.ts';
import { ARQMATH, type ArqmathSet } from './arqmath.ts';
import type { FormulaDoc } from './engine.ts';
import { averagePrecisionPrime, bpref, countRelevant, ndcgPrime, precisionPrime, RELEVANT_GRADE } from './judged.ts';
import { distinctFormulas, drawKnown, scoreKnown } from './known.ts';
import { REWRITE_KINDS } from './rewrite/rewrite.ts';

export interface FormulaSet {
  readonly name: string;
  /** What the numbers of a cell are, in order. */
  readonly figures: string;
  readonly docs: readonly FormulaDoc[];
  readonly queries: readonly string[];
  /** The numbers, by the ids that were answered, a list a query in order. */
  readonly score: (answers: readonly (readonly string[])[]) => readonly number[];
  /** A line to print below the table. */
  readonly note: string;
}

/** Name of the set of known formulas. */
export const KNOWN = 'formulas-known';

/** Ids asked of an engine for a query. */
export const FORMULA_DEPTH = 1000;

/** Known formulas, at most. */
const MAX_KNOWN = 300;

/** Documents that known formulas are looked for among; what the blogs lack of it is taken from the other set. */
const KNOWN_DOCS = 30_000;

const number = (value: number): string => value.toLocaleString('en-US');

/** ARQMath's judged formulas, at most `count` queries of it, evenly spread. */
export function arqmathSet({ docs, queries: all }: ArqmathSet, count: number): FormulaSet {
  const { length } = all;
  const queries =
    count >= length ? all : Array.from({ length: count }, (_, index) => all[Math.floor((index * length) / count)] ?? []).flat();
  const judged = queries.reduce((sum, { grades }) => sum + grades.size, 0);
  const answerable = queries.filter(({ grades }) => countRelevant(grades) > 0).length;
  const best = mean(queries.flatMap(({ grades }) => (countRelevant(grades) === 0 ? [] : Math.min(5, countRelevant(grades)) / 5)));
  return {
    name: ARQMATH,
    figures: "nDCG' / MAP' / P'@5 / P'@10 / bpref",
    docs,
    queries: queries.map(({ text }) => text),
    score(answers) {
      const each = queries.map(({ grades }, index) => ({ ids: answers[index] ?? [], grades }));
      const binary = each.filter(({ grades }) => countRelevant(grades) > 0);
      return [
        mean(each.map(({ ids, grades }) => ndcgPrime(ids, grades))),
        mean(binary.map(({ ids, grades }) => averagePrecisionPrime(ids, grades))),
        mean(binary.map(({ ids, grades }) => precisionPrime(ids, grades, 5))),
        mean(binary.map(({ ids, grades }) => precisionPrime(ids, grades, 10))),
        mean(binary.map(({ ids, grades }) => bpref(ids, grades))),
      ];
    },
    note:
      `${ARQMATH}: ${queries.length} queries of ARQMath's formula task over ${number(docs.length)} formulas, ${number(judged)} judgements; of the ` +
      `first ${number(FORMULA_DEPTH)} ids those are scored that are judged. nDCG': all of them, gain 0 to 3; the others over the ${answerable} ` +
      `queries with a formula of grade ${RELEVANT_GRADE} or 3, which are right (P'@5 of the best order: ${best.toFixed(3)}).`,
  };
}

/** Known formulas of real posts, at most `count` of them; `more` makes the documents up to 30,000. */
export function knownSet(formulas: readonly string[], more: readonly string[], count: number): FormulaSet {
  const own = distinctFormulas(formulas).length;
  const docs = distinctFormulas([...formulas, ...more]).slice(0, Math.max(own, KNOWN_DOCS));
  const queries = drawKnown(docs, own, Math.min(count, MAX_KNOWN));
  return {
    name: KNOWN,
    figures: `MRR: ${REWRITE_KINDS.join(' / ')}`,
    docs,
    queries: queries.map(({ text }) => text),
    score: (answers) => [...scoreKnown(queries, answers, FORMULA_DEPTH).values()],
    note:
      `${KNOWN}: ${queries.length / REWRITE_KINDS.length} formulas of real posts, each typed in ${REWRITE_KINDS.length} ways, among ` +
      `${number(own)} distinct formulas of real posts${docs.length > own ? ` and ${number(docs.length - own)} of ${ARQMATH}` : ''}. Formulas that ` +
      'differ in white space, \\left and \\right, \\dfrac, \\le and the like are one; where variables were renamed, those that differ in names alone are right too.',
  };
}
