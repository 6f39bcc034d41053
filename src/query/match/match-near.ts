/** Posts in which all characters and words of a leaf stand within a short stretch of text. */

import { kindOfTerm } from '../../analysis/term-kind.ts';
import type { FoundTerm, WantedTerm } from '../../index/read/look-up.ts';
import { type Matches, NO_MATCHES } from '../../index/read/matches.ts';
import { matchNear } from '../../index/read/near.ts';
import { MAX_NEAR_UNITS } from '../limits.ts';
import type { Leaf, TermGroup } from './leaf.ts';
import { type MatchContext, termsOfPieces } from './match-leaf.ts';

/** Further positions that a leaf may spread over in a post: the length of a clause. */
const SLACK = 8;

/** Terms to read: the leaf's pieces, and its bigrams the other way round. */
export function termsOfNear(leaf: Leaf): readonly WantedTerm[] {
  return isShort(leaf) ? termsOfPieces(leaf).flatMap((term) => [term, reverse(term) ?? term]) : [];
}

/** Every unit of the leaf must stand in some post together with a neighbour, in either order. */
export function matchClosely(leaf: Leaf, { reader, statistics, keep }: MatchContext): Matches {
  if (!isShort(leaf)) return NO_MATCHES;
  const groups = chooseCover(leaf, (term) => {
    const reversed = reverse(term);
    const answers = [reader.get(term)?.exact, reversed === undefined ? undefined : reader.get(reversed)?.exact];
    return answers.filter((answer) => answer !== undefined);
  });
  return groups === undefined ? NO_MATCHES : matchNear(groups, leaf.units.length + SLACK, statistics, keep);
}

function isShort(leaf: Leaf): boolean {
  return leaf.units.length > 1 && leaf.units.length <= MAX_NEAR_UNITS;
}

function reverse({ term }: WantedTerm): WantedTerm | undefined {
  return kindOfTerm(term) === 'bigram' ? { term: [...term].reverse().join(''), prefix: false } : undefined;
}

/** Found terms that together hold every unit, as few as can be; `undefined` when some unit is in none. */
function chooseCover(leaf: Leaf, find: (term: WantedTerm) => readonly FoundTerm[]): (readonly FoundTerm[])[] | undefined {
  const pieces = leaf.pieces
    .map(({ start, width, groups }) => ({ start, end: start + width, ways: findWay(groups, find) }))
    .filter(({ ways }) => ways.length > 0);
  const chosen: (readonly FoundTerm[])[] = [];
  for (let covered = 0; covered < leaf.units.length; ) {
    const reaching = pieces.filter(({ start, end }) => start <= covered && end > covered);
    const [farthest] = reaching.sort((left, right) => right.end - left.end);
    if (farthest === undefined) return undefined;
    chosen.push(...farthest.ways);
    covered = farthest.end;
  }
  return chosen;
}

/** Terms of a piece: those that are the piece by themselves, in any spelling, or else a group whose terms together are. */
function findWay(groups: readonly TermGroup[], find: (term: WantedTerm) => readonly FoundTerm[]): (readonly FoundTerm[])[] {
  const single = groups.flatMap((group) => (group.length === 1 ? group.flatMap(find) : []));
  if (single.length > 0) return [single];
  const several = groups.find((group) => group.length > 1 && group.every((term) => find(term).length > 0));
  return several === undefined ? [] : several.map(find);
}
