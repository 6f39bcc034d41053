/**
 * Which of the names mined from an archive's posts are believed. A wrong synonym is worse than none: of 7,000 pairs in twelve
 * real blogs (5,000 posts) the rules here keep about 2,000.
 */

import { compareText } from '../archive.ts';
import { distinctNames } from './fold-name.ts';
import type { SynonymGroup } from './glossary.ts';
import { abbreviates, capitalsOf, isAbbreviation, wordsOf } from './latin-name.ts';
import type { MinedPair } from './mine.ts';
import { countNames, type NameCounts, type TermNameCounts } from './name-counts.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Groups kept, those of most posts first; leaves room for the built-in and the keeper's among all groups of a glossary. */
export const MAX_MINED = 3000;

/** Groups that the posts speak for, those of most posts first, then by name. The pairs of one post are one array. */
export function chooseGroups(pairsOfPosts: readonly (readonly MinedPair[])[]): SynonymGroup[] {
  const evidence = countNames(pairsOfPosts);
  const categories = findCategories(evidence);
  const chosen: { readonly names: SynonymGroup; readonly posts: number }[] = [];
  for (const found of evidence.values()) {
    // The full name before its abbreviation where both are written as often.
    const byCount = [...found.names].sort(
      ([left, times], [right, others]) => others - times || right.length - left.length || compareText(left, right),
    );
    const names = distinctNames(byCount.map(([name]) => name));
    const terms = chooseTerms(names, found, categories);
    for (const { term, posts } of terms) chosen.push({ names: [term, ...names], posts: posts.size });
    // Two letters stand for many things (CD, IP): two posts must agree.
    const isSure = names.some(
      (short) => (capitalsOf(short) > 2 || found.posts.size > 1) && names.some((name) => abbreviates(short, name)),
    );
    if (terms.length === 0 && isSure) chosen.push({ names, posts: found.posts.size });
  }
  chosen.sort((left, right) => right.posts - left.posts || compareText(left.names.join(' '), right.names.join(' ')));
  return chosen.slice(0, MAX_MINED).map(({ names }) => names);
}

/** A term with names of many first letters is the kind of those things (定理, 变量, 浏览器). By letter, since a name and its plural are one. */
function findCategories(evidence: ReadonlyMap<string, NameCounts>): Set<string> {
  const letters = new Map<string, Set<string>>();
  for (const [name, { terms }] of evidence) {
    for (const [key, { marked, bounded }] of terms) {
      if (marked + bounded === 0) continue;
      const found = letters.get(key) ?? new Set();
      letters.set(key, found.add(name[0] ?? ''));
    }
  }
  return new Set([...letters].filter(([, { size }]) => size > MAX_LETTERS).map(([key]) => key));
}

const MAX_LETTERS = 3;

function chooseTerms(names: readonly string[], found: NameCounts, categories: ReadonlySet<string>): TermNameCounts[] {
  const begun = [...found.terms.values()].filter(({ marked, bounded }) => marked + bounded > 0);
  const isDivided = begun.length > MAX_RIVALS;
  return [...found.terms]
    .filter(([key, evidence]) => isBelieved(names, evidence, { isCategory: categories.has(key), isDivided }))
    .map(([, evidence]) => evidence);
}

/** A word that stands beside more different terms than this translates none of them. */
const MAX_RIVALS = 2;

function isBelieved(
  names: readonly string[],
  evidence: TermNameCounts,
  { isCategory, isDivided }: { readonly isCategory: boolean; readonly isDivided: boolean },
): boolean {
  const { term, posts, contexts, introductions, marked, bounded, inside, abbreviated, earlier } = evidence;
  const fit = Math.min(...names.map((name) => fitOf(term, name)));
  if (fit === 0) return false;
  if (abbreviated > 0) return true;
  if (marked + bounded === 0) return false;
  if (inside > 0) return true;
  const isUsed = contexts.size > 1 && [...contexts].some((character) => character === ' ' || STOP_WORDS.has(character));
  if (isUsed && posts.size > 1 && introductions.size > 1) return true;
  if (isCategory || names.some((name) => isHolder(term, name))) return false;
  if (marked > 0) return true;
  if (!isUsed || fit < 2) return false;
  const [name = ''] = names;
  if (wordsOf(name).length > 1) return true;
  if (isAbbreviation(name)) return capitalsOf(name) > 2 && term.length >= 2 * capitalsOf(name) - 1;
  // One word by itself is the name of a variable as often as of the thing.
  return !isDivided && earlier <= 1 && name.length >= 6 && VOWEL.test(name);
}

const VOWEL = /[aeiouy]/i;

/** Whether a term fits a name of so many words by its length: 2 yes, 1 only with good reasons, 0 no. */
function fitOf(term: string, name: string): 0 | 1 | 2 {
  const { length } = term;
  if (isAbbreviation(name)) {
    const letters = capitalsOf(name);
    return length < Math.min(4, letters) ? 0 : length < letters || length > 2 * letters + 1 ? 1 : 2;
  }
  const words = wordsOf(name).length;
  if (words <= 1) {
    const isLong = name.length >= 12;
    return length > 5 && !isLong ? 0 : length > (isLong ? 5 : 4) ? 1 : 2;
  }
  if (length <= Math.min(words, 4)) return 0;
  const spaced = name.split(' ').length;
  return length > 2 * words + 1 || (spaced > 2 && length <= spaced + 1) ? 1 : 2;
}

/** 一位博士生（Yea-Seul Kim）: what somebody is, beside a person's name. */
function isHolder(term: string, name: string): boolean {
  return PERSONS.includes(term.at(-1) ?? '') && /^[A-Z\u{c0}-\u{de}]\S+ [A-Z]/u.test(name);
}

const PERSONS = '家者师員员授士长長人手生';
