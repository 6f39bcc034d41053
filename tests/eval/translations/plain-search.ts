/** A plain search, to measure translations by themselves: BM25 over bigrams and words, the title as a term of its own, translations. */

import { analyse, isSingleIdeograph } from '../../../src/analysis/analyse.ts';
import { informationOf, scoreTerm } from '../../../src/index/read/score.ts';
import { createTermReader } from '../../../src/query/match/term-reader.ts';
import { selectLargest } from '../../../src/storage/select-largest.ts';
import { isEnglishFunctionWord } from '../../../src/translations/base-forms.ts';
import { matchTranslations } from '../../../src/translations/match-translations.ts';
import type { Store } from '../../../src/worker/store.ts';
import type { Answer } from '../engines/engine.ts';

export interface PlainWeights {
  /** What a term in the title adds, in parts of its information. */
  readonly title: number;
  /** What the score of another name counts beside that of the word. */
  readonly translations: number;
}

/** A function word of English is rare in Chinese posts, and tells nothing. */
const FUNCTION_WORD = 0.1;

const MAX_BLOCKS = 40;

/** Posts with any term of a query, or with another name of one. */
export async function searchPlainly(
  { blockIndex, loadBlock, statistics, translations, catalogue }: Store,
  query: string,
  limit: number,
  weights: PlainWeights,
): Promise<Answer> {
  const scores = new Float64Array(statistics.postCount);
  const reader = createTermReader(blockIndex, loadBlock);
  const terms = [...new Set(analyse(query).map(({ term }) => term))].filter((term) => !isSingleIdeograph(term));
  const wanted = terms.map((term) => ({ term, prefix: false }));
  await reader.read(wanted);
  for (const term of wanted) {
    const found = reader.get(term)?.exact;
    if (found === undefined) continue;
    const weight = isEnglishFunctionWord(term.term) ? FUNCTION_WORD : 1;
    const { ordinals, scores: own } = scoreTerm(found, statistics, weight);
    const title = weights.title * weight * informationOf(ordinals.length, statistics);
    for (const [index, ordinal] of ordinals.entries())
      scores[ordinal] = (scores[ordinal] ?? 0) + (own[index] ?? 0) + ((found.postings.titles?.[index] ?? 0) > 0 ? title : 0);
  }
  if (weights.translations > 0) {
    const options = { table: translations, statistics, titleTerm: weights.title, maxBlocks: MAX_BLOCKS };
    for (const { matches } of (await matchTranslations([query], options)).words)
      for (const [index, ordinal] of matches.ordinals.entries())
        scores[ordinal] = (scores[ordinal] ?? 0) + weights.translations * (matches.scores[index] ?? 0);
  }
  const total = scores.reduce((count, score) => count + (score > 0 ? 1 : 0), 0);
  const best = selectLargest(scores, Math.min(limit, total));
  return { ids: best.map((ordinal) => catalogue.post(ordinal).id), total };
}
