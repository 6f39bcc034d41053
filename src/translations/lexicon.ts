/** The dictionary in the build: Chinese words, English names, and which is a name of which. */

import { foldIdeograph } from '../analysis/fold.ts';
import { isEnglishFunctionWord } from './base-forms.ts';
import { type DictionaryEntry, listEnglishNames } from './glosses.ts';

/** A Chinese word that an English name may stand for. */
export interface Pairing {
  /** Number of the word. */
  readonly word: number;
  /** As {@link listEnglishNames} has it. */
  readonly quality: number;
}

/** Chinese words are numbered from 0, English names from where these end. */
export interface Lexicon {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  /** The number of an English name; `undefined` where the dictionary has it not. */
  numberOf(key: string): number | undefined;
  /** Numbers of the Chinese words that begin with two characters. */
  beginningWith(first: string, second: string): readonly number[];
  /** What each English name may stand for, in the order of `english`. */
  readonly pairings: readonly (readonly Pairing[])[];
}

/** One character stands in too many words (树 in 建树), and four characters and more are sayings as a rule. */
export const SHORTEST_HAN = 2;
export const LONGEST_HAN = 8;

/** Makes the lexicon from the dictionary itself. That takes seconds, so {@link formatLexicon} keeps the result. */
export function createLexicon(entries: Iterable<DictionaryEntry>): Lexicon {
  const words = new Map<string, Map<string, number>>();
  const names = new Set<string>();
  for (const entry of entries) {
    const word = foldWordOfHan(entry.chinese);
    if (word === undefined) continue;
    for (const { key, quality } of listEnglishNames(entry)) {
      if (isEnglishFunctionWord(key)) continue;
      names.add(key);
      const known = words.get(word) ?? new Map<string, number>();
      words.set(word, known.set(key, Math.max(known.get(key) ?? 0, quality)));
    }
  }
  const chinese = [...words.keys()].sort();
  const english = [...names].sort();
  const pairings = new Map(english.map((key): [string, Pairing[]] => [key, []]));
  for (const [number, word] of chinese.entries()) {
    for (const [key, quality] of words.get(word) ?? [])
      pairings.get(key)?.push({ word: number, quality: Math.round(quality * 100) / 100 });
  }
  return openLexicon(chinese, english, () => [...pairings.values()]);
}

/** Both lists are sorted. The pairings, which only the end of a build asks for, are made when they are. */
function openLexicon(chinese: readonly string[], english: readonly string[], pair: () => Lexicon['pairings']): Lexicon {
  const numbers = new Map(english.map((key, index) => [key, chinese.length + index]));
  const ranges = new Map<string, number[]>();
  for (const [number, word] of chinese.entries()) {
    const beginning = word.slice(0, SHORTEST_HAN);
    const range = ranges.get(beginning);
    if (range === undefined) ranges.set(beginning, [number]);
    else range.push(number);
  }
  let pairings: Lexicon['pairings'] | undefined;
  return {
    chinese,
    english,
    numberOf: (key) => numbers.get(key),
    beginningWith: (first, second) => ranges.get(first + second) ?? [],
    get pairings() {
      pairings ??= pair();
      return pairings;
    },
  };
}

/** Three lines: the Chinese words, the English names, and of each name `word:quality * 100` of all that it may stand for. */
export function formatLexicon({ chinese, english, pairings }: Lexicon): string {
  const pairs = pairings.map((each) => each.map(({ word, quality }) => `${word}:${Math.round(quality * 100)}`).join(' '));
  return [chinese, english, pairs].map((list) => list.join(',')).join('\n');
}

/** The inverse, in a tenth of the time. */
export function parseLexicon(text: string): Lexicon {
  const [chinese = '', english = '', pairs = ''] = text.split('\n');
  const split = (line: string): string[] => (line === '' ? [] : line.split(','));
  return openLexicon(split(chinese), split(english), () =>
    pairs.split(',').map((each) =>
      each.split(' ').map((pair) => {
        const [word, quality] = pair.split(':').map(Number);
        if (word === undefined || quality === undefined) throw new Error(`Cannot read a lexicon: "${pair}" is no pair`);
        return { word, quality: quality / 100 };
      }),
    ),
  );
}

/** A word as the analyser reads it; `undefined` where it is too short, too long, or not of Han alone. */
function foldWordOfHan(word: string): string | undefined {
  if (word.length < SHORTEST_HAN || word.length > LONGEST_HAN || !/^[\u{4e00}-\u{9fff}]+$/u.test(word)) return undefined;
  let folded = '';
  for (const character of word) folded += foldIdeograph(character);
  return folded;
}
