/**
 * Finds the phrases a post keeps using: neighbouring words that hardly go apart. The dictionary has 机器 and 学习 but no 机器学习.
 */

import { isEnding, isSuffixCharacter } from './characters.ts';
import { isOpeningWord } from './grammar-words.ts';
import type { Word } from './word.ts';

export interface Phrase {
  readonly surface: string;
  readonly term: string;
  /** Place of its first word. */
  readonly first: number;
}

/** Three rounds join up to eight words: 华南 统计 科学 研究 中心. */
const ROUNDS = 3;

/** A pair that occurs once is chance. */
const MIN_COUNT = 2;

/** At least this share of the rarer word's occurrences stand in the pair. */
const MIN_SHARE = 0.5;

/** Longer runs are boilerplate. */
const MAX_LENGTH = 24;

/** A phrase or half a word that stands within a longer phrase in this share of its occurrences is no term of its own. */
const MAX_WITHIN = 0.7;

export interface Phrases {
  readonly phrases: readonly Phrase[];
  /** Words of the dictionary that are parts of longer ones here: 辛普 of 辛普森. */
  readonly halves: ReadonlySet<string>;
}

/** All occurrences of phrases, but for those that nearly always stand in a longer one. */
export function findPhrases(words: readonly Word[]): Phrases {
  const phrases: Phrase[] = [];
  const counts = countTerms(words);
  const within = new Map<string, number>();
  const count = (into: Map<string, number>, term: string): void => {
    into.set(term, (into.get(term) ?? 0) + 1);
  };
  let current: readonly Part[] = words.map((word, first) => ({ ...word, first, isPhrase: false }));
  for (let round = 0; round < ROUNDS; round++) {
    const { parts, joined } = joinPairs(current);
    if (joined.length === 0) break;
    for (const { pair, left, right } of joined) {
      phrases.push(pair);
      count(counts, pair.term);
      if (left.isPhrase || right.term.length === 1) count(within, left.term);
      if (right.isPhrase || left.term.length === 1) count(within, right.term);
    }
    current = parts;
  }
  const halves = new Set<string>();
  for (const [term, number] of within) if (number >= (counts.get(term) ?? 0) * MAX_WITHIN) halves.add(term);
  return { phrases: phrases.filter(({ term }) => !halves.has(term)), halves };
}

function countTerms(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

interface Part extends Word {
  readonly first: number;
  readonly isPhrase: boolean;
}

interface Pair {
  readonly pair: Part;
  readonly left: Part;
  readonly right: Part;
}

function joinPairs(parts: readonly Part[]): { parts: Part[]; joined: Pair[] } {
  const strengths = measurePairs(parts);
  const next: Part[] = [];
  const joined: Pair[] = [];
  for (let at = 0; at < parts.length; at++) {
    const left = parts[at];
    const right = parts[at + 1];
    if (left === undefined) break;
    const strength = strengths[at] ?? 0;
    // Of two pairs that overlap join the stronger one: 谢 益辉 before 谢益 辉.
    if (right === undefined || strength === 0 || strength < (strengths[at + 1] ?? 0)) next.push(left);
    else {
      const pair = join(left, right);
      next.push(pair);
      joined.push({ pair, left, right });
      at++;
    }
  }
  return { parts: next, joined };
}

/** For each part how often it and the next one stand together in the post; 0 where they are no phrase. */
function measurePairs(parts: readonly Part[]): Uint32Array {
  const ids = new Map<string, number>();
  const places = parts.map(({ term }) => {
    const id = ids.get(term) ?? ids.size;
    ids.set(term, id);
    return id;
  });
  const counts = new Uint32Array(ids.size);
  const pairs = new Map<number, number>();
  const keyAt = (at: number): number => (places[at] ?? 0) * ids.size + (places[at + 1] ?? 0);
  for (let at = 0; at < parts.length; at++) {
    counts[places[at] ?? 0] = (counts[places[at] ?? 0] ?? 0) + 1;
    if (mayJoin(parts[at], parts[at + 1])) pairs.set(keyAt(at), (pairs.get(keyAt(at)) ?? 0) + 1);
  }
  return Uint32Array.from(parts, (part, at) => {
    const count = mayJoin(part, parts[at + 1]) ? (pairs.get(keyAt(at)) ?? 0) : 0;
    const rarer = Math.min(counts[places[at] ?? 0] ?? 0, counts[places[at + 1] ?? 0] ?? 0);
    return count >= MIN_COUNT && count >= rarer * MIN_SHARE ? count : 0;
  });
}

/** Numbers join only after a hyphen (GPT-2), Chinese never over a space. */
function mayJoin(left: Part | undefined, right: Part | undefined): boolean {
  if (left === undefined || right?.before === undefined || left.kind === 'number') return false;
  if (isOpeningWord(right.term) || (isOne(left) && isLatterHalf(left)) || (isOne(right) && isFormerHalf(right))) return false;
  if (right.kind === 'number' && right.before !== '-') return false;
  if (right.before !== '' && left.kind === 'ideographs' && right.kind === 'ideographs') return false;
  return left.surface.length + right.surface.length < MAX_LENGTH;
}

/** One character, which may be half a word. */
function isOne({ kind, term }: Part): boolean {
  return kind === 'ideographs' && term.length === 1;
}

/** Python式编程 has no 式编程. */
function isLatterHalf({ term, before, isCutBefore }: Part): boolean {
  return isCutBefore || (isEnding(term) && before === '');
}

function isFormerHalf({ term, isCutAfter }: Part): boolean {
  return isCutAfter && !isSuffixCharacter(term);
}

function join(left: Part, right: Part): Part {
  const kind = left.kind === 'letters' && right.kind !== 'ideographs' ? 'letters' : 'ideographs';
  const surface = left.surface + (right.before ?? '') + right.surface;
  return { ...left, surface, term: left.term + right.term, kind, isPhrase: true };
}
