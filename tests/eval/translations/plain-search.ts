/** A plain search, to measure translations by themselves: BM25 over bigrams and words, the title as a term of its own, translations. */

import { analyse } from '../../../src/analysis/analyse.ts';
import { kindOfTerm } from '../../../src/analysis/term-kind.ts';
import { scoreTerm } from '../../../src/index/read/score.ts';
import { createTermReader } from '../../../src/query/match/term-reader.ts';
import { informationOf } from '../../../src/storage/information.ts';
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

/** Posts with any term of a query, or with another name of one: of a word and its names the best counts. */
export async function searchPlainly(store: Store, query: string, limit: number, weights: PlainWeights): Promise<Answer> {
  const { statistics, translations: table, catalogue } = store;
  const scoresOf = await scoreTerms(store, termsOf(query), weights);
  const scores = new Float64Array(statistics.postCount);
  for (const own of scoresOf.values())
    for (let ordinal = 0; ordinal < scores.length; ordinal++) addTo(scores, ordinal, own[ordinal]);
  if (weights.translations > 0) {
    const options = { table, statistics, titleTerm: weights.title, maxBlocks: MAX_BLOCKS };
    for (const { term, matches } of (await matchTranslations([query], options)).words) {
      const typed = termsOf(term).flatMap((each) => scoresOf.get(each) ?? []);
      for (const [index, ordinal] of matches.ordinals.entries()) {
        const known = typed.reduce((sum, own) => sum + (own[ordinal] ?? 0), 0);
        addTo(scores, ordinal, Math.max(0, weights.translations * (matches.scores[index] ?? 0) - known));
      }
    }
  }
  const total = scores.reduce((count, score) => count + (score > 0 ? 1 : 0), 0);
  const best = selectLargest(scores, Math.min(limit, total));
  return { ids: best.map((ordinal) => catalogue.post(ordinal).id), total };
}

function termsOf(text: string): string[] {
  return [...new Set(analyse(text).map(({ term }) => term))].filter((term) => kindOfTerm(term) !== 'character');
}

/** The score of each term in every post. */
async function scoreTerms(
  { blockIndex, loadBlock, statistics }: Store,
  terms: readonly string[],
  { title }: PlainWeights,
): Promise<Map<string, Float64Array>> {
  const reader = createTermReader(blockIndex, loadBlock);
  await reader.read(terms.map((term) => ({ term, prefix: false })));
  return new Map(
    terms.map((term) => {
      const scores = new Float64Array(statistics.postCount);
      const found = reader.get({ term, prefix: false })?.exact;
      if (found === undefined) return [term, scores];
      const weight = isEnglishFunctionWord(term) ? FUNCTION_WORD : 1;
      const { ordinals, scores: own } = scoreTerm(found, statistics, weight);
      const inTitle = title * weight * informationOf(ordinals.length, statistics.postCount);
      for (const [index, ordinal] of ordinals.entries())
        scores[ordinal] = (own[index] ?? 0) + ((found.postings.titles?.[index] ?? 0) > 0 ? inTitle : 0);
      return [term, scores];
    }),
  );
}

function addTo(scores: Float64Array, ordinal: number, score = 0): void {
  scores[ordinal] = (scores[ordinal] ?? 0) + score;
}
