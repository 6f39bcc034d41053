/** What of a text is lit: the places of the query's patterns, right after any folding, for units know where they stood. */

import { isWhiteSpace } from '../../analysis/character.ts';
import { splitUnits, type Unit } from '../../analysis/units.ts';
import type { PassageFormula } from '../../texts/stored-text.ts';
import type { HighlightTarget } from './highlight-target.ts';

/** UTF-16 offsets into a text: start, end. */
export type Highlight = readonly [start: number, end: number];

/** What is lit: units that follow one another, by their folded terms; the last one may be the beginning of a word. */
export type Pattern = Pick<HighlightTarget, 'terms' | 'prefix'>;

/** Places lit in one text: about every other character of the longest snippet. */
export const MAX_HIGHLIGHTS = 100;

/** Finds what {@link findHighlights} finds, in one text after another. */
export type Highlighter = (text: string) => Highlight[];

/**
 * Places of the patterns in a text, ascending; what overlaps, touches or has only white space between is one. A word is lit as a whole,
 * however little of it was typed, and an identifier where it is typed in one (`gpt2` lights `GPT-2`).
 */
export function findHighlights(text: string, patterns: readonly Pattern[]): Highlight[] {
  return createHighlighter(patterns)(text);
}

export function createHighlighter(patterns: readonly Pattern[]): Highlighter {
  const { byFirst, beginnings } = indexPatterns(patterns);
  return (text) => {
    const units = splitUnits(text);
    const found: Highlight[] = [];
    for (const [index, unit] of units.entries()) {
      let end = longestMatch(units, index, byFirst.get(unit.term));
      if (unit.whole !== undefined) end = Math.max(end, longestMatch(units, index, byFirst.get(unit.whole.term)));
      if (beginnings.length > 0) end = Math.max(end, longestMatch(units, index, beginnings));
      if (end > 0) found.push([unit.start, end]);
    }
    return mergeHighlights(text, found);
  };
}

/** Lights the whole of each rendered formula in which a highlight begins or ends: what is lit can be shown only around it. */
export function widenHighlights(
  text: string,
  highlights: readonly Highlight[],
  formulas: readonly PassageFormula[],
): readonly Highlight[] {
  const rendered = formulas.filter(({ mathml }) => mathml !== '');
  if (rendered.length === 0 || highlights.length === 0) return highlights;
  const around = (at: number): PassageFormula | undefined => rendered.find(({ start, end }) => start < at && at < end);
  return mergeHighlights(
    text,
    highlights.map(([start, end]): Highlight => [around(start)?.start ?? start, around(end)?.end ?? end]),
  );
}

interface PatternIndex {
  /** Patterns by their first term, but for those that are a beginning only. */
  readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
  readonly beginnings: readonly Pattern[];
}

function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byFirst = new Map<string, Pattern[]>();
  const beginnings: Pattern[] = [];
  for (const pattern of patterns) {
    const [first = ''] = pattern.terms;
    // Folding leaves nothing of some characters, and nothing is the beginning of every word.
    if (pattern.terms.includes('') || first === '') continue;
    if (pattern.prefix && pattern.terms.length === 1) beginnings.push(pattern);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  return { byFirst, beginnings };
}

/** Where the longest of the patterns ends that begin at a unit; 0 when none does. */
function longestMatch(units: readonly Unit[], first: number, patterns: readonly Pattern[] | undefined): number {
  let end = 0;
  if (patterns !== undefined) for (const pattern of patterns) end = Math.max(end, endOfMatch(units, first, pattern));
  return end;
}

/** Where the pattern that begins at a unit ends; 0 when it does not stand there. */
function endOfMatch(units: readonly Unit[], first: number, { terms, prefix }: Pattern): number {
  const last = terms.length - 1;
  const position = units[first]?.position ?? 0;
  for (let place = 0; place < last; place++) {
    const unit = units[first + place];
    if (unit === undefined || unit.term !== terms[place] || unit.position !== position + place) return 0;
  }
  const unit = units[first + last];
  return unit === undefined || unit.position !== position + last ? 0 : endOfTerm(unit, terms[last] ?? '', prefix);
}

function endOfTerm({ term, end, whole }: Unit, wanted: string, prefix: boolean): number {
  if (term === wanted || (prefix && term.startsWith(wanted))) return end;
  return whole !== undefined && (whole.term === wanted || (prefix && whole.term.startsWith(wanted))) ? whole.end : 0;
}

/** `ranges` in the order of their starts. */
function mergeHighlights(text: string, ranges: readonly Highlight[]): Highlight[] {
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
  while (at < end && isWhiteSpace(text.charCodeAt(at))) at++;
  return at >= end;
}
