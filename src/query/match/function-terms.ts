/** How much a term tells beside others: words that hold a sentence together tell little of what it is about. */

import { countFunctionCharacters } from './function-characters.ts';

/** What a bigram with a function character tells, of what it would tell by its rarity. */
const FUNCTION_BIGRAM = 0.5;

/** In a Chinese archive the function words of English are rare, and would weigh like names. */
const FUNCTION_WORD = 0.1;

const ENGLISH: ReadonlySet<string> = new Set(
  (
    'a an the of in on and to for with is are was were be been being how what why when where which who from by as at its it do does did ' +
    'we you your our i can could should would or into under via this that these those than then not no if but about between through using ' +
    'use used based'
  ).split(' '),
);

export function isFunctionWord(term: string): boolean {
  return ENGLISH.has(term);
}

/** 1 for a term that tells what its rarity says; 0 for a bigram of function characters. */
export function weighFunctionTerm(term: string): number {
  if (ENGLISH.has(term)) return FUNCTION_WORD;
  const count = countFunctionCharacters(term);
  return count === 0 ? 1 : count === 1 ? FUNCTION_BIGRAM : 0;
}
