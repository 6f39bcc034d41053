/** A search of formulas alone: hits are posts with their best formulas, or single formulas. */

import type { Catalogue, ListedPost } from '../catalogue/catalogue.ts';
import { groupByPost, LIKE, leastScore } from '../formulas/index/group-by-post.ts';
import { type FormulaMatches, matchFormulas } from '../formulas/index/match-formulas.ts';
import { select } from '../index/read/matches.ts';
import { lastNotAbove } from '../storage/binary-search.ts';
import { createFilter } from './filter/filter.ts';
import { MAX_QUERY_LENGTH, SHOWN_FORMULAS_ALONE } from './limits.ts';
import { selectPage } from './rank/rank.ts';
import type { FormulaSearchRequest } from './request.ts';
import { type ShownFormula, showFormulas } from './snippets/show-formulas.ts';
import type { SearchSource } from './source/search-source.ts';

export interface FormulaHit {
  readonly post: ListedPost;
  readonly score: number;
  /** Best first. */
  readonly formulas: readonly ShownFormula[];
}

export interface FormulaSearchResult {
  readonly hits: readonly FormulaHit[];
  readonly totalHits: number;
}

export async function searchFormulas(
  { catalogue, formulas: source }: Pick<SearchSource, 'catalogue' | 'formulas'>,
  request: FormulaSearchRequest,
): Promise<FormulaSearchResult> {
  const matches = await matchFormulas(source, trimDelimiters(request.text.slice(0, MAX_QUERY_LENGTH)));
  const keep = createFilter(catalogue, request.filters);
  if (request.group === 'formula') return listFormulas(matches, keep, request, { catalogue, source });
  const grouped = groupByPost(matches, source.statistics, LIKE);
  const posts = keep === undefined ? grouped : select(grouped, keep);
  const chosen = selectPage(posts.ordinals, posts.scores, { ...request, sort: BEST_FIRST }, catalogue);
  const ordinals = chosen.map((index) => posts.ordinals[index] ?? 0);
  const shown = await showFormulas(source, [{ matches, likeness: LIKE }], ordinals, {
    maxPacks: ordinals.length,
    shown: SHOWN_FORMULAS_ALONE,
  });
  const hits = chosen.map((index, place) => ({
    post: catalogue.post(ordinals[place] ?? 0),
    score: posts.scores[index] ?? 0,
    formulas: shown[place] ?? [],
  }));
  return { hits, totalHits: posts.ordinals.length };
}

const BEST_FIRST = { by: 'relevance', order: 'desc' } as const;

interface Sources {
  readonly catalogue: Catalogue;
  readonly source: SearchSource['formulas'];
}

async function listFormulas(
  matches: FormulaMatches,
  keep: ((ordinal: number) => boolean) | undefined,
  request: FormulaSearchRequest,
  { catalogue, source }: Sources,
): Promise<FormulaSearchResult> {
  const { firsts } = source.statistics;
  const postOf = (formula: number): number => lastNotAbove(firsts, formula);
  const { formulas, scores } = matches;
  const least = leastScore(matches, LIKE);
  const found = select({ ordinals: formulas, scores }, (formula, index) => {
    return (scores[index] ?? 0) >= least && (keep === undefined || keep(postOf(formula)));
  });
  const chosen = selectPage(found.ordinals, found.scores, { ...request, sort: BEST_FIRST }, catalogue);
  const ordinals = chosen.map((index) => postOf(found.ordinals[index] ?? 0));
  const posts = [...new Set(ordinals)];
  const records = await source.loadRecords(posts, posts.length);
  const hits = chosen.flatMap((index, place): FormulaHit[] => {
    const ordinal = ordinals[place] ?? 0;
    const score = found.scores[index] ?? 0;
    const record = records[posts.indexOf(ordinal)];
    if (record === undefined) return [];
    const formula = record.formula((found.ordinals[index] ?? 0) - (firsts[ordinal] ?? 0));
    return [{ post: catalogue.post(ordinal), score, formulas: [{ ...formula, score }] }];
  });
  return { hits, totalHits: found.ordinals.length };
}

/** Strips the dollars or brackets of a formula that was copied from a text. */
function trimDelimiters(text: string): string {
  const trimmed = text.trim();
  const [, inside] = /^(?:\$\$?|\\\(|\\\[)([\s\S]*?)(?:\$\$?|\\\)|\\\])?$/.exec(trimmed) ?? [];
  return (inside ?? trimmed.replace(/\$+$/, '')).trim();
}
