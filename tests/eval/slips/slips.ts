/** Slips that people make, drawn from the titles of a corpus: what was meant, and what was typed instead. */

import { pinyin } from 'pinyin-pro';
import { createRandom } from '../../bench/queries.ts';
import type { Doc } from '../engines/engine.ts';
import { foldText, holds } from '../literal/truth.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Slip {
  readonly meant: string;
  readonly typed: string;
}

export interface SlipKind {
  readonly name: string;
  /** Whether a proposal is enough, since a rewriting would harm what was typed right. */
  readonly isSuggestionOnly: boolean;
  readonly slips: readonly Slip[];
}

type Random = (below: number) => number;

interface SlipRecipe {
  readonly name: string;
  readonly words: (vocabulary: Vocabulary) => readonly string[];
  /** A slip in a word; `undefined` where the word has no room for one. */
  readonly spoil: (word: string, random: Random, vocabulary: Vocabulary) => string | undefined;
  readonly isSuggestionOnly?: boolean;
}

const hanOf =
  (least: number, most: number) =>
  ({ han }: Vocabulary): readonly string[] =>
    han.filter(({ length }) => length >= least && length <= most);

const RECIPES: readonly SlipRecipe[] = [
  { name: 'pinyin with spaces', words: hanOf(3, 5), spoil: (word) => soundsOf(word).join(' ') },
  { name: 'pinyin of two characters', words: hanOf(2, 2), spoil: (word) => soundsOf(word).join('') },
  { name: 'pinyin of three or more', words: hanOf(3, 5), spoil: (word) => soundsOf(word).join('') },
  { name: 'Han, then pinyin', words: hanOf(2, 5), spoil: (word, random) => mixSounds(word, 1 + random(word.length - 1)) },
  { name: 'neighbours swapped', words: hanOf(3, 5), spoil: (word, random) => swap(word, random(word.length - 1)) },
  { name: 'homophone', words: hanOf(2, 5), spoil: (word, random, { characters }) => replaceHomophone(word, random, characters) },
  { name: 'first letter of a Latin word', words: ({ latin }) => latin, spoil: spoilFirstLetter },
  { name: 'one Latin letter', words: ({ latin }) => latin, spoil: spoilLetter },
  {
    name: 'one character left out',
    words: hanOf(4, 6),
    spoil: (word, random) => cut(word, random(word.length)),
    isSuggestionOnly: true,
  },
];

/** At most `count` slips of each kind, the same ones for the same corpus; what is typed stands in no text. */
export function drawSlips(docs: readonly Doc[], vocabulary: Vocabulary, count: number): SlipKind[] {
  const texts = docs.map(({ title, text }) => foldText(`${title}\n${text}`));
  const stands = (typed: string): boolean => texts.some((text) => holds(text, typed));
  return RECIPES.map(({ name, words, spoil, isSuggestionOnly = false }, kind) => {
    const random = createRandom(7_000 + kind);
    const slips: Slip[] = [];
    for (const meant of shuffle(words(vocabulary), random)) {
      if (slips.length === count) break;
      const typed = spoil(meant, random, vocabulary);
      if (typed !== undefined && typed !== meant && !stands(typed)) slips.push({ meant, typed });
    }
    return { name, isSuggestionOnly, slips };
  });
}

function shuffle(words: readonly string[], random: Random): string[] {
  const shuffled = [...words];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] ?? '', shuffled[last] ?? ''];
  }
  return shuffled;
}

function soundsOf(word: string): string[] {
  return pinyin(word, { toneType: 'none', type: 'array', v: true });
}

function mixSounds(word: string, from: number): string {
  return word.slice(0, from) + soundsOf(word).slice(from).join('');
}

function swap(word: string, at: number): string {
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}

function cut(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1);
}

/** Another of the corpus' common characters with the sound and tone that one of the word has in it. */
function replaceHomophone(word: string, random: Random, characters: Vocabulary['characters']): string | undefined {
  const at = random(word.length);
  const sound = pinyin(word, { type: 'array' })[at] ?? '';
  const others = (characters.get(sound) ?? []).filter((character) => character !== word[at]);
  const other = others[random(others.length)];
  return other === undefined ? undefined : word.slice(0, at) + other + word.slice(at + 1);
}

/** Left out, or another letter. */
function spoilFirstLetter(word: string, random: Random): string {
  return (random(2) === 0 ? '' : letter(random)) + word.slice(1);
}

/** Behind the first: another letter, one too many, one left out, or two swapped. */
function spoilLetter(word: string, random: Random): string {
  const at = 1 + random(word.length - 2);
  const kind = random(4);
  if (kind === 0) return word.slice(0, at) + letter(random) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter(random) + word.slice(at);
  return kind === 2 ? cut(word, at) : swap(word, at);
}

function letter(random: Random): string {
  return String.fromCharCode(97 + random(26));
}
