/** Cuts a block of text into passages: sentences of a readable length, never inside a formula. */

import type { Unit } from '../analysis/units.ts';
import type { TextBlock } from '../markdown/rendered.ts';
import type { Passage, PassageFormula } from './stored-text.ts';

/** A sentence longer than this is cut at a lesser mark, or anywhere: about two lines of a list of hits. */
const MAX_PASSAGE_LENGTH = 160;

/** Sentences are gathered up to this length, so that an answer does not show three words alone. */
const MIN_PASSAGE_LENGTH = 40;

/** Passages of a block whose units begin at `position`. Their texts, put together, are the block's text and a line end. */
export function splitPassages(block: TextBlock, units: readonly Unit[], position: number): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  let unit = 0;
  let formula = 0;
  for (const end of findCuts(block)) {
    while (unit < units.length && (units[unit]?.start ?? 0) < start) unit++;
    const at = units[unit]?.position ?? (units.at(-1)?.position ?? position - 1) + 1;
    const formulas: PassageFormula[] = [];
    for (let span = block.formulas[formula]; span !== undefined && span.end <= end; span = block.formulas[++formula])
      formulas.push({ start: span.start - start, end: span.end - start, mathml: span.mathml });
    const isLast = end === block.text.length;
    passages.push({ text: isLast ? `${block.text.slice(start)}\n` : block.text.slice(start, end), position: at, formulas });
    start = end;
  }
  return passages;
}

function findCuts(block: TextBlock): number[] {
  const { text } = block;
  const cuts: number[] = [];
  let start = 0;
  let weak = 0;
  let formula = 0;
  for (let index = 0; index < text.length; index++) {
    while ((block.formulas[formula]?.end ?? text.length) <= index) formula++;
    const span = block.formulas[formula];
    if (span !== undefined && index >= span.start && index < span.end - 1) continue;
    const end = index + 1;
    if (end - start >= MIN_PASSAGE_LENGTH && isSentenceEnd(text, index)) {
      cuts.push(end);
      start = end;
    } else if (end - start >= MAX_PASSAGE_LENGTH) {
      // Never between the halves of a surrogate pair.
      const hard = span?.end !== end && isHighSurrogate(text.charCodeAt(index)) ? index : end;
      const cut = weak > start + MIN_PASSAGE_LENGTH ? weak : hard;
      cuts.push(cut);
      start = cut;
    }
    if (isClauseEnd(text, index)) weak = end;
  }
  if (start < text.length) cuts.push(text.length);
  return cuts;
}

/** Whether a sentence ends with this character: with its mark, or the quotation mark or bracket after that. */
export function isSentenceEnd(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (STRONG.includes(character)) return !CLOSING.includes(text.charAt(index + 1));
  if (CLOSING.includes(character)) return index > 0 && STRONG.includes(text.charAt(index - 1));
  return (character === '.' || character === '?' || character === '!') && text.charAt(index + 1) === ' ';
}

/** Whether a clause or a word ends with this character. */
export function isClauseEnd(text: string, index: number): boolean {
  return index >= 0 && index < text.length && WEAK.includes(text.charAt(index));
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

const STRONG = '。！？；\n';
const CLOSING = '\u201d\u2019」』）';
const WEAK = '，、：, ;:';
