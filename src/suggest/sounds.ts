/** How names sound: the pinyin of their characters in one string, and its initials. */

import type { Unit } from '../analysis/units.ts';
import { MAX_SYLLABLES } from './entry.ts';
import { cutKey, spellUnit } from './spelling.ts';

/** Readings of a character as syllables without tones, the most usual first; empty for what is not Chinese. */
export type Readings = (character: string) => readonly string[];

/** One way to say a name from one of its units on. */
export interface SoundKey {
  readonly key: string;
  readonly isWhole: boolean;
  /** Lengths of the syllables, as entries hold them. */
  readonly syllables: number;
}

/** Each unit of a name as it may sound; for initials only the first letter of characters. */
export type Sounds = readonly (readonly string[])[];

/** Syllables of a character as they are typed. */
export type Syllables = (character: string) => readonly string[];

/** Reads every character once: an archive's names have a few thousand different ones. */
export function createSyllables(readings: Readings): Syllables {
  const known = new Map<string, readonly string[]>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const syllables = [...new Set(readings(character).map(foldSyllable))].filter((syllable) => syllable !== '');
    known.set(character, syllables);
    return syllables;
  };
}

export function soundsOf(units: readonly Unit[], syllables: Syllables): { readonly pinyin: Sounds; readonly initials: Sounds } {
  const pinyin = units.map((unit) => (unit.kind === 'word' ? [spellUnit(unit)] : syllables(unit.term)));
  const initials = units.map(({ kind }, index) => {
    const ways = pinyin[index] ?? [];
    return kind === 'word' ? ways : [...new Set(ways.map((way) => way.charAt(0)))];
  });
  return { pinyin, initials };
}

/** Pinyin without tones, with ü as v. */
function foldSyllable(syllable: string): string {
  let folded = '';
  for (const character of syllable.toLowerCase().normalize('NFD')) {
    if (character >= 'a' && character <= 'z') folded += character;
    else if (character === '\u0308') folded = `${folded.slice(0, -1)}v`;
  }
  return folded;
}

/** Keys for the units from `start` on, as far as they have a sound; none where no character has. */
export function soundKeys(units: readonly Unit[], sounds: Sounds, start: number, maxWays: number): SoundKey[] {
  const usual = keyOf(units, sounds, start);
  if (usual === undefined) return [];
  const keys = [usual];
  const end = Math.min(units.length, start + usual.key.length);
  for (let at = start; at < end && keys.length < maxWays; at++) {
    for (let way = 1; way < (sounds[at]?.length ?? 0) && keys.length < maxWays; way++) {
      const other = keyOf(units, sounds, start, { at, way });
      if (other !== undefined && keys.every(({ key }) => key !== other.key)) keys.push(other);
    }
  }
  return keys;
}

/** Says every unit in its usual way, but the one at `other.at` in its way number `other.way`. */
function keyOf(units: readonly Unit[], sounds: Sounds, start: number, other = USUAL): SoundKey | undefined {
  let text = '';
  let syllables = 0;
  let characters = 0;
  let at = start;
  let key = '';
  for (; at < units.length && key.length === text.length; at++) {
    const sound = sounds[at]?.[at === other.at ? other.way : 0];
    if (sound === undefined) break;
    text += sound;
    key = cutKey(text);
    if (units[at]?.kind === 'word') continue;
    if (characters < MAX_SYLLABLES) syllables += Math.min(sound.length, 7) * 8 ** characters;
    characters++;
  }
  return characters === 0 ? undefined : { key, isWhole: at === units.length && key.length === text.length, syllables };
}

const USUAL = { at: -1, way: 0 };
