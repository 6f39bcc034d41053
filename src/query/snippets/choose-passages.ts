/** Chooses the passages of a hit from positions alone, before anything is decoded. */

import { BODY_POSITION } from '../../index/write/document.ts';
import { lastNotAbove } from '../../storage/binary-search.ts';
import type { PassageTable } from '../../texts/stored-text.ts';
import type { TargetPositions } from './highlight-target.ts';

/** Passages of one section that are nearer than this are one part of a post: a snippet goes on into what follows. */
const MIN_DISTANCE = 3;

/** The best passages first, each of another part of the post, down to half the score of the best. */
export function choosePassages(table: PassageTable, places: readonly TargetPositions[], limit: number): number[] {
  const scores = scorePassages(table, places);
  const ranked = [...scores.keys()].sort((left, right) => (scores.get(right) ?? 0) - (scores.get(left) ?? 0) || left - right);
  const threshold = (scores.get(ranked[0] ?? -1) ?? 0) / 2;
  const chosen: number[] = [];
  for (const passage of ranked) {
    if (chosen.length >= limit || (scores.get(passage) ?? 0) < threshold) break;
    const isNear = (other: number): boolean =>
      Math.abs(other - passage) < MIN_DISTANCE && sectionOf(table, other) === sectionOf(table, passage);
    if (!chosen.some(isNear)) chosen.push(passage);
  }
  return chosen;
}

/** The passage to open a post with, or the section of the heading with most matches. */
export function chooseOpening(table: PassageTable, places: readonly TargetPositions[]): number | undefined {
  const headings = [...sumWeights(table, places)].filter(([passage]) => isHeading(table, passage));
  const [best = 0] = headings.sort((left, right) => right[1] - left[1] || left[0] - right[0])[0] ?? [];
  return firstOfBody(table, best) ?? firstOfBody(table, 0) ?? (table.positions.length === 0 ? undefined : 0);
}

export function sectionOf({ sectionFirsts }: PassageTable, passage: number): number {
  return lastNotAbove(sectionFirsts, passage);
}

/** Each passage with a match but headings, whose matches count for what comes right under them. */
function scorePassages(table: PassageTable, places: readonly TargetPositions[]): Map<number, number> {
  const all = sumWeights(table, places);
  const scores = new Map<number, number>();
  for (const [passage, score] of all) {
    // A heading is shown by itself.
    if (isHeading(table, passage)) continue;
    const above = passage - 1;
    scores.set(passage, score + (isHeading(table, above) ? (all.get(above) ?? 0) : 0));
  }
  return scores;
}

/** Each passage with a match: the weights of the different patterns that stand in it. */
function sumWeights({ positions }: PassageTable, places: readonly TargetPositions[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { positions: matches, weight } of places) {
    let counted = -1;
    for (const position of matches) {
      const passage = position < BODY_POSITION ? -1 : lastNotAbove(positions, position);
      if (passage === counted || passage === -1) continue;
      counted = passage;
      sums.set(passage, (sums.get(passage) ?? 0) + weight);
    }
  }
  return sums;
}

/** A section's first passage is its heading, but for the text before any heading. */
function isHeading(table: PassageTable, passage: number): boolean {
  if (passage < 0) return false;
  const section = sectionOf(table, passage);
  return table.sectionFirsts[section] === passage && (section > 0 || table.heading(0).heading !== '');
}

/** The first passage from `passage` on that is no heading: headings follow one another in a few posts. */
function firstOfBody(table: PassageTable, passage: number): number | undefined {
  for (let next = passage; next < table.positions.length; next++) if (!isHeading(table, next)) return next;
  return undefined;
}
