/** Scores of rankings of which only some documents are judged, as ARQMath has them: what is not judged is taken out first. */

import type { Grades } from '../judged/metrics.ts';

/** Documents of this grade or a higher one are relevant where a score knows only yes and no: ARQMath counts 2 (medium) and 3 (high). */
export const RELEVANT_GRADE = 2;

/** The judged ids in their order, each once. */
export function judgedOnly(ids: readonly string[], grades: Grades): string[] {
  return [...new Set(ids)].filter((id) => grades.has(id));
}

/** nDCG' over the whole ranking: the grade is the gain, as in trec_eval, discounted by log2(rank + 1). */
export function ndcgPrime(ids: readonly string[], grades: Grades): number {
  const ideal = discounted([...grades.values()].sort((left, right) => right - left));
  return ideal === 0 ? 0 : discounted(judgedOnly(ids, grades).map((id) => grades.get(id) ?? 0)) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** P'@depth: relevant ones among the first `depth` judged, by `depth`, also where fewer are judged. */
export function precisionPrime(ids: readonly string[], grades: Grades, depth: number): number {
  const first = judgedOnly(ids, grades).slice(0, depth);
  return first.filter((id) => isRelevant(id, grades)).length / depth;
}

/** AP': mean over the relevant documents of the precision at their rank, 0 for those not found. */
export function averagePrecisionPrime(ids: readonly string[], grades: Grades): number {
  let found = 0;
  let sum = 0;
  for (const [index, id] of judgedOnly(ids, grades).entries()) {
    if (!isRelevant(id, grades)) continue;
    found++;
    sum += found / (index + 1);
  }
  return found === 0 ? 0 : sum / countRelevant(grades);
}

/** bpref: mean over the relevant documents of the share of judged irrelevant ones that do not stand before them, 0 for those not found. */
export function bpref(ids: readonly string[], grades: Grades): number {
  const relevant = countRelevant(grades);
  const bound = Math.min(relevant, grades.size - relevant);
  let wrong = 0;
  let sum = 0;
  for (const id of judgedOnly(ids, grades)) {
    if (!isRelevant(id, grades)) wrong++;
    else sum += bound === 0 ? 1 : 1 - Math.min(wrong, bound) / bound;
  }
  return relevant === 0 ? 0 : sum / relevant;
}

/** How many judged documents are relevant. */
export function countRelevant(grades: Grades): number {
  return [...grades.values()].filter((grade) => grade >= RELEVANT_GRADE).length;
}

function isRelevant(id: string, grades: Grades): boolean {
  return (grades.get(id) ?? 0) >= RELEVANT_GRADE;
}
