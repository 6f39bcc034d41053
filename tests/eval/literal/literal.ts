/** Literal truth: whether an engine finds just the posts that a query's text stands in. */

import type { Answer, Doc } from '../engines/engine.ts';
import { mean } from '../judged/metrics.ts';
import type { PostDoc } from './post-set.ts';
import { foldText, holds } from './truth.ts';

export interface LiteralQuery {
  readonly text: string;
  /** Posts that hold it; never empty. */
  readonly relevant: ReadonlySet<string>;
}

export interface LiteralScores {
  readonly recall: number;
  /** Of the hits that the engine says have all of the query, over the queries with any; a hit shown as a partial one claims nothing. */
  readonly precision: number;
  /** Of the first ten hits, or of as many as there are relevant posts when these are fewer. */
  readonly precision10: number;
}

/** A word begins where a name goes from small letters to capitals and between letters and digits: formatR has R, RStudio has Studio. */
function splitNames(text: string): string {
  return text
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$& ')
    .replace(/([A-Za-z])(?=\d)|(\d)(?=[A-Za-z])/g, '$& ');
}

/** The queries with the posts that hold them; those that no post holds are left out. */
export function judgeLiterally(queries: readonly string[], docs: readonly PostDoc[]): LiteralQuery[] {
  const folded = docs.map(({ id, pieces }) => ({
    id,
    pieces: pieces.flatMap((piece) => [foldText(piece), foldText(splitNames(piece))]),
  }));
  return queries.flatMap((text) => {
    const query = foldText(text);
    const holding = folded.filter(({ pieces }) => pieces.some((piece) => holds(piece, query)));
    return holding.length === 0 ? [] : [{ text, relevant: new Set(holding.map(({ id }) => id)) }];
  });
}

/** Scores answers, one a query in order, which must name all their hits. */
export function scoreLiterally(queries: readonly LiteralQuery[], answers: readonly Answer[]): LiteralScores {
  const judged = queries.map(({ relevant }, index) => {
    const ids = answers[index]?.ids ?? [];
    const whole = answers[index]?.whole ?? ids;
    const depth = Math.min(10, relevant.size);
    const count = (some: readonly string[]): number => some.filter((id) => relevant.has(id)).length;
    return {
      recall: count([...new Set(ids)]) / relevant.size,
      precision: whole.length === 0 ? undefined : count(whole) / whole.length,
      precision10: count(ids.slice(0, depth)) / depth,
    };
  });
  return {
    recall: mean(judged.map(({ recall }) => recall)),
    precision: mean(judged.flatMap(({ precision }) => precision ?? [])),
    precision10: mean(judged.map(({ precision10 }) => precision10)),
  };
}

/** Documents without what only the judge needs. */
export function plainDocs(docs: readonly PostDoc[]): Doc[] {
  return docs.map(({ id, title, text }) => ({ id, title, text }));
}
