/** Counts, over all posts, what speaks for each name in Latin letters that they give a term. */

import { foldName } from './fold-name.ts';
import { isAbbreviation } from './latin-name.ts';
import type { MinedPair } from './mine.ts';

/** All that was mined about one name in Latin letters. */
export interface NameCounts {
  /** Spellings and abbreviations, and how often each was written. */
  readonly names: Map<string, number>;
  readonly posts: Set<number>;
  /** Candidates for the term, by their folded text. */
  readonly terms: Map<string, TermNameCounts>;
}

/** What speaks for one candidate. */
export interface TermNameCounts {
  /** As first written. */
  readonly term: string;
  readonly posts: Set<number>;
  /** Characters before it wherever posts use it; a space for all that are no ideographs. */
  readonly contexts: Set<string>;
  /** Characters before it where it is given its other name. */
  readonly introductions: Set<string>;
  /** Times that it stood before the parenthesis with its beginning marked, */
  marked: number;
  /** with its beginning at an edge or after a stop word, */
  bounded: number;
  /** in a parenthesis after the name, */
  inside: number;
  /** and there together with the name's abbreviation: VAE（Variational Autoencoder，变分自编码器）. */
  abbreviated: number;
  /** Fewest uses in a post before it is given its other name. */
  earlier: number;
}

/** Counts by folded name; the pairs of one post are one array. */
export function countNames(pairsOfPosts: readonly (readonly MinedPair[])[]): Map<string, NameCounts> {
  const evidence = new Map<string, NameCounts>();
  for (const [post, pairs] of pairsOfPosts.entries()) {
    for (const pair of pairs) {
      const key = foldName(pair.latin[0] ?? '');
      let found = evidence.get(key);
      if (found === undefined) {
        found = { names: new Map(), posts: new Set(), terms: new Map() };
        evidence.set(key, found);
      }
      for (const name of pair.latin) found.names.set(name, (found.names.get(name) ?? 0) + 1);
      found.posts.add(post);
      addTerms(found.terms, pair, post);
    }
  }
  return evidence;
}

function addTerms(terms: Map<string, TermNameCounts>, { latin, term }: MinedPair, post: number): void {
  for (const [index, start] of (term?.starts ?? []).entries()) {
    if (term === undefined) return;
    const text = term.run.slice(start);
    const key = foldName(text);
    const found = terms.get(key) ?? createEvidence(text);
    terms.set(key, found);
    found.posts.add(post);
    const uses = term.uses[index];
    for (const character of uses?.contexts ?? '') found.contexts.add(character);
    found.earlier = Math.min(found.earlier, uses?.earlier ?? 0);
    found.introductions.add(term.run[start - 1] ?? ' ');
    if (term.place === 'inside') {
      found.inside++;
      if (latin.some(isAbbreviation) && latin.length > 1) found.abbreviated++;
    } else if (index === 0 && term.boundary === 'mark') found.marked++;
    else if (index === 0 && term.boundary !== 'unsure') found.bounded++;
  }
}

function createEvidence(term: string): TermNameCounts {
  return {
    term,
    posts: new Set(),
    contexts: new Set(),
    introductions: new Set(),
    marked: 0,
    bounded: 0,
    inside: 0,
    abbreviated: 0,
    earlier: Number.POSITIVE_INFINITY,
  };
}
