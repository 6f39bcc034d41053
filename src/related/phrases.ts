/**
 * Finds the phrases a post keeps using: neighbouring words that hardly go apart. The dictionary has 机器 and 学习 but no 机器学习,
 * and it cuts what it does not know into characters: 博客, 复杂度, names.
 */

import type { Word } from './words.ts';

export interface Phrase {
  readonly surface: string;
  readonly term: string;
  /** Place of its first word. */
  readonly first: number;
}

/** Two rounds join up to four words: 循环 神经 网络. */
const ROUNDS = 2;

/** A pair that occurs once is chance. */
const MIN_COUNT = 2;

/** At least this share of the rarer word's occurrences stand in the pair. */
const MIN_SHARE = 0.5;

/** Longer runs are boilerplate. */
const MAX_LENGTH = 24;

/** All occurrences of phrases, shorter ones that a longer one holds included. */
export function findPhrases(words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  let current: readonly Part[] = words.map((word, first) => ({ ...word, first }));
  for (let round = 0; round < ROUNDS; round++) {
    const { parts, joined } = joinPairs(current);
    if (joined.length === 0) break;
    phrases.push(...joined);
    current = parts;
  }
  return phrases;
}

interface Part extends Word {
  readonly first: number;
}

function joinPairs(parts: readonly Part[]): { parts: Part[]; joined: Part[] } {
  const strengths = measurePairs(parts);
  const next: Part[] = [];
  const joined: Part[] = [];
  for (let at = 0; at < parts.length; at++) {
    const left = parts[at];
    const right = parts[at + 1];
    if (left === undefined) break;
    const strength = strengths[at] ?? 0;
    // Of pairs that overlap the stronger one is joined: 谢 益辉 before 谢益 辉.
    if (right === undefined || strength === 0 || strength < (strengths[at + 1] ?? 0)) next.push(left);
    else {
      const pair = join(left, right);
      next.push(pair);
      joined.push(pair);
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
  if (right.kind === 'number' && right.before !== '-') return false;
  if (right.before !== '' && left.kind === 'ideographs' && right.kind === 'ideographs') return false;
  return left.surface.length + right.surface.length < MAX_LENGTH;
}

function join(left: Part, right: Part): Part {
  const kind = left.kind === 'letters' && right.kind !== 'ideographs' ? 'letters' : 'ideographs';
  const surface = left.surface + (right.before ?? '') + right.surface;
  return { surface, term: left.term + right.term, kind, before: left.before, first: left.first };
}
