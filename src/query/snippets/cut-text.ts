/** Cuts a long passage around its highlights, where a reader would: at a sentence, a clause or a formula. */

import { isIdeographic, isWordCharacter } from '../../analysis/character.ts';
import type { TextRange } from '../../analysis/text-range.ts';
import { isClauseEnd, isSentenceEnd } from '../../texts/passages.ts';
import type { PassageFormula } from '../../texts/stored-text.ts';

export interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts at most `maxLength` of the text around its first highlight; longer only where a formula is highlighted or begins it. Never cuts inside
 * a formula, unless that is longer and shown as text.
 */
export function cutText(
  text: string,
  maxLength: number,
  highlights: readonly TextRange[],
  formulas: readonly PassageFormula[],
): Cut {
  const whole = formulas.filter(({ start, end, mathml }) => mathml !== '' || end - start <= maxLength);
  const [litStart, litEnd] = highlights[0] ?? [0, 0];
  // A third of what is shown stands before the highlight, more where the text ends soon.
  const lead = Math.floor(maxLength / 3);
  const earliest = Math.max(0, Math.min(litStart - lead, text.length - maxLength));
  const start = chooseCut(text, whole, { from: earliest, to: litStart, prefer: 'first' });
  const limit = start + maxLength;
  if (limit >= text.length) return { start, end: text.length };
  const half = start + Math.floor(maxLength / 2);
  const end = chooseCut(text, whole, { from: Math.min(Math.max(litEnd, half), limit), to: limit, prefer: 'last' });
  // A formula of half a snippet goes, unless it is highlighted.
  const around = formulaAround(whole, end);
  if (around === undefined) return { start, end };
  return { start, end: around.start > start && around.start >= litEnd ? around.start : around.end };
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Of places that are equally good. */
  readonly prefer: 'first' | 'last';
}

/** The best place of a range, which is as long as a snippet at most; where none will do, its end. */
function chooseCut(text: string, formulas: readonly PassageFormula[], { from, to, prefer }: Range): number {
  let best = to;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (let at = from; at <= to; at++) {
    const rank = formulaAround(formulas, at) === undefined ? rankCut(text, formulas, at) : FORBIDDEN;
    if (rank === FORBIDDEN || rank < bestRank || (rank === bestRank && prefer === 'first')) continue;
    best = at;
    bestRank = rank;
  }
  return best;
}

const FORBIDDEN = -1;

/** How well a text is cut before an offset. */
function rankCut(text: string, formulas: readonly PassageFormula[], at: number): number {
  if (at === 0 || at === text.length) return 5;
  const next = text.charCodeAt(at);
  if (next >= 0xdc00 && next <= 0xdfff) return FORBIDDEN;
  // What follows would begin with a mark, or with the other half of a word.
  if (isSentenceEnd(text, at) || isClauseEnd(text, at)) return 0;
  if (isSentenceEnd(text, at - 1)) return 4;
  const before = text.charCodeAt(at - 1);
  if (isClauseEnd(text, at - 1)) return before === SPACE ? 2 : 3;
  if (formulas.some(({ start, end }) => start === at || end === at)) return 2;
  return isInWord(before) && isInWord(next) ? 0 : 1;
}

const SPACE = 0x20;

function isInWord(code: number): boolean {
  return isWordCharacter(code) && !isIdeographic(code);
}

function formulaAround(formulas: readonly PassageFormula[], at: number): PassageFormula | undefined {
  return formulas.find(({ start, end }) => start < at && at < end);
}
