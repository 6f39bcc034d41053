/** What a reader's query says, once it is read: a tree of clauses, and notes on what was not understood. */

import type { DimensionName } from '../../catalogue/dimension.ts';
import type { PlainDate } from '../../post.ts';

/**
 * A normalised clause: `and` and `or` have two clauses or more and none of their own kind directly below, nothing is excluded
 * twice, no text, name or formula is empty or begins or ends with white space.
 */
export type Clause = Thing | Exclusion | Combination<'and'> | Combination<'or'>;

/** Clauses without clauses below them. */
export type Thing =
  /** One thing to find: a run without white space, as typed. */
  | { readonly kind: 'text'; readonly text: string }
  /** Was quoted: literally, in this order; no widening. */
  | { readonly kind: 'phrase'; readonly text: string }
  /** Unquoted, a run without white space; `quoted` also when the run holds a quotation mark or half a pair of parentheses. */
  | { readonly kind: 'title'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'name'; readonly dimension: NameDimension; readonly name: string }
  /** Both inclusive, one at least given, `from` not after `to`. */
  | { readonly kind: 'dates'; readonly from: PlainDate | undefined; readonly to: PlainDate | undefined }
  /** Both inclusive, one at least given, whole, from 0 to `MAX_READERS`, `min` not above `max`. */
  | { readonly kind: 'readers'; readonly min: number | undefined; readonly max: number | undefined }
  /** Guessed where neither a field nor dollars said that it is a formula. */
  | { readonly kind: 'tex'; readonly tex: string; readonly isGuessed: boolean };

export interface Exclusion {
  readonly kind: 'not';
  readonly clause: Clause;
}

export interface Combination<Kind extends 'and' | 'or'> {
  readonly kind: Kind;
  readonly clauses: readonly Clause[];
}

/** The dimensions a query can name; years are asked for by `date:`. */
export type NameDimension = 'tag' | 'category' | 'author' | 'series';

/** What of a query could not be taken as written, what a search made of one that found nothing as written, and names of the archive. */
export type NoteCode =
  | MistakeCode
  | 'unknown-name'
  | 'author-named'
  | 'read-as-text'
  | 'exclusion-loosened'
  | 'quotes-loosened'
  | 'nothing-to-find';

export type MistakeCode =
  | 'query-cut'
  | 'unclosed-quote'
  | 'empty-quotes'
  | 'unclosed-parenthesis'
  | 'unmatched-parenthesis'
  | 'empty-parentheses'
  | 'nested-too-deep'
  | 'operator-without-operand'
  | 'unknown-field'
  | 'empty-field'
  | 'date-not-understood'
  | 'readers-not-understood'
  | 'range-reversed'
  | 'unbalanced-braces';

/** A name of the archive to ask for instead. */
export interface Proposal {
  readonly dimension: DimensionName;
  readonly name: string;
  /** How many posts have it. */
  readonly posts: number;
  /** What to type in place of what the note is about; none where that is a filter and not typed. */
  readonly query?: string;
}

/** What a note on a name is about. */
export interface NoteSubject {
  readonly dimension: DimensionName;
  readonly name: string;
  readonly proposals: readonly Proposal[];
}

/** Something in a query that could not be taken as written, or may be meant otherwise. */
export interface Note extends Partial<NoteSubject> {
  readonly code: NoteCode;
  /** Says what was done instead; sentence case, no final period. */
  readonly message: string;
  /** UTF-16 offsets into the query; both 0 for a filter. */
  readonly start: number;
  readonly end: number;
}

export interface ParsedQuery {
  /** `undefined` when there is nothing to find or exclude: all posts. */
  readonly clause: Clause | undefined;
  /** In the order of the query, at most `MAX_NOTES`. */
  readonly notes: readonly Note[];
}
