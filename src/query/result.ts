/** What a search is asked, and what it answers. */

import type { ListedPost } from '../catalogue/catalogue.ts';
import type { FacetDistribution } from '../catalogue/facets.ts';
import type { Filters } from './filter/filter.ts';
import type { Note } from './language/query.ts';
import type { Page, Sort } from './rank/rank.ts';
import type { MatchMode, Rung } from './rung.ts';
import type { ShownFormula } from './snippets/show-formulas.ts';
import type { Snippet } from './snippets/snippet.ts';
import type { Synonyms } from './widen/rewrite.ts';

export interface SearchRequest extends Page {
  readonly text: string;
  readonly filters: Filters;
  /** Without a text, relevance is date. */
  readonly sort: Sort;
  readonly match: MatchMode;
}

export interface Hit {
  readonly ordinal: number;
  readonly post: ListedPost;
  readonly score: number;
  /** How closely this post matches; `none` where there was no text. */
  readonly match: Rung | 'none';
  readonly snippets: readonly Snippet[];
  /** Its formulas that are like one of the query's. */
  readonly formulas: readonly ShownFormula[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly totalHits: number;
  readonly facets: FacetDistribution;
  /** How closely the hits match; `none` where there was no text. */
  readonly match: Rung | 'none';
  /** What of the query was not understood. */
  readonly notes: readonly Note[];
  /** What was searched for instead, where nothing had what was typed. */
  readonly correctedQuery: string | undefined;
  /** Further queries that would find something. */
  readonly didYouMean: readonly string[];
  /** How to insist on what was typed, where something else was searched for. */
  readonly literalQuery: string | undefined;
  /** Other names of what was typed; searched for where `match` is `synonym`. */
  readonly synonyms: readonly Synonyms[];
}
