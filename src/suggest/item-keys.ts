/** The keys under which a name is found: from each of its units on, as text, as pinyin and as initials. */

import type { Match } from './entry.ts';
import { isNeverFirst } from './function-words.ts';
import type { Item } from './item.ts';
import { type Syllables, soundKeys, soundsOf } from './sounds.ts';
import { cutKey, spell } from './spelling.ts';

/** Takes a key; `offset` counts the units before it, `isWhole` tells whether it goes to the end of the name. */
// biome-ignore lint/complexity/useMaxParams: called 200,000 times, where an object a call costs more than what is in it.
export type AddKey = (key: string, match: Match, offset: number, isWhole: boolean, syllables: number) => void;

/**
 * Ways to say a name from a unit on: the usual one, and those in which one character sounds otherwise, the first ones first
 * (重庆 zhongqing, chongqing). A second way makes the table of 5,200 titles a sixth larger.
 */
const MAX_WAYS_OF_LABEL = 4;
const MAX_WAYS_OF_TITLE = 2;

/** Calls `add` instead of giving a list: 5,200 posts have 200,000 keys. */
export function addKeys({ name: { kind }, units }: Item, syllables: Syllables, add: AddKey): void {
  const joined = spell(units);
  const spaced = spell(units, 'spaced');
  for (const [offset, start] of joined.starts.entries()) {
    const key = cutKey(joined.text, start);
    add(key, 'text', offset, start + key.length === joined.text.length, 0);
    if (spaced.text.length === joined.text.length) continue;
    const spacedStart = spaced.starts[offset] ?? 0;
    const spacedKey = cutKey(spaced.text, spacedStart);
    if (spacedKey !== key) add(spacedKey, 'text', offset, spacedStart + spacedKey.length === spaced.text.length, 0);
  }
  if (units.every((unit) => unit.kind === 'word')) return;
  const { pinyin, initials } = soundsOf(units, syllables);
  const maxWays = kind === 'title' ? MAX_WAYS_OF_TITLE : MAX_WAYS_OF_LABEL;
  for (const [offset, unit] of units.entries()) {
    // "R yuyan" is typed for R语言; within a name it is found by 语言, and nothing by 的.
    if (offset > 0 && (unit.kind === 'word' || isNeverFirst(unit.term))) continue;
    for (const { key, isWhole, syllables } of soundKeys(units, pinyin, offset, maxWays)) {
      add(key, 'pinyin', offset, isWhole, syllables);
    }
    for (const { key, isWhole } of soundKeys(units, initials, offset, maxWays)) {
      if (key.length > 1) add(key, 'initials', offset, isWhole, 0);
    }
  }
}
