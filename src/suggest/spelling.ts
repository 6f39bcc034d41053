/** How names are spelt in keys and queries: the folded text of their units, with one space between words and none else. */

import { isSuffixed, type Unit } from '../analysis/units.ts';

export interface Spelling {
  readonly text: string;
  /** Where each unit begins in it. */
  readonly starts: readonly number[];
}

/**
 * Longest key in bytes: 24 letters or 8 Chinese characters. What a reader types beyond is compared with the names that are
 * found so far.
 */
export const KEY_BYTES = 24;

/** `parts: 'joined'` spells GPT-2 as `gpt2`, `'spaced'` as `gpt 2`: readers type it either way. */
export function spell(units: readonly Unit[], parts: 'joined' | 'spaced' = 'joined'): Spelling {
  const starts: number[] = [];
  let text = '';
  for (const [index, unit] of units.entries()) {
    const isJoined = unit.joined && parts === 'joined';
    if (unit.kind === 'word' && units[index - 1]?.kind === 'word' && !isJoined) text += ' ';
    starts.push(text.length);
    text += spellUnit(unit);
  }
  return { text, starts };
}

/** C++ is one unit, whose term is `c`. */
export function spellUnit(unit: Unit): string {
  return isSuffixed(unit) ? unit.whole.term : unit.term;
}

/** The part of `text` from `start` that fits into a key. */
export function cutKey(text: string, start = 0): string {
  let end = start;
  let bytes = 0;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > KEY_BYTES) break;
    end += code > 0xffff ? 2 : 1;
  }
  return text.slice(start, end);
}
