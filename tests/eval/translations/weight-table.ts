/** The table from which the weight of translations is chosen: a plain search with and without them, over the sets with judgements. */

import { openDocs } from '../archive/ours.ts';
import type { Answer } from '../engines/engine.ts';
import { formatScore, formatTable } from '../format-table.ts';
import { depthFor, leaveOutSources, type RetrievalSet, scoreAnswers } from '../judged/retrieval.ts';
import { type PlainWeights, searchPlainly } from './plain-search.ts';

const WEIGHTS: readonly PlainWeights[] = [
  { title: 0, translations: 0 },
  { title: 0.7, translations: 0 },
  { title: 0.7, translations: 0.5 },
  { title: 0.7, translations: 1 },
  { title: 0.7, translations: 1.5 },
];

/** nDCG@10 of each set, a column a weight. */
export async function evaluateWeights(
  sets: readonly RetrievalSet[],
  onStep: (step: string, done: number, total: number) => void,
): Promise<string> {
  const rows: string[][] = [];
  for (const { name, docs, queries } of sets) {
    const { store } = await openDocs(docs);
    const cells: string[] = [];
    for (const weights of WEIGHTS) {
      const answers: Answer[] = [];
      for (const query of queries) {
        onStep(`translations: ${name}`, cells.length * queries.length + answers.length, WEIGHTS.length * queries.length);
        answers.push(leaveOutSources(await searchPlainly(store, query.text, depthFor(query), weights), query));
      }
      cells.push(formatScore(scoreAnswers(queries, answers).ndcg10));
    }
    rows.push([name, ...cells]);
  }
  const headings = WEIGHTS.map(({ title, translations }) => `title ${title}, translations ${translations}`);
  return formatTable(['set', ...headings], rows);
}
