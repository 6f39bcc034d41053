/** Finds the highlights of a text. Units know where they stood, so the places are right after any folding. */

import { isIgnorable, isWhiteSpace } from '../../analysis/character.ts';
import { singularOf } from '../../analysis/singular.ts';
import { isSymbolTerm, splitSymbols } from '../../analysis/symbols.ts';
import type { TextRange } from '../../analysis/text-range.ts';
import { isSuffixed, splitUnits, type Unit } from '../../analysis/units.ts';
import type { PassageFormula } from '../../texts/stored-text.ts';
import type { HighlightTarget } from './highlight-target.ts';

/** What is highlighted: units that follow one another, by their folded terms; the last one may be the beginning of a word. */
export type Pattern = Pick<HighlightTarget, 'terms' | 'prefix'> & Partial<Pick<HighlightTarget, 'inflected'>>;

/** Highlights of one text: about every other character of the longest snippet. */
export const MAX_HIGHLIGHTS = 100;

/** Finds what {@link findHighlights} finds, in one text after another. */
export type Highlighter = (text: string) => TextRange[];

/**
 * Places of the patterns in a text, ascending. Places that overlap, touch or have only white space between are one. A word is highlighted
 * whole, however little of it was typed, and so is an identifier typed in one (`gpt2`: `GPT-2`).
 */
export function findHighlights(text: string, patterns: readonly Pattern[]): TextRange[] {
  return createHighlighter(patterns)(text);
}

export function createHighlighter(patterns: readonly Pattern[]): Highlighter {
  const index = indexPatterns(patterns);
  const symbols = new Set(patterns.flatMap(({ terms }) => terms.filter(isSymbolTerm)));
  return (text) => {
    const units = splitUnits(text);
    const found: TextRange[] = [];
    for (const [place, unit] of units.entries()) {
      const end = longestMatch(units, place, unit, index);
      if (end > 0) found.push([unit.start, end]);
      // A hump counts only where no more of the word is highlighted.
      else if (unit.humps !== undefined) found.push(...matchHumps(units, place, index));
    }
    if (symbols.size === 0) return mergeHighlights(text, found);
    for (const { term, start, end } of splitSymbols(text)) if (symbols.has(term)) found.push([start, end]);
    return mergeHighlights(
      text,
      found.sort((left, right) => left[0] - right[0]),
    );
  };
}

/** Highlights as few humps as will do: of `getUserName` only the typed `user`. */
function matchHumps(units: readonly Unit[], place: number, index: PatternIndex): TextRange[] {
  const ends = new Map<number, number>();
  for (const { term, start, end } of units[place]?.humps ?? []) {
    const lit = longestMatch(units, place, { term, end }, index);
    if (lit > 0) ends.set(start, Math.min(lit, ends.get(start) ?? lit));
  }
  return [...ends].sort((left, right) => left[0] - right[0]);
}

/** Widens highlights that begin or end within a rendered formula, which can only be marked whole. */
export function widenHighlights(
  text: string,
  highlights: readonly TextRange[],
  formulas: readonly PassageFormula[],
): readonly TextRange[] {
  const rendered = formulas.filter(({ mathml }) => mathml !== '');
  if (rendered.length === 0 || highlights.length === 0) return highlights;
  const around = (at: number): PassageFormula | undefined => rendered.find(({ start, end }) => start < at && at < end);
  return mergeHighlights(
    text,
    highlights.map(([start, end]): TextRange => [around(start)?.start ?? start, around(end)?.end ?? end]),
  );
}

interface PatternIndex {
  /** Patterns by their first term, and by its singular. */
  readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
  readonly beginnings: readonly Pattern[];
}

function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byFirst = new Map<string, Pattern[]>();
  const beginnings: Pattern[] = [];
  const add = (first: string, pattern: Pattern): void => {
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [pattern]);
    else list.push(pattern);
  };
  for (const pattern of patterns) {
    const [first = ''] = pattern.terms;
    // Folding leaves nothing of some characters, and nothing is the beginning of every word.
    if (pattern.terms.includes('') || first === '') continue;
    if (pattern.prefix && pattern.terms.length === 1) beginnings.push(pattern);
    add(first, pattern);
    const singular = singularOf(first);
    if (pattern.inflected === true && singular !== first) add(singular, pattern);
  }
  return { byFirst, beginnings };
}

/**
 * Where the longest of the patterns ends that begin at a unit, or at a hump of it: with `term`, which ends at `end`; 0 when none
 * does.
 */
function longestMatch(
  units: readonly Unit[],
  place: number,
  { term, end }: Pick<Unit, 'term' | 'end'>,
  index: PatternIndex,
): number {
  const whole = units[place]?.whole;
  // Nearly all units are Han characters that begin no pattern; a character has no plural and begins nothing but itself.
  if (term.length === 1 && whole === undefined && !index.byFirst.has(term)) return 0;
  const isFirst = term === units[place]?.term;
  let longest = 0;
  const look = (own: string, ownEnd: number, patterns: readonly Pattern[] | undefined): void => {
    for (const pattern of patterns ?? []) {
      const isAlone = pattern.terms.length === 1;
      if (!isAlone && own !== term && !isSuffixed(units[place])) continue;
      if (!isTerm(own, pattern.terms[0] ?? '', isAlone && pattern.prefix, pattern.inflected)) continue;
      longest = Math.max(longest, isAlone ? ownEnd : endOfMatch(units, place, pattern));
    }
  };
  look(term, end, index.byFirst.get(term));
  const singular = singularOf(term);
  if (singular !== term) look(term, end, index.byFirst.get(singular));
  look(term, end, index.beginnings);
  if (whole === undefined || !isFirst) return longest;
  look(whole.term, whole.end, index.byFirst.get(whole.term));
  // `nod` is highlighted in `node.js` as the beginning of a part.
  const others = index.beginnings.filter(({ terms: [wanted = ''] }) => !term.startsWith(wanted));
  look(whole.term, whole.end, others);
  return longest;
}

/** Where the pattern ends whose first term stands at a unit; 0 when the others do not follow. */
function endOfMatch(units: readonly Unit[], first: number, { terms, prefix, inflected }: Pattern): number {
  const last = terms.length - 1;
  const position = units[first]?.position ?? 0;
  for (let place = 1; place < last; place++) {
    const unit = units[first + place];
    if (unit === undefined || unit.position !== position + place) return 0;
    const own = isSuffixed(unit) && unit.term !== terms[place] ? unit.whole.term : unit.term;
    if (!isTerm(own, terms[place] ?? '', false, inflected)) return 0;
  }
  const unit = units[first + last];
  if (unit === undefined || unit.position !== position + last) return 0;
  const { term, end, whole } = unit;
  const wanted = terms[last] ?? '';
  if (isTerm(term, wanted, prefix, inflected)) return end;
  return whole !== undefined && isTerm(whole.term, wanted, prefix, false) ? whole.end : 0;
}

function isTerm(term: string, wanted: string, prefix: boolean, inflected = false): boolean {
  if (term === wanted || (prefix && term.startsWith(wanted))) return true;
  return inflected && singularOf(term) === singularOf(wanted);
}

/** `ranges` in the order of their starts. */
function mergeHighlights(text: string, ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && isBlank(text, last[1], start)) last[1] = Math.max(last[1], end);
    else if (merged.length === MAX_HIGHLIGHTS) break;
    else merged.push([start, end]);
  }
  return merged;
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (isWhiteSpace(text.charCodeAt(at)) || isIgnorable(text.charCodeAt(at)))) at++;
  return at >= end;
}
