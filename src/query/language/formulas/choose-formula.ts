/** Chooses the formula in a stretch of a query, without what belongs to the text beside it. */

import { isFormula } from '../../../formulas/recognise/looks-like-maths.ts';
import type { Brackets } from '../brackets.ts';
import { isBlank, isClosing, isMinus, isOpening, scanKeyword, skipMinuses } from '../operators.ts';
import { scanStop } from '../stops.ts';
import { isShortWord, scanTexCommand } from '../words.ts';
import { isJoining, isPlainlyMaths } from './maths-characters.ts';
import { isForeign, type Stretch } from './stretch.ts';

export interface Guess {
  readonly tex: string;
  readonly start: number;
  /** Behind the punctuation that follows it. */
  readonly end: number;
  /** All of it stands between a pair of parentheses, so that these may as well be a group. */
  readonly isEnclosed: boolean;
  /** Parentheses that it leaves open. */
  readonly opened: number;
}

/** `undefined` when there is none. */
export function chooseFormula(text: string, stretch: Stretch, brackets: Brackets): Guess | undefined {
  const part = trimRuns(text, stretch);
  if (part === undefined) return undefined;
  const { start, end } = part;
  // A minus that glues it to the text before would elsewhere be an exclusion.
  const texStart = skipMinuses(text, start);
  const tex = trimPunctuation(text.slice(texStart, end));
  const opened = countOpened(tex);
  if (!isFormulaWithDashes(tex) || ((part.isGluedLeft || part.isGluedRight) && !isPlainlyMaths(tex))) return undefined;
  // v(x的导数) and \text{损失 are one thing.
  if (part.isGluedRight && (opened > 0 || tex.endsWith('{'))) return undefined;
  const bracket = isOpening(text.charCodeAt(texStart)) ? brackets.get(texStart) : undefined;
  const isEnclosed = bracket?.close === texStart + tex.length - 1 && isClosing(text.charCodeAt(bracket.close));
  if (texStart > start) {
    // A minus before a group or a field would exclude it, were it not glued to something.
    const isGroup = isOpening(text.charCodeAt(texStart)) && (isEnclosed || bracket?.isPlain !== true);
    if (isGroup || scanStop(text, texStart) !== undefined) return undefined;
  }
  return { tex, start, end, isEnclosed, opened };
}

/** A minus between spaces is a dash as well, so that it makes no formula by itself: `R - A Talk`, `2014 - 2015`. */
function isFormulaWithDashes(tex: string): boolean {
  if (!isFormula(tex)) return false;
  let rest = '';
  for (let at = 0; at < tex.length; at++) {
    const isDash = isMinus(tex.charCodeAt(at)) && isBlank(tex.charCodeAt(at - 1)) && isBlank(tex.charCodeAt(at + 1));
    if (!isDash) rest += tex.charAt(at);
  }
  return rest.length === tex.length || isFormula(rest);
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly isGluedLeft: boolean;
  readonly isGluedRight: boolean;
}

/** The stretch without short words and punctuation at its edges, and without the 3 of 第3 x_t and of x_t 3个. */
function trimRuns(text: string, { runs, isGluedLeft, isGluedRight }: Stretch): Part | undefined {
  const textAt = (index: number): string => {
    const run = runs[index];
    return run === undefined ? '' : text.slice(run.start, run.end);
  };
  const isLoose = (index: number, border: number): boolean =>
    !isPlainlyMaths(textAt(index)) && !isOperator(textAt(border).at(-1)) && !isOperator(textAt(border + 1).at(0));
  const isUntied = (index: number, before: number): boolean => {
    const run = runs[index];
    return run !== undefined && isForeign(text, run, runs[before], text.length);
  };
  let first = 0;
  let last = runs.length - 1;
  if (isGluedLeft && first < last && isLoose(first, first)) first++;
  if (isGluedRight && first < last && isLoose(last, last - 1)) last--;
  while (first <= last && isEdge(textAt(first))) first++;
  while (first <= last && (isEdge(textAt(last)) || isUntied(last, first < last ? last - 1 : -1))) last--;
  const [start, end] = [runs[first]?.start, runs[last]?.end];
  if (start === undefined || end === undefined || last < first) return undefined;
  return { start, end, isGluedLeft: isGluedLeft && first === 0, isGluedRight: isGluedRight && last === runs.length - 1 };
}

function isOperator(character: string | undefined): boolean {
  const code = character?.charCodeAt(0) ?? 0;
  return isJoining(code) || isMinus(code);
}

/** What joins the parts of a title: short words, `|`, punctuation and minuses by themselves. */
function isEdge(run: string): boolean {
  const word = trimPunctuation(run.slice(skipMinuses(run, 0)));
  if (isShortWord(word) || scanKeyword(word) !== undefined) return true;
  return [...run].every((character) => isMinus(character.charCodeAt(0)) || PUNCTUATION.includes(character));
}

/** Not behind a backslash: `\,` is a space. */
function trimPunctuation(tex: string): string {
  let end = tex.length;
  while (end > 1 && PUNCTUATION.includes(tex.charAt(end - 1)) && tex.charAt(end - 2) !== '\\') end--;
  return tex.slice(0, end);
}

/** Counts parentheses as the text around does, where they cannot be a group. */
function countOpened(tex: string): number {
  let opened = 0;
  for (let at = 0; at < tex.length; ) {
    const code = tex.charCodeAt(at);
    if (isOpening(code)) opened++;
    else if (isClosing(code)) opened = Math.max(0, opened - 1);
    at = tex.charAt(at) === '\\' ? scanTexCommand(tex, at) : at + 1;
  }
  return opened;
}

const PUNCTUATION = ',.;:?';
