/** A column of the table: documents, queries, and how answers to them are scored. */

import { countChanged, type Ours, openDocs, openFolder } from '../archive/ours.ts';
import { formatCount, formatScore } from '../format-table.ts';
import { mean } from '../judged/metrics.ts';
import { DEPTH, type RetrievalSet, sampleQueries, scoreAnswers } from '../judged/retrieval.ts';
import { judgeLiterally, type LiteralQuery, plainDocs, scoreLiterally } from '../literal/literal.ts';
import { drawLiteralQueries, FIXED_QUERIES } from '../literal/literal-queries.ts';
import { readPostSet } from '../literal/post-set.ts';
import { LITERAL } from '../options.ts';
import type { Answer, Doc } from './engine.ts';

export interface Column {
  readonly name: string;
  /** What the numbers of a cell are, in order. */
  readonly figures: string;
  readonly docs: readonly Doc[];
  readonly queries: readonly string[];
  /** Ids to take for a query. */
  readonly limit: number;
  readonly openOurs: () => Promise<Ours>;
  readonly score: (answers: readonly Answer[]) => string;
  /** Lines to print below the table, once our own answers are known. */
  readonly describe: (ours: Ours, answers: readonly (Answer & { readonly match: string })[]) => Promise<readonly string[]>;
  readonly remove: () => void;
}

/** A set of queries with judgements, at most `count` of its queries. */
export function retrievalColumn(whole: RetrievalSet, count: number): Column {
  const set = sampleQueries(whole, count);
  return {
    name: set.name,
    figures: `nDCG@10 / MRR@10 / recall@${DEPTH} / hits`,
    docs: set.docs,
    queries: set.queries.map(({ text }) => text),
    limit: DEPTH,
    openOurs: () => openDocs(set.docs),
    score(answers) {
      const { ndcg10, mrr10, recall, hits } = scoreAnswers(set.queries, answers);
      return `${formatScore(ndcg10)} / ${formatScore(mrr10)} / ${formatScore(recall)} / ${formatCount(hits)}`;
    },
    async describe(ours) {
      const changed = await countChanged(set.docs, ours);
      const used =
        set.queries.length === whole.queries.length ? 'all' : `${formatCount(set.queries.length)}, evenly spread, of all`;
      return [
        `${set.name}: ${used} ${formatCount(whole.queries.length)} queries as typed, over ${formatCount(set.docs.length)} documents ` +
          `(written as posts; the text of ${changed} of them changed by that). Hits: mean number of all hits of a query.`,
      ];
    },
    remove() {},
  };
}

/** Literal queries over the first `count` posts of a folder that have Chinese. */
export async function literalColumn(posts: string, count: number): Promise<Column> {
  const set = await readPostSet(posts, count);
  const drawn = drawLiteralQueries(set.docs.map(({ text }) => text));
  const queries = judgeLiterally([...FIXED_QUERIES, ...drawn], set.docs);
  return {
    name: LITERAL,
    figures: 'recall / precision / P@10 / hits',
    docs: plainDocs(set.docs),
    queries: queries.map(({ text }) => text),
    limit: set.docs.length,
    openOurs: () => openFolder(set.folder),
    score(answers) {
      const { recall, precision, precision10 } = scoreLiterally(queries, answers);
      const hits = mean(answers.map(({ total }) => total));
      return `${formatScore(recall)} / ${formatScore(precision)} / ${formatScore(precision10)} / ${formatCount(hits)}`;
    },
    async describe(_ours, answers) {
      const relevant = formatCount(mean(queries.map(({ relevant: posts }) => posts.size)));
      return [
        `literal: ${queries.length} queries over ${formatCount(set.docs.length)} real posts; a post is right if title, tags, a heading or a ` +
          `block of its text holds the query's text, folded, words whole or from their beginning; mean number of right posts ${relevant}. ` +
          'Precision: of the hits that an engine does not call partial, over queries with any. P@10: of the first ten hits, or of as many as there are right posts. ' +
          `Queries: ${queries.map(({ text }) => text).join('\u{3001}')}`,
        describePhrases(queries, answers),
      ];
    },
    remove: set.remove,
  };
}

/** How right Suoyin's answers are that say they hold the query's text. */
function describePhrases(queries: readonly LiteralQuery[], answers: readonly (Answer & { readonly match: string })[]): string {
  const literal = queries.flatMap((query, index) => {
    const answer = answers[index];
    return answer?.match === 'phrase' ? [{ query, answer }] : [];
  });
  const { recall, precision } = scoreLiterally(
    literal.map(({ query }) => query),
    literal.map(({ answer }) => answer),
  );
  const others = [...new Set(answers.map(({ match }) => match))].filter((match) => match !== 'phrase');
  return (
    `Suoyin says of ${literal.length} of these answers that they hold the literal text ("phrase"): precision ${formatScore(precision)}, ` +
    `recall ${formatScore(recall)}; of the others: ${others.map((match) => `"${match}"`).join(', ') || 'none'}.`
  );
}
