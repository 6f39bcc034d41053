/** How much a term tells beside others: words that hold a sentence together tell little of what it is about. */

import { listCharacters, listEnglish } from '../../analysis/function-words.ts';

/** What a bigram with a function character tells, of what it would tell by its rarity. */
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

/** 1 for a term that tells what its rarity says; 0 for a bigram of function characters. */
export function weighFunctionTerm(term: string): number {
  if (ENGLISH.has(term)) return FUNCTION_WORD;
  const count = countFunctionCharacters(term);
  return count === 0 ? 1 : count === 1 ? FUNCTION_BIGRAM : 0;
}

const CHARACTERS: ReadonlySet<string> = new Set(listCharacters('light'));

/** How many characters of a bigram are such; none of any other term, and of a character by itself, which somebody asked for. */
function countFunctionCharacters(term: string): number {
  const [first = '', second, third] = [...term];
  if (second === undefined || third !== undefined) return 0;
  return Number(CHARACTERS.has(first)) + Number(CHARACTERS.has(second));
}
