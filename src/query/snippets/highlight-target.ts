/** What is highlighted in a hit: the phrases and terms for which it was found, and where they stand. */

import { kindOfTerm } from '../../analysis/term-kind.ts';
import type { TermAnswer, WantedTerm } from '../../index/read/look-up.ts';
import { findPhrase, type PhrasePart } from '../../index/read/phrase.ts';
import type { Leaf, PlannedPart } from '../match/leaf.ts';
import { termsOfPieces } from '../match/match-leaf.ts';
import type { MatchLevel } from '../match/match-level.ts';
import { termsOfNear } from '../match/match-near.ts';
import { countDocuments, type TermReader } from '../match/term-reader.ts';

/** One thing that is highlighted in a hit. */
export interface HighlightTarget {
  readonly parts: readonly PhrasePart[];
  /** Folded units in order; with `prefix` the last may be the beginning of a word. */
  readonly terms: readonly string[];
  readonly prefix: boolean;
  /** Whether plural and singular are lit alike. */
  readonly inflected: boolean;
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

/** In a partial match, a term of more than this share of all posts is not highlighted. */
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
  return leaf.phrases.flatMap((planned) => {
    const parts = planned.map((part): PhrasePart => ({ ...part, answer: reader.get(part) }));
    const rarest = Math.min(...parts.map((part) => countDocuments(part.answer)));
    const weight = leaf.units.length * weightOf(rarest);
    const stretches = splitAtGaps(planned);
    const isBegun = planned.some((part) => part.prefix);
    return stretches.map((terms, index): HighlightTarget => {
      // Stretches behind punctuation are highlighted only: the first one found the place. Only the last word of all may be a beginning.
      const found = index === 0 ? { parts, weight } : { parts: [], weight: 0 };
      return { ...found, terms, prefix: isBegun && index === stretches.length - 1, inflected: !leaf.quoted };
    });
  });
}

/** The folded units of each stretch between punctuation. */
function splitAtGaps(planned: readonly PlannedPart[]): string[][] {
  const stretches: string[][] = [];
  let next = -1;
  for (const { term, offset, anywhere } of planned) {
    const terms = splitTerm(term);
    // Bigrams of a run of odd length overlap.
    const known = Math.max(0, Math.min(terms.length, next - offset));
    if (anywhere || offset > next) stretches.push([...terms]);
    else stretches.at(-1)?.push(...terms.slice(known));
    next = anywhere ? -1 : offset + terms.length;
  }
  return stretches.map((terms) => terms.filter((term) => term !== '')).filter((terms) => terms.length > 0);
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
  const inflected = term.forms !== undefined;
  return { parts, terms: splitTerm(term.term), prefix: term.prefix, inflected, weight: weightOf(count) };
}

/** A bigram is two units, a word one. */
function splitTerm(term: string): readonly string[] {
  return kindOfTerm(term) === 'bigram' ? [...term] : [term];
}

function weightOf(documents: number): number {
  return 1 / Math.log2(2 + documents);
}

/** Where a target stands in one post. */
export function positionsOf({ parts, weight }: HighlightTarget, ordinal: number): TargetPositions {
  return { positions: findPhrase(parts, ordinal, MAX_PLACES), weight };
}
