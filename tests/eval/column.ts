/** A column of the table: documents, queries, and how answers to them are scored. */

import type { Answer, Doc } from './engine.ts';
import { judgeLiterally, type LiteralQuery, plainDocs, scoreLiterally } from './literal.ts';
import { drawLiteralQueries, FIXED_QUERIES } from './literal-queries.ts';
import { mean } from './metrics.ts';
import { LITERAL } from './options.ts';
import { countChanged, type Ours, openDocs, openFolder } from './ours.ts';
import { readPostSet } from './post-set.ts';
import { DEPTH, type RetrievalSet, sampleQueries, scoreAnswers } from './retrieval.ts';

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

const figure = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3).replace(/^0/, ''));
const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });

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
      return `${figure(ndcg10)} / ${figure(mrr10)} / ${figure(recall)} / ${number(hits)}`;
    },
    async describe(ours) {
      const changed = await countChanged(set.docs, ours);
      const used = set.queries.length === whole.queries.length ? 'all' : `${number(set.queries.length)}, evenly spread, of all`;
      return [
        `${set.name}: ${used} ${number(whole.queries.length)} queries as typed, over ${number(set.docs.length)} documents ` +
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
      return `${figure(recall)} / ${figure(precision)} / ${figure(precision10)} / ${number(hits)}`;
    },
    async describe(_ours, answers) {
      const relevant = number(mean(queries.map(({ relevant: posts }) => posts.size)));
      return [
        `literal: ${queries.length} queries over ${number(set.docs.length)} real posts; a post is right if title, tags, a heading or a ` +
          `block of its text holds the query's text, folded, words whole or from their beginning; mean number of right posts ${relevant}. ` +
          'Precision: over queries with hits. P@10: of the first ten hits, or of as many as there are right posts. ' +
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
    `Suoyin says of ${literal.length} of these answers that they hold the literal text ("phrase"): precision ${figure(precision)}, ` +
    `recall ${figure(recall)}; of the others: ${others.map((match) => `"${match}"`).join(', ') || 'none'}.`
  );
}
