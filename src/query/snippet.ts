/** The passages of a hit that show why it was found, with the places to highlight. */

import { tokensOf } from '../analysis/analyse.ts';
import { splitUnits } from '../analysis/units.ts';
import { BODY_POSITION } from '../index/document.ts';
import type { PassageTable } from '../index/stored-text.ts';
import { lastNotAbove } from '../last-not-above.ts';

/** UTF-16 offsets into the snippet's text: start, end. */
export type Highlight = readonly [start: number, end: number];

export interface Snippet {
  readonly text: string;
  readonly highlights: readonly Highlight[];
  /** The heading the passage stands under; empty before any heading. */
  readonly heading: string;
  readonly anchor: string;
}

/** A term of the query as it stands in one hit. */
export interface TermPlaces {
  readonly term: string;
  readonly positions: Uint32Array;
  /** Rare terms say more about why a post was found. */
  readonly weight: number;
}

/** Snippets a hit shows, each from another part of the post. */
const MAX_SNIPPETS = 2;

/** A snippet goes on into following passages up to this length. */
const MAX_SNIPPET_LENGTH = 120;

/** The best snippets of a post; its opening where the terms stand in title or tags only. */
export function cutSnippets(table: PassageTable, places: readonly TermPlaces[], terms: ReadonlySet<string>): Snippet[] {
  const scores = scorePassages(table, places);
  const best = [...scores.keys()].sort((left, right) => (scores.get(right) ?? 0) - (scores.get(left) ?? 0) || left - right);
  const [top] = best;
  if (top === undefined) return openingOf(table, terms);
  const chosen = [top];
  const threshold = (scores.get(top) ?? 0) / 2;
  for (const passage of best) {
    if (chosen.length >= MAX_SNIPPETS || (scores.get(passage) ?? 0) < threshold) break;
    if (chosen.every((other) => Math.abs(other - passage) > 2)) chosen.push(passage);
  }
  return chosen.map((passage) => cutSnippet(table, passage, terms));
}

/** Each passage with a match: the weights of the different terms that stand in it. */
function scorePassages({ positions }: PassageTable, places: readonly TermPlaces[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const place of places) {
    let counted = -1;
    for (const position of place.positions) {
      const passage = position < BODY_POSITION ? -1 : lastNotAbove(positions, position);
      if (passage === counted || passage === -1) continue;
      counted = passage;
      scores.set(passage, (scores.get(passage) ?? 0) + place.weight);
    }
  }
  return scores;
}

function cutSnippet(table: PassageTable, passage: number, terms: ReadonlySet<string>): Snippet {
  const section = lastNotAbove(table.sectionFirsts, passage);
  const end = table.sectionFirsts[section + 1] ?? table.positions.length;
  const { heading, anchor } = table.heading(section);
  // The heading is shown by itself; its passage stands for what comes under it.
  const isHeading = heading !== '' && passage === table.sectionFirsts[section];
  const first = isHeading && passage + 1 < end ? passage + 1 : passage;
  let text = table.text(first, first);
  for (let last = first + 1; last < end; last++) {
    const longer = table.text(first, last);
    if (longer.length > MAX_SNIPPET_LENGTH) break;
    text = longer;
  }
  text = text.trimEnd().replaceAll('\n', ' ');
  return { text, highlights: findHighlights(text, terms), heading, anchor };
}

function openingOf(table: PassageTable, terms: ReadonlySet<string>): Snippet[] {
  return table.positions.length === 0 ? [] : [cutSnippet(table, 0, terms)];
}

/** Places of the terms in a text, runs that touch made one; a word is lit as a whole, however it was found. */
export function findHighlights(text: string, terms: ReadonlySet<string>): Highlight[] {
  const merged: [number, number][] = [];
  const found = tokensOf(splitUnits(text)).filter((token) => terms.has(token.term));
  for (const { start, end } of found.sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
