/** What a search answers. */

import type { ListedPost } from '../catalogue/catalogue.ts';
import type { FacetDistribution } from '../catalogue/facets.ts';
import type { LadderStep } from './ladder/level.ts';
import type { Note } from './language/query.ts';
import type { MatchLevel } from './match/match-level.ts';
import type { ShownFormula } from './snippets/show-formulas.ts';
import type { Snippet } from './snippets/snippet.ts';
import type { OtherName, Synonyms } from './widen/synonyms.ts';

export interface Hit {
  readonly ordinal: number;
  readonly post: ListedPost;
  readonly score: number;
  /** How closely this post matches; `none` where there was no text. */
  readonly match: MatchLevel | 'none';
  readonly snippets: readonly Snippet[];
  /** Its formulas that are like one of the query's. */
  readonly formulas: readonly ShownFormula[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly totalHits: number;
  readonly facets: FacetDistribution;
  /** How closely the best hits match; `none` where there was no text, or nothing was found. */
  readonly match: MatchLevel | 'none';
  /** What of the query was not understood. */
  readonly notes: readonly Note[];
  /** Texts of the query that no post has. */
  readonly missing: readonly string[];
  /** What was searched for instead, where nothing had what was typed. */
  readonly correctedQuery: string | undefined;
  /** Further queries that would find something. */
  readonly didYouMean: readonly string[];
  /** How to insist on what was typed, where something else was searched for. */
  readonly literalQuery: string | undefined;
  /** Other names of what was typed; searched for where `match` is `synonym`. */
  readonly synonyms: readonly Synonyms[];
  /** Queries by these names, where they were not searched for. */
  readonly otherNames: readonly OtherName[];
  /** What each level of the ladder found, or why it was left. */
  readonly steps: readonly LadderStep[];
}
