/** What is lit in a hit: the phrases and terms of the query for which it was found, and where they stand in it. */

import type { Unit } from '../../analysis/units.ts';
import type { TermAnswer, WantedTerm } from '../../index/read/look-up.ts';
import { findPhrase, type PhrasePart } from '../../index/read/phrase.ts';
import type { Leaf } from '../match/leaf.ts';
import { termsOfPieces } from '../match/match-leaf.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { termsOfNear } from '../match/match-near.ts';
import { countDocuments, type TermReader } from '../match/term-reader.ts';

/** One thing that is lit in a hit. */
export interface HighlightTarget {
  readonly parts: readonly PhrasePart[];
  /** Folded units in order; with `prefix` the last may be the beginning of a word. */
  readonly terms: readonly string[];
  readonly prefix: boolean;
  /** Rare things say more about why a post was found. */
  readonly weight: number;
}

/** Where one target stands in one post. */
export interface TargetPositions {
  /** Ascending. */
  readonly positions: Uint32Array;
  /** Rare things say more about why a post was found. */
  readonly weight: number;
}

/** Places looked at in one post: more would not change which passage is best. */
const MAX_PLACES = 32;

/** A term that stands in more than this part of all posts lights nothing where only most of a query is found. */
const MAX_LIT_SHARE = 0.25;

/** Targets by how closely a hit matches; each level is collected once. */
export function createTargets(
  leaves: readonly Leaf[],
  reader: TermReader,
  postCount: number,
): (level: MatchLevel) => readonly HighlightTarget[] {
  const byLevel = new Map<MatchLevel, readonly HighlightTarget[]>();
  return (level) => {
    const known = byLevel.get(level);
    if (known !== undefined) return known;
    const targets = leaves.flatMap((leaf) => collectTargets(leaf, level, reader, postCount));
    byLevel.set(level, targets);
    return targets;
  };
}

function collectTargets(leaf: Leaf, level: MatchLevel, reader: TermReader, postCount: number): HighlightTarget[] {
  const isLiteral = level === 'phrase' || level === 'formula' || level === 'synonym' || level === 'corrected';
  const phrases = isLiteral || level === 'all' || leaf.quoted ? phraseTargets(leaf, reader) : [];
  if (isLiteral || leaf.quoted) return phrases;
  const terms = level === 'near' ? termsOfNear(leaf) : termsOfPieces(leaf);
  return [...phrases, ...termTargets(terms, reader, (level === 'most' ? MAX_LIT_SHARE : 1) * postCount)];
}

function phraseTargets(leaf: Leaf, reader: TermReader): HighlightTarget[] {
  const spellings = leaf.units.flatMap((unit) => (unit.whole === undefined ? [] : [unit.whole.term]));
  const [typed = [], ...stretches] = splitAtMarks(leaf.units);
  const isBegun = leaf.phrases.some((parts) => parts.some((part) => part.prefix));
  const found = leaf.phrases.map((planned, index): HighlightTarget => {
    const parts = planned.map((part): PhrasePart => ({ ...part, answer: reader.get(part) }));
    const rarest = Math.min(...parts.map((part) => countDocuments(part.answer)));
    // The first way is as typed; the others spell an identifier otherwise, which is lit by itself.
    const terms = index === 0 ? typed : spellings.slice(0, 1);
    const prefix = isBegun && (index > 0 || stretches.length === 0);
    return { parts, terms, prefix, weight: leaf.units.length * weightOf(rarest) };
  });
  // Lit behind punctuation, which the first stretch found already; only the last word of all may be begun.
  const behind = stretches.map((terms, index): HighlightTarget => {
    return { parts: [], terms, prefix: isBegun && index === stretches.length - 1, weight: 0 };
  });
  return [...found, ...behind];
}

/** The folded units of each stretch between punctuation. */
function splitAtMarks(units: readonly Unit[]): string[][] {
  const stretches: string[][] = [];
  for (const [index, { term, position }] of units.entries()) {
    if (term === '') continue;
    if (units[index - 1]?.position === position - 1) stretches.at(-1)?.push(term);
    else stretches.push([term]);
  }
  return stretches;
}

function termTargets(terms: readonly WantedTerm[], reader: TermReader, maxDocuments: number): HighlightTarget[] {
  const found = new Map<string, HighlightTarget>();
  for (const term of terms) {
    const answer = reader.get(term);
    const count = countDocuments(answer);
    if (count > 0 && count <= maxDocuments + 1 && !found.has(term.term)) found.set(term.term, termTarget(term, answer, count));
  }
  return [...found.values()];
}

function termTarget(term: WantedTerm, answer: TermAnswer | undefined, count: number): HighlightTarget {
  const parts = [{ answer, prefix: term.prefix, offset: 0, anywhere: false }];
  return { parts, terms: [...splitTerm(term.term)], prefix: term.prefix, weight: weightOf(count) };
}

/** A bigram is two units, a word one. */
function splitTerm(term: string): readonly string[] {
  const characters = [...term];
  return characters.length === 2 && (characters[0]?.codePointAt(0) ?? 0) >= 0x1100 ? characters : [term];
}

function weightOf(documents: number): number {
  return 1 / Math.log2(2 + documents);
}

/** Where a target stands in one post. */
export function positionsOf({ parts, weight }: HighlightTarget, ordinal: number): TargetPositions {
  return { positions: findPhrase(parts, ordinal, MAX_PLACES), weight };
}
