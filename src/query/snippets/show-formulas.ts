/** The formulas of a page's hits that are like those of a query, as they are shown. */

import type { StoredFormula } from '../../formulas/index/formula-records.ts';
import { leastScore, listBest } from '../../formulas/index/group-by-post.ts';
import { SHOWN_FORMULAS } from '../limits.ts';
import type { FormulaAnswer } from '../match/query-formulas.ts';
import type { FormulaSource } from '../source/search-source.ts';

export interface ShownFormula extends StoredFormula {
  /** BM25 over the terms of formulas. */
  readonly score: number;
}

/** `answers` of the query's formulas; posts beyond `maxPacks` packs show none. */
export async function showFormulas(
  source: FormulaSource,
  answers: readonly Pick<FormulaAnswer, 'matches' | 'likeness'>[],
  ordinals: readonly number[],
  { maxPacks, shown = SHOWN_FORMULAS }: { readonly maxPacks: number; readonly shown?: number },
): Promise<readonly (readonly ShownFormula[])[]> {
  const leasts = answers.map(({ matches, likeness }) => leastScore(matches, likeness));
  const wanted = ordinals.map((ordinal) => {
    const found = answers.flatMap(({ matches }, place) =>
      listBest(matches, source.statistics, ordinal, { least: leasts[place] ?? 0, count: shown }),
    );
    return found.filter(({ index }, place) => found.findIndex((other) => other.index === index) === place);
  });
  const posts = ordinals.filter((_, place) => (wanted[place]?.length ?? 0) > 0);
  const records = await source.loadRecords(posts, maxPacks);
  return ordinals.map((ordinal, place) => {
    const record = records[posts.indexOf(ordinal)];
    if (record === undefined) return [];
    return (wanted[place] ?? []).map(({ index, score }) => ({ ...record.formula(index), score }));
  });
}
