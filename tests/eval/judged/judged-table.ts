/** The table of sets with judgements: MiniSearch's OR beside ours, a row a set, and a row a kind of query. */

import type { Answer } from '../engines/engine.ts';
import { formatCount, formatDifference, formatScore, formatTable } from '../format-table.ts';
import { mean } from './metrics.ts';
import { BLOG_SETS, type Scores, type SourcedQuery, scoreAnswers } from './retrieval.ts';

/** What a set's queries were answered; no baseline where it was not asked. */
export interface JudgedSet {
  readonly name: string;
  readonly docs: number;
  readonly queries: readonly SourcedQuery[];
  readonly baseline: readonly Answer[] | undefined;
  readonly ours: readonly Answer[];
}

/** A row a set, the mean over the blogs' sets, and over their tables by kind. */
export function formatJudged(sets: readonly JudgedSet[]): string {
  const rows = sets.map((set) => ({ set, ...scoreBoth(set) }));
  const table = formatTable(
    ['set', 'documents, queries', `OR<br>${FIGURES}`, `Suoyin<br>${FIGURES}`, 'nDCG@10 beside OR'],
    [
      ...rows.map(({ set, baseline, ours }) => [
        set.name,
        `${formatCount(set.docs)}, ${formatCount(set.queries.length)}`,
        ...formatBoth(baseline, ours),
      ]),
      ...formatMeans(rows.filter(({ set }) => BLOG_SETS.includes(set.name))),
    ],
  );
  const kinds = formatKinds(sets);
  return kinds === undefined ? table : `${table}\n\n${kinds}`;
}

const FIGURES = 'nDCG@10 / MRR@10 / recall@100 / hits';

interface BothScores {
  readonly baseline: Scores | undefined;
  readonly ours: Scores;
}

function scoreBoth({ queries, baseline, ours }: Pick<JudgedSet, 'queries' | 'baseline' | 'ours'>): BothScores {
  return { baseline: baseline && scoreAnswers(queries, baseline), ours: scoreAnswers(queries, ours) };
}

function formatBoth(baseline: Scores | undefined, ours: Scores): string[] {
  const difference = baseline === undefined ? '-' : formatDifference(ours.ndcg10 - baseline.ndcg10);
  return [baseline === undefined ? '-' : formatScores(baseline), formatScores(ours), difference];
}

function formatScores({ ndcg10, mrr10, recall, hits }: Scores): string {
  return `${[ndcg10, mrr10, recall].map(formatScore).join(' / ')} / ${formatCount(hits)}`;
}

function formatMeans(rows: readonly BothScores[]): string[][] {
  if (rows.length < 2) return [];
  const meanOf = (scores: readonly Scores[]): Scores => ({
    ndcg10: mean(scores.map(({ ndcg10 }) => ndcg10)),
    mrr10: mean(scores.map(({ mrr10 }) => mrr10)),
    recall: mean(scores.map(({ recall }) => recall)),
    hits: mean(scores.map(({ hits }) => hits)),
  });
  const baselines = rows.flatMap(({ baseline }) => baseline ?? []);
  const baseline = baselines.length === rows.length ? meanOf(baselines) : undefined;
  return [[`**mean of ${rows.length} blog sets**`, '', ...formatBoth(baseline, meanOf(rows.map(({ ours }) => ours)))]];
}

/** A row for each kind of each set that has several. */
function formatKinds(sets: readonly JudgedSet[]): string | undefined {
  const rows = sets.flatMap((set) => {
    const kinds = [...new Set(set.queries.flatMap(({ kind }) => kind ?? []))];
    if (kinds.length < 2) return [];
    return kinds.map((kind) => {
      const only = <T>(values: readonly T[]): T[] => values.filter((_, index) => set.queries[index]?.kind === kind);
      const queries = only(set.queries);
      const { baseline, ours } = scoreBoth({ queries, baseline: set.baseline && only(set.baseline), ours: only(set.ours) });
      return [set.name, kind, formatCount(queries.length), ...formatBoth(baseline, ours)];
    });
  });
  if (rows.length === 0) return undefined;
  return formatTable(['set', 'kind', 'queries', `OR<br>${FIGURES}`, `Suoyin<br>${FIGURES}`, 'nDCG@10 beside OR'], rows);
}
