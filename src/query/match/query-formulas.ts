/** The formulas of a query, and the posts that have formulas like them. */

import { groupByPost, hasLike, LIKE, type Likeness, RATHER_LIKE, SAME } from '../../formulas/index/group-by-post.ts';
import { type FormulaMatches, matchFormulas } from '../../formulas/index/match-formulas.ts';
import { type Matches, select } from '../../index/read/matches.ts';
import type { Keep } from '../filter/filter.ts';
import type { Clause } from '../language/query.ts';
import { MAX_QUERY_FORMULAS } from '../limits.ts';
import type { SearchSource } from '../source/search-source.ts';

/** What one formula of a query finds. */
export interface FormulaAnswer {
  readonly tex: string;
  readonly matches: FormulaMatches;
  /** Posts with a formula like it, by how like it is. */
  readonly posts: Matches;
  readonly likeness: Likeness;
  /** Whether some formula of the archive is close to it. Where none is, it may have been meant as text. */
  readonly isClose: boolean;
  /** Posts with the formula itself or a larger one around it: what an exclusion takes away. */
  readonly samePosts: Matches;
}

type TexClause = Extract<Clause, { kind: 'tex' }>;

export type FormulaAnswers = ReadonlyMap<string, FormulaAnswer>;

export const NO_FORMULA_ANSWERS: FormulaAnswers = new Map();

/** `keep` tells which posts are looked at; all when absent. */
export async function findFormulas(clause: Clause, { formulas }: SearchSource, keep: Keep | undefined): Promise<FormulaAnswers> {
  if (formulas.statistics.formulas === 0) return NO_FORMULA_ANSWERS;
  const wanted = new Map(listFormulas(clause).map(({ tex, isGuessed }) => [tex, isGuessed]));
  const answers = [...wanted].slice(0, MAX_QUERY_FORMULAS).map(async ([tex, isGuessed]): Promise<[string, FormulaAnswer]> => {
    const matches = await matchFormulas(formulas, tex);
    const isDoubtful = isGuessed && !hasCommand(tex);
    const likeness = isDoubtful ? RATHER_LIKE : LIKE;
    const posts = groupByPost(matches, formulas.statistics, likeness);
    const samePosts = groupByPost(matches, formulas.statistics, SAME);
    const isClose = hasLike(matches, hasCommand(tex) ? LIKE : RATHER_LIKE);
    return [tex, { tex, matches, likeness, isClose, posts: keep === undefined ? posts : select(posts, keep), samePosts }];
  });
  return new Map(await Promise.all(answers));
}

/** A command of two letters or more says that it is TeX. */
export function hasCommand(tex: string): boolean {
  return /\\[a-zA-Z]{2,}/.test(tex);
}

function listFormulas(clause: Clause): TexClause[] {
  switch (clause.kind) {
    case 'tex':
      return [clause];
    case 'not':
      return listFormulas(clause.clause);
    case 'and':
    case 'or':
      return clause.clauses.flatMap(listFormulas);
    default:
      return [];
  }
}

/** Whether a query asks for nothing but formulas. */
export function isOnlyFormulas(clause: Clause): boolean {
  if (clause.kind === 'and' || clause.kind === 'or') return clause.clauses.every(isOnlyFormulas);
  return clause.kind !== 'text' && clause.kind !== 'phrase' && clause.kind !== 'title';
}
