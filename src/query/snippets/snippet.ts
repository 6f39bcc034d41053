/** The passages of a hit that show why it was found, with the places to highlight. */

import type { TextRange } from '../../analysis/text-range.ts';
import { isSparse } from '../../index/beginnings.ts';
import { BODY_POSITION } from '../../index/write/document.ts';
import type { PassageFormula, PassageTable } from '../../texts/stored-text.ts';
import { chooseOpening, choosePassages, sectionOf } from './choose-passages.ts';
import { type Cut, cutText } from './cut-text.ts';
import { createHighlighter, type Highlighter, type Pattern, widenHighlights } from './highlight.ts';
import { type HighlightTarget, positionsOf, type TargetPositions } from './highlight-target.ts';
import { scanText } from './scan-text.ts';
import { formatSnippetHtml } from './snippet-html.ts';

export interface Snippet {
  /** One line; formulas as readable text, an ellipsis where a passage was cut. */
  readonly text: string;
  /** UTF-16 offsets into the text, ascending and apart. */
  readonly highlights: readonly TextRange[];
  /** The text with formulas as MathML and highlights as `<mark>`. */
  readonly html: string;
  /** The heading the passage stands under; empty before any heading. */
  readonly heading: string;
  readonly anchor: string;
}

/** Passages a hit shows, each from another part of the post. */
export const MAX_SNIPPETS = 3;

/** Length of a snippet in UTF-16 units: two to three lines of a list of hits. */
export const MAX_SNIPPET_LENGTH = 120;

/** Only a formula that is shown as text makes a passage longer; what follows is not read. */
const MAX_DECODED_LENGTH = 2000;

/** Snippets of one hit for the targets for which it was found. */
export function cutHitSnippets(table: PassageTable, ordinal: number, targets: readonly HighlightTarget[]): Snippet[] {
  const places = targets.map((target) => findInHit(table, ordinal, target)).filter(({ positions }) => positions.length > 0);
  return cutSnippets(table, places, targets);
}

/** Looks through the stored text for what has no positions in the index: single characters, symbols, beginnings of words. */
function findInHit(table: PassageTable, ordinal: number, target: HighlightTarget): TargetPositions {
  const found = positionsOf(target, ordinal);
  const [term, more] = target.terms;
  if ((found.positions.at(-1) ?? 0) >= BODY_POSITION || target.parts.length === 0) return found;
  if (term === undefined || more !== undefined || !(target.prefix || isSparse(term))) return found;
  return { positions: scanText(table, term), weight: target.weight };
}

/**
 * Cuts the best snippets of a post. Those of one section stand together, sections in the order of their best passage. Where the patterns
 * stand in headings only, shows what comes under the best one; where in title or labels only, the post's opening.
 */
export function cutSnippets(table: PassageTable, places: readonly TargetPositions[], patterns: readonly Pattern[]): Snippet[] {
  const light = createHighlighter(patterns);
  // A second round, for passages that do not show what they were found for, such as half of a phrase.
  const ranked = choosePassages(table, places, 2 * MAX_SNIPPETS);
  for (let first = 0; first < ranked.length; first += MAX_SNIPPETS) {
    const spans = joinSpans(table, ranked.slice(first, first + MAX_SNIPPETS));
    const snippets = spans.map((span) => cutSnippet(table, span, light)).filter(({ highlights }) => highlights.length > 0);
    if (snippets.length > 0) return snippets;
  }
  const opening = chooseOpening(table, places);
  return opening === undefined ? [] : joinSpans(table, [opening]).map((span) => cutSnippet(table, span, light));
}

/** Passages that are shown as one snippet. */
interface Span {
  readonly section: number;
  readonly first: number;
  last: number;
  /** Grows with each chosen passage in it. */
  maxLength: number;
}

/** Lets each passage go on into those that follow in its section, and joins those that then touch. */
function joinSpans(table: PassageTable, passages: readonly number[]): Span[] {
  const sections = Map.groupBy(passages, (passage) => sectionOf(table, passage));
  return [...sections].flatMap(([section, chosen]) => {
    const end = table.sectionFirsts[section + 1] ?? table.positions.length;
    const spans: Span[] = [];
    for (const passage of chosen.toSorted((left, right) => left - right)) {
      let span = spans.at(-1);
      if (span === undefined || passage > span.last + 1) {
        span = { section, first: passage, last: passage, maxLength: 0 };
        spans.push(span);
      }
      span.last = Math.max(span.last, passage);
      span.maxLength += MAX_SNIPPET_LENGTH;
      while (span.last + 1 < end && lengthOf(table, span.first, span.last + 1) <= span.maxLength) span.last++;
    }
    return spans;
  });
}

function lengthOf({ ends }: PassageTable, first: number, last: number): number {
  return (ends[last] ?? 0) - (ends[first - 1] ?? 0);
}

function cutSnippet(table: PassageTable, { section, first, last, maxLength }: Span, light: Highlighter): Snippet {
  const passage = table.passage(first, last);
  const text = passage.text.slice(0, MAX_DECODED_LENGTH).replaceAll('\n', ' ').trimEnd();
  const formulas = passage.formulas.filter(({ end }) => end <= text.length);
  const lit = widenHighlights(text, light(text), formulas);
  const cut = text.length > maxLength ? cutText(text, maxLength, lit, formulas) : { start: 0, end: text.length };
  return { ...takeCut(text, cut, lit, formulas), ...table.heading(section) };
}

/** The text as cut, with its places moved and an ellipsis where it goes on. */
function takeCut(
  text: string,
  cut: Cut,
  highlights: readonly TextRange[],
  formulas: readonly PassageFormula[],
): Omit<Snippet, 'heading' | 'anchor'> {
  const raw = text.slice(cut.start, cut.end);
  const start = cut.start + raw.length - raw.trimStart().length;
  const end = cut.start + raw.trimEnd().length;
  const before = cut.start > 0 ? ELLIPSIS : '';
  const after = cut.end < text.length ? ELLIPSIS : '';
  const shift = before.length - start;
  const shown = before + text.slice(start, end) + after;
  const kept = highlights
    .map(([from, to]): TextRange => [Math.max(from, start) + shift, Math.min(to, end) + shift])
    .filter(([from, to]) => from < to);
  const whole = formulas
    .filter((formula) => formula.start >= start && formula.end <= end)
    .map((formula) => ({ ...formula, start: formula.start + shift, end: formula.end + shift }));
  return { text: shown, highlights: kept, html: formatSnippetHtml(shown, kept, whole) };
}

const ELLIPSIS = '…';
