/** Which characters of a name were meant by what was typed. */

import type { TextRange } from '../analysis/text-range.ts';
import { isSuffixed, type Unit } from '../analysis/units.ts';
import { MAX_SYLLABLES, type Match } from './entry.ts';
import { spellUnit } from './spelling.ts';

/** The typed text, spelt as keys are: `text` with its spaces, `letters` without. */
export interface Typed {
  readonly text: string;
  readonly letters: string;
}

/** The range of a match that begins at a unit, or `undefined` where the name goes on otherwise than what was typed. */
export function findRange(
  units: readonly Unit[],
  { match, offset, syllables }: { readonly match: Match; readonly offset: number; readonly syllables: number },
  { text, letters }: Typed,
): TextRange | undefined {
  if (match === 'text') return rangeOf(units, offset, text, () => undefined);
  if (match === 'initials') return rangeOf(units, offset, letters, () => 1);
  return rangeOf(units, offset, letters, (character) =>
    character < MAX_SYLLABLES ? Math.floor(syllables / 8 ** character) & 7 : 0,
  );
}

/** `lettersOf` tells how many letters stand for a character, by its number; 0 for none that are known, `undefined` for its text. */
function rangeOf(
  units: readonly Unit[],
  offset: number,
  typed: string,
  lettersOf: (character: number) => number | undefined,
): TextRange | undefined {
  const first = units[offset];
  if (first === undefined) return undefined;
  let at = 0;
  let characters = 0;
  for (let index = offset; index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined) break;
    if (typed[at] === ' ') at++;
    const letters = unit.kind === 'word' ? undefined : lettersOf(characters++);
    const left = typed.length - at;
    if (letters !== undefined) {
      if (letters === 0 || left <= letters) return [first.start, unit.end];
      at += letters;
      continue;
    }
    const spelling = spellUnit(unit);
    if (left <= spelling.length) {
      if (!spelling.startsWith(typed.slice(at))) return undefined;
      const end = isSuffixed(unit) ? unit.whole.end : unit.end;
      // Where folding changed the length (a ligature, say), the whole word.
      return [first.start, spelling.length === end - unit.start ? unit.start + left : end];
    }
    if (!typed.startsWith(spelling, at)) return undefined;
    at += spelling.length;
  }
  return undefined;
}
