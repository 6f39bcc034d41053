/** Why a post was found: the phrases and terms of the query, and where they stand in the post. */

import type { Unit } from '../../analysis/units.ts';
import type { TermAnswer, WantedTerm } from '../../index/read/look-up.ts';
import { findPhrase, type PhrasePart } from '../../index/read/phrase.ts';
import type { Leaf } from '../match/leaf.ts';
import { termsOfPieces } from '../match/match-leaf.ts';
import { termsOfNear } from '../match/match-near.ts';
import { countDocuments, type TermReader } from '../match/term-reader.ts';
import type { Rung } from '../rung.ts';

/** One thing that is lit in a hit. */
export interface Evidence {
  readonly parts: readonly PhrasePart[];
  /** Folded units in order; with `prefix` the last may be the beginning of a word. */
  readonly terms: readonly string[];
  readonly prefix: boolean;
  /** Rare things say more about why a post was found. */
  readonly weight: number;
}

/** Places looked at in one post: more would not change which passage is best. */
const MAX_PLACES = 32;

/** A term that stands in more than this part of all posts lights nothing where only most of a query is found. */
const MAX_LIT_SHARE = 0.25;

/** What the leaves of a query are to light, given how closely posts match. */
export function collectEvidence(leaves: readonly Leaf[], rung: Rung, reader: TermReader, documents: number): Evidence[] {
  const evidence: Evidence[] = [];
  const isLiteral = rung === 'phrase' || rung === 'synonym' || rung === 'corrected';
  for (const leaf of leaves) {
    if (isLiteral || rung === 'all' || leaf.quoted) evidence.push(...evidenceOfPhrases(leaf, reader));
    if (isLiteral || leaf.quoted) continue;
    const terms = rung === 'near' ? termsOfNear(leaf) : termsOfPieces(leaf);
    evidence.push(...evidenceOfTerms(terms, reader, (rung === 'most' ? MAX_LIT_SHARE : 1) * documents));
  }
  return evidence;
}

function evidenceOfPhrases(leaf: Leaf, reader: TermReader): Evidence[] {
  const spellings = leaf.units.flatMap((unit) => (unit.whole === undefined ? [] : [unit.whole.term]));
  const [typed = [], ...stretches] = splitAtMarks(leaf.units);
  const isBegun = leaf.phrases.some((parts) => parts.some((part) => part.prefix));
  const found = leaf.phrases.map((planned, index): Evidence => {
    const parts = planned.map((part): PhrasePart => ({ ...part, answer: reader.get(part) }));
    const rarest = Math.min(...parts.map((part) => countDocuments(part.answer)));
    // The first way is as typed; the others spell an identifier otherwise, which is lit by itself.
    const terms = index === 0 ? typed : spellings.slice(0, 1);
    const prefix = isBegun && (index > 0 || stretches.length === 0);
    return { parts, terms, prefix, weight: leaf.units.length * weightOf(rarest) };
  });
  // Lit behind punctuation, which the first stretch found already; only the last word of all may be begun.
  const behind = stretches.map((terms, index): Evidence => {
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

function evidenceOfTerms(terms: readonly WantedTerm[], reader: TermReader, maxDocuments: number): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const term of terms) {
    const answer = reader.get(term);
    const count = countDocuments(answer);
    if (count > 0 && count <= maxDocuments + 1 && !found.has(term.term))
      found.set(term.term, evidenceOfTerm(term, answer, count));
  }
  return [...found.values()];
}

function evidenceOfTerm(term: WantedTerm, answer: TermAnswer | undefined, count: number): Evidence {
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

/** Positions of one piece of evidence in a post. */
export function placesOf({ parts, weight }: Evidence, ordinal: number): { positions: Uint32Array; weight: number } {
  return { positions: findPhrase(parts, ordinal, MAX_PLACES), weight };
}
