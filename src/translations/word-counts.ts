/**
 * The dictionary's words that a post has, and how often. As bytes: `varint words`, then for each in the order of their numbers
 * `varint distance from the one before, varint count * 2 + (1 where the title has it)`.
 */

import { isBigram } from '../analysis/analyse.ts';
import type { Unit } from '../analysis/units.ts';
import { createByteReader } from '../storage/byte-reader.ts';
import { createByteWriter } from '../storage/byte-writer.ts';
import { listBaseForms, MAX_NAME_WORDS, singularByRule } from './base-forms.ts';
import type { Lexicon } from './lexicon.ts';

export interface WordCount {
  readonly word: number;
  readonly count: number;
  readonly inTitle: boolean;
}

/** More occurrences tell nothing more. */
export const MAX_COUNT = 15;

/** Counts the words of a post, whose units of text the title's are the first of. Every word counts that stands there, also within a longer one. */
export function countWords(texts: readonly (readonly Unit[])[], lexicon: Lexicon): WordCount[] {
  const counts = new Map<number, { count: number; inTitle: boolean }>();
  const add = (word: number, isTitle: boolean): void => {
    const found = counts.get(word);
    if (found === undefined) counts.set(word, { count: 1, inTitle: isTitle });
    else if (found.count < MAX_COUNT) found.count++;
  };
  for (const [number, units] of texts.entries()) {
    for (let at = 0; at < units.length; at++) {
      const unit = units[at];
      if (unit?.kind === 'word') for (const word of englishAt(units, at, lexicon)) add(word, number === 0);
      else for (const word of chineseAt(units, at, lexicon)) add(word, number === 0);
    }
  }
  return [...counts].map(([word, found]) => ({ word, ...found })).sort((left, right) => left.word - right.word);
}

function* chineseAt(units: readonly Unit[], at: number, { chinese, beginningWith }: Lexicon): Iterable<number> {
  const unit = units[at];
  const next = units[at + 1];
  if (unit === undefined || next === undefined || !isBigram(unit, next)) return;
  for (const number of beginningWith(unit.term, next.term)) {
    const word = chinese[number] ?? '';
    let length = 2;
    while (length < word.length) {
      const more = units[at + length];
      if (more?.joined !== true || more.term !== word[length]) break;
      length++;
    }
    if (length === word.length) yield number;
  }
}

/** The name that a word is in any of its forms, and the longer names that begin with it. */
function* englishAt(units: readonly Unit[], at: number, { numberOf }: Lexicon): Iterable<number> {
  const term = units[at]?.term ?? '';
  if (!/^[a-z]/.test(term)) return;
  for (const form of listBaseForms(term)) {
    const number = numberOf(form);
    if (number === undefined) continue;
    yield number;
    break;
  }
  let name = singularByRule(term);
  for (let length = 1; length < MAX_NAME_WORDS; length++) {
    const last = units[at + length - 1];
    const next = units[at + length];
    // Words of one name follow one another; punctuation is further.
    if (last === undefined || next?.kind !== 'word' || next.position !== last.position + 1) return;
    name += ` ${singularByRule(next.term)}`;
    const number = numberOf(name);
    if (number !== undefined) yield number;
  }
}

export function encodeWordCounts(counts: readonly WordCount[]): Uint8Array {
  const writer = createByteWriter();
  writer.varint(counts.length);
  let last = 0;
  for (const { word, count, inTitle } of counts) {
    writer.varint(word - last);
    writer.varint(count * 2 + (inTitle ? 1 : 0));
    last = word;
  }
  return writer.finish();
}

export function decodeWordCounts(bytes: Uint8Array): WordCount[] {
  const reader = createByteReader(bytes);
  let word = 0;
  return Array.from({ length: reader.varint() }, () => {
    word += reader.varint();
    const packed = reader.varint();
    return { word, count: packed >>> 1, inTitle: (packed & 1) === 1 };
  });
}
