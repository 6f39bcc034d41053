/** Words of a corpus that somebody may look for: they stand in a title, and not in everything. */

import { pinyin } from 'pinyin-pro';
import type { Doc } from '../engines/engine.ts';

export interface Vocabulary {
  /** Words of two Han characters or more. */
  readonly han: readonly string[];
  /** Latin words of five letters or more, in lower case. */
  readonly latin: readonly string[];
  /** The common characters of the corpus by sound with its tone. */
  readonly characters: ReadonlyMap<string, readonly string[]>;
}

/** A word that more of the posts have is found by chance. */
const MAX_SHARE = 0.03;

/** Two words are one name where they stand together in this share of the posts that have the rarer one. */
const TOGETHER = 0.3;

/** Characters that people write: rarer ones are nobody's slip. */
const COMMON_CHARACTERS = 1500;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that two posts or more have, and few. */
export function collectVocabulary(docs: readonly Doc[]): Vocabulary {
  const counts = new Map<string, number>();
  const frequencies = new Map<string, number>();
  for (const { title, text } of docs) {
    const whole = `${title}\n${text}`;
    for (const word of new Set([...wordsOf(whole), ...pairsOf(wordsOf(whole)).map(join)]))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [character] of whole.matchAll(/\p{Script=Han}/gu))
      frequencies.set(character, (frequencies.get(character) ?? 0) + 1);
  }
  const most = Math.max(5, docs.length * MAX_SHARE);
  const countOf = (word: string): number => counts.get(word) ?? 0;
  const names = docs.flatMap(({ title }) => {
    const words = wordsOf(title);
    const pairs = pairsOf(words).filter((pair) => countOf(join(pair)) >= TOGETHER * Math.min(...pair.map(countOf)));
    return [...words, ...pairs.map(join)];
  });
  const words = [...new Set(names)].filter((word) => countOf(word) >= 2 && countOf(word) <= most);
  return {
    han: words.filter((word) => /^\p{Script=Han}{2,6}$/u.test(word)).sort(),
    latin: words.filter((word) => /^[a-z]{5,}$/.test(word)).sort(),
    characters: groupBySound(frequencies),
  };
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment.toLowerCase());
}

/** Neighbours of Han: names are longer than the segmenter's words. */
function pairsOf(words: readonly string[]): (readonly [string, string])[] {
  return words.slice(1).flatMap((word, index) => {
    const before = words[index] ?? '';
    return /^\p{Script=Han}+ \p{Script=Han}+$/u.test(`${before} ${word}`) ? [[before, word] as const] : [];
  });
}

function join(pair: readonly [string, string]): string {
  return pair.join('');
}

function groupBySound(frequencies: ReadonlyMap<string, number>): Map<string, string[]> {
  const common = [...frequencies].sort(([, left], [, right]) => right - left).slice(0, COMMON_CHARACTERS);
  const groups = new Map<string, string[]>();
  for (const [character] of common) {
    const sound = pinyin(character);
    groups.set(sound, [...(groups.get(sound) ?? []), character]);
  }
  return groups;
}
