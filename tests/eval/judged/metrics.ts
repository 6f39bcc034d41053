/** How good one list of answers is, by judgements: nDCG, reciprocal rank, recall. */

/** Grades of the judged documents of one query; those that are not judged count as 0. */
export type Grades = ReadonlyMap<string, number>;

/** nDCG of the first `depth` ids: gain 2^grade - 1, discount log2(rank + 1), over that of the best possible order; 0 without a relevant document. */
export function ndcg(ids: readonly string[], grades: Grades, depth: number): number {
  const ideal = discountedGain([...grades.values()].sort((left, right) => right - left).slice(0, depth));
  if (ideal === 0) return 0;
  return discountedGain(ids.slice(0, depth).map((id) => grades.get(id) ?? 0)) / ideal;
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** One over the rank of the first relevant document among the first `depth`, else 0. */
export function reciprocalRank(ids: readonly string[], grades: Grades, depth: number): number {
  const index = ids.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) > 0);
  return index === -1 ? 0 : 1 / (index + 1);
}

/** Share of the relevant documents that are among the first `depth` ids; 0 without a relevant document. */
export function recall(ids: readonly string[], grades: Grades, depth: number): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id);
  if (relevant.length === 0) return 0;
  const returned = new Set(ids.slice(0, depth));
  return relevant.filter((id) => returned.has(id)).length / relevant.length;
}

/** Arithmetic mean; NaN of nothing, which the table prints as a dash. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
