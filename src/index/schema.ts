/** One schema for MiniSearch and the reader: the fields, how text becomes terms, and how a match is scored. */

import { analyse } from '../analysis/analyse.ts';

/**
 * The fields of a document, as MiniSearch is given them. Dates and readers are no fields but columns of the catalogue (decision 35): as words,
 * the 11 of `Windows 11` would find what was written in November.
 */
export const FIELDS = ['title', 'headings', 'tags', 'authors', 'text'] as const;

export type Field = (typeof FIELDS)[number];

/** What MiniSearch is given for one post: each field as plain text, its parts on lines of their own. */
export interface IndexDocument {
  /** The post's place in the archive. */
  readonly id: number;
  readonly title: string;
  readonly headings: string;
  readonly tags: string;
  readonly authors: string;
  readonly text: string;
}

/**
 * Factor on a term's frequency in each field but the title; these fields are scored as one text. As frequencies the weights saturate
 * together; boosting a field's own score lets one chance bigram beat a text full of matches.
 */
export const FIELD_WEIGHTS: Readonly<Record<Exclude<Field, 'title'>, number>> = { headings: 2, tags: 2, authors: 1, text: 1 };

/** BM25+ as MiniSearch computes it (https://lucaong.github.io/minisearch): term saturation, length normalisation, lower bound. */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/**
 * The plateau of some thousand settings: nDCG@10 .751/.974/.993 on dureader, drcd and cmrc. With k 2, b .7 and a title that counts 16
 * times whatever its length: .715/.968/.991. With b 0 long posts win: a torn sentence finds its post with .949 instead of .988.
 */
export const BM25: Bm25 = { k: 1.2, b: 0.4, d: 0 };

/** Factor on a term's frequency in a title of `length` tokens: the shorter the title, the larger. */
export function weighTitle(length: number): number {
  return 12 / (1 + length / 20);
}

/** Weight of a word found only as the beginning of a longer one. */
export const PREFIX_WEIGHT = 0.375;

/** Weight of a word found only in another form, as the plural of a typed singular is. */
export const FORM_WEIGHT = 0.25;

/** Fields' text to terms. Also MiniSearch's `tokenize`. */
export function tokenize(text: string): string[] {
  return analyse(text).map((token) => token.term);
}

/** Options with which MiniSearch indexes. */
export const MINISEARCH_OPTIONS = {
  fields: [...FIELDS],
  tokenize,
  /** Terms are folded by the analyser already. */
  processTerm: (term: string): string => term,
};
