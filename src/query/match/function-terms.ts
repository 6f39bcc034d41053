/** How much a term counts in a partial match: function words say little of what a sentence is about. */

import { listCharacters, listEnglish } from '../../analysis/function-words.ts';

/** Share of its information that a bigram with a function character keeps. */
const FUNCTION_BIGRAM = 0.5;

/** In a Chinese archive the function words of English are rare, and would weigh like names. */
const FUNCTION_WORD = 0.1;

const ENGLISH: ReadonlySet<string> = new Set([
  ...listEnglish('article', 'joint', 'grammar', 'use'),
  ...['based', 'between', 'i', 'through'],
]);

export function isFunctionWord(term: string): boolean {
  return ENGLISH.has(term);
}

/** From 0 for a bigram of function characters to 1 for a term that counts in full. */
export function weighFunctionTerm(term: string): number {
  if (ENGLISH.has(term)) return FUNCTION_WORD;
  const count = countFunctionCharacters(term);
  return count === 0 ? 1 : count === 1 ? FUNCTION_BIGRAM : 0;
}

const CHARACTERS: ReadonlySet<string> = new Set(listCharacters('light'));

/** Function characters of a bigram. 0 for every other term, also for a single character, which somebody asked for. */
export function countFunctionCharacters(term: string): number {
  const [first = '', second, third] = [...term];
  if (second === undefined || third !== undefined) return 0;
  return Number(CHARACTERS.has(first)) + Number(CHARACTERS.has(second));
}
