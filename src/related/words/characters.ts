/**
 * Joins characters that the segmenter lets stand alone: after a word those that make it another (直方 图, 复杂 度), and two or three
 * together, which are a word the dictionary lacks or a name (博 客, 贝 叶 斯).
 */

import { isOpeningWord } from './grammar-words.ts';
import type { Word } from './word.ts';

/** Characters that end words of two characters and more, and seldom begin others. */
const SUFFIXES = new Set(
  '图树数率度性法式器机论学化型员者类集库包码键链层核流网版云值量项域场界线面体段站店厂院馆园室师生族群组表页卡盘板池栈堆环符号',
);

/** Those of them that begin no word at all: 图 begins 图论. */
const ENDINGS = new Set('度率性式器化型者员类');

/** Longer runs are several words, which only their repetition tells apart. */
const MAX_RUN = 3;

/** Whether a character begins no word. */
export function isEnding(term: string): boolean {
  return ENDINGS.has(term);
}

/** Whether a character ends words rather than begins them. */
export function isSuffixCharacter(term: string): boolean {
  return SUFFIXES.has(term);
}

export function joinCharacters(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const previous = joined.at(-1);
    if (isSuffix(word, words[at + 1]) && previous !== undefined && mayTakeSuffix(previous)) {
      joined[joined.length - 1] = join(previous, [word]);
      continue;
    }
    const run = isSingle(word) ? readRun(words, at) : [];
    if (run.length > 1 && run.length <= MAX_RUN) joined.push(join(word, run.slice(1)));
    else joined.push(...(run.length > 1 ? run : [word]));
    at += Math.max(0, run.length - 1);
  }
  return joined;
}

/** Not the first of two characters that are a word by themselves: 比赛 链 接. */
function isSuffix({ term, before }: Word, next: Word | undefined): boolean {
  return before === '' && isSuffixCharacter(term) && !(next?.before === '' && isSingle(next));
}

function mayTakeSuffix({ kind, term }: Word): boolean {
  return kind === 'ideographs' && term.length >= 2;
}

function isSingle({ kind, term, isCutBefore, isCutAfter }: Word): boolean {
  const isHalf = isCutBefore || (isCutAfter && !isSuffixCharacter(term));
  return kind === 'ideographs' && term.length === 1 && !isHalf && !isOpeningWord(term);
}

/** Single characters that touch, from `start` on. */
function readRun(words: readonly Word[], start: number): Word[] {
  const run: Word[] = [];
  for (let at = start; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !isSingle(word) || (at > start && word.before !== '')) break;
    run.push(word);
  }
  return run;
}

function join(first: Word, rest: readonly Word[]): Word {
  return {
    ...first,
    surface: first.surface + rest.map(({ surface }) => surface).join(''),
    term: first.term + rest.map(({ term }) => term).join(''),
  };
}
