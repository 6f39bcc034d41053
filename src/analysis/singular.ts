/**
 * Plural and singular of English words meet. An S-stemmer after Harman (How effective is suffixing?, 1991): nothing but plurals is
 * touched, for stems of Porter's kind also join universe and university.
 */

import { formatPlural } from './term-kind.ts';

/** The singular of a folded word; the word itself where it is none of the plurals that are known. */
export function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || word.charCodeAt(word.length - 1) !== SMALL_S || !LETTERS.test(word)) return word;
  if (NEVER.test(word)) return word;
  if (IES.test(word)) return `${word.slice(0, -3)}y`;
  return word.slice(0, ES.test(word) ? -2 : -1);
}

/** The terms by which other forms of a typed word are found; none for what is no English word. */
export function listForms(word: string): string[] {
  if (word.length < 3 || !LETTERS.test(word)) return [];
  const singular = singularOf(word);
  return [singular === word ? formatPlural(word) : singular];
}

const SMALL_S = 0x73;
const LETTERS = /^[a-z]+$/;

/** Ends with s and is no plural, or would become another word. */
const NEVER = /(?:ss|us|is)$|^(?:alias|always|atlas|bias|canvas|does|goes|https|ios|lens|macos|news|series|species|windows)$/;
/** `cookies` is no `cooky`. */
const IES = /^(?!(?:cook|mov|zomb|calor|self|rook|brown|gen|ser)ies$)[a-z]{2,}[^aeiou]ies$/;
/** `caches` and `databases` lose one letter, `batches` and `statuses` two. */
const ES = /(?:ss|sh|x|zz|[tnr]ch|[oe]ach|tatus|virus|bonus|campus|bias|alias|canvas|lens)es$/;

const IRREGULAR: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['analyses', 'analysis'],
  ['appendices', 'appendix'],
  ['axes', 'axis'],
  ['children', 'child'],
  ['criteria', 'criterion'],
  ['hypotheses', 'hypothesis'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['men', 'man'],
  ['mice', 'mouse'],
  ['parentheses', 'parenthesis'],
  ['phenomena', 'phenomenon'],
  ['simplices', 'simplex'],
  ['submatrices', 'submatrix'],
  ['syntheses', 'synthesis'],
  ['theses', 'thesis'],
  ['vertices', 'vertex'],
  ['women', 'woman'],
]);
