/**
 * English words as a dictionary lists them. Nothing is stemmed: a stemmer joins universe and university. Instead the forms that a
 * word may be one of are tried, the likeliest first, and the dictionary knows which it has.
 */

import { listEnglish } from '../analysis/function-words.ts';

/** Words that a phrase may have or lack: `the Fourier transform`. */
const ARTICLES: ReadonlySet<string> = new Set(listEnglish('article'));

export function isArticle(word: string): boolean {
  return ARTICLES.has(word);
}

/** Longest name that is looked up, in words. */
export const MAX_NAME_WORDS = 4;

/** Words that hold a sentence together: what a dictionary says of them finds nothing. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...listEnglish('joint', 'grammar', 'prose', 'use', 'vague'),
  ...['sb', 'sth'],
]);

export function isEnglishFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** The words of a text in lower case, articles aside; hyphens and apostrophes end words. */
export function listEnglishWords(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? []).filter((word) => !ARTICLES.has(word));
}

/** The word itself, then what it may be the plural, the past or the progressive of; each once. */
export function listBaseForms(word: string): string[] {
  const forms = [word];
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) forms.push(irregular);
  if (word.length >= 4) {
    if (/[^aeiou]ies$/.test(word)) forms.push(`${word.slice(0, -3)}y`);
    if (/(?:s|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2));
    if (/[^su]s$/.test(word)) forms.push(word.slice(0, -1));
  }
  const inflected = /^(\w*[aeiouy]\w*)(?:ing|ed)$/.exec(word)?.[1];
  if (inflected !== undefined && inflected.length >= 2 && !word.endsWith('eed')) {
    if (/([bdgklmnprt])\1$/.test(inflected)) forms.push(inflected.slice(0, -1));
    if (word.endsWith('ied')) forms.push(`${inflected.slice(0, -1)}y`);
    forms.push(inflected, `${inflected}e`);
  }
  return [...new Set(forms)];
}

/** The form under which names of several words are kept: each word in its singular, by rule alone, so that both sides agree. */
export function singularByRule(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !/[^su]s$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:s|x|z|ch|sh)es$/.test(word) ? -2 : -1);
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['bases', 'basis'],
  ['built', 'build'],
  ['children', 'child'],
  ['criteria', 'criterion'],
  ['found', 'find'],
  ['hypotheses', 'hypothesis'],
  ['indices', 'index'],
  ['made', 'make'],
  ['matrices', 'matrix'],
  ['men', 'man'],
  ['phenomena', 'phenomenon'],
  ['vertices', 'vertex'],
  ['women', 'woman'],
  ['written', 'write'],
]);
