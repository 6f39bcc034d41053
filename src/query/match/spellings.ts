/** The ways to spell a name: as typed, glued, cut at its humps, a version without its v. Each finds what the others find. */

import { splitAtHumps } from '../../analysis/humps.ts';
import { isSuffixed, splitUnits, type Unit } from '../../analysis/units.ts';

/** Words that stand one behind the other. */
export interface NameSpelling {
  readonly terms: readonly string[];
  /** How many positions it has in a post; one term may stand for a whole name. */
  readonly width: number;
  /** Whether its last term is the whole name glued together, of which a few letters begin few words. */
  readonly isWhole: boolean;
}

/** All spellings of the name that these units are, of `text`; the first is as typed. */
export function spellName(text: string, units: readonly Unit[]): NameSpelling[] {
  const [first] = units;
  if (first === undefined) return [];
  const { whole } = first;
  const glued = whole === undefined ? undefined : { terms: [whole.term], width: widthOf(whole.term), isWhole: true };
  // C++ is not just any C.
  if (isSuffixed(first) && glued !== undefined) return [{ ...glued, width: 1, isWhole: false }];
  const typed = units.map((unit) => unit.term);
  const spellings = [spell(typed)];
  if (glued !== undefined) spellings.push(glued);
  const apart = units.flatMap((unit, index) => splitWord(text, unit, units[index + 1]));
  if (apart.length > typed.length) spellings.push(spell(apart));
  if (isVersion(typed)) spellings.push(spell(typed.slice(1)));
  return spellings;
}

function spell(terms: readonly string[]): NameSpelling {
  return { terms, width: terms.length, isWhole: false };
}

/** Units that a name has where it is written in one. */
function widthOf(whole: string): number {
  return splitUnits(whole).length;
}

/** Splits a word at its humps, and before the v of a version: `yolov5` is YOLO v5 as well. */
function splitWord(text: string, { term, start, end, humps }: Unit, next: Unit | undefined): readonly string[] {
  if (humps !== undefined) return splitAtHumps(text, start, end);
  const isVersioned = /^[a-z]{2,}v$/.test(term) && next?.start === end && /^\d/.test(next.term);
  return isVersioned ? [term.slice(0, -1), 'v'] : [term];
}

/** `v1.2` and longer; `v2` without its v would be any 2. */
function isVersion([v, ...numbers]: readonly string[]): boolean {
  return v === 'v' && numbers.length > 1 && numbers.every((number) => /^\d+$/.test(number));
}
