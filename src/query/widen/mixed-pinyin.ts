/** Texts typed half in Han and half in pinyin, as an input method leaves them: 注意li, 注yili. */

import type { Unit } from '../../analysis/units.ts';
import { splitPinyin } from '../../pinyin/split-pinyin.ts';
import type { SearchSource } from '../source/search-source.ts';
import { resolveKnown, type TypedSyllables } from './resolve-pinyin.ts';

/** Whether Han and letters that read as pinyin stand side by side. */
export function isMixedPinyin(units: readonly Unit[]): boolean {
  const hasHan = units.some(({ kind }) => kind === 'ideograph');
  const words = units.filter(({ kind }) => kind !== 'ideograph');
  return hasHan && words.length > 0 && words.every(({ term }) => /^[a-z]+$/.test(term) && splitPinyin(term).length > 0);
}

/** The text in Han alone, for each way it may be meant. */
export async function resolveMixed(
  units: readonly Unit[],
  source: Pick<SearchSource, 'loadSounds' | 'variants'>,
): Promise<string[]> {
  const sounds = await source.loadSounds();
  const syllables: string[] = [];
  const known: (string | undefined)[] = [];
  let partial: string | undefined;
  for (const [index, { kind, term }] of units.entries()) {
    if (kind === 'ideograph') {
      syllables.push(sounds.readings(term)[0] ?? '');
      known.push(term);
      continue;
    }
    const [reading] = splitPinyin(term);
    if (reading === undefined) return [];
    syllables.push(...reading.syllables);
    known.push(...reading.syllables.map(() => undefined));
    if (reading.partial === undefined) continue;
    // A syllable that is only begun can stand at the end alone.
    if (index < units.length - 1) return [];
    partial = reading.partial;
  }
  const typed: TypedSyllables = { syllables, partial, known };
  return syllables.includes('') ? [] : resolveKnown(typed, source.variants);
}
